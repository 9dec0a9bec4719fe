import * as z from 'zod';
import { checkSchema } from '#src/features/drafts/index.ts';
import { idText, line, listQuery, onVersion, optionalText } from '#src/kernel/wire.ts';
import { PROOF_KINDS } from '#src/playbook/need-validation.ts';
import { NEED_STEPS } from '#src/playbook/words.ts';

const QUOTE_MAX = 2_000;
export const REASON_MAX = 1_000;

const sourceSchema = z
  .strictObject({
    type: z.enum(['activity', 'document']),
    id: idText(),
    field: z
      .enum(['summary', 'notes', 'subject'])
      .optional()
      .describe('Of an activity; where the words stand when absent.'),
  })
  .meta({ id: 'ProofSource' });

/** `POST /needs/{id}/proofs`: words of a record that show a step (NEED-6). */
export const newProofSchema = z
  .strictObject({
    kind: z.enum(PROOF_KINDS),
    quote: line(QUOTE_MAX).describe('Words as they stand in the source.'),
    source: sourceSchema,
    contactId: idText().nullish().describe('Who says or confirms it; a confirmation names somebody.'),
  })
  .meta({ id: 'NewNeedProof' });

export const proofSchema = z
  .object({
    id: z.string(),
    kind: z.enum(PROOF_KINDS),
    step: z.enum(NEED_STEPS).describe('The step it counts for.'),
    quote: z.string(),
    source: z.object({
      type: z.string(),
      id: z.string(),
      version: z.int().optional(),
      field: z.string().optional(),
    }),
    contactId: z.string().nullable(),
    recordedBy: z.string().nullable(),
    createdAt: z.iso.datetime(),
    stands: z.boolean().describe('False when the source is gone, was rewritten, or is no longer confirmed.'),
    problem: z.string().nullable().describe('Why it does not stand.'),
  })
  .meta({ id: 'NeedProof' });

/** `GET /needs/{id}/proofs`: where a need stands, by what, and what the next step asks for. */
export const ladderSchema = z
  .object({
    needId: z.string(),
    step: z.enum(NEED_STEPS),
    provenStep: z.enum(NEED_STEPS).describe('As far as the proofs that stand carry it.'),
    items: z.array(proofSchema),
    missing: z
      .array(z.object({ step: z.enum(NEED_STEPS), proof: z.string(), what: z.string() }))
      .describe('What the next step asks for, or, for a need recorded above its proofs, its own.'),
    checks: z.array(checkSchema),
  })
  .meta({ id: 'NeedLadder' });

/** Who changes a need and why (NEED-8). */
export const causeFields = {
  changedBy: z.enum(['customer', 'us']).optional().describe('We, when absent.'),
  reason: optionalText(REASON_MAX),
  source: z
    .strictObject({ type: z.enum(['activity', 'document']), id: idText() })
    .nullish()
    .describe('Where it was said.'),
};

/** `POST /needs/{id}/step`. */
export const moveStepSchema = z
  .strictObject({ step: z.enum(NEED_STEPS), version: onVersion(), ...causeFields })
  .meta({ id: 'NeedStepMove' });

/** `GET /needs/{id}/changes`. */
export const needChangeFilterSchema = z
  .object({ cursor: listQuery.cursor, limit: listQuery.limit })
  .meta({ id: 'NeedChangeFilter' });

export const needHistoryItemSchema = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    field: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    reason: z.string().nullable(),
    source: z.record(z.string(), z.string()).nullable(),
    changedBy: z.enum(['customer', 'us']),
    userId: z.string().nullable(),
    check: checkSchema.describe('NEED-8: whether reason, source and who are all there.'),
  })
  .meta({ id: 'NeedHistoryItem' });

export type NewProof = z.output<typeof newProofSchema>;
export type ProofView = z.output<typeof proofSchema>;
export type LadderView = z.output<typeof ladderSchema>;
export type MoveStep = z.output<typeof moveStepSchema>;
export type NeedChangeFilter = z.output<typeof needChangeFilterSchema>;
export type NeedHistoryItem = z.output<typeof needHistoryItemSchema>;
