import type { prospects } from '#src/db/tables/index.ts';
import type { Prospect } from './contract.ts';

export type ProspectRow = typeof prospects.$inferSelect;

/** The prospect as it goes over the wire. */
export const toProspect = (row: ProspectRow): Prospect => {
  const { tenantId: _tenant, importId: _import, nameKey: _key, createdAt, updatedAt, ...fields } = row;
  return { ...fields, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
};
