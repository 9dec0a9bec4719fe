import type { Ctx } from '#src/context.ts';
import { fail } from '#src/kernel/errors.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import { DEFAULT_WEIGHT } from './domain-fusion.ts';
import { startEmbedding } from './embed-document.ts';
import { embedTexts, faultOf } from './embed-texts.ts';
import { embedderFor, embeddingModelOf } from './embedding-model.ts';
import { selectServing } from './embedding-models-store.ts';

/** How long a search waits for the embedding endpoint before it answers by words alone. */
const PATIENCE_MS = 4_000;

/** The vectors of some queries, in their order, by the model that serves, and what they count (0 to 1). */
export type QueryVectors =
  | { state: 'words' }
  | { state: 'vectors'; model: string; weight: number; ownIndex: boolean; vectors: number[][] }
  | { state: 'degraded'; reason: Bilingual };

/**
 * The vectors of some queries. `words` when no endpoint is set, no model has covered the library yet, or its vectors
 * were found to carry nothing; `degraded` when the endpoint fails or is slow: then search goes by words alone and says so.
 * Where the configured model is not the one that serves, its vectors are asked for in the background.
 * @throws LinchpinError `cancelled` when the asker left
 */
export const embedQueries = async (ctx: Ctx, queries: readonly string[]): Promise<QueryVectors> => {
  const { embedder } = ctx;
  if (!embedder || queries.length === 0) return { state: 'words' };
  const { tenantId } = ctx.actor;
  const serving = await ctx.db.inTenant(tenantId, (tx) => selectServing(tx, tenantId));
  if (serving?.model !== embeddingModelOf(embedder)) await startEmbedding(ctx, { besideAnother: false });
  if (!serving) return { state: 'words' };
  const { model, ownIndex } = serving;
  const weight = serving.weight ?? DEFAULT_WEIGHT;
  if (weight === 0) return { state: 'words' };
  try {
    const signal = AbortSignal.any([ctx.signal, AbortSignal.timeout(PATIENCE_MS)]);
    const vectors = await embedTexts(ctx, embedderFor(embedder, model), queries, signal);
    return { state: 'vectors', model, weight, ownIndex: ownIndex !== null, vectors };
  } catch (error) {
    if (ctx.signal.aborted)
      throw fail('cancelled', { zh: '检索已停止。', en: 'The search was stopped.' }, { cause: error });
    const fault = faultOf(error);
    ctx.log.error('library.embedding_failed', { requestId: ctx.requestId, fault });
    return {
      state: 'degraded',
      reason: {
        zh: `向量服务没有正常应答（${fault}），本次结果只按词语检索得出。稍后重试可恢复。`,
        en: `The embedding endpoint did not answer properly (${fault}); these results are by words alone. Try again later.`,
      },
    };
  }
};
