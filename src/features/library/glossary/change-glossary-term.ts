import type { Ctx } from '#src/context.ts';
import { changeRecord } from '#src/db/record.ts';
import type { GlossaryTerm, GlossaryTermChange } from './glossary-contract.ts';
import { spellingsOf, toGlossaryTerm } from './glossary-line.ts';
import { GLOSSARY_TERM } from './glossary-store.ts';
import { requireGlossaryTerm } from './require-glossary-term.ts';

/** Changes a line of the glossary. @throws LinchpinError `not_found`, `conflict` for a stale version, `invalid_request` when a single spelling is left */
export const changeGlossaryTerm = (ctx: Ctx, id: string, input: GlossaryTermChange): Promise<GlossaryTerm> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { version, ...given } = input;
    const before = await requireGlossaryTerm(ctx, tx, id, 'change');
    const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const spellings = spellingsOf({ ...before, ...set });
    return toGlossaryTerm(
      (await changeRecord(tx, ctx, GLOSSARY_TERM, before, { version, set: { ...set, spellings } })).row,
    );
  });
