import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import type { Tx } from '#src/db/database.ts';
import type { Claim, EvidencePack } from '#src/evidence/index.ts';
import { bindClaims, recheck } from '#src/features/freshness/index.ts';
import type { Plan, VersionOrigin } from './contract.ts';
import { requireCurrent } from './require-current.ts';
import { insertVersion, setCurrentVersion } from './store.ts';

/** How a version came about (PLAN-11). */
export type Provenance = { origin: VersionOrigin; reason: string; basedOn?: number; edits?: readonly unknown[] };

/** Binds a plan's claims to what they rest on, in place of its version before (freshness). */
export const bindPlan = (tx: Tx, tenantId: string, plan: Plan): Promise<void> =>
  bindClaims(tx, tenantId, {
    draftKind: 'plan',
    draftId: plan.id,
    draftVersion: plan.version,
    accountId: plan.account.id,
    claims: plan.claims as Claim[],
  });

/**
 * Adds a plan's next version, when the one it was made from is still the current one. The plan's row is held meanwhile, so that of two
 * who write at once one wins and the other is told.
 * @param pack what the plan could cite today: claims carried over are held against it; absent: all of them were written just now
 * @throws LinchpinError `conflict` with the current version, its author and time
 */
export const storeVersion = async (
  ctx: Ctx,
  tx: Tx,
  plan: Plan,
  madeFrom: number,
  provenance: Provenance,
  pack?: EvidencePack,
): Promise<void> => {
  const { tenantId } = ctx.actor;
  await requireCurrent(ctx, tx, plan.id, madeFrom, 'change');
  await insertVersion(tx, ctx, plan, provenance);
  await setCurrentVersion(tx, tenantId, plan, ctx.now());
  await bindPlan(tx, tenantId, plan);
  if (pack) await recheck(ctx, tx, 'plan', plan.id, plan.version, plan.claims as Claim[], pack);
  await audit(tx, ctx, {
    action: provenance.origin,
    entityType: 'plan',
    entityId: plan.id,
    details: { version: plan.version, by: plan.drafter.by, claims: plan.claims.length },
  });
};
