import type { Ctx } from '#src/context.ts';
import { DEFAULT_WEIGHT } from './domain-fusion.ts';
import { embeddingModelOf } from './embedding-model.ts';
import { selectModels } from './embedding-models-store.ts';
import { countVectors, readCover } from './embedding-store.ts';
import type { EmbeddingState } from './judgement-contract.ts';

/** Which embedding model serves the library's searches, what its vectors count and why, and what is being made. */
export const readEmbeddingState = (ctx: Ctx): Promise<EmbeddingState> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    const models = await selectModels(tx, tenantId);
    const counts = new Map((await countVectors(tx, tenantId)).map(({ model, vectors }) => [model, vectors]));
    const { passages } = await readCover(tx, tenantId, '');
    return {
      configured: ctx.embedder ? embeddingModelOf(ctx.embedder) : null,
      passages,
      models: models.map(({ model, serving, weight, basis, ownIndex }) => ({
        model,
        serving,
        vectors: counts.get(model) ?? 0,
        weight: weight ?? DEFAULT_WEIGHT,
        learnt: basis as EmbeddingState['models'][number]['learnt'],
        ownIndex: ownIndex !== null,
      })),
    };
  });
