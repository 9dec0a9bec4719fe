import * as z from 'zod';
import { healthSchema } from '#src/features/freshness/index.ts';
import { idText, listQuery, pageOf } from '#src/kernel/wire.ts';
import { needHierarchySchema } from './contract.ts';

/** `GET /need-hierarchies/{id}`: as it was drafted, and whether it still stands on the record. */
export const storedHierarchySchema = needHierarchySchema
  .extend({ health: healthSchema })
  .meta({ id: 'StoredNeedHierarchy' });

/** `GET /need-hierarchies`: of one opportunity, newest first. */
export const hierarchyFilterSchema = z
  .object({ opportunityId: idText(), cursor: listQuery.cursor, limit: listQuery.limit })
  .meta({ id: 'NeedHierarchyFilter' });

export const hierarchySummarySchema = z
  .object({
    id: z.string(),
    opportunityId: z.string(),
    language: z.enum(['zh', 'en']),
    createdAt: z.string(),
    status: z.enum(['sound', 'stale']),
    stale: z.int().describe('Claims whose evidence changed since.'),
  })
  .meta({ id: 'NeedHierarchySummary' });

export const hierarchyPageSchema = pageOf(hierarchySummarySchema);

export type StoredHierarchy = z.output<typeof storedHierarchySchema>;
export type HierarchyFilter = z.output<typeof hierarchyFilterSchema>;
export type HierarchySummary = z.output<typeof hierarchySummarySchema>;
