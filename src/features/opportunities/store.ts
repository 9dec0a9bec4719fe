import { and, asc, eq, gte, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { containsText, type PageRequest, readPage } from '#src/db/page.ts';
import type { RecordKind } from '#src/db/record.ts';
import { opportunities, opportunityChanges, opportunityCompetitors, products } from '#src/db/tables/index.ts';
import { newId } from '#src/kernel/ids.ts';
import type { Named } from '#src/kernel/wire.ts';
import type { OpportunityFilter } from './contract.ts';
import { type ChangeRow, type CompetitorRow, DONE, type planCompetitors } from './domain.ts';
import { visibleOpportunities } from './visibility.ts';

export const OPPORTUNITY: RecordKind<typeof opportunities> = {
  table: opportunities,
  prefix: 'opp',
  entityType: 'opportunity',
};

/** One page of the opportunities the asker sees. */
export const selectOpportunities = (tx: Tx, ctx: Ctx, filter: OpportunityFilter) => {
  const t = opportunities;
  return readPage(tx, t, ctx.actor.tenantId, filter, [
    visibleOpportunities(ctx),
    filter.q
      ? containsText(sql`concat_ws(' ', ${t.name}, ${t.productText}, ${t.ownerText}, ${t.externalId})`, filter.q)
      : undefined,
    filter.accountId === 'none'
      ? isNull(t.accountId)
      : filter.accountId
        ? eq(t.accountId, filter.accountId)
        : undefined,
    filter.ownerId ? eq(t.ownerId, filter.ownerId) : undefined,
    filter.stage ? inArray(t.stage, filter.stage) : undefined,
    filter.industry ? containsText(t.industry, filter.industry) : undefined,
    filter.productId ? eq(t.productId, filter.productId) : undefined,
    filter.closesFrom ? gte(t.closeDate, filter.closesFrom) : undefined,
    filter.closesTo ? lte(t.closeDate, filter.closesTo) : undefined,
  ]);
};

/** The competitors on these opportunities, by name. */
export const selectCompetitors = (tx: Tx, tenantId: string, opportunityIds: string[]): Promise<CompetitorRow[]> =>
  tx
    .select()
    .from(opportunityCompetitors)
    .where(
      and(eq(opportunityCompetitors.tenantId, tenantId), inArray(opportunityCompetitors.opportunityId, opportunityIds)),
    )
    .orderBy(asc(opportunityCompetitors.name));

/** Carries out what `planCompetitors` decided. */
export const writeCompetitors = async (
  tx: Tx,
  tenantId: string,
  opportunityId: string,
  plan: ReturnType<typeof planCompetitors>,
  at: Date,
): Promise<void> => {
  const t = opportunityCompetitors;
  if (plan.gone.length > 0) await tx.delete(t).where(and(eq(t.tenantId, tenantId), inArray(t.id, plan.gone)));
  for (const { id, ...fields } of plan.kept)
    await tx
      .update(t)
      .set(fields)
      .where(and(eq(t.tenantId, tenantId), eq(t.id, id)));
  if (plan.added.length > 0)
    await tx
      .insert(t)
      .values(plan.added.map((each) => ({ ...each, tenantId, id: newId('comp'), opportunityId, createdAt: at })));
};

/** Adds to the history of an opportunity. */
export const insertChanges = async (
  tx: Tx,
  ctx: Ctx,
  opportunityId: string,
  changes: Pick<ChangeRow, 'field' | 'before' | 'after'>[],
): Promise<void> => {
  if (changes.length === 0) return;
  const { tenantId, userId: changedBy } = ctx.actor;
  await tx
    .insert(opportunityChanges)
    .values(
      changes.map((each) => ({ ...each, tenantId, id: newId('chg'), opportunityId, changedBy, createdAt: ctx.now() })),
    );
};

/** One page of an opportunity's history, newest first. */
export const selectChanges = (tx: Tx, tenantId: string, opportunityId: string, page: PageRequest) =>
  readPage(tx, opportunityChanges, tenantId, page, [eq(opportunityChanges.opportunityId, opportunityId)]);

/** The codes of the done-criteria that were recorded as met (STAGE-1). */
export const selectDone = async (tx: Tx, tenantId: string, opportunityId: string): Promise<string[]> => {
  const t = opportunityChanges;
  const found = await tx
    .select({ code: t.after })
    .from(t)
    .where(and(eq(t.tenantId, tenantId), eq(t.opportunityId, opportunityId), eq(t.field, DONE)));
  return found.flatMap((each) => each.code ?? []);
};

export const selectProducts = (tx: Tx, tenantId: string, ids: string[]): Promise<Named[]> =>
  tx
    .select({ id: products.id, name: products.name })
    .from(products)
    .where(and(eq(products.tenantId, tenantId), inArray(products.id, ids)));
