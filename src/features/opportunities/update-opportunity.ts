import type { Ctx } from '#src/context.ts';
import { enqueue } from '#src/db/outbox.ts';
import { changeRecord } from '#src/db/record.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import { isoDay } from '#src/playbook/time.ts';
import { checkReferences } from './check-references.ts';
import type { Opportunity, OpportunityChange } from './contract.ts';
import { changesFit, consequences, historyOf, stageFindings } from './domain.ts';
import { opportunityView } from './opportunity-view.ts';
import { requireOpportunity } from './require-opportunity.ts';
import { insertChanges, OPPORTUNITY, selectDone } from './store.ts';

/**
 * Changes an opportunity, keeps the history of its main fields, and has recommendations computed anew when other documents
 * may fit (REC-1). A move past unmet done-criteria is made and named in `findings` (STAGE-1).
 * @throws LinchpinError `not_found`, `conflict` for a stale version
 */
export const updateOpportunity = (ctx: Ctx, id: string, input: OpportunityChange): Promise<Opportunity> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    const { version, done, ...fields } = input;
    const before = await requireOpportunity(ctx, tx, id, 'change');
    await checkReferences(ctx, tx, fields);
    const { row, changed } = await changeRecord(tx, ctx, OPPORTUNITY, before, {
      version,
      set: {
        ...fields,
        ...(fields.name ? { nameKey: nameKey(fields.name) } : {}),
        ...consequences(before, fields, isoDay(ctx.now())),
      },
    });
    const met = await selectDone(tx, tenantId, id);
    const newlyMet = [...new Set(done)].filter((code) => !met.includes(code));
    await insertChanges(tx, ctx, id, historyOf(before, row, newlyMet));
    if (changesFit(changed)) await enqueue(tx, tenantId, 'recommendations.refresh', { opportunityId: id });
    return (await opportunityView(ctx, tx, [row]))(row, stageFindings(before, row, [...met, ...newlyMet]));
  });
