import type { Ctx } from '#src/context.ts';
import { enqueue } from '#src/db/outbox.ts';
import { addRecord } from '#src/db/record.ts';
import { defaultOwner } from '#src/features/accounts/index.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import { isoDay } from '#src/playbook/time.ts';
import { checkReferences } from './check-references.ts';
import type { NewOpportunity, Opportunity } from './contract.ts';
import { opportunityView } from './opportunity-view.ts';
import { insertChanges, OPPORTUNITY } from './store.ts';

/**
 * Adds an opportunity and has its recommendations computed (REC-1). A seller or manager who names no owner owns it.
 * @throws LinchpinError `not_found` for the account, owner or product, `conflict` for a taken external id
 */
export const createOpportunity = (ctx: Ctx, input: NewOpportunity): Promise<Opportunity> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await checkReferences(ctx, tx, input);
    const today = isoDay(ctx.now());
    const stage = input.stage ?? 'lead';
    const row = await addRecord(tx, ctx, OPPORTUNITY, {
      ...input,
      nameKey: nameKey(input.name),
      stage,
      stageSince: today,
      openedAt: input.openedAt === undefined ? today : input.openedAt,
      ownerId: input.ownerId === undefined && !input.ownerText ? defaultOwner(ctx) : (input.ownerId ?? null),
    });
    await insertChanges(tx, ctx, row.id, [{ field: 'stage', before: null, after: stage }]);
    await enqueue(tx, ctx.actor.tenantId, 'recommendations.refresh', { opportunityId: row.id });
    return (await opportunityView(ctx, tx, [row]))(row);
  });
