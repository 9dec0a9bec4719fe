import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { embeddingModels, outbox, passageEmbeddings, passages } from '#src/db/tables/index.ts';
import { ingestDocument, libraryJobs, searchLibrary } from '#src/features/library/index.ts';
import { selectServing, updateModel } from '#src/features/library/vectors/embedding-models-store.ts';
import { indexVectors } from '#src/features/library/vectors/index-vectors.ts';
import { recallOf } from '#src/features/library/vectors/vector-index-store.ts';
import { rankByVector } from '#src/features/library/vectors/vector-store.ts';
import { createEmbedder } from '#src/llm/embedder.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { fakeProvider } from '#test/llm/fake-provider.ts';

const TEXTS = ['toll station offline autonomy', 'cold chain alarms', 'gateway firmware', 'alarm fatigue'];
const QUESTION = 'vehicle queues';

/** Model `old` finds the toll station behind the question, model `new` the gateway; other texts lie about. */
const vectorOf = (model: string, text: string): number[] => {
  const vector = [0.1, 0.1, 0.1, 0.1, model === 'old' ? 0 : 0.2];
  const at = TEXTS.findIndex((each) => text.includes(each));
  const place = text === QUESTION ? (model === 'old' ? 0 : 2) : at;
  if (place >= 0) vector[place] = 1;
  return vector;
};
const provider = fakeProvider({
  answer: () => ({ fault: 'server_error' }),
  embed: ({ input, body }) => input.map((text) => vectorOf(String(body.model), text)),
});
beforeAll(provider.listen);
afterAll(provider.close);
afterEach(provider.reset);

const embedder = (model: string) =>
  createEmbedder({
    apiKey: 'sk-secret-1234567890',
    baseUrl: provider.baseUrl,
    model,
    maxRetries: 0,
    now: () => new Date('2026-11-21T08:00:00Z'),
    backOffMilliseconds: 1,
  });
const asked = () => provider.embedRequests.map(({ body }) => body.model);
const put = async (house: TestWorkspace, ctx = house.ctx()) => {
  for (const text of TEXTS)
    await ingestDocument(ctx, { fileName: `${text}.txt`, bytes: new TextEncoder().encode(text) });
};
const models = (house: TestWorkspace) =>
  house.db
    .inTenant(house.tenantId, (tx) => tx.select().from(passageEmbeddings))
    .then((rows) => rows.map(({ model }) => model));
const first = async (house: TestWorkspace, ctx = house.ctx()) =>
  (await searchLibrary(ctx, { query: QUESTION, limit: 3 })).results[0]?.passage.text;

/** A library that `old` has embedded, and the context of a service that is set to `new`. */
const changed = async () => {
  const house = await openWorkspace({ language: 'en', embedder: embedder('old') });
  await put(house);
  await house.drain();
  expect(await first(house)).toBe(TEXTS[0]);
  provider.reset();
  return { house, ctx: { ...house.ctx(), embedder: embedder('new') } };
};

describe('a change of the embedding model', () => {
  it('goes on with the old vectors, embeds anew beside them, then switches and drops the old', async () => {
    const { house, ctx } = await changed();
    expect(await first(house, ctx)).toBe(TEXTS[0]);
    expect(asked()).toEqual(['old']);
    await first(house, ctx);
    const waiting = await house.db.inTenant(house.tenantId, (tx) => tx.select().from(outbox));
    expect(waiting.filter(({ topic }) => topic === 'library.reembed').length).toBe(1);

    await libraryJobs['library.reembed'](ctx);
    expect(await models(house)).toEqual(TEXTS.map(() => 'new'));
    const known = await house.db.inTenant(house.tenantId, (tx) => tx.select().from(embeddingModels));
    expect(known.map(({ model, serving }) => [model, serving])).toEqual([['new', true]]);
    provider.reset();
    expect(await first(house, ctx)).toBe(TEXTS[2]);
    expect(asked()).toEqual(['new']);
  });

  it('keeps the old model serving while the new one is half done, and goes on where it stopped', async () => {
    const { house, ctx } = await changed();
    const ids = await house.db.inTenant(house.tenantId, (tx) =>
      tx.select({ documentId: passages.documentId }).from(passages),
    );
    await libraryJobs['library.embed'](ctx, { documentId: ids[0]?.documentId ?? '' });
    expect((await models(house)).toSorted()).toEqual(['new', 'old', 'old', 'old', 'old']);
    expect(await first(house, ctx)).toBe(TEXTS[0]);
    provider.embed(() => ({ fault: 'server_error' }));
    await expect(libraryJobs['library.reembed'](ctx)).rejects.toThrow();
    expect((await models(house)).length).toBe(5);
    provider.reset();
    await libraryJobs['library.reembed'](ctx);
    expect(provider.embedRequests.flatMap(({ input }) => input).length).toBe(TEXTS.length - 1);
    expect(await models(house)).toEqual(TEXTS.map(() => 'new'));
  });

  it('searches by words, flagged, when the endpoint no longer has the old model', async () => {
    const { ctx } = await changed();
    provider.embed(({ body }) => (body.model === 'old' ? { fault: 'bad_request' } : [[1, 0, 0, 0, 0]]));
    const found = await searchLibrary(ctx, { query: 'cold alarms', limit: 3 });
    expect(found).toMatchObject({
      ranking: 'bm25',
      degraded: { reason: expect.stringContaining('embedding endpoint') },
    });
    expect(found.results[0]?.passage.text).toBe(TEXTS[1]);
  });

  it('embeds what was given up, a day later, for whoever was there before an endpoint was set', async () => {
    const house = await openWorkspace({ language: 'en' });
    await put(house);
    const ctx = { ...house.ctx(), embedder: embedder('new') };
    await libraryJobs['signals.daily'](ctx);
    await libraryJobs['library.reembed'](ctx);
    expect((await models(house)).length).toBe(TEXTS.length);
    expect(await first(house, ctx)).toBe(TEXTS[2]);
  });
});

describe('a library that is embedded in part', () => {
  it('finds a passage without a vector by words, no lower than its words have it', async () => {
    const { house } = await changed();
    const late = 'cold chain alarms of vehicle queues';
    await ingestDocument(house.ctx(), { fileName: 'late.txt', bytes: new TextEncoder().encode(late) });
    const query = { query: 'cold chain alarms queues', limit: 10 };
    const byWords = await searchLibrary({ ...house.ctx(), embedder: null }, query);
    expect(byWords.results[0]?.passage.text).toBe(late);
    const joined = await searchLibrary(house.ctx(), query);
    expect(joined.ranking).toBe('bm25+embeddings');
    expect(joined.results[0]?.passage.text).toBe(late);
  });

  it('asks for no vector when the vectors count nothing', async () => {
    const { house } = await changed();
    await house.db.inTenant(house.tenantId, (tx) => updateModel(tx, house.tenantId, 'old', { weight: 0 }));
    expect((await searchLibrary(house.ctx(), { query: 'alarms', limit: 3 })).ranking).toBe('bm25');
    expect(asked()).toEqual([]);
  });
});

describe('a large library', () => {
  it('gets an index of its own where the engine has one, and finds the same', async () => {
    const { house } = await changed();
    await indexVectors(house.ctx(), { atLeast: 3 });
    const of = <T>(work: Parameters<typeof house.db.inTenant<T>>[1]) => house.db.inTenant(house.tenantId, work);
    const serving = await of((tx) => selectServing(tx, house.tenantId));
    if (!house.db.vectorIndexes) {
      expect(serving?.ownIndex).toBeNull();
      return;
    }
    expect(serving).toMatchObject({ width: 5, ownIndex: expect.stringMatching(/^passage_vectors_/) });
    expect(await of((tx) => recallOf(tx, house.tenantId, 'old', 5))).toBe(1);
    expect(await first(house)).toBe(TEXTS[0]);
    const query = { model: 'old', vector: vectorOf('old', QUESTION), ownIndex: true };
    const other = await openWorkspace({ language: 'en', embedder: embedder('old') });
    const found = await other.db.inTenant(other.tenantId, (tx) =>
      rankByVector(tx, other.tenantId, query, { limit: 5 }),
    );
    expect(found.near).toEqual([]);
    await libraryJobs['library.reembed']({ ...house.ctx(), embedder: embedder('new') });
    expect((await of((tx) => selectServing(tx, house.tenantId)))?.ownIndex).toBeNull();
  });
});
