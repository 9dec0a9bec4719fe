import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { glossaryTerms } from '#src/db/tables/index.ts';

const CHUNK = 500;

/** One import into a glossary at a time: two of the same file would otherwise both make its lines. */
export const lockGlossary = async (tx: Tx, tenantId: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`glossary:${tenantId}`}::text, 0))`);
};

/** The whole glossary, oldest first. */
export const selectAllLines = (tx: Tx, tenantId: string) =>
  tx.select().from(glossaryTerms).where(eq(glossaryTerms.tenantId, tenantId)).orderBy(glossaryTerms.id);

/** Writes lines, new and changed alike. */
export const writeLines = async (tx: Tx, lines: readonly (typeof glossaryTerms.$inferInsert)[]): Promise<void> => {
  for (let at = 0; at < lines.length; at += CHUNK)
    await tx
      .insert(glossaryTerms)
      .values(lines.slice(at, at + CHUNK))
      .onConflictDoUpdate({
        target: [glossaryTerms.tenantId, glossaryTerms.id],
        set: {
          aliases: sql`excluded.aliases`,
          spellings: sql`excluded.spellings`,
          version: sql`excluded.version`,
          updatedAt: sql`excluded.updated_at`,
        },
      });
};
