import { arrayContains, eq, gte, lte, or, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { containsText, readPage } from '#src/db/page.ts';
import type { RecordKind } from '#src/db/record.ts';
import { prospects } from '#src/db/tables/index.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import type { ProspectFilter } from './contract.ts';

export const PROSPECT: RecordKind<typeof prospects> = { table: prospects, prefix: 'pros', entityType: 'prospect' };

/** One page of the workspace's prospects; `q` looks in name and description. */
export const selectProspects = (tx: Tx, tenantId: string, filter: ProspectFilter) => {
  const t = prospects;
  const words = filter.q
    ? containsText(sql`concat_ws(' ', ${t.name}, ${t.description}, ${t.externalId})`, filter.q)
    : undefined;
  return readPage(tx, t, tenantId, filter, [
    filter.q && nameKey(filter.q) ? or(eq(t.nameKey, nameKey(filter.q)), words) : words,
    filter.industry ? containsText(t.industry, filter.industry) : undefined,
    filter.region ? arrayContains(t.regions, [filter.region]) : undefined,
    filter.tag ? arrayContains(t.tags, [filter.tag]) : undefined,
    filter.employeesFrom === undefined ? undefined : gte(t.employees, filter.employeesFrom),
    filter.employeesTo === undefined ? undefined : lte(t.employees, filter.employeesTo),
  ]);
};
