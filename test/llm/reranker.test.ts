import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ModelCallError } from '#src/llm/model-call-error.ts';
import { createReranker, type RerankerOptions } from '#src/llm/reranker.ts';

const URL_ = 'http://rerank.test/v1/rerank';
const asked: { body: Record<string, unknown>; key: string | null }[] = [];
let answer: (body: Record<string, unknown>) => Response | Promise<Response> = () => HttpResponse.json({});
const server = setupServer(
  http.post(URL_, async ({ request }) => {
    const body = (await request.json()) as Record<string, unknown>;
    asked.push({ body, key: request.headers.get('authorization') });
    return answer(body);
  }),
);
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterAll(() => server.close());
afterEach(() => {
  asked.length = 0;
});

const open = (changes: Partial<RerankerOptions> = {}) =>
  createReranker({
    apiKey: 'sk-secret-1234567890',
    url: URL_,
    model: 'rerank-model',
    now: () => new Date('2026-11-21T08:00:00Z'),
    backOffMilliseconds: 1,
    ...changes,
  });
const signal = new AbortController().signal;
const texts = ['one', 'two', 'three'];
const results = (...rows: [index: number, score: unknown][]) =>
  HttpResponse.json({ results: rows.map(([index, relevance_score]) => ({ index, relevance_score })) });
const failure = async (call: Promise<unknown>): Promise<ModelCallError> => {
  const error = await call.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ModelCallError);
  return error as ModelCallError;
};

describe('rerank', () => {
  it('asks in the usual shape and answers best first, equals as they were given', async () => {
    answer = () => results([2, 0.4], [0, 0.4], [1, 0.9]);
    const { ranked, inputTokens } = await open().rerank('which?', texts, signal);
    expect(ranked).toEqual([
      { index: 1, score: 0.9 },
      { index: 0, score: 0.4 },
      { index: 2, score: 0.4 },
    ]);
    expect(inputTokens).toBeGreaterThan(0);
    expect(asked).toEqual([
      {
        body: { model: 'rerank-model', query: 'which?', documents: texts, top_n: 3 },
        key: 'Bearer sk-secret-1234567890',
      },
    ]);
  });

  it('sends no key where there is none, no text without end, and nothing for nothing', async () => {
    answer = () => results([0, 1]);
    await open({ apiKey: undefined }).rerank('q', ['x'.repeat(10_000)], signal);
    expect(asked[0]?.key).toBeNull();
    expect(asked[0]?.body.documents).toEqual(['x'.repeat(4_000)]);
    expect(await open().rerank('q', [], signal)).toEqual({ ranked: [], inputTokens: 0 });
    expect(asked.length).toBe(1);
  });

  it('asks again after 500', async () => {
    let calls = 0;
    answer = () => (calls++ === 0 ? new HttpResponse(null, { status: 500 }) : results([0, 1]));
    expect((await open().rerank('q', texts, signal)).ranked.length).toBe(1);
  });

  it.each([
    ['another shape', () => HttpResponse.json({ ok: true }), 'not_a_completion', 1],
    ['no JSON', () => HttpResponse.text('busy'), 'not_a_completion', 1],
    ['a page', () => HttpResponse.html('<p>busy</p>'), 'not_a_completion', 1],
    ['an index outside', () => results([3, 1]), 'schema_breach', 1],
    ['an index twice', () => results([1, 1], [1, 0.5]), 'schema_breach', 1],
    ['a score that is no number', () => results([1, 'high']), 'not_a_completion', 1],
    ['nothing', () => results(), 'schema_breach', 1],
    ['a wrong key', () => HttpResponse.json({ message: 'sk-secret-1234567890' }, { status: 401 }), 'unauthorised', 1],
    ['a busy server', () => new HttpResponse(null, { status: 429 }), 'rate_limited', 2],
    ['no server', () => HttpResponse.error(), 'unreachable', 2],
  ] as const)('refuses %s', async (_, respond, fault, requests) => {
    answer = respond;
    const error = await failure(open().rerank('q', texts, signal));
    expect(error.fault).toBe(fault);
    expect(asked.length).toBe(requests);
    expect(`${error.message} ${error.reason}`).not.toContain('secret');
  });

  it('ends at its deadline and when the caller stops', async () => {
    answer = () => new Promise<Response>(() => undefined);
    expect((await failure(open({ deadlineSeconds: 0.05 }).rerank('q', texts, signal))).fault).toBe('timeout');
    expect((await failure(open().rerank('q', texts, AbortSignal.abort()))).fault).toBe('aborted');
  });
});
