import type { Ctx } from '#src/context.ts';
import type { GlossaryTerm } from './glossary-contract.ts';
import { toGlossaryTerm } from './glossary-line.ts';
import { requireGlossaryTerm } from './require-glossary-term.ts';

/** Reads one line of the glossary. @throws LinchpinError `not_found` */
export const getGlossaryTerm = (ctx: Ctx, id: string): Promise<GlossaryTerm> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => toGlossaryTerm(await requireGlossaryTerm(ctx, tx, id)));
