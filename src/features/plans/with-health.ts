import type { Tx } from '#src/db/database.ts';
import type { Claim } from '#src/evidence/index.ts';
import { healthOf, staleMarks, withStale } from '#src/features/freshness/index.ts';
import type { Plan } from './contract.ts';

/** A plan as it stands today: claims whose evidence has changed since are `stale`, and its health says which and why. */
export const withHealth = async (tx: Tx, tenantId: string, plan: Plan): Promise<Plan> => {
  const claims = plan.claims as Claim[];
  const marks = await staleMarks(tx, tenantId, 'plan', plan.id, plan.version);
  return { ...plan, claims: withStale(claims, marks, plan.language), health: healthOf(claims, marks) };
};
