import type { Ctx } from '#src/context.ts';
import { loadDossier } from '#src/features/dossier/index.ts';
import { type Language, toLanguage } from '#src/kernel/language.ts';
import { withThresholds } from '#src/playbook/thresholds.ts';
import type { DraftPlanRequest } from './contract.ts';
import { findPassages } from './find-passages.ts';
import { buildMaterial } from './material/build-material.ts';
import type { PlanMaterial, PortfolioAccount } from './material/material.ts';
import { selectPortfolio, selectSettings, selectUser } from './store.ts';

/**
 * Reads everything a plan is drafted from: the account's dossier, the portfolio for TIER-2, the workspace's thresholds, and
 * the library's passages. One transaction, closed before anything is drafted.
 * @throws LinchpinError `not_found` when the asker sees no such account
 */
export const gatherMaterial = async (
  ctx: Ctx,
  accountId: string,
  request: DraftPlanRequest,
): Promise<{ material: PlanMaterial; portfolio: PortfolioAccount[] }> => {
  const { tenantId, userId } = ctx.actor;
  const language: Language = toLanguage(request.language, ctx.language);
  const read = await ctx.db.inTenant(tenantId, async (tx) => ({
    dossier: await loadDossier(ctx, tx, accountId),
    portfolio: await selectPortfolio(tx, ctx),
    thresholds: withThresholds((await selectSettings(tx, tenantId)).thresholds),
    user: userId ? await selectUser(tx, tenantId, userId) : null,
  }));
  const material = buildMaterial({
    dossier: read.dossier,
    portfolio: read.portfolio,
    thresholds: read.thresholds,
    passages: await findPassages(ctx, read.dossier),
    language,
    asker: read.user ? { userId: read.user.id, name: read.user.name } : null,
    instructions: request.instructions || null,
  });
  return { material, portfolio: read.portfolio };
};
