import OpenAI from 'openai';
import { createBoundedFetch } from './bounded-fetch.ts';
import { type Breaker, type BreakerOptions, createBreaker } from './breaker.ts';
import { startDeadline } from './deadline.ts';
import { readVectors } from './embedding-answer.ts';
import { ModelCallError } from './model-call-error.ts';
import type { Embedder } from './port.ts';
import { type RetryOptions, tellBreaker, withRetries } from './retry.ts';

export type EmbedderOptions = {
  /** Undefined for a server that asks for no key. */
  apiKey: string | undefined;
  /** Base address of an OpenAI-compatible service; undefined for OpenAI's own. */
  baseUrl: string | undefined;
  model: string;
  /** Asked for when given, and then required of every vector. */
  dimensions?: number | undefined;
  now: () => Date;
  /** Seconds one `embed` may take, all its batches together (default 60). */
  deadlineSeconds?: number;
  /** Retries of one `embed` (default 2). */
  maxRetries?: number;
  /** Texts a request (default 64); halved when the server finds a batch too large, and remembered. */
  batchSize?: number;
  backOffMilliseconds?: number;
  breaker?: Partial<BreakerOptions>;
};

/** 64 vectors of 4096 numbers of some 20 characters are about 5 MB. */
const MAX_BODY = 64 * 1024 * 1024;

const createClient = ({ apiKey, baseUrl }: EmbedderOptions): OpenAI =>
  new OpenAI({
    apiKey: apiKey ?? 'none',
    baseURL: baseUrl ?? 'https://api.openai.com/v1',
    organization: null,
    project: null,
    adminAPIKey: null,
    maxRetries: 0,
    logLevel: 'off',
    fetch: createBoundedFetch({ limitBytes: MAX_BODY, keyless: apiKey === undefined }),
  });

const batchTooLarge = (error: unknown): boolean =>
  error instanceof OpenAI.APIError &&
  [400, 413, 422].includes(error.status ?? 0) &&
  /batch|too many|array|number of inputs?|larger than|at most|maximum/iu.test(error.message);

/** Thrown inside one request to have its batch cut in two; never leaves this file. */
class BatchTooLarge extends ModelCallError {}

/**
 * Opens the door to an embedding endpoint: floats on the wire, batches, the retry budget and faults of the model door.
 * `embed` throws `ModelCallError` and nothing else; vectors are in the order of the texts, finite, and of one length.
 */
export const createEmbedder = (options: EmbedderOptions): Embedder => {
  const { model, dimensions, now } = options;
  const client = createClient(options);
  const breaker: Breaker = createBreaker(now, options.breaker);
  let size = options.batchSize ?? 64;
  /** Embedders of the endpoint's other models, so that each keeps its breaker and its batch size. */
  const others = new Map<string, Embedder>();

  const ask = (input: string[], retry: RetryOptions) =>
    withRetries(async () => {
      const { deadline } = retry;
      const asked = { model, input, encoding_format: 'float' as const, ...(dimensions ? { dimensions } : {}) };
      const wire = { signal: deadline.signal, timeout: Math.ceil(deadline.remaining()) + 1_000 };
      try {
        const answer = readVectors(await client.embeddings.create(asked, wire), input, dimensions);
        tellBreaker(breaker, undefined);
        return answer;
      } catch (error) {
        if (input.length > 1 && batchTooLarge(error)) throw new BatchTooLarge('too_large', { reason: 'batch refused' });
        throw error;
      }
    }, retry);

  return {
    model,
    dimensions,
    of: (other, width) => {
      const name = `${other}@${width ?? ''}`;
      const known = others.get(name) ?? createEmbedder({ ...options, model: other, dimensions: width });
      others.set(name, known);
      return known;
    },
    embed: async (texts, signal) => {
      const deadline = startDeadline(signal, options.deadlineSeconds ?? 60);
      const budget = { retriesLeft: options.maxRetries ?? 2, backOffMilliseconds: options.backOffMilliseconds ?? 500 };
      const vectors: number[][] = [];
      let inputTokens = 0;
      while (vectors.length < texts.length) {
        // An endpoint refuses an empty text; a space keeps the order of the vectors.
        const batch = texts
          .slice(vectors.length, vectors.length + size)
          .map((text) => (text.trim() === '' ? ' ' : text));
        try {
          const answer = await ask(batch, { deadline, budget, breaker, now });
          if (vectors[0] && answer.vectors[0]?.length !== vectors[0].length) {
            throw new ModelCallError('schema_breach', { reason: 'vectors of different lengths' });
          }
          vectors.push(...answer.vectors);
          inputTokens += answer.inputTokens;
        } catch (error) {
          if (!(error instanceof BatchTooLarge)) throw error;
          size = Math.max(1, Math.floor(batch.length / 2));
        }
      }
      return { vectors, inputTokens };
    },
  };
};
