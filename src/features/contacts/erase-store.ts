import { and, eq, ne, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { contacts } from '#src/db/tables/index.ts';
import type { ErasePlace } from './erase-places.ts';

export type Texts = Record<string, string | null>;

const accountOf = (place: ErasePlace, accountId: string): SQL => {
  const parts = place.of.split('$account');
  return sql.join(
    parts.map((part) => sql.raw(part)),
    sql`${accountId}`,
  );
};

const keyOf = (place: ErasePlace): SQL => sql.raw(place.key ?? 't.id');

/** Every text of a place that belongs to the account, by row: columns as text, JSON as JSON text. */
export const selectTexts = (
  tx: Tx,
  tenantId: string,
  place: ErasePlace,
  accountId: string,
): Promise<{ key: string; texts: Texts }[]> => {
  const columns = [...place.texts, ...(place.jsons ?? [])].map((name) => sql.raw(`'${name}', t.${name}::text`));
  return rows(
    tx,
    sql`select ${keyOf(place)} as key, jsonb_build_object(${sql.join(columns, sql`, `)}) as texts
      from ${sql.raw(place.table)} t where t.tenant_id = ${tenantId} and ${accountOf(place, accountId)}`,
  );
};

/** Writes changed texts back, in one statement a place. */
export const updateTexts = async (
  tx: Tx,
  tenantId: string,
  place: ErasePlace,
  changed: readonly { key: string; texts: Texts }[],
): Promise<void> => {
  if (changed.length === 0) return;
  const sets = [
    ...place.texts.map((name) => `${name} = m.texts ->> '${name}'`),
    ...(place.jsons ?? []).map((name) => `${name} = (m.texts ->> '${name}')::jsonb`),
    ...(place.versioned ? ['version = t.version + 1'] : []),
  ].join(', ');
  await tx.execute(sql`update ${sql.raw(place.table)} t set ${sql.raw(sets)}
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as m(key text, texts jsonb)
    where t.tenant_id = ${tenantId} and ${keyOf(place)} = m.key`);
};

/** Names of other contacts of the workspace. */
export const selectOtherNames = async (tx: Tx, tenantId: string, id: string): Promise<string[]> =>
  (
    await tx
      .selectDistinct({ name: contacts.name })
      .from(contacts)
      .where(and(eq(contacts.tenantId, tenantId), ne(contacts.id, id)))
  ).map((each) => each.name);
