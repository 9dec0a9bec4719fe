import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { withoutOrders } from '#src/llm/without-orders.ts';
import { leaveOut } from '#src/playbook/leave-out.ts';
import { letsPersonalThrough } from './domain.ts';
import { selectSettings } from './store.ts';

/** Makes a text fit to go to a model or into a draft (PROFILE-3, GUARD-4). Pure, and the same twice. */
export type Discretion = (text: string) => string;

/**
 * What the workspace leaves out of every text for a model or a draft: addresses and orders to a model (GUARD-5) always, personal details
 * unless it switched them on (PROFILE-3).
 */
export const readDiscretion = async (tx: Tx, tenantId: string): Promise<Discretion> => {
  const personal = letsPersonalThrough(await selectSettings(tx, tenantId));
  return (text) => withoutOrders(leaveOut(text, { personal }));
};

/** `readDiscretion` in a transaction of its own, for use cases that hold none. */
export const discretionOf = (ctx: Ctx): Promise<Discretion> =>
  ctx.db.inTenant(ctx.actor.tenantId, (tx) => readDiscretion(tx, ctx.actor.tenantId));
