import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { fail } from '#src/kernel/errors.ts';
import type { DocumentView } from './contract.ts';
import { toDocument } from './domain.ts';
import { selectHead } from './store.ts';
import { mayRead } from './visibility.ts';

/**
 * One document as it goes over the wire, without its text.
 * @param justWritten the asker has just written it, and sees what came of it even where they have shut themselves out
 * @throws LinchpinError `not_found` when this tenant has none of that id, or it is not for the asker's role
 */
export const showDocument = async (ctx: Ctx, tx: Tx, id: string, justWritten = false): Promise<DocumentView> => {
  const head = id.includes('\0') ? null : await selectHead(tx, ctx.actor.tenantId, id);
  if (!head || !(justWritten || mayRead(ctx.actor, head)))
    throw fail('not_found', { zh: '资料库中没有这份资料。', en: 'No such document in the library.' });
  return toDocument(head, ctx.language, ctx.now());
};
