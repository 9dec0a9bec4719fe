import { and, desc, eq, getTableColumns, lt, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { containsText } from '#src/db/page.ts';
import type { RecordKind } from '#src/db/record.ts';
import { documents } from '#src/db/tables/index.ts';
import type { Actor } from '#src/kernel/actor.ts';
import { decodeCursor, encodeCursor } from '#src/kernel/cursor.ts';
import type { DocumentFilter } from './contract.ts';
import { type DocumentHead, type DocumentRow, documentTypeOf } from './domain.ts';
import { readableBy } from './visibility.ts';

export const DOCUMENT: RecordKind<typeof documents> = { table: documents, prefix: 'doc', entityType: 'document' };

const { text: _text, ...columns } = getTableColumns(documents);
// Columns are named by hand inside: drizzle leaves the table's name off in a query over one table.
const HEAD = {
  ...columns,
  passages: sql<number>`(select count(*)::int from passages p
    where p.tenant_id = documents.tenant_id and p.document_id = documents.id)`,
  familyId: sql<string | null>`(select s.family from document_shapes s
    where s.tenant_id = documents.tenant_id and s.document_id = documents.id)`,
};

/** One page of the documents the asker may see, without their texts, newest first. */
export const selectDocuments = async (
  tx: Tx,
  actor: Actor,
  filter: DocumentFilter,
): Promise<{ rows: DocumentHead[]; nextCursor: string | null }> => {
  const after = filter.cursor ? String(decodeCursor(filter.cursor, 1)[0]) : undefined;
  const found = await tx
    .select(HEAD)
    .from(documents)
    .where(
      and(
        eq(documents.tenantId, actor.tenantId),
        readableBy(actor),
        after ? lt(documents.id, after) : undefined,
        ...conditions(filter),
      ),
    )
    .orderBy(desc(documents.id))
    .limit(filter.limit + 1);
  const rows = found.slice(0, filter.limit);
  const last = found.length > filter.limit ? rows.at(-1) : undefined;
  return { rows, nextCursor: last ? encodeCursor([last.id]) : null };
};

const conditions = (filter: DocumentFilter): (SQL | undefined)[] => [
  filter.q ? containsText(sql`concat_ws(' ', ${documents.title}, ${documents.fileName})`, filter.q) : undefined,
  filter.type ? eq(documents.type, documentTypeOf(filter.type)) : undefined,
  filter.industry ? containsText(documents.industry, filter.industry) : undefined,
  filter.language ? eq(documents.language, filter.language) : undefined,
  filter.customer ? containsText(documents.customer, filter.customer) : undefined,
  filter.shareable === undefined ? undefined : eq(documents.shareable, filter.shareable),
];

/** One document without its text; null when there is none. */
export const selectHead = async (tx: Tx, tenantId: string, id: string): Promise<DocumentHead | null> => {
  const [row] = await tx
    .select(HEAD)
    .from(documents)
    .where(and(eq(documents.tenantId, tenantId), eq(documents.id, id)));
  return row ?? null;
};

/** The document with these very bytes that the asker may see; the oldest, should there be two. */
export const selectByHash = async (tx: Tx, actor: Actor, sha256: string): Promise<DocumentRow | null> => {
  const [row] = await tx
    .select()
    .from(documents)
    .where(and(eq(documents.tenantId, actor.tenantId), eq(documents.sha256, sha256), readableBy(actor)))
    .orderBy(documents.id)
    .limit(1);
  return row ?? null;
};

/** The documents that came from a file of this name and that the asker may see, newest first. */
export const selectByFileName = (tx: Tx, actor: Actor, fileName: string): Promise<DocumentRow[]> =>
  tx
    .select()
    .from(documents)
    .where(and(eq(documents.tenantId, actor.tenantId), eq(documents.fileName, fileName), readableBy(actor)))
    .orderBy(desc(documents.id))
    .limit(20);

/** One file at a time goes into a tenant's library, so that two uploads of the same bytes become one document. */
export const lockLibrary = async (tx: Tx, tenantId: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`library:${tenantId}`}, 0))`);
};
