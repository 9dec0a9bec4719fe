import { and, eq, exists, inArray, ne, not, notInArray, or, type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { containsText } from '#src/db/page.ts';
import { accounts, needs, opportunities, products } from '#src/db/tables/index.ts';
import { visibleAccounts } from '#src/features/accounts/index.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import { LOST_STAGES, OPEN_STAGES, WON_STAGES } from '#src/playbook/stages.ts';
import type { SeedFilter } from '../contract.ts';
import type { KnownNeed } from '../likeness/domain-model.ts';
import type { AccountFacts } from '../likeness/domain-profile.ts';
import type { KnownAccount } from '../lists/domain-exclusions.ts';
import { dealsAt, selectDealNeeds } from '../reasons/deal-needs-store.ts';
import type { SeedAccount } from './recipe.ts';

const dealIn = (
  tx: Tx,
  tenantId: string,
  stages: readonly (typeof WON_STAGES)[number][],
  ...more: (SQL | undefined)[]
) =>
  exists(
    tx
      .select({ one: sql`1` })
      .from(opportunities)
      .where(
        and(
          eq(opportunities.tenantId, tenantId),
          eq(opportunities.accountId, accounts.id),
          inArray(opportunities.stage, [...stages]),
          ...more,
        ),
      ),
  );

/** The day a deal was won, as far as it is on record. */
const WON_ON = sql`coalesce(${opportunities.closeDate}, ${opportunities.stageSince})`;

/** When an account was last won or lost. Columns are named in full: the outer table has the same names. */
const latestDeal = (tenantId: string) =>
  sql`(select max(coalesce(o.close_date, o.stage_since)) from opportunities o where o.tenant_id = ${tenantId} and o.account_id = ${accounts.id})`;

const seedColumns = (tx: Tx, tenantId: string) => ({
  id: accounts.id,
  name: accounts.name,
  stopListed: sql<boolean>`${accounts.status} = 'stop_listed'`,
  won: sql<boolean>`${dealIn(tx, tenantId, WON_STAGES)}`,
  lost: sql<boolean>`${dealIn(tx, tenantId, LOST_STAGES)}`,
});

/** The won accounts the asker sees that meet a filter, the most recently won first; none of the stop list (STAGE-7). */
export const selectWonAccounts = (tx: Tx, ctx: Ctx, filter: SeedFilter, most: number): Promise<SeedAccount[]> => {
  const { tenantId } = ctx.actor;
  const won = dealIn(
    tx,
    tenantId,
    WON_STAGES,
    filter.wonSince ? sql`${WON_ON} >= ${filter.wonSince}` : undefined,
    filter.product ? ofProduct(tx, tenantId, filter.product) : undefined,
  );
  return tx
    .select(seedColumns(tx, tenantId))
    .from(accounts)
    .where(
      and(
        eq(accounts.tenantId, tenantId),
        ne(accounts.status, 'stop_listed'),
        visibleAccounts(ctx),
        won,
        filter.industry ? containsText(accounts.industry, filter.industry) : undefined,
        filter.region ? containsText(accounts.region, filter.region) : undefined,
        filter.tier ? eq(accounts.tier, filter.tier) : undefined,
      ),
    )
    .orderBy(sql`${latestDeal(tenantId)} desc nulls last`, accounts.id)
    .limit(most);
};

const ofProduct = (tx: Tx, tenantId: string, product: string): SQL | undefined =>
  or(
    eq(opportunities.productId, product),
    containsText(opportunities.productText, product),
    inArray(
      opportunities.productId,
      tx
        .select({ id: products.id })
        .from(products)
        .where(
          and(
            eq(products.tenantId, tenantId),
            or(eq(products.nameKey, nameKey(product)), sql`${nameKey(product)} = any(${products.aliasKeys})`),
          ),
        ),
    ),
  );

/** Of these accounts, those the asker sees, in the order of their ids. */
export const selectPickedAccounts = (tx: Tx, ctx: Ctx, ids: readonly string[]): Promise<SeedAccount[]> =>
  tx
    .select(seedColumns(tx, ctx.actor.tenantId))
    .from(accounts)
    .where(and(eq(accounts.tenantId, ctx.actor.tenantId), inArray(accounts.id, [...ids]), visibleAccounts(ctx)))
    .orderBy(accounts.id);

/** Accounts the asker sees that were lost and never won, the latest first. */
export const selectLostIds = async (tx: Tx, ctx: Ctx, except: readonly string[], most: number): Promise<string[]> => {
  const { tenantId } = ctx.actor;
  const found = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        eq(accounts.tenantId, tenantId),
        visibleAccounts(ctx),
        except.length > 0 ? notInArray(accounts.id, [...except]) : undefined,
        dealIn(tx, tenantId, LOST_STAGES),
        not(dealIn(tx, tenantId, WON_STAGES)),
      ),
    )
    .orderBy(sql`${latestDeal(tenantId)} desc nulls last`, accounts.id)
    .limit(most);
  return found.map(({ id }) => id);
};

/** Every account of the workspace by name, with where we stand with it; whoever asks, none of them is a new customer. */
export const selectKnownAccounts = (tx: Tx, tenantId: string): Promise<KnownAccount[]> =>
  tx
    .select({
      name: accounts.name,
      aliases: accounts.aliases,
      stopListed: sql<boolean>`${accounts.status} = 'stop_listed'`,
      won: sql<boolean>`${dealIn(tx, tenantId, WON_STAGES)}`,
      open: sql<boolean>`${dealIn(tx, tenantId, OPEN_STAGES)}`,
    })
    .from(accounts)
    .where(eq(accounts.tenantId, tenantId));

/** What likeness is learnt from: the accounts, what moved their won deals, and the needs on record there (not of lost deals). */
export const selectAccountFacts = async (tx: Tx, tenantId: string, ids: readonly string[]): Promise<AccountFacts[]> => {
  if (ids.length === 0) return [];
  const found = await tx
    .select({
      accountId: accounts.id,
      name: accounts.name,
      description: accounts.description,
      industry: accounts.industry,
      region: accounts.region,
      tags: accounts.tags,
      employees: accounts.employees,
    })
    .from(accounts)
    .where(and(eq(accounts.tenantId, tenantId), inArray(accounts.id, [...ids])))
    .orderBy(accounts.id);
  const deals = await tx
    .select({
      accountId: opportunities.accountId,
      timing: opportunities.timingDriver,
      step: opportunities.procurementStep,
    })
    .from(opportunities)
    .where(dealsAt(tenantId, ids, WON_STAGES))
    .orderBy(opportunities.id);
  const known = await selectDealNeeds(tx, tenantId, ids).orderBy(needs.priority, needs.id);
  return found.map((account) => {
    const own = known.filter((need) => need.accountId === account.accountId);
    const conditions = deals
      .filter((deal) => deal.accountId === account.accountId)
      .flatMap(({ timing, step }) => [timing, step]);
    return {
      ...account,
      buying: [...conditions, ...own.filter(({ won }) => won).flatMap(({ statement, problem }) => [statement, problem])]
        .filter((text) => text !== null)
        .join('\n'),
      needs: own.map(({ statement, step, priority }): KnownNeed => ({ statement, step, priority })),
    };
  });
};
