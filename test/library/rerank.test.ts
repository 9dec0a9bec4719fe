import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usageRecords } from '#src/db/tables/index.ts';
import { ingestDocument, searchLibrary } from '#src/features/library/index.ts';
import { createReranker } from '#src/llm/reranker.ts';
import { openWorkspace } from '#test/house.ts';

const URL_ = 'http://rerank.test/v1/rerank';
let answer: (documents: string[]) => Response = () => HttpResponse.json({});
const server = setupServer(
  http.post(URL_, async ({ request }) => answer(((await request.json()) as { documents: string[] }).documents)),
);
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterAll(() => server.close());

const now = () => new Date('2026-11-21T08:00:00Z');
const open = async () => {
  const reranker = createReranker({
    apiKey: undefined,
    url: URL_,
    model: 'r1',
    now,
    maxRetries: 0,
    deadlineSeconds: 1,
  });
  const house = await openWorkspace({ language: 'en', outside: { reranker } });
  for (const text of ['alarms alarms alarms', 'alarms and gateways', 'a long report on cooling and alarms'])
    await ingestDocument(house.ctx(), { fileName: `${text}.txt`, bytes: new TextEncoder().encode(text) });
  const query = { query: 'alarms', limit: 2 };
  const plain = await searchLibrary({ ...house.ctx(), reranker: null }, { ...query, limit: 10 });
  return { house, query, plain: plain.results.map(({ passage }) => passage.text) };
};
const longestFirst = (documents: readonly string[]) =>
  documents.map((text, index) => ({ index, relevance_score: text.length / 100 }));

describe('reranking', () => {
  it('has the endpoint order all that was found before cutting off, and says so', async () => {
    const { house, query, plain } = await open();
    let seen: string[] = [];
    answer = (documents) => {
      seen = documents;
      return HttpResponse.json({ results: longestFirst(documents) });
    };
    const { results, ranking, degraded } = await searchLibrary(house.ctx(), query);
    expect(seen.length).toBe(3);
    expect(seen.map((text) => text.split('\n').at(-1))).toEqual(plain);
    expect(results.map(({ passage }) => passage.text)).toEqual(
      plain.toSorted((a, b) => b.length - a.length).slice(0, 2),
    );
    expect({ ranking, degraded }).toEqual({ ranking: 'bm25+rerank', degraded: undefined });
    expect(results[0]?.score).toBeGreaterThan(results[1]?.score ?? 1);
    const booked = await house.db.inTenant(house.tenantId, (tx) => tx.select().from(usageRecords));
    expect(booked.map(({ purpose, model, outcome }) => `${purpose} ${model} ${outcome}`)).toEqual(['rerank r1 ok']);
  });

  it('keeps what the endpoint left out behind the rest', async () => {
    const { house, query, plain } = await open();
    answer = () => HttpResponse.json({ results: [{ index: 2, relevance_score: 0.5 }] });
    const { results } = await searchLibrary(house.ctx(), { ...query, limit: 3 });
    expect(results.map(({ passage }) => passage.text)).toEqual([plain[2], plain[0], plain[1]]);
  });

  it('answers in the order before it when the endpoint fails, and says so', async () => {
    const { house, query, plain } = await open();
    answer = () => new HttpResponse(null, { status: 500 });
    const response = await house.json<Awaited<ReturnType<typeof searchLibrary>>>(
      200,
      'POST',
      '/v1/library/search',
      query,
    );
    expect(response.results.map(({ passage }) => passage.text)).toEqual(plain.slice(0, 2));
    expect(response.ranking).toBe('bm25');
    expect(response.degraded?.reason).toMatch(/reranking endpoint did not answer properly \(server_error\)/);
    expect(house.lines.join()).not.toContain('cooling');
  });
});
