import type { Decision } from '../gate/decision.ts';
import type { Lock } from '../gate/lock.ts';
import { fails, type Reason } from '../gate/reason.ts';
import { type Scorecard, shortfalls } from '../gate/self-test.ts';
import { type GradedRun, passes } from '../grade-cases.ts';
import { type CaseChange, caseChange } from './case-change.ts';
import { sortedBy } from './order.ts';
import { type PromptChange, promptChanges } from './prompt-change.ts';
import type { LedgerRow, ReportInput, Survivor, Unguarded } from './report-input.ts';

/** Cases and how many of them pass, by their first sample. */
export type Sum = { cases: number; passed: number };

/** A report as its renderers read it: everything sorted, and of held-out cases only sums. */
export type Report = {
  decision: Decision;
  reasons: (Reason & { fails: boolean })[];
  open: { candidate: Sum; baseline: Sum | null };
  heldOut: { candidate: Sum; baseline: Sum | null };
  /** Every open case, by id. */
  cases: CaseChange[];
  /** The open cases the gate says turned, and those that fail now as they did before. */
  lost: CaseChange[];
  gained: CaseChange[];
  failing: CaseChange[];
  prompts: PromptChange[];
  /** Those of open cases, and how many there are of held-out ones. */
  survivors: Survivor[];
  survivorsHeldOut: number;
  unguarded: Unguarded[];
  ledger: LedgerRow[];
  lowered: Lock['lowered'];
  scorecard: { card: Scorecard; short: string[] } | null;
  /** Digest of the graders the baseline was blessed with. */
  gradersDigest: string | null;
  policy: ReportInput['policy'];
};

const isHeldOut = (run: GradedRun): boolean => run.case.split === 'held_out';
const sum = (runs: readonly GradedRun[]): Sum => ({ cases: runs.length, passed: runs.filter(passes).length });
const byId = (runs: readonly GradedRun[]): GradedRun[] => sortedBy(runs, (run) => [run.case.id]);

const gravestFirst = (cases: readonly CaseChange[]): CaseChange[] =>
  sortedBy(cases, ({ after, case: { id } }) => [
    -after.faults.filter(({ severity }) => severity === 'critical').length,
    -after.faults.filter(({ severity }) => severity === 'major').length,
    id,
  ]);

/** Figures sorted the way they are told, so that their order in the input shows nowhere. */
const sortedDecision = (decision: Decision): Decision => ({
  ...decision,
  slices: sortedBy(decision.slices, ({ name }) => [name]),
  tokens: sortedBy(decision.tokens, ({ of }) => [of === 'all' ? 0 : 1, of]),
  suspects: sortedBy(decision.suspects, ({ id }) => [id]),
  matrix: {
    candidate: sortedBy(decision.matrix.candidate, ({ draft, language }) => [draft, language]),
    baseline: sortedBy(decision.matrix.baseline, ({ draft, language }) => [draft, language]),
  },
});

const reasonsOf = ({ reasons }: Decision): Report['reasons'] =>
  sortedBy(
    reasons.map((each) => ({ ...each, cases: sortedBy(each.cases, (id) => [id]), fails: fails(each) })),
    ({ fails: failing, kind, slice, words }) => [failing ? 0 : 1, kind, slice ?? '', words],
  );

/** Makes the report of an input. Pure: the same input in any order gives the same report. */
export const reportModel = (input: ReportInput): Report => {
  const { decision, baseline, lock, scorecard, policy } = input;
  const before = new Map(baseline?.map((run) => [run.case.id, run]));
  const open = byId(input.candidate.filter((run) => !isHeldOut(run)));
  const hidden = input.candidate.filter(isHeldOut);
  const turned = (id: string): CaseChange['turned'] =>
    decision.flips.lost.includes(id) ? 'lost' : decision.flips.gained.includes(id) ? 'gained' : 'neither';
  const cases = open.map((run) => caseChange(run, before.get(run.case.id), turned(run.case.id)));
  const hiddenIds = new Set(hidden.map((run) => run.case.id));
  const shown = input.survivors.filter((each) => !hiddenIds.has(each.case));
  return {
    decision: sortedDecision(decision),
    reasons: reasonsOf(decision),
    open: { candidate: sum(open), baseline: baseline && sum(baseline.filter((run) => !isHeldOut(run))) },
    heldOut: { candidate: sum(hidden), baseline: baseline && sum(baseline.filter(isHeldOut)) },
    cases,
    lost: gravestFirst(cases.filter((each) => each.turned === 'lost')),
    gained: cases.filter((each) => each.turned === 'gained'),
    failing: gravestFirst(cases.filter((each) => each.turned === 'neither' && !each.after.passed)),
    prompts: promptChanges(input, cases),
    survivors: sortedBy(shown, (each) => [
      each.critical ? 0 : 1,
      each.operator,
      each.draft,
      each.language,
      each.case,
      each.at,
      each.from,
      each.to,
    ]),
    survivorsHeldOut: input.survivors.length - shown.length,
    unguarded: sortedBy(input.unguarded, ({ prompt, instruction, reason }) => [prompt, instruction, reason]),
    ledger: sortedBy(input.ledger, ({ prompt, language, newest, digest }) => [prompt, language, newest ?? '', digest]),
    lowered: sortedBy(lock?.lowered ?? [], ({ slice }) => [slice]),
    scorecard: scorecard && { card: scorecard, short: shortfalls(scorecard, policy) },
    gradersDigest: lock?.gradersDigest ?? null,
    policy,
  };
};
