import type { Ctx } from '#src/context.ts';
import { addRecord } from '#src/db/record.ts';
import { fail } from '#src/kernel/errors.ts';
import type { GlossaryTerm, NewGlossaryTerm } from './glossary-contract.ts';
import { spellingsOf, toGlossaryTerm } from './glossary-line.ts';
import { countGlossary, GLOSSARY_TERM } from './glossary-store.ts';

/** Every search reads the glossary; this many lines cost it a few milliseconds. */
const MOST_LINES = 5_000;

/** Adds words that mean the same. @throws LinchpinError `invalid_request` for a single spelling, `conflict` when the glossary is full */
export const addGlossaryTerm = (
  ctx: Ctx,
  { zh = null, en = null, aliases = [] }: NewGlossaryTerm,
): Promise<GlossaryTerm> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const spellings = spellingsOf({ zh, en, aliases });
    if ((await countGlossary(tx, ctx.actor.tenantId)) >= MOST_LINES)
      throw fail('conflict', {
        zh: `术语表已满 ${MOST_LINES} 条，没有写入。请先删除不再用的术语，或并入已有的一条。`,
        en: `The glossary is full at ${MOST_LINES} lines; nothing was written. Delete lines no longer used, or join this to one that is there.`,
      });
    return toGlossaryTerm(
      await addRecord(tx, ctx, GLOSSARY_TERM, { zh, en, aliases, spellings, createdBy: ctx.actor.userId }),
    );
  });
