import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { outbox, passageEmbeddings, passages, usageRecords } from '#src/db/tables/index.ts';
import { ingestDocument, libraryJobs, searchLibrary } from '#src/features/library/index.ts';
import { createEmbedder } from '#src/llm/embedder.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { fakeProvider } from '#test/llm/fake-provider.ts';

/** A vector of any text, the same each time; unlike texts point elsewhere. */
const vectorOf = (text: string): number[] => {
  const vector = new Array<number>(8).fill(0.01);
  for (const [at, char] of [...text].entries()) {
    const place = (char.codePointAt(0) ?? 0) % 8;
    vector[place] = (vector[place] ?? 0) + 1 + (at % 3) / 7;
  }
  return vector;
};
const cosineDistance = (a: readonly number[], b: readonly number[]): number => {
  const dot = (x: readonly number[], y: readonly number[]) => x.reduce((sum, each, at) => sum + each * (y[at] ?? 0), 0);
  return 1 - dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
};

const provider = fakeProvider({
  answer: () => ({ fault: 'server_error' }),
  embed: ({ input }) => input.map(vectorOf),
});
beforeAll(provider.listen);
afterAll(provider.close);
afterEach(provider.reset);

const embedder = (model = 'embed-model', dimensions?: number) =>
  createEmbedder({
    apiKey: 'sk-secret-1234567890',
    baseUrl: provider.baseUrl,
    model,
    dimensions,
    maxRetries: 0,
    now: () => new Date('2026-11-21T08:00:00Z'),
    backOffMilliseconds: 1,
  });

const open = (model?: string) => openWorkspace({ language: 'en', embedder: embedder(model) });
const TEXTS = [
  'toll station offline autonomy',
  'cold chain alarms',
  '边缘节点断网自治',
  'gateway firmware',
  '焊接参数追溯',
  'alarm fatigue',
];
const put = async (house: TestWorkspace, texts: readonly string[] = TEXTS) => {
  for (const [at, text] of texts.entries())
    await ingestDocument(house.ctx(), { fileName: `${at}.txt`, bytes: new TextEncoder().encode(text) });
};
const vectors = (house: TestWorkspace) =>
  house.db.inTenant(house.tenantId, (tx) => tx.select().from(passageEmbeddings));

describe('search with embeddings', () => {
  it('embeds what was taken in through the queue, once, with title and text', async () => {
    const house = await open();
    await put(house);
    expect(await vectors(house)).toEqual([]);
    await house.drain();
    const stored = await vectors(house);
    expect(stored.map(({ model }) => model)).toEqual(TEXTS.map(() => 'embed-model'));
    const asked = provider.embedRequests.length;
    expect(provider.embedRequests[0]?.input).toEqual([`0\n${TEXTS[0]}`]);
    const booked = await house.db.inTenant(house.tenantId, (tx) => tx.select().from(usageRecords));
    expect(booked.map(({ purpose, outcome }) => `${purpose} ${outcome}`)).toEqual(TEXTS.map(() => 'embedding ok'));
    const [row] = await house.db.inTenant(house.tenantId, (tx) => tx.select().from(passages));
    await libraryJobs['library.embed'](house.ctx(), { documentId: row?.documentId ?? '' });
    await libraryJobs['library.embed'](house.ctx(), { documentId: 'doc_gone' });
    expect(provider.embedRequests.length).toBe(asked);
    expect(await vectors(house)).toEqual(stored);
  });

  it('orders exactly by cosine distance inside the tenant, and joins that with the order by words', async () => {
    const house = await open();
    const other = await open();
    await put(house);
    await put(
      other,
      TEXTS.map((text) => `${text}!`),
    );
    await house.drain();
    const query = 'vehicle queues';
    const byVector = (await house.db.inTenant(house.tenantId, (tx) => tx.select().from(passages)))
      .map(({ id, text }) => ({
        id,
        text,
        distance: cosineDistance(vectorOf(query), vectorOf(`${TEXTS.indexOf(text)}\n${text}`)),
      }))
      .sort((a, b) => a.distance - b.distance);
    const found = await searchLibrary(house.ctx(), { query, limit: 4 });
    expect(found.ranking).toBe('bm25+embeddings');
    expect(found.results.map(({ passage }) => passage.text)).toEqual(byVector.slice(0, 4).map(({ text }) => text));

    const words = await searchLibrary({ ...house.ctx(), embedder: null }, { query: 'alarms', limit: 10 });
    expect(words.ranking).toBe('bm25');
    const joined = await searchLibrary(house.ctx(), { query: 'alarms', limit: 10 });
    expect(joined.results[0]?.passage.id).toBe(words.results[0]?.passage.id);
    expect(joined.results.length).toBe(TEXTS.length);
  });

  it('keeps filters, and passes over vectors of another width', async () => {
    const house = await open();
    await put(house);
    await house.drain();
    const zh = await searchLibrary(house.ctx(), { query: 'anything', limit: 10, filters: { language: 'zh' } });
    expect(zh.results.map(({ document }) => document.language)).toEqual(['zh', 'zh']);
    provider.embed(({ input }) => input.map((text) => [...vectorOf(text), 1]));
    const wider = await searchLibrary(house.ctx(), { query: 'alarms', limit: 5 });
    expect(wider.degraded).toBeUndefined();
    expect(wider.results.map(({ passage }) => passage.text)).toEqual(['alarm fatigue', 'cold chain alarms']);
  });

  it('answers by words alone when the endpoint fails, and says so', async () => {
    const house = await open();
    await put(house);
    await house.drain();
    provider.embed(() => ({ fault: 'server_error' }));
    const { results, ranking, degraded } = await searchLibrary(house.ctx(), { query: 'alarms', limit: 5 });
    expect(results.map(({ passage }) => passage.text)).toEqual(['alarm fatigue', 'cold chain alarms']);
    expect(ranking).toBe('bm25');
    expect(degraded?.reason).toMatch(/embedding endpoint did not answer properly \(server_error\)/);
    expect(house.lines.join()).toContain('library.embedding_failed');
    expect(house.lines.join()).not.toContain('alarms');
  });

  it('asks the endpoint for nothing while nothing is embedded or no endpoint is set', async () => {
    const house = await open();
    await put(house, ['one text']);
    await searchLibrary(house.ctx(), { query: 'text', limit: 5 });
    expect(provider.embedRequests).toEqual([]);
    const plain = await openWorkspace();
    await put(plain, ['one text']);
    const topics = await plain.db.inTenant(plain.tenantId, (tx) => tx.select().from(outbox));
    expect(topics.map(({ topic }) => topic)).toEqual(['recommendations.refresh-open']);
  });

  it('goes on where it stopped when the endpoint failed in the middle', async () => {
    const house = await open();
    await put(house, [
      Array.from({ length: 150 }, (_, at) => `# Part ${at}\n\n${'words about gateways. '.repeat(40)}`).join('\n\n'),
    ]);
    const [row] = await house.db.inTenant(house.tenantId, (tx) => tx.select().from(passages));
    const documentId = row?.documentId ?? '';
    const run = () => libraryJobs['library.embed'](house.ctx(), { documentId });
    provider.embed(({ input, number }) => (number === 1 ? { fault: 'server_error' } : input.map(vectorOf)));
    await expect(run()).rejects.toThrow();
    const half = await vectors(house);
    expect(half.length).toBe(64);
    provider.embed(({ input }) => input.map(vectorOf));
    await run();
    const all = await house.db.inTenant(house.tenantId, (tx) => tx.select().from(passages));
    expect((await vectors(house)).length).toBe(all.length);
  });
});
