import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEmbedder, type EmbedderOptions } from '#src/llm/embedder.ts';
import { ModelCallError } from '#src/llm/model-call-error.ts';
import { fakeProvider } from './fake-provider.ts';

/** A vector that says which text it belongs to. */
const vectorOf = (text: string): number[] => [text.length, 1, 0.5];
const provider = fakeProvider({
  answer: () => ({ fault: 'server_error' }),
  embed: ({ input }) => input.map(vectorOf),
});

beforeAll(provider.listen);
afterAll(provider.close);
afterEach(provider.reset);

const embedder = (changes: Partial<EmbedderOptions> = {}) =>
  createEmbedder({
    apiKey: 'sk-secret-1234567890',
    baseUrl: provider.baseUrl,
    model: 'embed-model',
    dimensions: 3,
    now: () => new Date('2026-11-21T08:00:00Z'),
    backOffMilliseconds: 5,
    ...changes,
  });

const texts = (count: number) => Array.from({ length: count }, (_, i) => '电'.repeat(i + 1));
const signal = new AbortController().signal;

const failure = async (call: Promise<unknown>): Promise<ModelCallError> => {
  const error = await call.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ModelCallError);
  return error as ModelCallError;
};

const data = (vectors: unknown[]) => Response.json({ data: vectors.map((embedding, index) => ({ index, embedding })) });

describe('embed', () => {
  it('asks in batches of 64 for floats of the wanted length and keeps the order', async () => {
    const given = texts(130);
    const { vectors, inputTokens } = await embedder().embed(given, signal);
    expect(vectors).toEqual(given.map(vectorOf));
    expect(inputTokens).toBe(130);
    expect(provider.embedRequests.map(({ input }) => input.length)).toEqual([64, 64, 2]);
    expect(provider.embedRequests[0]?.body).toMatchObject({
      model: 'embed-model',
      encoding_format: 'float',
      dimensions: 3,
    });
  });

  it('puts vectors in the order of the texts by their index', async () => {
    provider.embed(() => Response.json({ data: [1, 0].map((index) => ({ index, embedding: [index, 1, 1] })) }));
    expect((await embedder().embed(['a', 'b'], signal)).vectors.map((vector) => vector[0])).toEqual([0, 1]);
  });

  it('asks for nothing when there is nothing, and keeps the place of an empty text', async () => {
    expect(await embedder().embed([], signal)).toEqual({ vectors: [], inputTokens: 0 });
    expect(provider.embedRequests).toHaveLength(0);
    expect((await embedder().embed(['甲', '', '乙丙'], signal)).vectors).toHaveLength(3);
    expect(provider.embedRequests[0]?.input).toEqual(['甲', ' ', '乙丙']);
  });

  it('halves a batch the server finds too large, and remembers', async () => {
    provider.embed(({ input }) =>
      input.length > 10
        ? { fault: 'bad_request', message: 'batch size is invalid, it should not be larger than 10.' }
        : input.map(vectorOf),
    );
    const open = embedder({ batchSize: 32 });
    expect((await open.embed(texts(20), signal)).vectors).toEqual(texts(20).map(vectorOf));
    const before = provider.embedRequests.length;
    await open.embed(texts(5), signal);
    expect(provider.embedRequests.length).toBe(before + 1);
  });

  it('asks again after 500', async () => {
    let calls = 0;
    provider.embed(({ input }) => (calls++ === 0 ? { fault: 'server_error' } : input.map(vectorOf)));
    expect((await embedder().embed(['甲'], signal)).vectors).toHaveLength(1);
  });
});

describe('faults', () => {
  it.each([
    ['unauthorised', 'unauthorised', 1],
    ['rate_limited', 'rate_limited', 3],
    ['html', 'not_a_completion', 1],
    ['unreachable', 'unreachable', 3],
  ] as const)('%s is told as %s after %i requests', async (fault, expected, requests) => {
    provider.embed(() => ({ fault }));
    const error = await failure(embedder().embed(['甲'], signal));
    expect(error.fault).toBe(expected);
    expect(provider.embedRequests).toHaveLength(requests);
    expect(`${error.message} ${error.reason}`).not.toContain('secret');
  });

  it.each([
    ['another shape', Response.json({ ok: true }), 'not_a_completion'],
    ['too few vectors', data([]), 'schema_breach'],
    ['another length', data([[1, 2]]), 'schema_breach'],
    ['a number that is none', data([[1, null, 2]]), 'schema_breach'],
    ['a vector of zeros', data([[0, 0, 0]]), 'schema_breach'],
  ] as const)('refuses %s', async (_, response, expected) => {
    provider.embed(() => response.clone());
    expect((await failure(embedder().embed(['甲'], signal))).fault).toBe(expected);
  });

  it('refuses batches of different lengths when no length was asked for', async () => {
    provider.embed(({ number, input }) => input.map(() => (number === 0 ? [1, 2] : [1, 2, 3])));
    const error = await failure(embedder({ dimensions: undefined, batchSize: 1 }).embed(['a', 'b'], signal));
    expect(error.fault).toBe('schema_breach');
  });

  it('ends at its deadline and when the caller stops', async () => {
    provider.embed(
      () =>
        new Response(new ReadableStream({ pull: () => new Promise(() => {}) }), {
          headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
        }),
    );
    expect((await failure(embedder({ deadlineSeconds: 0.1 }).embed(['a'], signal))).fault).toBe('timeout');
    expect((await failure(embedder().embed(['a'], AbortSignal.abort()))).fault).toBe('aborted');
  });
});
