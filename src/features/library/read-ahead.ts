import type { Ctx } from '#src/context.ts';
import type { PostingsMemory } from '#src/kernel/postings-memory.ts';
import { noGlossary } from './glossary/glossary-store.ts';
import { openSearch } from './opening-store.ts';
import { wantedOf } from './words/recall-terms.ts';

/** Terms a transaction: what the embedded engine, which has one connection, reads in some ten milliseconds. */
const TERMS = 16;

/**
 * Has the memory know a query's terms before the search itself, in short transactions, so that other requests get their
 * turn in between. Where there are several connections, nobody waits for a search and it reads them by itself.
 */
export const readAhead = async (ctx: Ctx, memory: PostingsMemory, terms: readonly string[]): Promise<void> => {
  if (ctx.db.engine !== 'embedded') return;
  const { actor } = ctx;
  const { terms: wanted } = wantedOf(memory, actor.tenantId, terms);
  // The last few are left to the search.
  for (let from = 0; from + TERMS < wanted.length; from += TERMS) {
    const asked = { glossary: noGlossary(), terms: wanted.slice(from, from + TERMS), memory };
    await ctx.db.inTenant(actor.tenantId, (tx) => openSearch(tx, actor, {}, asked), 'one moment');
  }
};
