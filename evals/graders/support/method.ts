import { isRuleId } from '#src/playbook/rules.ts';
import type { DraftKind } from '../../cases/case.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Grader, Problem } from '../verdict.ts';
import { type Answer, answerOf, type PromptId } from './answers.ts';

const DRAFTS: Readonly<Record<string, DraftKind>> = {
  plan: 'plan',
  needs: 'needs',
  objection: 'objection',
  lookalike: 'lookalike',
  recommendation: 'recommendation',
};

/** What is wrong with one part: why, and in which field of it where that is known (`holder`). */
export type PartFault = string | { field: string; why: string; text?: string };

/**
 * A grader of method over one prompt's answer: not applicable where that answer is not there.
 * `id` begins with its rule (`PLAN-7/owner`).
 */
export const onAnswer = <P extends PromptId>(
  prompt: P,
  id: string,
  judge: (said: Answer<P>, reading: Reading) => Problem[] | null,
): Grader => {
  const [rule = ''] = id.split('/');
  const draft = DRAFTS[prompt.split('/')[0] ?? ''];
  return {
    id,
    rule: isRuleId(rule) ? rule : null,
    tier: 'method',
    severity: 'major',
    drafts: draft ? [draft] : [],
    grade: (reading) => {
      const said = answerOf(reading, prompt);
      return said ? judge(said, reading) : null;
    },
  };
};

/** What is wrong with a part of an answer, told at its place: `plan/goals goals[1]`, `needs/hierarchy needs[0].holder`. */
export const partProblems = (at: string, words: string, faults: readonly PartFault[]): Problem[] =>
  faults.map((fault) =>
    typeof fault === 'string'
      ? { at, text: words, why: fault }
      : { at: `${at}.${fault.field}`, text: fault.text ?? words, why: fault.why },
  );

type Parts<P extends PromptId, T> = {
  prompt: P;
  /** The name of the list in the answer. */
  list: string;
  of: (said: Answer<P>) => readonly T[];
  words: (part: T) => string;
};

type PartJudge<P extends PromptId, T> = (part: T, reading: Reading, at: number, said: Answer<P>) => PartFault[];

/** Graders that judge the parts of one list of an answer one by one: needs, actions, goals. */
export const partGraders =
  <P extends PromptId, T>({ prompt, list, of, words }: Parts<P, T>) =>
  (id: string, judge: PartJudge<P, T>, whole: (said: Answer<P>, reading: Reading) => Problem[] = () => []): Grader =>
    onAnswer(prompt, id, (said, reading) => [
      ...whole(said, reading),
      ...of(said).flatMap((part, at) =>
        partProblems(`${prompt} ${list}[${at}]`, words(part), judge(part, reading, at, said)),
      ),
    ]);

/** PLAN-10: who knows of nothing asks; an empty list without a question is a fault of its own. */
export const orAsks =
  (prompt: PromptId, what: string) =>
  (said: { questions: readonly unknown[] } & Readonly<Record<string, unknown>>): Problem[] =>
    Object.values(said).every((list) => Array.isArray(list) && list.length === 0)
      ? [{ at: prompt, text: '', why: `neither ${what} nor a question` }]
      : [];

/** Graders over each need of a hierarchy. */
export const eachNeed = partGraders({
  prompt: 'needs/hierarchy',
  list: 'needs',
  of: ({ needs }) => needs,
  words: ({ need }) => need.text,
});

/** Graders over each conflict of a hierarchy. */
export const eachConflict = partGraders({
  prompt: 'needs/hierarchy',
  list: 'conflicts',
  of: ({ conflicts }) => conflicts,
  words: ({ common }) => common.text,
});

/** Graders over each action of a plan. */
export const eachAction = partGraders({
  prompt: 'plan/actions',
  list: 'actions',
  of: ({ actions }) => actions,
  words: ({ claim }) => claim.text,
});

/** Graders over each goal of a plan. */
export const eachGoal = partGraders({
  prompt: 'plan/goals',
  list: 'goals',
  of: ({ goals }) => goals,
  words: ({ claim }) => claim.text,
});

/** Graders over each bottleneck of a plan. */
export const eachBottleneck = partGraders({
  prompt: 'plan/bottlenecks',
  list: 'bottlenecks',
  of: ({ bottlenecks }) => bottlenecks,
  words: ({ hypothesis }) => hypothesis.text,
});

/** Graders over each risk of a plan. */
export const eachRisk = partGraders({
  prompt: 'plan/risks',
  list: 'risks',
  of: ({ risks }) => risks,
  words: ({ claim }) => claim.text,
});
