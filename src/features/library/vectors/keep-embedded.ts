import type { Ctx } from '#src/context.ts';
import { enqueueOnce } from '#src/db/enqueue-once.ts';
import { embeddingModelOf } from './embedding-model.ts';
import { selectModels } from './embedding-models-store.ts';
import { readCover } from './embedding-store.ts';
import { indexVectors } from './index-vectors.ts';
import { dropOthers } from './settle-embeddings.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Once a day: has embedded what was left without a vector by messages that were given up, forgets models that were begun
 * and not gone on with, and gives a library that has grown large an index.
 */
export const keepEmbedded = async (ctx: Ctx): Promise<void> => {
  const { embedder } = ctx;
  if (!embedder) return;
  const { tenantId } = ctx.actor;
  const model = embeddingModelOf(embedder);
  const models = await ctx.db.inTenant(tenantId, async (tx) => {
    const { missing } = await readCover(tx, tenantId, model);
    if (missing) await enqueueOnce(tx, tenantId, 'library.reembed', {}, { afterSeconds: 0 });
    return selectModels(tx, tenantId);
  });
  if (!models.some((each) => each.serving && each.model === model)) return;
  const yesterday = ctx.now().getTime() - DAY_MS;
  if (models.some((each) => !each.serving && each.createdAt.getTime() < yesterday)) await dropOthers(ctx, model);
  await indexVectors(ctx);
};
