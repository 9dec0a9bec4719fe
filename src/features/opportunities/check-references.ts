import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { requireAccount } from '#src/features/accounts/index.ts';
import { requirePeople } from '#src/features/workspaces/index.ts';
import type { OpportunityChange } from './contract.ts';
import { requireProduct } from './find-products.ts';

/** Makes sure that the account, owner and product a request names are there for the asker. @throws LinchpinError `not_found` */
export const checkReferences = async (
  ctx: Ctx,
  tx: Tx,
  input: Pick<OpportunityChange, 'accountId' | 'ownerId' | 'productId'>,
): Promise<void> => {
  if (input.accountId) await requireAccount(ctx, tx, input.accountId);
  if (input.ownerId) await requirePeople(ctx, tx, [input.ownerId], '/ownerId');
  if (input.productId) await requireProduct(ctx, tx, input.productId);
};
