import { and, desc, eq, inArray, notInArray } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { readPage } from '#src/db/page.ts';
import { profileFacts } from '#src/db/tables/index.ts';
import type { FactFilter } from './fact-contract.ts';
import { dimensionNumber, type FactRow } from './fact-domain.ts';

/** The ids of an account's facts in force: of each field the one of the latest date, and of those the last recorded. */
const inForce = (tx: Tx, tenantId: string, accountId: string) => {
  const t = profileFacts;
  const latest = tx
    .selectDistinctOn([t.dimension, t.field], { id: t.id })
    .from(t)
    .where(and(eq(t.tenantId, tenantId), eq(t.accountId, accountId)))
    .orderBy(t.dimension, t.field, desc(t.asOf), desc(t.id))
    .as('latest');
  return tx.select({ id: latest.id }).from(latest);
};

export const insertFact = async (tx: Tx, fact: typeof profileFacts.$inferInsert): Promise<FactRow> => {
  const [row] = await tx.insert(profileFacts).values(fact).returning();
  if (!row) throw new Error('insert of a fact answered no row');
  return row;
};

/** The facts in force, by dimension and field. */
export const selectCurrentFacts = (tx: Tx, tenantId: string, accountId: string): Promise<FactRow[]> => {
  const t = profileFacts;
  return tx
    .select()
    .from(t)
    .where(and(eq(t.tenantId, tenantId), inArray(t.id, inForce(tx, tenantId, accountId))))
    .orderBy(t.dimension, t.field);
};

/** The ids of the facts in force. */
export const selectCurrentFactIds = async (tx: Tx, tenantId: string, accountId: string): Promise<Set<string>> =>
  new Set((await inForce(tx, tenantId, accountId)).map((fact) => fact.id));

/** One page of an account's facts, last recorded first. */
export const selectFacts = (tx: Tx, tenantId: string, accountId: string, filter: FactFilter) => {
  const t = profileFacts;
  const current = inForce(tx, tenantId, accountId);
  return readPage(tx, t, tenantId, filter, [
    eq(t.accountId, accountId),
    filter.dimension === undefined ? undefined : eq(t.dimension, dimensionNumber(filter.dimension)),
    filter.current === undefined ? undefined : filter.current ? inArray(t.id, current) : notInArray(t.id, current),
  ]);
};
