import { and, eq, not, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { documents } from '#src/db/tables/index.ts';
import type { Actor } from '#src/kernel/actor.ts';

/** A condition on `documents`. */
export type DocumentCondition = SQL;

/**
 * The documents the asker may see, as a condition on `documents`; undefined when all. A document names the roles that may see
 * it; naming none it is for everybody. An admin sees all, and whoever put a document in sees that one.
 */
export const readableBy = (actor: Actor): SQL | undefined =>
  actor.role === 'admin'
    ? undefined
    : sql`(${documents.readers} = '{}' or ${actor.role} = any(${documents.readers}) or coalesce(${documents.uploadedBy} = ${actor.userId}::text, false))`;

/**
 * The same condition where it holds anybody back: undefined when every document of the tenant is for the asker, as in most
 * libraries, so that their searches need not look at documents.
 */
export const readableIn = async (tx: Tx, actor: Actor): Promise<SQL | undefined> => {
  const readable = readableBy(actor);
  if (!readable) return undefined;
  const [hidden] = await tx
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.tenantId, actor.tenantId), sql`${documents.readers} <> '{}'`, not(readable)))
    .limit(1);
  return hidden ? readable : undefined;
};

/** Whether the asker may see a document that is at hand: the rule of {@link readableBy}. */
export const mayRead = (actor: Actor, document: { readers: readonly string[]; uploadedBy: string | null }): boolean =>
  actor.role === 'admin' ||
  document.readers.length === 0 ||
  document.readers.includes(actor.role) ||
  (actor.userId !== null && document.uploadedBy === actor.userId);
