import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { findRecord } from '#src/db/record.ts';
import { fail } from '#src/kernel/errors.ts';
import type { DocumentRow } from './domain.ts';
import { DOCUMENT } from './store.ts';
import { readableBy } from './visibility.ts';

/**
 * The document with this id.
 * @param purpose `change` holds the row until the transaction ends
 * @throws LinchpinError `not_found` when this tenant has none, or it is not for the asker's role
 */
export const requireDocument = async (
  ctx: Ctx,
  tx: Tx,
  id: string,
  purpose: 'read' | 'change' = 'read',
): Promise<DocumentRow> => {
  const find = { where: readableBy(ctx.actor), lock: purpose === 'change' };
  const row = await findRecord(tx, DOCUMENT, ctx.actor.tenantId, id, find);
  if (!row) throw fail('not_found', { zh: '资料库中没有这份资料。', en: 'No such document in the library.' });
  return row;
};
