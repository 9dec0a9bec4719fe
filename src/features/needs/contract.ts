import * as z from 'zod';
import { draftSchema, languageTagSchema } from '#src/features/drafts/index.ts';
import { idText, line, listQuery, onVersion, optionalText, recordParts } from '#src/kernel/wire.ts';
import { CONTACT_ROLES } from '#src/playbook/contact-roles.ts';
import { STRATEGY_LAYERS } from '#src/playbook/need-layers.ts';
import { MISSING_THINGS, QUESTION_TECHNIQUES } from '#src/playbook/need-questions.ts';
import { PROOF_KINDS } from '#src/playbook/need-validation.ts';
import { NEED_LEVELS, NEED_PRIORITIES, NEED_STEPS, PROBLEM_TYPES } from '#src/playbook/words.ts';
import { causeFields } from './proof-contract.ts';

const STATEMENT_MAX = 1_000;
const RECORDED_TYPES = ['restore', 'prevent', 'ideal'] as const;

const fields = {
  level: z.enum(NEED_LEVELS),
  statement: line(STATEMENT_MAX),
  parentId: optionalText(100),
  contactId: optionalText(100),
  presentState: optionalText(STATEMENT_MAX),
  wantedState: optionalText(STATEMENT_MAX),
  problem: optionalText(STATEMENT_MAX),
  problemType: z.enum(RECORDED_TYPES).nullish(),
  priority: z.enum(NEED_PRIORITIES),
  explicit: z.boolean().optional(),
  kpi: optionalText(STATEMENT_MAX),
  step: z.enum(NEED_STEPS).optional(),
};

/** `POST /needs`: a need on record, of one opportunity. */
export const newNeedSchema = z.strictObject({ opportunityId: idText(), ...fields }).meta({ id: 'NewNeed' });

/** `PATCH /needs/{id}`: any of its fields, who changes it and why (NEED-8). */
export const changeNeedSchema = z
  .strictObject(fields)
  .partial()
  .extend({ version: onVersion(), ...causeFields })
  .meta({ id: 'NeedChange' });

/** `GET /needs`. */
export const needFilterSchema = z
  .object({ cursor: listQuery.cursor, limit: listQuery.limit, opportunityId: idText() })
  .meta({ id: 'NeedFilter' });

export const needSchema = z
  .object({
    ...recordParts,
    opportunityId: z.string(),
    parentId: z.string().nullable(),
    contactId: z.string().nullable(),
    level: z.enum(NEED_LEVELS),
    statement: z.string(),
    presentState: z.string().nullable(),
    wantedState: z.string().nullable(),
    problem: z.string().nullable(),
    problemType: z.enum(RECORDED_TYPES).nullable(),
    priority: z.enum(NEED_PRIORITIES),
    explicit: z.boolean(),
    kpi: z.string().nullable(),
    step: z.enum(NEED_STEPS),
  })
  .meta({ id: 'Need' });

/** `POST /opportunities/{id}/needs`. */
export const draftNeedsRequestSchema = z
  .strictObject({ language: languageTagSchema })
  .meta({ id: 'DraftNeedsRequest' });

const claim = z.string().meta({ description: 'Claim id' });

/** NEED-5: how a question asks and whom: a person on record, or else the role to find. */
const askSchema = z.object({
  technique: z.enum(QUESTION_TECHNIQUES),
  missing: z.enum(MISSING_THINGS).describe('What the question is to bring.'),
  person: z.object({ contactId: z.string(), name: z.string() }).nullable(),
  role: z.enum(CONTACT_ROLES).nullable().describe('The role to find when nobody on record can answer.'),
});

/** CHAIN-11: one side of a conflict. */
const conflictSideSchema = z.object({
  contactId: z.string(),
  name: z.string(),
  need: z.string().nullable().describe('The need of this hierarchy it speaks of.'),
  cannotGiveUp: claim,
});

/** One need of a drafted hierarchy (NEED-1 … NEED-6). */
const draftedNeedSchema = z.object({
  id: z.string(),
  needId: z.string().nullable().describe('The need on record it stands for; null: newly read from the material.'),
  parentId: z.string().nullable(),
  link: z.enum(['recorded', 'inferred']).nullable().describe('Where the link to the parent comes from.'),
  level: z.enum(NEED_LEVELS),
  claim,
  present: claim.nullable(),
  wanted: claim.nullable(),
  problem: claim.nullable(),
  problemType: z.enum(PROBLEM_TYPES),
  diagnosis: z.array(claim).describe('What to ask about a problem of this type; business needs alone (NEED-4).'),
  kpi: claim.nullable(),
  holder: z.object({ contactId: z.string(), name: z.string() }).nullable(),
  priority: z.enum(NEED_PRIORITIES),
  explicit: z.boolean(),
  step: z.enum(NEED_STEPS),
  provenStep: z.enum(NEED_STEPS).describe('As far as the proofs carry it.'),
  aboveProofs: z.boolean().describe('Recorded above its proofs, by an import for one (NEED-6).'),
  mayBeCalled: z.string().describe('How far a text may go in naming it, by the step that is proven (NEED-6).'),
  steps: z
    .array(
      z.object({
        step: z.enum(NEED_STEPS),
        proven: z.boolean().describe('Its proofs and those of every step below are there.'),
        proofs: z.array(
          z.object({
            kind: z.enum([...PROOF_KINDS, 'presentState', 'wantedState', 'problem']),
            contactId: z.string().nullable(),
            claim: claim.nullable().describe('Null when its source is not among the evidence of this draft.'),
          }),
        ),
        missing: z.array(z.string()),
      }),
    )
    .describe('The four steps of validation, lowest first.'),
  layer: z.enum(STRATEGY_LAYERS).describe('CHAIN-7: finance, customer, operations, learning.'),
  serves: z
    .object({ id: z.string(), layer: z.enum(STRATEGY_LAYERS) })
    .nullable()
    .describe('The need above it.'),
  nextQuestion: claim.nullable(),
  ask: askSchema.nullable().describe('How and whom the next question asks.'),
});

/** A need hierarchy, drafted and verified. */
export const needHierarchySchema = draftSchema
  .extend({
    kind: z.literal('needs'),
    opportunityId: z.string(),
    sections: z.object({
      needs: z.array(draftedNeedSchema),
      conflicts: z
        .array(
          z.object({
            id: z.string(),
            topic: z.string(),
            a: conflictSideSchema,
            b: conflictSideSchema,
            smallestCommon: claim,
          }),
        )
        .describe('Where two people pull apart (CHAIN-11).'),
      questions: z.array(claim),
      asks: z.array(askSchema.extend({ claim })).describe('How and whom each of `questions` asks, in their order.'),
    }),
  })
  .meta({ id: 'NeedHierarchy' });

export type NewNeed = z.output<typeof newNeedSchema>;
export type NeedChange = z.output<typeof changeNeedSchema>;
export type NeedFilter = z.output<typeof needFilterSchema>;
export type Need = z.output<typeof needSchema>;
export type DraftNeedsRequest = z.output<typeof draftNeedsRequestSchema>;
export type NeedHierarchy = z.output<typeof needHierarchySchema>;
