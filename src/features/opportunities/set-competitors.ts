import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { enqueue } from '#src/db/outbox.ts';
import { requireContact } from '#src/features/contacts/index.ts';
import { fail } from '#src/kernel/errors.ts';
import { unknownReference } from '#src/kernel/unknown-reference.ts';
import type { CompetitorsInput, Opportunity } from './contract.ts';
import { namedTwice, planCompetitors } from './domain.ts';
import { opportunityView } from './opportunity-view.ts';
import { requireOpportunity } from './require-opportunity.ts';
import { insertChanges, selectCompetitors, writeCompetitors } from './store.ts';

/**
 * Sets the competitors on an opportunity (STAGE-4); a change has recommendations computed anew (REC-1).
 * @throws LinchpinError `not_found` for the opportunity or a supporter, `invalid_request` for a competitor named twice
 */
export const setCompetitors = (ctx: Ctx, id: string, input: CompetitorsInput): Promise<Opportunity> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    refuseTwice(input.competitors);
    const row = await requireOpportunity(ctx, tx, id, 'change');
    for (const [at, { supporterContactId }] of input.competitors.entries())
      if (supporterContactId && (await requireContact(ctx, tx, supporterContactId)).accountId !== row.accountId)
        throw unknownReference(`/competitors/${at}/supporterContactId`, {
          zh: '本客户联系人',
          en: 'contact of the account',
        });
    const before = await selectCompetitors(tx, tenantId, [id]);
    const plan = planCompetitors(before, input.competitors);
    if (plan.changed) {
      await writeCompetitors(tx, tenantId, id, plan, ctx.now());
      const names = (all: readonly { name: string }[]) => all.map((each) => each.name).join('、') || null;
      await insertChanges(tx, ctx, id, [
        { field: 'competitors', before: names(before), after: names(input.competitors) },
      ]);
      await audit(tx, ctx, { action: 'competitors', entityType: 'opportunity', entityId: id });
      await enqueue(tx, tenantId, 'recommendations.refresh', { opportunityId: id });
    }
    return (await opportunityView(ctx, tx, [row]))(row);
  });

const refuseTwice = (competitors: CompetitorsInput['competitors']): void => {
  const twice = namedTwice(competitors);
  if (twice.length === 0) return;
  throw fail(
    'invalid_request',
    {
      zh: '同一个竞争对手写了两次，没有写入任何内容。请合并后重试。',
      en: 'A competitor is named twice; nothing was written. Merge the two and try again.',
    },
    {
      errors: twice.map((at) => ({
        pointer: `/competitors/${at}/name`,
        code: 'duplicate',
        message: { zh: '重复的竞争对手', en: 'named twice' },
      })),
    },
  );
};
