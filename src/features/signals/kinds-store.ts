import { sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import { rows } from '#src/db/rows.ts';
import {
  activities,
  contacts,
  customerFeedback,
  opportunities,
  plans,
  profileFacts,
  purchases,
} from '#src/db/tables/index.ts';
import type { Look } from './look.ts';
import { ofLook } from './sql-store.ts';

const TABLES = {
  facts: profileFacts,
  purchases,
  contacts,
  activities,
  deals: opportunities,
  plans,
  feedback: customerFeedback,
} as const satisfies Record<string, PgTable & { tenantId: AnyPgColumn; accountId: AnyPgColumn }>;

/** A kind of rows that hang on an account. */
export type Kind = keyof typeof TABLES;

/** Which kinds of rows these accounts have: rules that read none of them need not look. */
export const selectKinds = async (look: Look): Promise<Record<Kind, boolean>> => {
  const asked = (Object.keys(TABLES) as Kind[]).map((kind) => {
    const table = TABLES[kind];
    return sql`${kind}::text, exists (select 1 from ${table} where ${ofLook(look, table, table.accountId)})`;
  });
  const [found] = await rows<{ kinds: Record<Kind, boolean> }>(
    look.tx,
    sql`select jsonb_build_object(${sql.join(asked, sql`, `)}) as kinds`,
  );
  if (!found) throw new Error('a select without a table answers one row');
  return found.kinds;
};
