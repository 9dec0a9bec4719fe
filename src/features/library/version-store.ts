import { and, desc, eq, lt } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { documentVersions } from '#src/db/tables/index.ts';
import { decodeCursor, encodeCursor } from '#src/kernel/cursor.ts';
import type { VersionFilter } from './contract.ts';
import type { DocumentRow } from './domain.ts';

export type VersionRow = typeof documentVersions.$inferSelect;

const headOf = (row: DocumentRow, number: number, createdAt: Date): VersionRow => ({
  tenantId: row.tenantId,
  documentId: row.id,
  number,
  createdAt,
  fileName: row.fileName,
  bytes: row.bytes,
  sha256: row.sha256,
  uploadedBy: row.uploadedBy,
});

const newestNumber = async (tx: Tx, row: DocumentRow): Promise<number> => {
  const [newest] = await tx
    .select({ number: documentVersions.number })
    .from(documentVersions)
    .where(and(eq(documentVersions.tenantId, row.tenantId), eq(documentVersions.documentId, row.id)))
    .orderBy(desc(documentVersions.number))
    .limit(1);
  return newest?.number ?? 0;
};

/**
 * Notes the file a document was just read from as its newest version. Of a document stored before versions were kept, the
 * file it had until now is noted first. The library is locked by the caller.
 */
export const keepVersion = async (tx: Tx, row: DocumentRow, before: DocumentRow | undefined): Promise<void> => {
  const newest = await newestNumber(tx, row);
  const earlier = before && newest === 0 ? [headOf(before, 1, before.createdAt)] : [];
  await tx.insert(documentVersions).values([...earlier, headOf(row, newest + earlier.length + 1, row.updatedAt)]);
};

/** One page of the files a document was read from, newest first. A document from before versions were kept has one. */
export const selectVersions = async (
  tx: Tx,
  row: DocumentRow,
  page: VersionFilter,
): Promise<{ rows: VersionRow[]; nextCursor: string | null }> => {
  const before = page.cursor ? Number(decodeCursor(page.cursor, 1)[0]) : undefined;
  const found = await tx
    .select()
    .from(documentVersions)
    .where(
      and(
        eq(documentVersions.tenantId, row.tenantId),
        eq(documentVersions.documentId, row.id),
        before !== undefined && Number.isSafeInteger(before) ? lt(documentVersions.number, before) : undefined,
      ),
    )
    .orderBy(desc(documentVersions.number))
    .limit(page.limit + 1);
  if (found.length === 0 && !page.cursor) return { rows: [headOf(row, 1, row.createdAt)], nextCursor: null };
  const rows = found.slice(0, page.limit);
  const last = found.length > page.limit ? rows.at(-1) : undefined;
  return { rows, nextCursor: last ? encodeCursor([last.number]) : null };
};
