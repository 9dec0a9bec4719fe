import type { Config } from './config.ts';
import type { Logger } from './kernel/logger.ts';
import { createEmbedder } from './llm/embedder.ts';
import { createModelDoor } from './llm/model-door.ts';
import type { Embedder, ModelDoor } from './llm/port.ts';
import type { Prompts } from './llm/prompts.ts';

const MAX_RETRIES = 2;

/** Opens the doors to the models that the configuration names: none without a key or a base address. */
export const openModels = (
  config: Config,
  prompts: Prompts,
  log: Logger,
  now: () => Date,
): { model: ModelDoor | null; embedder: Embedder | null } => {
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
  };
};
