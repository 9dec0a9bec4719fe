import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { enqueue } from '#src/db/outbox.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import { fail } from '#src/kernel/errors.ts';
import { showResponse } from './get-response.ts';
import type { ObjectionState, StoredResponse } from './response-contract.ts';
import { selectResponse, updateSettledAt } from './response-store.ts';

/**
 * Says that an objection is answered, or open again; the documents recommended on the opportunity follow (REC-1).
 * @throws LinchpinError `not_found` when the opportunity is not theirs to see
 */
export const settleObjection = (ctx: Ctx, id: string, { state }: ObjectionState): Promise<StoredResponse> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    const row = await selectResponse(tx, tenantId, id);
    if (!row) throw fail('not_found', { zh: '没有找到这份异议回应。', en: 'No such reply to an objection.' });
    const { opportunityId } = row;
    await requireOpportunity(ctx, tx, opportunityId);
    const settledAt = state === 'open' ? null : (row.settledAt ?? ctx.now());
    if (settledAt?.getTime() !== row.settledAt?.getTime()) {
      await updateSettledAt(tx, tenantId, id, settledAt);
      await audit(tx, ctx, { action: 'update', entityType: 'objection_response', entityId: id, details: { state } });
      await enqueue(tx, tenantId, 'recommendations.refresh', { opportunityId });
    }
    return showResponse(tx, tenantId, { ...row, settledAt });
  });
