import { and, eq, inArray } from 'drizzle-orm';
import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { accounts, documents, opportunities, recommendationSets } from '#src/db/tables/index.ts';
import { readableBy } from '#src/features/library/index.ts';
import { visibleOpportunities } from '#src/features/opportunities/index.ts';
import { OPEN_STAGES } from '#src/playbook/stages.ts';

/** The open opportunities the asker sees, each with its industry and what was last found to be lacking for it. */
export const selectDemand = (tx: Tx, ctx: Ctx) => {
  const { tenantId } = ctx.actor;
  return tx
    .select({
      id: opportunities.id,
      stage: opportunities.stage,
      industry: opportunities.industry,
      accountIndustry: accounts.industry,
      gaps: recommendationSets.gaps,
    })
    .from(opportunities)
    .leftJoin(accounts, and(eq(accounts.tenantId, tenantId), eq(accounts.id, opportunities.accountId)))
    .leftJoin(
      recommendationSets,
      and(eq(recommendationSets.tenantId, tenantId), eq(recommendationSets.opportunityId, opportunities.id)),
    )
    .where(
      and(
        eq(opportunities.tenantId, tenantId),
        inArray(opportunities.stage, [...OPEN_STAGES]),
        visibleOpportunities(ctx),
      ),
    )
    .orderBy(opportunities.id);
};

/** What is said of every document the asker may see. */
export const selectSupply = (tx: Tx, ctx: Ctx) =>
  tx
    .select({
      id: documents.id,
      title: documents.title,
      type: documents.type,
      industry: documents.industry,
      stages: documents.stages,
      shareable: documents.shareable,
      validUntil: documents.validUntil,
      version: documents.version,
    })
    .from(documents)
    .where(and(eq(documents.tenantId, ctx.actor.tenantId), readableBy(ctx.actor)))
    .orderBy(documents.id);
