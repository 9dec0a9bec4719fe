import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ingestDocument, searchLibrary } from '#src/features/library/index.ts';
import { tokenise } from '#src/features/library/words/tokenise.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';

type Passage = { id: string; text: string };

const put = (house: TestWorkspace, fileName: string, text: string, metadata = {}) =>
  ingestDocument(house.ctx(), { fileName, bytes: new TextEncoder().encode(text), metadata });

const passagesOf = async (house: TestWorkspace, documentId: string): Promise<Passage[]> =>
  (await house.json<{ items: Passage[] }>(200, 'GET', `/v1/documents/${documentId}/passages?limit=200`)).items;

/** Characters at the begin of a document that count half an occurrence more, in each of its passages. */
const OPENING = 64;
type Opened = Passage & { opening: string };

/**
 * BM25 as the books have it, over all passages, one by one: nothing shared with the service but the tokens. A frequency is
 * what stands in the text and half of what stands in the document's opening.
 */
const bm25 = (query: string, passages: readonly Opened[]): { id: string; score: number }[] => {
  const counted = passages.map(({ id, text, opening }) => ({
    id,
    tokens: tokenise(text),
    opening: tokenise(opening),
  }));
  const mean = counted.reduce((sum, { tokens }) => sum + tokens.length, 0) / counted.length;
  const of = (token: string, tokens: readonly string[]) => tokens.filter((each) => each === token).length;
  return counted
    .map(({ id, tokens, opening }) => {
      let score = 0;
      for (const token of tokenise(query)) {
        const f = of(token, tokens) + of(token, opening) / 2;
        if (f === 0) continue;
        const df = counted.filter((each) => each.tokens.includes(token) || each.opening.includes(token)).length;
        const idf = Math.log(1 + (counted.length - df + 0.5) / (df + 0.5));
        score += (idf * f * 2.2) / (f + 1.2 * (0.25 + (0.75 * tokens.length) / mean));
      }
      return { id, score };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => (Math.abs(a.score - b.score) > 1e-7 ? b.score - a.score : a.id < b.id ? -1 : 1));
};

const WORDS =
  '边缘 断网 自治 收费 温控 冷链 edge cluster offline deploy gateway 停机 振动 追溯 批次 MES RFID 30% 报表'.split(' ');
const someText = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));

describe('search by words', () => {
  it('ranks as BM25 computed by hand over all passages does', async () => {
    const house = await openWorkspace();
    const texts = fc.sample(someText, { numRuns: 12, seed: 20261121 });
    const passages: Opened[] = [];
    for (const [at, text] of texts.entries()) {
      const { id } = await put(house, `t${at}.txt`, `${text} ${at}`);
      const opening = `${text} ${at}`.slice(0, OPENING);
      passages.push(...(await passagesOf(house, id)).map((each) => ({ ...each, opening })));
    }
    for (const query of fc.sample(someText, { numRuns: 6, seed: 7 })) {
      const expected = bm25(query, passages).slice(0, 20);
      const { results, ranking } = await searchLibrary(house.ctx(), { query, limit: 20 });
      expect(ranking).toBe('bm25');
      expect(results.map(({ passage }) => passage.id)).toEqual(expected.map(({ id }) => id));
      for (const [at, { score }] of results.entries()) expect(score).toBeCloseTo(expected[at]?.score ?? Number.NaN, 5);
    }
  });

  it('counts over the whole library, whatever the filters leave to be ranked', async () => {
    const house = await openWorkspace();
    const zh = await put(house, 'a.md', '# 断网自治\n\n收费站断网自治。', { industry: '高速公路', stages: ['tender'] });
    await put(house, 'b.md', '# 冷链\n\n断网时温控报警。', { industry: '冷链', shareable: true, roles: ['TB'] });
    await put(house, 'c.md', '# 过期\n\n断网自治旧版。', { validUntil: '2025-01-01', type: '案例' });
    const search = async (filters = {}) =>
      (await searchLibrary(house.ctx(), { query: '断网自治', limit: 10, filters })).results.map((result) => ({
        title: result.document.title,
        score: result.score,
      }));
    const all = await search();
    expect(all.map(({ title }) => title).sort()).toEqual(['冷链', '断网自治', '过期'].sort());
    const only = (...titles: string[]) => all.filter(({ title }) => titles.includes(title));
    expect(await search({ industry: '高速' })).toEqual(only('断网自治'));
    expect(await search({ stages: ['tender', 'lead'] })).toEqual(only('断网自治'));
    expect(await search({ shareable: true })).toEqual(only('冷链'));
    expect(await search({ roles: ['TB'] })).toEqual(only('冷链'));
    expect(await search({ validOn: '2026-11-21' })).toEqual(only('断网自治', '冷链'));
    expect(await search({ type: 'case_study' })).toEqual(only('过期'));
    expect(await search({ language: 'en' })).toEqual([]);
    expect(await search({ documentIds: [zh.id] })).toEqual(only('断网自治'));
  });

  it('does not change by a character when another tenant’s library does', async () => {
    const house = await openWorkspace();
    const other = await openWorkspace();
    await put(house, 'a.md', '# 断网自治\n\n收费站断网自治方案。');
    await put(house, 'b.md', '# 收费站\n\n收费站排队。');
    const before = await searchLibrary(house.ctx(), { query: '收费站 断网', limit: 10 });
    for (const n of [1, 2, 3]) await put(other, `x${n}.md`, `# 收费站 ${n}\n\n断网 断网 断网 收费站 ${n}`);
    expect(await searchLibrary(house.ctx(), { query: '收费站 断网', limit: 10 })).toEqual(before);
    expect((await searchLibrary(other.ctx(), { query: '排队', limit: 10 })).results).toEqual([]);
  });

  it('names the words found as a reader would, and how much of the query they are', async () => {
    const house = await openWorkspace();
    await put(house, 'a.md', '# 收费站\n\n收费站断网自治，已在四百个站点部署。The gateways were deployed offline.');
    const found = async (query: string) => (await searchLibrary(house.ctx(), { query, limit: 1 })).results[0];
    expect((await found('断网自治怎么做'))?.matched).toEqual(['断网自治']);
    expect((await found('Ｄｅｐｌｏｙｍｅｎｔ of a Gateway'))?.matched).toEqual(['deployment', 'gateway']);
    expect((await found('收费站断网自治'))?.coverage).toBe(1);
    expect((await found('收费站停车场广告'))?.coverage).toBeLessThan(0.6);
  });

  it('finds nothing for words it does not have, and refuses what is no search', async () => {
    const house = await openWorkspace();
    await put(house, 'a.md', '# 收费站\n\n断网自治。');
    const search = (send: unknown, status = 200) =>
      house.json<{ results?: unknown[]; code?: string }>(status, 'POST', '/v1/library/search', send);
    expect((await search({ query: 'zebra' })).results).toEqual([]);
    expect((await search({ query: '？！' })).results).toEqual([]);
    expect((await search({ query: "'; drop table postings; --" })).results).toEqual([]);
    for (const bad of [
      {},
      { query: '' },
      { query: 'x', limit: 0 },
      { query: 'x', limit: 101 },
      { query: 'x', filters: { a: 1 } },
    ])
      expect((await search(bad, 400)).code).toBe('invalid_request');
  });

  it('finds nothing, without an error, in an empty library', async () => {
    const house = await openWorkspace();
    expect(await searchLibrary(house.ctx(), { query: '断网', limit: 5 })).toEqual({ results: [], ranking: 'bm25' });
  });
});

const CASES = join(process.env.LINCHPIN_DATA ?? '../shared/data', 'cases');

describe.runIf(existsSync(CASES))('search in the public case studies', () => {
  let house: TestWorkspace;
  beforeAll(async () => {
    house = await openWorkspace();
    const files = ['karmada/en', 'karmada/zh', 'kubeedge/en', 'kubeedge/zh'].flatMap((folder) =>
      readdirSync(`${CASES}/${folder}`).map((name) => ({ name, path: `${CASES}/${folder}/${name}` })),
    );
    for (const { name, path } of files) {
      const taken = await ingestDocument(house.ctx(), { fileName: name, bytes: readFileSync(path) });
      expect(taken.outcome).toBe('created');
    }
  });

  it.each([
    ['高速公路门架断网自治', '中国高速公路ETC'],
    ['highway toll gantry autonomy when the network is down', "China's Highways ETC"],
    ['oil platform at sea with an unstable network', 'CNOOC'],
    ['容器平台在线教育 PaaS 落地', 'VIPKID基于Karmada的容器PaaS平台落地实践'],
    ['工业物联网 OT 与 IT 融合', '顺丰科技'],
    ['卫星在轨 边缘计算', '云原生边缘计算卫星'],
  ])('finds for “%s” the case %s', async (query, title) => {
    const { results } = await searchLibrary(house.ctx(), { query, limit: 3 });
    expect(results.map(({ document }) => document.title)).toContain(title);
  });
});

if (!existsSync(CASES))
  console.info('library search: the public case studies are not here; their tests are passed over');
