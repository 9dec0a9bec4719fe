import * as z from 'zod';
import { createBoundedFetch } from './bounded-fetch.ts';
import { type Breaker, type BreakerOptions, createBreaker } from './breaker.ts';
import { startDeadline } from './deadline.ts';
import { ModelCallError } from './model-call-error.ts';
import type { Reranker } from './port.ts';
import { tellBreaker, withRetries } from './retry.ts';
import { estimateTokens } from './tokens.ts';

export type RerankerOptions = {
  /** Undefined for a server that asks for no key. */
  apiKey: string | undefined;
  /** The whole address, e.g. `https://api.jina.ai/v1/rerank`. */
  url: string;
  model: string;
  now: () => Date;
  /** Seconds one `rerank` may take (default 4): a person waits for it. */
  deadlineSeconds?: number;
  /** Retries of one `rerank` (default 1). */
  maxRetries?: number;
  backOffMilliseconds?: number;
  breaker?: Partial<BreakerOptions>;
};

const MAX_BODY = 4 * 1024 * 1024;
/** UTF-16 units sent of one document: what rerankers read at most, and no bill without end. */
const MAX_DOCUMENT = 4_000;

const answerSchema = z.looseObject({
  results: z.array(z.looseObject({ index: z.int().nonnegative(), relevance_score: z.number() })),
  usage: z.looseObject({ total_tokens: z.number() }).nullish().catch(undefined),
});

/** An answer of the endpoint with a status that is no success, in the form the fault reader knows. */
class RefusedRequest extends Error {
  readonly status: number;
  readonly headers: Headers;
  constructor(status: number, headers: Headers, message: string) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

const breach = (reason: string) => new ModelCallError('schema_breach', { reason });

/** Reads `{results: [{index, relevance_score}]}`: every index once and among those asked, every score finite; best first, ties as given. */
const readRanking = (body: unknown, asked: number): { ranked: { index: number; score: number }[]; tokens?: number } => {
  const read = answerSchema.safeParse(body);
  if (!read.success) throw new ModelCallError('not_a_completion', { reason: 'not a rerank answer' });
  const ranked = read.data.results.map(({ index, relevance_score: score }) => ({ index, score }));
  if (ranked.some(({ index }) => index >= asked)) throw breach('an index outside the documents');
  if (new Set(ranked.map(({ index }) => index)).size < ranked.length) throw breach('an index twice');
  if (ranked.length === 0 && asked > 0) throw breach('nothing was ranked');
  ranked.sort((a, b) => b.score - a.score || a.index - b.index);
  const tokens = read.data.usage?.total_tokens;
  return tokens === undefined ? { ranked } : { ranked, tokens };
};

/**
 * Opens the door to a reranking endpoint: POST `{model, query, documents, top_n}`, answered by `{results: [{index,
 * relevance_score}]}`. Deadline, retries, breaker and faults are those of the model door.
 */
export const createReranker = (options: RerankerOptions): Reranker => {
  const { apiKey, model, now, url } = options;
  const breaker: Breaker = createBreaker(now, options.breaker);
  const send = createBoundedFetch({ limitBytes: MAX_BODY, keyless: apiKey === undefined });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${apiKey ?? ''}` };

  return {
    model,
    rerank: async (query, documents, signal) => {
      if (documents.length === 0) return { ranked: [], inputTokens: 0 };
      const deadline = startDeadline(signal, options.deadlineSeconds ?? 4);
      const budget = { retriesLeft: options.maxRetries ?? 1, backOffMilliseconds: options.backOffMilliseconds ?? 200 };
      const sent = documents.map((text) => text.slice(0, MAX_DOCUMENT).toWellFormed());
      const body = JSON.stringify({ model, query, documents: sent, top_n: sent.length });
      return withRetries(
        async () => {
          const response = await send(url, { method: 'POST', headers, body, signal: deadline.signal });
          const text = await response.text();
          if (!response.ok) throw new RefusedRequest(response.status, response.headers, text.slice(0, 500));
          const { ranked, tokens } = readRanking(JSON.parse(text), sent.length);
          tellBreaker(breaker, undefined);
          const inputTokens = tokens ?? sent.reduce((sum, each) => sum + estimateTokens(each), estimateTokens(query));
          return { ranked, inputTokens };
        },
        { deadline, budget, breaker, now },
      );
    },
  };
};
