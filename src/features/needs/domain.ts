import type { needs } from '#src/db/tables/index.ts';
import type { Need } from './contract.ts';

export type NeedRow = typeof needs.$inferSelect;

/** The need as it goes over the wire. */
export const toNeed = (row: NeedRow): Need => {
  const { tenantId: _tenant, source: _source, createdAt, updatedAt, ...fields } = row;
  return { ...fields, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
};
