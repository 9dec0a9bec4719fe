import type { Ctx } from '#src/context.ts';
import { enqueue } from '#src/db/outbox.ts';
import { changeRecord } from '#src/db/record.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import { checkReferences } from './check-references.ts';
import type { Need, NeedChange } from './contract.ts';
import { toNeed } from './domain.ts';
import { requireNeed } from './require-need.ts';
import { NEED } from './store.ts';

/** Changes a need; a real change has the documents looked at anew. @throws LinchpinError `not_found`, `conflict`, `invalid_request` */
export const updateNeed = (ctx: Ctx, id: string, input: NeedChange): Promise<Need> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { version, ...set } = input;
    const { opportunityId } = await requireNeed(ctx, tx, id);
    const opportunity = await requireOpportunity(ctx, tx, opportunityId, 'change');
    const before = await requireNeed(ctx, tx, id, 'change');
    await checkReferences(ctx, tx, opportunity, { ...set, id });
    const { row, changed } = await changeRecord(tx, ctx, NEED, before, { version, set });
    if (changed.length > 0) await enqueue(tx, ctx.actor.tenantId, 'recommendations.refresh', { opportunityId });
    return toNeed(row);
  });
