import type { Ctx } from '#src/context.ts';
import { removeRecord } from '#src/db/record.ts';
import { GLOSSARY_TERM } from './glossary-store.ts';
import { requireGlossaryTerm } from './require-glossary-term.ts';

/** Takes a line off the glossary: the next search no longer knows it. @throws LinchpinError `not_found` */
export const deleteGlossaryTerm = (ctx: Ctx, id: string): Promise<void> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await requireGlossaryTerm(ctx, tx, id, 'change');
    await removeRecord(tx, ctx, GLOSSARY_TERM, id);
  });
