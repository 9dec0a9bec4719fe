import { caseSchema, type GatedDraft } from '#evals/cases/case.ts';
import { GRADERS } from '#evals/graders/all.ts';
import { gradeReading } from '#evals/graders/grade.ts';
import type { Verdict } from '#evals/graders/verdict.ts';
import { readAnswers } from '#evals/reading/read-answers.ts';
import type { Ground, Reading } from '#evals/reading/reading.ts';
import { CARDS, cardGround } from './graders/worlds/cards.ts';
import { lookalikeGround, REASON } from './graders/worlds/lookalike.ts';
import { NEEDS } from './graders/worlds/needs.ts';
import { PLAN } from './graders/worlds/plan.ts';
import { groundOf } from './graders/worlds/record.ts';
import { objectionGround, REPLY } from './graders/worlds/replies.ts';
import type { Tongue } from './in-both.ts';

export type { Tongue };

/** A place in an answer: `plan/goals goals[0].due`. */
const steps = (path: string): (string | number)[] =>
  [...path.matchAll(/([A-Za-z]+)|\[(\d+)\]/gu)].map(([, key, index]) => key ?? Number(index));

/** Sets one place of the answers to another value, as a spoiled or reworded answer would have it. */
const put = (answers: Record<string, unknown>, at: string, value: unknown): void => {
  const [prompt = '', path = ''] = at.split(' ');
  const keys = steps(path);
  const last = keys.pop();
  let here = answers[prompt] as Record<string | number, unknown>;
  for (const key of keys) here = here[key] as Record<string | number, unknown>;
  if (last !== undefined) here[last] = value;
};

const WORLDS: Record<
  GatedDraft,
  { answers: Record<Tongue, object>; ground: (language: Tongue) => Ground; ask: object }
> = {
  plan: { answers: PLAN, ground: (language) => planGround(language), ask: {} },
  needs: { answers: NEEDS, ground: groundOf, ask: { opportunity: 'o' } },
  objection: { answers: REPLY, ground: objectionGround, ask: { opportunity: 'o', objection: { text: 'x' } } },
  lookalike: { answers: REASON, ground: lookalikeGround, ask: { prospect: 'p' } },
  recommendation: { answers: CARDS, ground: cardGround, ask: { opportunity: 'o' } },
};

const planGround = (language: Tongue): Ground => ({
  ...groundOf(language),
  periodEnd: '2027-03-31',
  bottlenecks: [{ id: 'b1', text: language === 'zh' ? '卡在最终决策层' : 'Stuck at the economic buyer' }],
  inputs: { 'plan/bottlenecks': { soFar: 'K1 x' } },
});

/** A change of some place, and what else is so. */
export type Change = { put?: Record<string, unknown>; ground?: Partial<Ground>; expect?: object };

/** The sound answers of a draft, with some places changed, read as the suite reads them. */
export const readingOf = (draft: GatedDraft, language: Tongue, change: Change = {}): Reading => {
  const { answers, ground, ask } = WORLDS[draft];
  const own = structuredClone(answers[language]) as Record<string, unknown>;
  for (const [at, value] of Object.entries(change.put ?? {})) put(own, at, value);
  const asked = caseSchema.parse({
    id: `${draft}-of-a-test`,
    language,
    draft,
    split: 'gate',
    cluster: 'linriver',
    slice: 'process_manufacturing',
    guards: ['any'],
    about: 'A case of this test.',
    account: 'Linriver',
    ...ask,
    expect: change.expect ?? {},
  });
  return readAnswers(asked, { ...ground(language), ...change.ground }, own);
};

/** The ids of the graders that fail a reading. */
export const failing = (reading: Reading): string[] =>
  gradeReading(reading)
    .filter(({ word }: Verdict) => word === 'fail')
    .map(({ grader }) => grader);

/** Whether a grader of this id exists: a test that names none would prove nothing. */
export const isGrader = (id: string): boolean => GRADERS.some((grader) => grader.id === id);
