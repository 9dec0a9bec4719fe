import type { Tx } from '#src/db/database.ts';
import { withHealth } from '#src/features/freshness/index.ts';
import type { Plan } from './contract.ts';

/** A plan as it stands today: claims whose evidence has changed since are `stale`, and its health says which and why. */
export const planWithHealth = (tx: Tx, tenantId: string, plan: Plan): Promise<Plan> =>
  withHealth(tx, tenantId, 'plan', plan, plan.version);
