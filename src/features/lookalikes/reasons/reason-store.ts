import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { accounts, lookalikeResults, needs } from '#src/db/tables/index.ts';
import { visibleAccounts } from '#src/features/accounts/index.ts';
import { NEED_STEPS } from '#src/playbook/need-words.ts';
import type { Near } from '../likeness/likeness-model.ts';
import { DEAL_WON, selectDealNeeds } from './deal-needs-store.ts';
import type { ComputedLikeness, SeedNeed, SeedRecord } from './reason-material.ts';

/** Of these won customers those the asker sees now, as they are on record. */
export const selectSeedRecords = (tx: Tx, ctx: Ctx, ids: readonly string[]): Promise<SeedRecord[]> =>
  tx
    .select({
      id: accounts.id,
      version: accounts.version,
      name: accounts.name,
      description: accounts.description,
      industry: accounts.industry,
      region: accounts.region,
      employees: accounts.employees,
      tags: accounts.tags,
    })
    .from(accounts)
    .where(and(eq(accounts.tenantId, ctx.actor.tenantId), inArray(accounts.id, [...ids]), visibleAccounts(ctx)))
    .orderBy(asc(accounts.name), asc(accounts.id));

/** NEED-6: the steps from which on a need may be called the customer's own. */
const CONFIRMED = NEED_STEPS.slice(NEED_STEPS.indexOf('pain_confirmed'));

/** The confirmed needs of these accounts on deals that were not lost: of won deals first, the surest and weightiest before others. */
export const selectConfirmedNeeds = (tx: Tx, tenantId: string, accountIds: readonly string[]): Promise<SeedNeed[]> =>
  selectDealNeeds(tx, tenantId, accountIds, inArray(needs.step, [...CONFIRMED])).orderBy(
    desc(DEAL_WON),
    desc(sql`array_position(string_to_array(${CONFIRMED.join(',')}, ','), ${needs.step})`),
    asc(needs.priority),
    asc(needs.statement),
    asc(needs.id),
  );

/** What a run computed for one prospect; null when the run has no such result. */
export const selectResultOf = async (
  tx: Tx,
  tenantId: string,
  runId: string,
  prospectId: string,
): Promise<(ComputedLikeness & { nearest: Near[] }) | null> => {
  if (prospectId.includes('\0')) return null;
  const [row] = await tx
    .select({
      score: lookalikeResults.score,
      parts: sql<ComputedLikeness['parts']>`${lookalikeResults.parts}`,
      nearest: sql<Near[]>`${lookalikeResults.nearest}`,
      reasons: sql<ComputedLikeness['reasons']>`${lookalikeResults.reasons}`,
      differs: sql<ComputedLikeness['differs']>`${lookalikeResults.differs}`,
    })
    .from(lookalikeResults)
    .where(
      and(
        eq(lookalikeResults.tenantId, tenantId),
        eq(lookalikeResults.runId, runId),
        eq(lookalikeResults.prospectId, prospectId),
      ),
    );
  return row ?? null;
};
