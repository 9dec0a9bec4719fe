import { type SQL, sql } from 'drizzle-orm';
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

/** Whether any document of the tenant is kept from the asker, as one value of a statement. In most libraries none is. */
export const anyHiddenFrom = (actor: Actor, readable: SQL): SQL<boolean> =>
  sql`exists (select from ${documents}
    where ${documents.tenantId} = ${actor.tenantId} and ${documents.readers} <> '{}' and not ${readable})`;

/** Whether the asker may see a document that is at hand: the rule of {@link readableBy}. */
export const mayRead = (actor: Actor, document: { readers: readonly string[]; uploadedBy: string | null }): boolean =>
  actor.role === 'admin' ||
  document.readers.length === 0 ||
  document.readers.includes(actor.role) ||
  (actor.userId !== null && document.uploadedBy === actor.userId);
