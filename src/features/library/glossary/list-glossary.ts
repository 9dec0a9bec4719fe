import type { Ctx } from '#src/context.ts';
import type { PageOf } from '#src/kernel/wire.ts';
import { foldForSearch } from '../words/fold-search.ts';
import type { GlossaryFilter, GlossaryTerm } from './glossary-contract.ts';
import { toGlossaryTerm } from './glossary-line.ts';
import { selectGlossary } from './glossary-store.ts';

/** One page of the glossary, newest first. */
export const listGlossary = (ctx: Ctx, filter: GlossaryFilter): Promise<PageOf<GlossaryTerm>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const q = filter.q ? foldForSearch(filter.q) : null;
    const { rows, nextCursor } = await selectGlossary(tx, ctx.actor.tenantId, filter, q);
    return { items: rows.map(toGlossaryTerm), nextCursor };
  });
