import { caseSchema, type EvalCase } from '#evals/cases/case.ts';
import { decide } from '#evals/gate/decide.ts';
import type { GradedRun } from '#evals/grade-cases.ts';
import { gradedCase } from '#evals/graded-case.ts';
import type { Problem, Severity, Verdict } from '#evals/graders/verdict.ts';
import type { SaidClaim } from '#evals/reading/reading.ts';
import type { ReportInput } from '#evals/report/report-input.ts';
import type { EvidenceItem } from '#src/evidence/index.ts';
import { policy } from '../gate/make-cases.ts';
import { HEX, lockOf } from './report-lock.ts';

/** A case of a report: what it says, and what graders hold against it. */
export type Seat = {
  id: string;
  draft?: 'needs' | 'plan';
  language?: 'zh' | 'en';
  split?: 'gate' | 'held_out';
  cluster?: string;
  about?: string;
  claims?: string[];
  quote?: string;
  source?: string;
  faults?: { grader: string; severity?: Severity; at?: string; text?: string; why?: string }[];
};

const PROMPT = { needs: 'needs/hierarchy', plan: 'plan/why' } as const;

const verdictOf = (grader: string, severity: Severity, problems: Problem[]): Verdict => ({
  grader,
  rule: null,
  tier: 'policy',
  severity,
  word: problems.length > 0 ? 'fail' : 'pass',
  problems,
});

const caseOf = ({ id, draft = 'needs', language = 'zh', split = 'gate', cluster = 'alpha', about }: Seat): EvalCase =>
  caseSchema.parse({
    id,
    draft,
    language,
    split,
    cluster,
    slice: 'energy_utilities',
    guards: ['some-guard'],
    about: about ?? `What ${id} guards`,
    account: '睿沨精细化学',
    ...(draft === 'needs' ? { opportunity: '能源平台' } : {}),
  });

/** A graded run as replay makes it, as far as a report reads it. */
export const runOf = (seat: Seat): GradedRun => {
  const {
    draft = 'needs',
    claims = ['客户要把单耗降 6%。'],
    quote = '降 6%',
    source = '本年经营计划要求单耗降 6%。',
  } = seat;
  const item: EvidenceItem = {
    ref: 'E1',
    source: { type: 'activity', id: 'act_1' },
    label: '拜访纪要',
    text: source,
    accountId: null,
  };
  const said = claims.map(
    (text, at): SaidClaim => ({
      text,
      kind: 'fact',
      evidence: [{ ref: 'E1', quote }],
      at: `${PROMPT[draft]} claims[${at}]`,
    }),
  );
  const made = {
    case: caseOf(seat),
    draft: null,
    exchanges: [],
    reading: { claims: said, texts: [], unread: [], ground: { pack: { accountId: null, items: [item], names: {} } } },
    tokens: { input: 3_000, output: 400 },
    milliseconds: 7,
    verdicts: [
      verdictOf('contract/schema', 'major', []),
      ...(seat.faults ?? []).map(
        ({ grader, severity = 'major', at = `${PROMPT[draft]} claims[0]`, text = '', why = 'wrong' }) =>
          verdictOf(grader, severity, [{ at, text, why }]),
      ),
    ],
  };
  return made as unknown as GradedRun;
};

const LOCK = lockOf({
  slices: [{ slice: 'draft=needs', cases: 2, rate: 1 }],
  lowered: [{ slice: 'draft=needs', from: 1, to: 0.9, reason: '记录改了，回答只能先问' }],
});

/** A report's input of some cases; the baseline's are graded as given. */
export const inputOf = (candidate: Seat[], baseline: Seat[] | null, more: Partial<ReportInput> = {}): ReportInput => {
  const sides = { candidate: candidate.map(runOf), baseline: baseline?.map(runOf) ?? null };
  const decision = decide({
    candidate: sides.candidate.map((run) => gradedCase([run])),
    baseline: sides.baseline?.map((run) => gradedCase([run])) ?? null,
    policy: { ...policy, statistics: { ...policy.statistics, bootstrapRounds: 50 } },
    seed: 'report',
  });
  return {
    decision,
    ...sides,
    lock: baseline ? LOCK : null,
    scorecard: {
      gradersDigest: HEX,
      operators: 63,
      mutants: { of: 472, hits: 461 },
      critical: { zh: { of: 78, hits: 78 }, en: { of: 74, hits: 73 } },
      rightGrader: { of: 461, hits: 431 },
      heldOut: { of: 52, hits: 49 },
      controls: { of: 430, hits: 3 },
    },
    survivors: [
      {
        operator: 'rank-inverted',
        family: 'order',
        critical: false,
        case: 'needs-a-zh',
        draft: 'needs',
        language: 'zh',
        at: 'x',
        from: '先甲后乙',
        to: '先乙后甲',
      },
      {
        operator: 'promise',
        family: 'promises',
        critical: true,
        case: 'needs-b-zh',
        draft: 'needs',
        language: 'zh',
        at: 'y',
        from: '下周谈',
        to: '下周定',
      },
      {
        operator: 'promise',
        family: 'promises',
        critical: true,
        case: 'needs-secret-zh',
        draft: 'needs',
        language: 'zh',
        at: 'z',
        from: '留出甲',
        to: '留出乙',
      },
    ],
    unguarded: [
      { prompt: 'plan/why', instruction: '每句不超过 60 字。', reason: 'no grader measures a sentence' },
      { prompt: '_tone', instruction: '像同事之间说话。', reason: 'only a judge could tell' },
    ],
    prompts: [
      { id: 'plan/why', language: 'zh', before: null, after: '## system\n一\n二' },
      {
        id: 'needs/hierarchy',
        language: 'zh',
        before: '## system\n写需求。\n不写方案。',
        after: '## system\n写需求。',
      },
    ],
    ledger: [
      {
        prompt: 'plan/why',
        language: 'zh',
        digest: HEX,
        recorded: 4,
        authored: 12,
        oldest: '2026-11-20T00:00:00Z',
        newest: '2026-11-22T00:00:00Z',
      },
      { prompt: 'needs/hierarchy', language: 'zh', digest: HEX, recorded: 0, authored: 9, oldest: null, newest: null },
    ],
    policy,
    ...more,
  };
};

export const SECRET = '留出用例的话';

/** Two cases of the gate of which one is lost, one gained, and one held out that fails. */
export const usual = (more: Partial<ReportInput> = {}): ReportInput =>
  inputOf(
    [
      {
        id: 'needs-b-zh',
        claims: ['客户要上能源平台，尽快。', '单耗降 6%。'],
        faults: [{ grader: 'NEED-7', severity: 'critical', text: '上能源平台', why: 'a solution worded as a need' }],
      },
      { id: 'needs-a-zh', cluster: 'beta' },
      { id: 'plan-a-zh', draft: 'plan', cluster: 'beta', claims: ['年营业额 18.6 亿元。'] },
      {
        id: 'needs-secret-zh',
        split: 'held_out',
        cluster: 'gamma',
        claims: [SECRET],
        about: `${SECRET}：看守什么`,
        faults: [{ grader: 'NEED-3', text: SECRET, why: SECRET }],
      },
    ],
    [
      { id: 'needs-a-zh', cluster: 'beta', faults: [{ grader: 'NEED-3', text: '单耗', why: 'no holder' }] },
      { id: 'needs-b-zh', claims: ['单耗降 6%。', '客户要上报能源平台的数。'] },
      { id: 'needs-secret-zh', split: 'held_out', cluster: 'gamma', claims: [`${SECRET}（基线）`] },
      { id: 'plan-a-zh', draft: 'plan', cluster: 'beta', claims: ['年营业额 18.6 亿元。'] },
    ],
    more,
  );

/** The same input with every list of it turned about, and other times taken. */
export const shuffled = (input: ReportInput, turn: <T>(list: readonly T[]) => T[]): ReportInput => ({
  ...input,
  candidate: turn(input.candidate).map((run) => ({ ...run, milliseconds: 4_711, verdicts: turn(run.verdicts) })),
  baseline: input.baseline && turn(input.baseline).map((run) => ({ ...run, verdicts: turn(run.verdicts) })),
  survivors: turn(input.survivors),
  unguarded: turn(input.unguarded),
  prompts: turn(input.prompts),
  ledger: turn(input.ledger),
  lock: input.lock && {
    ...input.lock,
    prompts: turn(input.lock.prompts),
    lowered: turn(input.lock.lowered),
    cases: turn(input.lock.cases),
  },
  decision: {
    ...input.decision,
    reasons: turn(input.decision.reasons),
    slices: turn(input.decision.slices),
    tokens: turn(input.decision.tokens),
    flips: {
      ...input.decision.flips,
      lost: turn(input.decision.flips.lost),
      gained: turn(input.decision.flips.gained),
    },
    matrix: { candidate: turn(input.decision.matrix.candidate), baseline: turn(input.decision.matrix.baseline) },
  },
});
