import type { Ctx } from '#src/context.ts';
import { selectServing, updateModel } from './embedding-models-store.ts';
import { countWidths, recallOf } from './vector-index-store.ts';

/** From so many vectors of one model on, a tenant's vectors get an index for themselves. */
const LARGE_TENANT = 100_000;
/** The widest half-precision vector that the index takes (pgvector 0.8). */
const WIDEST = 4_000;
/** Below this share of the true ten nearest, an index is not searched. */
const LEAST_RECALL = 0.95;

/**
 * Gives the vectors of a large tenant an index of their own, where the engine can have one, and holds it against the exact
 * scan before any search uses it. Until then, and below that size, search is exact.
 * @param options.atLeast from how many vectors on
 */
export const indexVectors = async (ctx: Ctx, options: { atLeast?: number } = {}): Promise<void> => {
  const { vectorIndexes } = ctx.db;
  const { tenantId } = ctx.actor;
  const serving = await ctx.db.inTenant(tenantId, (tx) => selectServing(tx, tenantId));
  if (!vectorIndexes || !serving || serving.ownIndex) return;
  const { model } = serving;
  const widths = await ctx.db.inTenant(tenantId, (tx) => countWidths(tx, tenantId, model));
  const width = widths[0]?.width ?? 0;
  if ((widths[0]?.vectors ?? 0) < (options.atLeast ?? LARGE_TENANT) || width > WIDEST) return;
  const ownIndex = await vectorIndexes.build({ tenantId, model, width });
  const recall = await ctx.db.inTenant(tenantId, (tx) => recallOf(tx, tenantId, model, width));
  ctx.log.info('library.vectors_indexed', { requestId: ctx.requestId, recall });
  if (recall < LEAST_RECALL) await vectorIndexes.drop(ownIndex);
  else await ctx.db.inTenant(tenantId, (tx) => updateModel(tx, tenantId, model, { ownIndex, width }));
};
