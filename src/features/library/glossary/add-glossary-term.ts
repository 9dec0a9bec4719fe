import type { Ctx } from '#src/context.ts';
import { addRecord } from '#src/db/record.ts';
import { fullGlossary, MOST_LINES } from './full-glossary.ts';
import type { GlossaryTerm, NewGlossaryTerm } from './glossary-contract.ts';
import { spellingsOf, toGlossaryTerm } from './glossary-line.ts';
import { countGlossary, GLOSSARY_TERM } from './glossary-store.ts';

/** Adds words that mean the same. @throws LinchpinError `invalid_request` for a single spelling, `conflict` when the glossary is full */
export const addGlossaryTerm = (
  ctx: Ctx,
  { zh = null, en = null, aliases = [] }: NewGlossaryTerm,
): Promise<GlossaryTerm> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const spellings = spellingsOf({ zh, en, aliases });
    const lines = await countGlossary(tx, ctx.actor.tenantId);
    if (lines >= MOST_LINES) throw fullGlossary(lines, 1);
    return toGlossaryTerm(
      await addRecord(tx, ctx, GLOSSARY_TERM, { zh, en, aliases, spellings, createdBy: ctx.actor.userId }),
    );
  });
