import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ingestDocument, searchLibrary } from '#src/features/library/index.ts';
import type { EmbeddingState } from '#src/features/library/vectors/judgement-contract.ts';
import { createEmbedder } from '#src/llm/embedder.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { fakeProvider } from '#test/llm/fake-provider.ts';
import { addPerson } from '#test/people.ts';

const TOPICS = ['alarms', 'gateways', 'welding', 'tolling', 'cooling', 'metering'];
/** The words of a question stand in the wrong document; its meaning, by the embedder, in the right one. */
const vectorOf = (text: string): number[] => {
  const asked = /about (\w+)/.exec(text)?.[1];
  const place = asked ? TOPICS.indexOf(asked) : TOPICS.findIndex((topic) => text.includes(`on ${topic}`));
  return TOPICS.map((_, at) => (at === place ? 1 : 0.05));
};
const provider = fakeProvider({ answer: () => ({ fault: 'server_error' }), embed: ({ input }) => input.map(vectorOf) });
beforeAll(provider.listen);
afterAll(provider.close);
afterEach(provider.reset);

const open = () =>
  openWorkspace({
    language: 'en',
    embedder: createEmbedder({
      apiKey: 'sk-secret-1234567890',
      baseUrl: provider.baseUrl,
      model: 'embed-model',
      now: () => new Date('2026-11-21T08:00:00Z'),
    }),
  });

/** A document on each topic; each speaks of the next topic's name, so that words lead astray. */
const fill = async (house: TestWorkspace) => {
  const ids: string[] = [];
  for (const [at, topic] of TOPICS.entries()) {
    const astray = TOPICS[(at + 1) % TOPICS.length];
    const text = `Report on ${topic}. More ${astray}: ${astray}, ${astray}.`;
    const bytes = new TextEncoder().encode(text);
    ids.push((await ingestDocument(house.ctx(), { fileName: `${at}.txt`, bytes })).id);
  }
  return ids;
};
type Judgement = { id: string; passageId: string | null; relevant: boolean; query: string };
const judge = (house: TestWorkspace, status: number, body: object) =>
  house.json<Judgement>(status, 'POST', '/v1/library/judgements', body);
const list = async (house: TestWorkspace) =>
  (await house.json<{ items: Judgement[] }>(200, 'GET', '/v1/library/judgements')).items;

describe('judgements of search results', () => {
  it('are stored once a result, listed newest first, and taken back', async () => {
    const house = await open();
    const [documentId = '', other = ''] = await fill(house);
    const made = await judge(house, 201, { query: 'about alarms', documentId, relevant: true });
    expect(made).toMatchObject({ passageId: null, relevant: true });
    const again = await judge(house, 201, { query: 'about alarms', documentId, relevant: false });
    expect(again).toMatchObject({ id: made.id, relevant: false });
    const { items } = await house.json<{ items: { id: string }[] }>(200, 'GET', `/v1/documents/${other}/passages`);
    const passageId = items[0]?.id ?? '';
    await judge(house, 201, { query: 'about alarms', documentId: other, passageId, relevant: true });
    expect((await list(house)).map(({ passageId: of }) => of)).toEqual([passageId, null]);
    await house.json(204, 'DELETE', `/v1/library/judgements/${made.id}`);
    await house.json(404, 'DELETE', `/v1/library/judgements/${made.id}`);
    await house.json(204, 'DELETE', `/v1/documents/${other}`);
    expect(await list(house)).toEqual([]);
  });

  it('are refused of what is not there, of another workspace, and of readers', async () => {
    const [house, theirs] = [await open(), await open()];
    const [documentId = '', other = ''] = await fill(house);
    await judge(house, 404, { query: 'q', documentId: 'doc_gone', relevant: true });
    await judge(theirs, 404, { query: 'q', documentId, relevant: true });
    const { items } = await house.json<{ items: { id: string }[] }>(200, 'GET', `/v1/documents/${other}/passages`);
    await judge(house, 404, { query: 'q', documentId, passageId: items[0]?.id, relevant: true });
    await judge(house, 400, { query: '', documentId, relevant: true });
    const mine = await judge(house, 201, { query: 'q', documentId, relevant: true });
    expect(await list(theirs)).toEqual([]);
    await theirs.json(404, 'DELETE', `/v1/library/judgements/${mine.id}`);
  });

  it('are neither seen nor taken back by those the document is not for', async () => {
    const house = await open();
    const [documentId = ''] = await fill(house);
    const { id } = await judge(house, 201, { query: 'q', documentId, relevant: true });
    await house.json(200, 'PATCH', `/v1/documents/${documentId}`, { readers: ['manager'] });
    const seller = await addPerson(house, 'Lin', 'seller');
    expect(await seller.json(200, 'GET', '/library/judgements')).toMatchObject({ items: [] });
    expect(await seller.status('DELETE', `/library/judgements/${id}`)).toBe(404);
    expect(await list(house)).toHaveLength(1);
  });
});

describe('what vectors count', () => {
  it('is the default, then learnt from judged queries, and the default again without them', async () => {
    const house = await open();
    const ids = await fill(house);
    await house.drain();
    const state = () => house.json<EmbeddingState>(200, 'GET', '/v1/library/embeddings');
    expect(await state()).toMatchObject({
      configured: 'embed-model',
      passages: TOPICS.length,
      models: [{ model: 'embed-model', serving: true, vectors: TOPICS.length, weight: 0.4, learnt: null }],
    });
    const best = async () =>
      (await searchLibrary(house.ctx(), { query: 'about alarms', limit: 3 })).results[0]?.document.id;
    expect(await best()).not.toBe(ids[0]);

    for (const [at, topic] of TOPICS.entries())
      await judge(house, 201, { query: `about ${topic}`, documentId: ids[at], relevant: true });
    await house.drain();
    const [learnt] = (await state()).models;
    expect(learnt?.weight).toBeGreaterThan(0.5);
    expect(learnt?.learnt).toMatchObject({ queries: TOPICS.length, vectors: 1, joined: 1 });
    expect(await best()).toBe(ids[0]);

    // Wrong results alone say less, and as clearly: the words lead to the document before.
    for (const { id } of await list(house)) await house.json(204, 'DELETE', `/v1/library/judgements/${id}`);
    const refuse = (topic: string, at: number, asked = `about ${topic}`) =>
      judge(house, 201, { query: asked, documentId: ids.at(at - 1), relevant: false });
    for (const [at, topic] of TOPICS.entries()) await refuse(topic, at);
    await house.drain();
    expect((await state()).models[0]).toMatchObject({ weight: 0.4, learnt: null });
    for (const [at, topic] of TOPICS.entries()) await refuse(topic, at, `more about ${topic}`);
    await house.drain();
    const [shunning] = (await state()).models;
    expect(shunning?.learnt).toMatchObject({ queries: 2 * TOPICS.length });
    expect(shunning?.weight).toBeGreaterThan(0.5);

    for (const { id } of (await list(house)).slice(2)) await house.json(204, 'DELETE', `/v1/library/judgements/${id}`);
    await house.drain();
    expect((await state()).models[0]).toMatchObject({ weight: 0.4, learnt: null });
  });
});
