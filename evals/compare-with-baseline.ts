import type { EvalCase } from './cases/case.ts';
import { decide } from './gate/decide.ts';
import type { Decision } from './gate/decision.ts';
import { type GradedCase, seatOf } from './gate/graded-case.ts';
import type { Lock, LockedAnswer, LockedCase } from './gate/lock.ts';
import type { Policy } from './gate/policy.ts';
import { type GradedRun, refuseMissing } from './grade-cases.ts';
import { gradedCase } from './graded-case.ts';
import { countJudged, type JudgedCount, judgeRuns } from './judges/judge-runs.ts';
import { openJudge } from './judges/open-judge.ts';
import { runInLanes } from './lanes/run-in-lanes.ts';
import type { Suite } from './load-suite.ts';
import type { Project } from './project.ts';
import { outputSchemas } from './schemas.ts';
import { checkEvidence } from './stored/check-evidence.ts';
import { samplesOf } from './stored/samples-of.ts';

/** Both sides after grading, and the gate's word. Runs are by case id, one a sample. */
export type Comparison = {
  decision: Decision;
  candidate: ReadonlyMap<string, readonly GradedRun[]>;
  /** Empty before anything was blessed; runs are the candidate's own where its answers are the same. */
  baseline: ReadonlyMap<string, readonly GradedRun[]>;
  graded: { candidate: GradedCase[]; baseline: GradedCase[] | null };
  answers: ReadonlyMap<string, readonly LockedAnswer[]>;
  /** What the judge said of the candidate; null where no verdict is stored. */
  judged: JudgedCount | null;
};

type Given = { project: Project; suite: Suite; policy: Policy; lock: Lock | null; seed: string };

/**
 * Grades every case on what is stored for the prompts as they are, and what the baseline rests on with the same graders, and decides.
 * @throws EvalFailure (3) when evidence is missing or stale, before any verdict; (4) when a grader throws; (5) when too many
 * verdicts of the judge cannot be read
 */
export const compareWithBaseline = async ({ project, suite, policy, lock, seed }: Given): Promise<Comparison> => {
  checkEvidence({ ...suite, schemas: outputSchemas(), cases: suite.rows });
  const cases = new Map(suite.rows.map(({ value }) => [value.id, value]));
  const taken = samplesOf(suite);
  const samples = (id: string) => Array.from({ length: taken.get(id) ?? 1 }, (_, at) => at + 1);
  const jobs = [...cases.keys()].flatMap((id) => samples(id).map((sample) => ({ id, sample, locked: null })));
  const { judge } = await openJudge({ shelf: suite.shelf, policy });
  const judging = (runs: readonly GradedRun[]) => (judge ? judgeRuns(judge, suite.shelf, runs) : runs);
  const replayed = await runInLanes(project, cases, jobs);
  refuseMissing(replayed, suite);
  const ran = await judging(replayed);
  const candidate = Map.groupBy(ran, (run) => run.case.id);
  const answers = new Map([...candidate].map(([id, runs]) => [id, answersOf(runs)]));
  const baseline = await runBaseline({ project, cases, lock, candidate, answers, judging });
  const graded = {
    candidate: [...candidate.values()].map(gradedCase),
    baseline: lock ? baselineCases(lock, baseline) : null,
  };
  const decision = decide({ candidate: graded.candidate, baseline: graded.baseline, policy, seed });
  const judged = judge ? countJudged(judge, ran, policy) : null;
  return { decision, candidate, baseline, graded, answers, judged };
};

/** The answers a case was graded on, as a lock names them. */
const answersOf = (runs: readonly GradedRun[]): LockedAnswer[] =>
  runs.flatMap(({ exchanges }, index) =>
    exchanges.flatMap(({ by, exchange, row }) =>
      row && by === 'stored'
        ? [
            {
              prompt: exchange.prompt,
              call: exchange.call,
              sample: index + 1,
              answerDigest: row.answerDigest,
              promptDigest: row.digest,
            },
          ]
        : [],
    ),
  );

type Ran = {
  project: Project;
  cases: ReadonlyMap<string, EvalCase>;
  lock: Lock | null;
  candidate: ReadonlyMap<string, readonly GradedRun[]>;
  answers: ReadonlyMap<string, readonly LockedAnswer[]>;
  judging: (runs: readonly GradedRun[]) => Promise<readonly GradedRun[]> | readonly GradedRun[];
};

/** Only what rests on other answers than the candidate is run again. */
const runBaseline = async (given: Ran): Promise<Map<string, readonly GradedRun[]>> => {
  const { project, cases, lock, candidate, answers, judging } = given;
  const locked = (lock?.cases ?? []).filter(({ id }) => cases.has(id));
  const isSame = (each: LockedCase) => sameAnswers(each.answers, answers.get(each.id) ?? []);
  const jobs = locked
    .filter((each) => !isSame(each))
    .flatMap((each) => {
      const most = Math.max(1, ...each.answers.map(({ sample }) => sample));
      return Array.from({ length: most }, (_, at) => ({ id: each.id, sample: at + 1, locked: each.answers }));
    });
  const again = Map.groupBy(await judging(await runInLanes(project, cases, jobs)), (run) => run.case.id);
  // An answer that is gone leaves the case out: the gate then counts it as coverage lost.
  const whole = [...again].filter(([, runs]) =>
    runs.every(({ exchanges }) => exchanges.every(({ by }) => by !== 'missing')),
  );
  const same = locked.filter(isSame).map(({ id }) => [id, candidate.get(id) ?? []] as const);
  return new Map<string, readonly GradedRun[]>([...same, ...whole]);
};

const sameAnswers = (a: readonly LockedAnswer[], b: readonly LockedAnswer[]): boolean => {
  const keys = (list: readonly LockedAnswer[]) =>
    list.map(({ prompt, call, sample, answerDigest }) => [prompt, call, sample, answerDigest].join(' ')).sort();
  return keys(a).join('\n') === keys(b).join('\n');
};

/** Locked cases whose answers are no longer there stay in the baseline as it was told, without samples to compare. */
const baselineCases = (lock: Lock, runs: ReadonlyMap<string, readonly GradedRun[]>): GradedCase[] =>
  lock.cases.map((locked) => {
    const ran = runs.get(locked.id) ?? [];
    if (ran.length > 0) return gradedCase(ran);
    const { failed, tokens, provenance } = locked;
    return {
      ...seatOf(locked),
      passed: locked.passed ?? false,
      samples: [],
      criticalHits: [],
      tokens,
      provenance,
      failed,
    };
  });
