import * as z from 'zod';
import { healthSchema } from '#src/features/freshness/index.ts';
import { idText, listQuery, pageOf } from '#src/kernel/wire.ts';
import { objectionResponseSchema } from './contract.ts';

/** `GET /objection-responses/{id}`: as it was drafted, and whether it still stands on the record. */
export const storedResponseSchema = objectionResponseSchema
  .extend({ health: healthSchema })
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
  })
  .meta({ id: 'ObjectionResponseSummary' });

export const responsePageSchema = pageOf(responseSummarySchema);

export type StoredResponse = z.output<typeof storedResponseSchema>;
export type ResponseFilter = z.output<typeof responseFilterSchema>;
export type ResponseSummary = z.output<typeof responseSummarySchema>;
