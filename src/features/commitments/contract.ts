import * as z from 'zod';
import { ROLES } from '#src/kernel/actor.ts';
import { amount, changeOf, day, idText, line, listQuery, recordParts } from '#src/kernel/wire.ts';
import { COMMITMENT_UNITS } from '#src/playbook/commitments.ts';
import { PROMISE_KINDS } from '#src/playbook/promise-words.ts';

const fields = {
  kind: z.enum(PROMISE_KINDS),
  role: z.enum(ROLES).nullish().describe('The least role of ours that may promise it; null: everybody'),
  productId: idText().nullish().describe('Only for this product; null: any'),
  limit: amount()
    .nullish()
    .describe(
      'The furthest that may be promised: the largest discount, the shortest delivery or response, the longest credit; null: any amount',
    ),
  unit: z.enum(COMMITMENT_UNITS).nullish(),
  wording: line(500).describe('How it is said to a customer'),
  validUntil: day().nullish(),
};

/** `POST /commitments`: one line of the table of what may be promised (GUARD-2). */
export const newCommitmentSchema = z.strictObject(fields).meta({ id: 'NewCommitment' });

/** `PATCH /commitments/{id}`. */
export const changeCommitmentSchema = changeOf(fields).meta({ id: 'CommitmentChange' });

/** `GET /commitments`. */
export const commitmentFilterSchema = z
  .object({ cursor: listQuery.cursor, limit: listQuery.limit, kind: z.enum(PROMISE_KINDS).optional() })
  .meta({ id: 'CommitmentFilter' });

export const commitmentSchema = z
  .object({
    ...recordParts,
    kind: z.enum(PROMISE_KINDS),
    role: z.enum(ROLES).nullable(),
    productId: z.string().nullable(),
    limit: z.number().nullable(),
    unit: z.enum(COMMITMENT_UNITS).nullable(),
    wording: z.string(),
    validUntil: z.string().nullable(),
    createdBy: z.string().nullable(),
  })
  .meta({ id: 'Commitment' });

export type NewCommitment = z.output<typeof newCommitmentSchema>;
export type CommitmentChange = z.output<typeof changeCommitmentSchema>;
export type CommitmentFilter = z.output<typeof commitmentFilterSchema>;
export type Commitment = z.output<typeof commitmentSchema>;
