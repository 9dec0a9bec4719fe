import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Look } from './look.ts';

/** The rows of these accounts, tenant bound. */
export const ofLook = (
  look: Pick<Look, 'tenantId' | 'accountIds'>,
  table: { tenantId: AnyPgColumn },
  accountId: AnyPgColumn,
): SQL => sql`${table.tenantId} = ${look.tenantId} and ${accountId} = any(${list(look.accountIds)})`;

/** A list of texts as one parameter. */
export const list = (texts: readonly string[]): SQL => sql`${sql.param([...texts])}::text[]`;

/** A moment as ISO text, the same on either engine. */
export const iso = (moment: SQL | AnyPgColumn): SQL =>
  sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** A moment in milliseconds since 1970: cheaper than text where there are very many. */
export const ms = (moment: SQL | AnyPgColumn): SQL => sql`(extract(epoch from ${moment}) * 1000)::float8`;

/** A `Date` as a parameter. */
export const at = (moment: Date): SQL => sql`${moment.toISOString()}::timestamptz`;
