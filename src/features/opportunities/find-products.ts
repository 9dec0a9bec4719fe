import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { unknownReference } from '#src/kernel/unknown-reference.ts';
import type { Named } from '#src/kernel/wire.ts';
import { selectProducts } from './store.ts';

/** Products by id, for showing a name beside an id. */
export const productNames = async (ctx: Ctx, tx: Tx, ids: Iterable<string | null>): Promise<Map<string, Named>> => {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const found = wanted.length > 0 ? await selectProducts(tx, ctx.actor.tenantId, wanted) : [];
  return new Map(found.map((product) => [product.id, product]));
};

/** The product a request names as `productId`. @throws LinchpinError `not_found` */
export const requireProduct = async (ctx: Ctx, tx: Tx, id: string): Promise<Named> => {
  const product = (await productNames(ctx, tx, [id])).get(id);
  if (!product) throw unknownReference('/productId', { zh: '产品', en: 'product' });
  return product;
};
