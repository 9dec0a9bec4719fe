import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '#src/db/database.ts';
import { accounts, contacts, opportunities, products, users } from '#src/db/tables/index.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import type { ReferenceTarget } from './catalogue/field.ts';
import { chunked, isOneOf } from './record-store.ts';
import type { Candidate } from './references.ts';

const NO_ALIASES = sql<string[]>`'{}'::text[]`;
const NO_ACCOUNT = sql<string | null>`null::text`;

const REFERRED = {
  accounts: { table: accounts, aliases: accounts.aliases, accountId: NO_ACCOUNT },
  contacts: { table: contacts, aliases: NO_ALIASES, accountId: contacts.accountId },
  opportunities: { table: opportunities, aliases: NO_ALIASES, accountId: opportunities.accountId },
  products: { table: products, aliases: products.aliases, accountId: NO_ACCOUNT },
  users: { table: users, aliases: NO_ALIASES, accountId: NO_ACCOUNT },
} as const;

/** The records that these words may refer to: by id, external id or folded name, and every record that has aliases. */
export const selectCandidates = async (
  tx: Tx,
  to: ReferenceTarget,
  tenantId: string,
  words: readonly string[],
): Promise<Candidate[]> => {
  const { table, aliases, accountId } = REFERRED[to];
  const found = new Map<string, Candidate>();
  const collect = async (where: SQL | undefined): Promise<void> => {
    const rows = await tx
      .select({ id: table.id, externalId: table.externalId, name: table.name, aliases, accountId })
      .from(table as PgTable)
      .where(and(eq(table.tenantId, tenantId), where));
    for (const row of rows as Candidate[]) found.set(row.id, row);
  };
  for (const chunk of chunked(words)) {
    const keys = [...new Set(chunk.map(nameKey))];
    await collect(or(isOneOf(table.nameKey, keys), isOneOf(table.externalId, chunk), isOneOf(table.id, chunk)));
  }
  if (words.length > 0 && aliases !== NO_ALIASES) await collect(sql`cardinality(${aliases}) > 0`);
  return [...found.values()];
};
