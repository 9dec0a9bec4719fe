import * as z from 'zod';

export const DRAFTS = ['plan', 'needs', 'objection', 'answer', 'visit_brief', 'visit_summary'] as const;
export type DraftKind = (typeof DRAFTS)[number];

const words = z.string().min(1).max(2_000);

/** What must be true of the draft, beside the contract, grounding and its own checks. */
const expectSchema = z.strictObject({
  /** Who drafted it in the end. */
  drafter: z.enum(['model', 'rules']).default('model'),
  minVerifiedFacts: z.int().min(0).default(1),
  /** Rules whose check may be not ok, because the record itself is so (a deal without a shareable case, say). */
  mayFail: z.array(z.string()).default([]),
  /** Words that may stand in no verified claim and in no text ready to send. */
  absent: z.array(words).default([]),
  /** Words of stored answers that the chain must catch: each stands, if at all, in a question or a rejected claim. */
  caught: z.array(words).default([]),
  /** Words that stand in some claim of the draft. */
  present: z.array(words).default([]),
});

const shared = {
  id: z.string().regex(/^[a-z][a-z0-9-]{3,60}$/u),
  language: z.enum(['zh', 'en']),
  /** The guards of the prompts this case exercises: each must have a stored answer. */
  guards: z.array(z.string().min(1)).min(1),
  /** What the case guards, for the reader. */
  about: z.string().min(10).max(400),
  /** Name of a demo account. */
  account: words,
  expect: expectSchema.prefault({}),
};

/** One row of a dataset: a draft to make on the demo workspace, and what must be true of it. */
export const caseSchema = z
  .discriminatedUnion('draft', [
    z.strictObject({ draft: z.literal('plan'), ...shared, instructions: words.optional() }),
    z.strictObject({ draft: z.literal('needs'), ...shared, opportunity: words }),
    z.strictObject({ draft: z.literal('answer'), ...shared, question: words }),
    z.strictObject({
      draft: z.literal('objection'),
      ...shared,
      opportunity: words,
      objection: z.strictObject({ text: words, raisedBy: words.optional() }),
    }),
    z.strictObject({ draft: z.literal('visit_brief'), ...shared, opportunity: words }),
    // The visit is named by its subject; its notes are the demo workspace's.
    z.strictObject({ draft: z.literal('visit_summary'), ...shared, visit: words }),
  ])
  .meta({ title: 'EvalCase' });

export type EvalCase = z.output<typeof caseSchema>;
export type Expectation = EvalCase['expect'];
