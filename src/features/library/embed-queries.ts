import type { Ctx } from '#src/context.ts';
import { fail } from '#src/kernel/errors.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import { embedTexts, faultOf } from './embed-texts.ts';
import { embeddingModelOf } from './embedding-model.ts';
import { hasVectors } from './embedding-store.ts';

/** How long a search waits for the embedding endpoint before it answers by words alone. */
const PATIENCE_MS = 4_000;

export type QueryVectors =
  | { state: 'words' }
  | { state: 'vectors'; model: string; vectors: number[][] }
  | { state: 'degraded'; reason: Bilingual };

/**
 * The vectors of some queries, in their order. `words` when no endpoint is set or nothing is embedded yet; `degraded`
 * when the endpoint fails or is slow: then search goes by words alone and says so.
 * @throws LinchpinError `cancelled` when the asker left
 */
export const embedQueries = async (ctx: Ctx, queries: readonly string[]): Promise<QueryVectors> => {
  const { embedder } = ctx;
  if (!embedder || queries.length === 0) return { state: 'words' };
  const model = embeddingModelOf(embedder);
  const { tenantId } = ctx.actor;
  if (!(await ctx.db.inTenant(tenantId, (tx) => hasVectors(tx, tenantId, model)))) return { state: 'words' };
  try {
    const signal = AbortSignal.any([ctx.signal, AbortSignal.timeout(PATIENCE_MS)]);
    const vectors = await embedTexts(ctx, embedder, queries, signal);
    return { state: 'vectors', model, vectors };
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
