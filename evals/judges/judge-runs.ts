import type { Policy } from '../gate/policy.ts';
import type { GradedRun } from '../grade-cases.ts';
import type { Verdict } from '../graders/verdict.ts';
import type { Shelf } from '../stored/shelf.ts';
import type { JudgeWord } from './ask-judge.ts';
import { isTrusted } from './calibration.ts';
import { judgeReading } from './judge-reading.ts';
import { inLanes } from './judge-wire.ts';
import { JUDGE_PROMPT } from './load-judges.ts';
import type { Judge } from './open-judge.ts';
import { refuseUnreadable, unreadableShare } from './refuse-unreadable.ts';
import { withStoredVerdicts } from './replay-verdicts.ts';

/** Runs looked at at the same time. */
const AT_ONCE = 8;

/** How much of what could be judged was: parts with a readable word, without one, and unreadable ones. */
export type JudgedCount = { model: string; judged: number; unjudged: number; malformed: number };

/** Adds a judge's stored verdicts to what code says of each run; a part without a stored one is `unjudged`. */
export const judgeRuns = (judge: Judge, shelf: Shelf, runs: readonly GradedRun[]): Promise<GradedRun[]> => {
  const { model, prompts, calibration } = judge;
  const told = new Set(shelf.rows.filter((row) => row.prompt === JUDGE_PROMPT && row.model === model).map(caseOf));
  return withStoredVerdicts({ prompts, shelf, model }, (ask) =>
    inLanes(runs, AT_ONCE, async (run) => {
      const verdicts = await judgeReading(
        run.reading,
        async (asked) => (told.has(asked.id) ? ask(asked) : { word: 'unjudged', quote: null, why: null }),
        (question, language) => isTrusted(calibration, question, language),
      );
      return { ...run, verdicts: [...run.verdicts, ...verdicts] };
    }),
  );
};

const caseOf = (row: { case: string }): string => row.case;

/**
 * Counts a judge’s words on runs.
 * @throws EvalFailure (5) when more of what it said, labelled parts included, cannot be read than the policy allows
 */
export const countJudged = ({ model, judged }: Judge, runs: readonly GradedRun[], policy: Policy): JudgedCount => {
  const words = runs.flatMap(({ verdicts }) => verdicts.filter(({ tier }) => tier === 'judge').flatMap(wordOf));
  refuseUnreadable({ model, share: unreadableShare([...words, ...judged.map(({ word }) => word)]) }, policy);
  const count = (wanted: JudgeWord): number => words.filter((word) => word === wanted).length;
  return { model, judged: count('pass') + count('fail'), unjudged: count('unjudged'), malformed: count('malformed') };
};

const wordOf = ({ word }: Verdict): JudgeWord[] => (word === 'not_applicable' ? [] : [word]);
