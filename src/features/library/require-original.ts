import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { fail } from '#src/kernel/errors.ts';
import { selectHead } from './store.ts';
import { mayRead } from './visibility.ts';

/**
 * Makes sure that what a document is said to be a translation of is there for the asker, and is another document.
 * @param id the translation; null when it is yet to be stored
 * @param original the id given; nothing is asked for null and undefined
 * @throws LinchpinError `invalid_request`
 */
export const requireOriginal = async (
  ctx: Ctx,
  tx: Tx,
  id: string | null,
  original: string | null | undefined,
): Promise<void> => {
  if (original === null || original === undefined) return;
  const head = original === id ? null : await selectHead(tx, ctx.actor.tenantId, original);
  if (head && mayRead(ctx.actor, head)) return;
  throw fail('invalid_request', {
    zh: 'translationOf 须是资料库中另一份资料的 id。没有保存任何更改；请核对 id。',
    en: 'translationOf must be the id of another document in the library. Nothing was changed; check the id.',
  });
};
