import * as z from 'zod';
import type { Reading } from '../../reading/reading.ts';

/** The answers as far as the method graders need them: an answer that breaks its own schema is told by `contract/json`, and read as far as it goes. */
const claim = z.object({
  text: z.string(),
  kind: z.enum(['fact', 'inference', 'proposal', 'question']),
  evidence: z.array(z.object({ ref: z.string(), quote: z.string() })),
});
const maybe = claim.nullish().transform((value) => value ?? null);
const list = z.array(claim).catch([]);
const words = z.string().catch('');

const why = z.object({ claims: list, notDoing: list, questions: list });
const decision = z.object({ coreValue: maybe, stuckLayer: maybe, likelyDrop: maybe, people: list, questions: list });
const bottlenecks = z.object({
  bottlenecks: z
    .array(z.object({ candidate: z.string().nullish(), hypothesis: claim, layer: words, brokenWhen: claim }))
    .catch([]),
  questions: list,
});
const goals = z.object({
  goals: z
    .array(
      z.object({
        claim,
        measure: words,
        baseline: z.number().nullish(),
        target: z.number().nullish(),
        unit: words,
        due: words,
        reachableBecause: maybe,
        serves: maybe,
      }),
    )
    .catch([]),
  questions: list,
});
const actions = z.object({
  actions: z
    .array(
      z.object({
        claim,
        bottleneck: words,
        resource: words,
        observable: words,
        start: words,
        verifyBy: words,
        afterActions: z.array(z.number()).catch([]),
      }),
    )
    .catch([]),
  questions: list,
});
const risks = z.object({
  risks: z.array(z.object({ claim, trigger: words, contingency: words })).catch([]),
  questions: list,
});
const needs = z.object({
  needs: z
    .array(
      z.object({
        level: z.enum(['vision', 'strategic', 'business', 'functional', 'implicit']),
        need: claim,
        problem: maybe,
        holder: z.string().nullish(),
        priority: z.enum(['P0', 'P1', 'P2', 'P3']),
        explicit: z.boolean().catch(true),
        under: z.number().nullish(),
        nextQuestion: maybe,
        technique: z.string().nullish(),
      }),
    )
    .catch([]),
  questions: list,
  conflicts: z
    .array(z.object({ a: words, b: words, topic: words, aKeeps: claim, bKeeps: claim, common: claim }))
    .catch([]),
});
const objection = z.object({
  worries: z.array(z.object({ worry: claim, question: claim })).catch([]),
  steps: z.object({ listen: list, clarify: list, empathise: list, resolve: list, confirm: list }),
  wordings: z.array(z.object({ form: words, text: words })).catch([]),
  nextStep: claim,
});
const lookalike = z.object({
  reasons: list,
  differs: list,
  firstNeed: maybe,
  opening: z.string().nullish(),
  questions: list,
});
const recommendation = z.object({
  picks: z
    .array(
      z.object({
        document: words,
        passage: words,
        reasons: z.array(z.object({ dimension: words, fits: z.enum(['yes', 'no', 'unknown']), claim })).catch([]),
        howToUse: claim,
        forWhom: z.string().nullish(),
      }),
    )
    .catch([]),
  nothingFits: z.boolean(),
  missing: list,
});

const SHAPES = {
  'plan/why': why,
  'plan/decision': decision,
  'plan/bottlenecks': bottlenecks,
  'plan/goals': goals,
  'plan/actions': actions,
  'plan/risks': risks,
  'needs/hierarchy': needs,
  'objection/reply': objection,
  'lookalike/reason': lookalike,
  'recommendation/card': recommendation,
} as const;

type Shapes = typeof SHAPES;
export type PromptId = keyof Shapes;
export type Answer<P extends PromptId> = z.output<Shapes[P]>;
export type SaidNeed = Answer<'needs/hierarchy'>['needs'][number];
export type DocumentPick = Answer<'recommendation/card'>['picks'][number];

/** The answer of one prompt; null where there is none, or it is not of its shape at all. */
export const answerOf = <P extends PromptId>({ answers }: Only<Reading, 'answers'>, prompt: P): Answer<P> | null => {
  const read = SHAPES[prompt].safeParse(answers[prompt]);
  return read.success ? (read.data as Answer<P>) : null;
};

type Only<T, K extends keyof T> = { [P in K]: T[P] };
