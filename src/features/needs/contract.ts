import * as z from 'zod';
import { draftSchema, languageTagSchema } from '#src/features/drafts/index.ts';
import { idText, line, listQuery, onVersion, optionalText, recordParts } from '#src/kernel/wire.ts';
import { NEED_LEVELS, NEED_PRIORITIES, NEED_STEPS, PROBLEM_TYPES } from '#src/playbook/words.ts';

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

/** `PATCH /needs/{id}`. */
export const changeNeedSchema = z
  .strictObject(fields)
  .partial()
  .extend({ version: onVersion() })
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
  nextQuestion: claim.nullable(),
});

/** A need hierarchy, drafted and verified. */
export const needHierarchySchema = draftSchema
  .extend({
    kind: z.literal('needs'),
    opportunityId: z.string(),
    sections: z.object({ needs: z.array(draftedNeedSchema), questions: z.array(claim) }),
  })
  .meta({ id: 'NeedHierarchy' });

export type NewNeed = z.output<typeof newNeedSchema>;
export type NeedChange = z.output<typeof changeNeedSchema>;
export type NeedFilter = z.output<typeof needFilterSchema>;
export type Need = z.output<typeof needSchema>;
export type DraftNeedsRequest = z.output<typeof draftNeedsRequestSchema>;
export type NeedHierarchy = z.output<typeof needHierarchySchema>;
