import * as z from 'zod';
import { healthSchema } from '#src/features/freshness/index.ts';
import { idText, listQuery, pageOf } from '#src/kernel/wire.ts';
import { objectionResponseSchema } from './contract.ts';

/** `GET /objection-responses/{id}`: as it was drafted, and whether it still stands on the record. */
export const storedResponseSchema = objectionResponseSchema
  .extend({ health: healthSchema, settledAt: z.iso.datetime().nullable().describe('Null: the objection is open.') })
  .meta({ id: 'StoredObjectionResponse' });

/** `GET /objection-responses`: of one opportunity, newest first. */
export const responseFilterSchema = z
  .object({ opportunityId: idText(), cursor: listQuery.cursor, limit: listQuery.limit })
  .meta({ id: 'ObjectionResponseFilter' });

export const responseSummarySchema = z
  .object({
    id: z.string(),
    opportunityId: z.string(),
    language: z.enum(['zh', 'en']),
    createdAt: z.string(),
    objection: z.string(),
    status: z.enum(['sound', 'stale']),
    stale: z.int().describe('Claims whose evidence changed since.'),
    settledAt: z.iso.datetime().nullable().describe('Null: the objection is open.'),
  })
  .meta({ id: 'ObjectionResponseSummary' });

/** `POST /objection-responses/{id}/state`: whether the customer takes the objection as answered. */
export const objectionStateSchema = z
  .strictObject({ state: z.enum(['open', 'answered']) })
  .meta({ id: 'ObjectionState' });

export const responsePageSchema = pageOf(responseSummarySchema);

export type StoredResponse = z.output<typeof storedResponseSchema>;
export type ObjectionState = z.output<typeof objectionStateSchema>;
export type ResponseFilter = z.output<typeof responseFilterSchema>;
export type ResponseSummary = z.output<typeof responseSummarySchema>;
