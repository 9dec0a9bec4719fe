import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { newId } from '#src/kernel/ids.ts';
import type { ModelUsage } from '#src/llm/port.ts';
import { insertUsage } from './store.ts';

/**
 * Books what model calls cost: tokens, time, outcome, never text. Failed calls are booked too, since they are paid.
 * @param purpose what the calls were for: `plan`, `needs`, `chat` …
 * @param tx the transaction to write in; without one its own is opened, so inside a transaction it must be given
 */
export const recordUsage = async (ctx: Ctx, usage: readonly ModelUsage[], purpose: string, tx?: Tx): Promise<void> => {
  if (usage.length === 0) return;
  const { tenantId } = ctx.actor;
  const createdAt = ctx.now();
  const records = usage.map((each) => ({
    ...each,
    tenantId,
    id: newId('use'),
    purpose,
    requestId: ctx.requestId,
    createdAt,
    inputTokens: Math.round(each.inputTokens),
    outputTokens: Math.round(each.outputTokens),
    milliseconds: Math.round(each.milliseconds),
  }));
  await (tx ? insertUsage(tx, records) : ctx.db.inTenant(tenantId, (own) => insertUsage(own, records)));
};
