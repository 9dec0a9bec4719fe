import type { Ctx } from '#src/context.ts';
import { discretionOf } from '#src/features/workspaces/index.ts';
import { type Language, toLanguage } from '#src/kernel/language.ts';
import { mapTexts } from '#src/playbook/leave-out.ts';
import type { DraftPlanRequest } from './contract.ts';
import { findPassages } from './find-passages.ts';
import { buildMaterial } from './material/build-material.ts';
import type { PlanMaterial, PortfolioAccount } from './material/material.ts';
import { readSources } from './read-sources.ts';
import { selectUser } from './store.ts';

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
  const { sources, user } = await ctx.db.inTenant(tenantId, async (tx) => ({
    sources: await readSources(ctx, tx, accountId),
    user: userId ? await selectUser(tx, tenantId, userId) : null,
  }));
  const leaveOut = await discretionOf(ctx);
  const material = buildMaterial({
    ...sources,
    passages: (await findPassages(ctx, sources.dossier)).map((passage) => mapTexts(passage, leaveOut)),
    language,
    asker: user ? { userId: user.id, name: user.name } : null,
    instructions: request.instructions ? leaveOut(request.instructions) : null,
  });
  return { material, portfolio: [...sources.portfolio] };
};
