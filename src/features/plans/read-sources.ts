import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import type { Claim } from '#src/evidence/index.ts';
import { loadDossier } from '#src/features/dossier/index.ts';
import { readDiscretion } from '#src/features/workspaces/index.ts';
import { mapTexts } from '#src/playbook/leave-out.ts';
import { withThresholds } from '#src/playbook/thresholds.ts';
import { likeLessons } from './like-lessons.ts';
import type { RecordSources } from './material/as-of.ts';
import { selectPortfolio } from './portfolio-store.ts';
import { selectPassages, selectSettings } from './store.ts';

/**
 * Reads everything on record that a plan about an account may rest on: its dossier, the portfolio (TIER-2), thresholds, lessons of like
 * accounts (PLAN-12), and of the library the passages already cited that the asker may see.
 * @throws LinchpinError `not_found` when the asker sees no such account
 */
export const readSources = async (
  ctx: Ctx,
  tx: Tx,
  accountId: string,
  claims: readonly Claim[] = [],
): Promise<RecordSources> => {
  const { tenantId } = ctx.actor;
  const dossier = await loadDossier(ctx, tx, accountId);
  const cited = new Set(
    claims.flatMap((claim) => claim.evidence.flatMap(({ source }) => (source.type === 'passage' ? source.id : []))),
  );
  const leaveOut = await readDiscretion(tx, tenantId);
  return {
    dossier,
    portfolio: await selectPortfolio(tx, ctx),
    thresholds: withThresholds((await selectSettings(tx, tenantId)).thresholds),
    lessons: mapTexts(await likeLessons(ctx, tx, dossier.account), leaveOut),
    passages: cited.size > 0 ? mapTexts(await selectPassages(tx, ctx, [...cited]), leaveOut) : [],
  };
};
