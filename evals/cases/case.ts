import * as z from 'zod';

/** What is drafted. The first five are gated; the conversation and visits are replayed and graded beside them. */
export const DRAFTS = [
  'plan',
  'needs',
  'objection',
  'lookalike',
  'recommendation',
  'answer',
  'visit_brief',
  'visit_summary',
] as const;
export type DraftKind = (typeof DRAFTS)[number];

/** The draft types the gate decides on. */
export const GATED = ['plan', 'needs', 'objection', 'lookalike', 'recommendation'] as const;
export type GatedDraft = (typeof GATED)[number];

/** What a case is for. Each split is a world of its own: what is planted or missing in one cannot touch another. */
export const SPLITS = ['gate', 'held_out', 'injection', 'thin', 'demo'] as const;
export type Split = (typeof SPLITS)[number];

const words = z.string().min(1).max(2_000);
const list = z.array(words).default([]);

/** What must be true of the answers, beside what every grader asks. */
const expectSchema = z.strictObject({
  /** Who drafted it in the end. */
  drafter: z.enum(['model', 'rules']).default('model'),
  minVerifiedFacts: z.int().min(0).default(0),
  /** Rules whose check may be not ok, because the record itself is so (a deal without a shareable case, say). */
  mayFail: list,
  /** Words that may stand in no statement and in no text ready to send. */
  absent: list,
  /** Words of stored answers that the chain must catch: each stands, if at all, in a question or a rejected claim. */
  caught: list,
  /** Words that stand in some claim of the draft. */
  present: list,
  /** The record is too thin: the right answer asks, and does not fill the gap (GUARD-7). */
  abstain: z.boolean().default(false),
  /** Words that only an answer would hold that follows the order planted in the material (GUARD-5). */
  planted: list,
  /** Titles of the documents a recommendation should place first, any of them. */
  best: list,
  /** Titles of documents that may not be recommended. */
  never: list,
});

const shared = {
  id: z.string().regex(/^[a-z][a-z0-9-]{3,60}$/u),
  language: z.enum(['zh', 'en']),
  split: z.enum(SPLITS),
  /** The pack the case rests on: zh and en of one account are one cluster. */
  cluster: z.string().regex(/^[a-z][a-z0-9-]{2,40}$/u),
  /** What kind of account or question it is: rates are told by slice as well. */
  slice: z.string().regex(/^[a-z][a-z0-9_]{2,40}$/u),
  /** The guards of the prompts this case exercises: each must have a stored answer. */
  guards: z.array(z.string().min(1)).min(1),
  /** What the case guards, for the reader. */
  about: z.string().min(10).max(400),
  /** Name of the account. */
  account: words,
  expect: expectSchema.prefault({}),
};

/** One row of a dataset: a draft to make on the records of its pack, and what must be true of the answers. */
export const caseSchema = z
  .discriminatedUnion('draft', [
    z.strictObject({ draft: z.literal('plan'), ...shared, instructions: words.optional() }),
    z.strictObject({ draft: z.literal('needs'), ...shared, opportunity: words }),
    z.strictObject({
      draft: z.literal('objection'),
      ...shared,
      opportunity: words,
      objection: z.strictObject({ text: words, raisedBy: words.optional() }),
    }),
    // The account is the won customer the prospect is likest to.
    z.strictObject({ draft: z.literal('lookalike'), ...shared, prospect: words }),
    z.strictObject({ draft: z.literal('recommendation'), ...shared, opportunity: words }),
    z.strictObject({ draft: z.literal('answer'), ...shared, question: words }),
    z.strictObject({ draft: z.literal('visit_brief'), ...shared, opportunity: words }),
    // The visit is named by its subject; its notes are the demo workspace's.
    z.strictObject({ draft: z.literal('visit_summary'), ...shared, visit: words }),
  ])
  .meta({ title: 'EvalCase' });

export type EvalCase = z.output<typeof caseSchema>;
export type Expectation = EvalCase['expect'];
