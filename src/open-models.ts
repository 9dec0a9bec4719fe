import type { Config } from './config.ts';
import type { Logger } from './kernel/logger.ts';
import { createEmbedder } from './llm/embedder.ts';
import { createModelDoor } from './llm/model-door.ts';
import type { Embedder, ModelDoor, Reranker } from './llm/port.ts';
import type { Prompts } from './llm/prompts.ts';
import { createReranker } from './llm/reranker.ts';

const MAX_RETRIES = 2;

/** Opens the doors to the models that the configuration names: none without a key or a base address. */
export const openModels = (
  config: Config,
  prompts: Prompts,
  log: Logger,
  now: () => Date,
): { model: ModelDoor | null; embedder: Embedder | null; reranker: Reranker | null } => {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, OPENAI_EMBEDDING_MODEL: embeddingModel } = config;
  const embeddingUrl = config.OPENAI_EMBEDDING_BASE_URL ?? baseUrl;
  return {
    model:
      apiKey || baseUrl
        ? createModelDoor({
            apiKey,
            baseUrl,
            model: config.OPENAI_MODEL,
            deadlineSeconds: config.LINCHPIN_MODEL_DEADLINE_S,
            structuredOutput: 'json_schema',
            maxRetries: MAX_RETRIES,
            prompts,
            now,
            log,
          })
        : null,
    embedder:
      embeddingModel && (apiKey || embeddingUrl)
        ? createEmbedder({
            apiKey,
            baseUrl: embeddingUrl,
            model: embeddingModel,
            dimensions: config.OPENAI_EMBEDDING_DIMENSIONS,
            now,
          })
        : null,
    reranker: openReranker(config, now),
  };
};

/** The model's key goes to a reranking address only where both are one host: a key is no other host's business. */
const openReranker = (config: Config, now: () => Date): Reranker | null => {
  const { LINCHPIN_RERANK_URL: url, LINCHPIN_RERANK_MODEL: model, OPENAI_BASE_URL: modelUrl } = config;
  if (!url || !model) return null;
  const sameHost = modelUrl !== undefined && new URL(modelUrl).origin === new URL(url).origin;
  const apiKey = config.LINCHPIN_RERANK_KEY ?? (sameHost ? config.OPENAI_API_KEY : undefined);
  return createReranker({ apiKey, url, model, now });
};
