import type { Ctx } from '#src/context.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import { fail } from '#src/kernel/errors.ts';
import type { Dossier, DossierOpportunity } from './dossier.ts';
import { loadDossier } from './load-dossier.ts';

/**
 * Loads everything on record about the account of one opportunity, and the opportunity in it: what a draft on a deal is
 * made from. One transaction, closed before anything is drafted.
 * @throws LinchpinError `not_found` when the asker sees no such opportunity; `unprocessable` when it belongs to no account yet
 */
export const loadDealDossier = async (
  ctx: Ctx,
  opportunityId: string,
): Promise<{ dossier: Dossier; deal: DossierOpportunity }> => {
  const dossier = await ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { accountId } = await requireOpportunity(ctx, tx, opportunityId);
    if (!accountId)
      throw fail('unprocessable', {
        zh: '这个商机还没有归到客户，无法起草。请先指定客户。',
        en: 'The opportunity belongs to no account yet; nothing was drafted. Assign it first.',
      });
    return loadDossier(ctx, tx, accountId);
  });
  const deal = dossier.opportunities.find((each) => each.id === opportunityId);
  if (!deal) throw fail('not_found', { zh: '没有找到这个商机。', en: 'No such opportunity.' });
  return { dossier, deal };
};
