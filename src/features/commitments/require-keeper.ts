import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { fail } from '#src/kernel/errors.ts';
import { hasProduct } from './store.ts';

/**
 * Only managers, sales-ops and admins say what may be promised; a seller does not authorise themselves.
 * @throws LinchpinError `forbidden`
 */
export const requireKeeper = (ctx: Ctx): void => {
  if (ctx.actor.role !== 'seller') return;
  throw fail('forbidden', {
    zh: '可承诺事项由销售经理、销售运营或管理员维护（GUARD-2），没有写入。请找他们登记。',
    en: 'What may be promised is kept by managers, sales-ops and admins (GUARD-2); nothing was written. Ask one of them.',
  });
};

/** @throws LinchpinError `invalid_request` for a product the workspace does not have */
export const requireProduct = async (ctx: Ctx, tx: Tx, productId: string | null | undefined): Promise<void> => {
  if (!productId || (await hasProduct(tx, ctx.actor.tenantId, productId))) return;
  throw fail(
    'invalid_request',
    { zh: '没有这个产品，没有写入。请检查产品编号。', en: 'No such product; nothing was written. Check its id.' },
    { errors: [{ pointer: '/productId', code: 'unknown', message: { zh: '没有这个产品', en: 'no such product' } }] },
  );
};
