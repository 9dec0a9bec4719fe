import type { Ctx } from '#src/context.ts';
import type { DocumentWithText } from './contract.ts';
import { requireDocument } from './require-document.ts';
import { showDocument } from './show-document.ts';

/**
 * One document with its whole text.
 * @throws LinchpinError `not_found`
 */
export const getDocument = (ctx: Ctx, id: string): Promise<DocumentWithText> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { text } = await requireDocument(ctx, tx, id);
    return { ...(await showDocument(ctx, tx, id)), text };
  });
