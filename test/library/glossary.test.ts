import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { searchLibrary } from '#src/features/library/index.ts';
import { dictionaryDoor } from '#src/features/library/translate/dictionary-file.ts';
import type { DictionaryDoor } from '#src/kernel/dictionary.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';

type Term = { id: string; zh: string | null; en: string | null; aliases: string[]; version: number };
type Page = { items: Term[]; nextCursor: string | null };
type Found = {
  results: { document: { title: string }; coverage: number }[];
  degraded?: { reason: string } | undefined;
};

const upload = (house: TestWorkspace, title: string, text: string) => {
  const form = new FormData();
  form.set('file', new File([text], `${title}.md`));
  form.set('metadata', JSON.stringify({ title }));
  return house.json(201, 'POST', '/v1/documents', form);
};
const titles = (found: Found) => found.results.map(({ document }) => document.title);
const search = async (house: TestWorkspace, query: string) =>
  titles(await house.json<Found>(200, 'POST', '/v1/library/search', { query }));

const folder = mkdtempSync(join(tmpdir(), 'linchpin-glossary-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const CEDICT = [
  '冷鏈 冷链 [leng3 lian4] /cold chain/',
  '運輸 运输 [yun4 shu1] /to transport/',
  '溫度 温度 [wen1 du4] /temperature/',
  '監測 监测 [jian1 ce4] /to monitor/',
].join('\n');
const door = (): DictionaryDoor => {
  const path = join(folder, 'cedict.txt');
  writeFileSync(path, CEDICT);
  return dictionaryDoor(path, () => expect.fail('no fault'));
};

describe('the glossary', () => {
  it('takes lines in, lists, changes and deletes them', async () => {
    const house = await openWorkspace({ language: 'en' });
    const made = await house.json<Term>(201, 'POST', '/v1/glossary', {
      zh: '银河网关',
      en: 'Galaxy Gateway',
      aliases: ['GTX-500'],
    });
    expect(made).toMatchObject({ zh: '银河网关', en: 'Galaxy Gateway', aliases: ['GTX-500'], version: 1 });
    const other = await house.json<Term>(201, 'POST', '/v1/glossary', { aliases: ['打单', '成交'] });
    const first = await house.json<Page>(200, 'GET', '/v1/glossary?limit=1');
    expect(first.items.map(({ id }) => id)).toEqual([other.id]);
    const second = await house.json<Page>(200, 'GET', `/v1/glossary?limit=1&cursor=${first.nextCursor}`);
    expect(second.items.map(({ id }) => id)).toEqual([made.id]);
    expect((await house.json<Page>(200, 'GET', '/v1/glossary?q=gtx')).items).toHaveLength(1);
    const changed = await house.json<Term>(200, 'PATCH', `/v1/glossary/${made.id}`, { aliases: [], version: 1 });
    expect(changed).toMatchObject({ aliases: [], en: 'Galaxy Gateway', version: 2 });
    await house.json(409, 'PATCH', `/v1/glossary/${made.id}`, { zh: '网关', version: 1 });
    await house.json(204, 'DELETE', `/v1/glossary/${made.id}`);
    await house.json(404, 'GET', `/v1/glossary/${made.id}`);
  });

  it('refuses what means the same as nothing', async () => {
    const house = await openWorkspace();
    for (const wrong of [
      {},
      { zh: '网关' },
      { zh: 'GTX', en: 'ＧＴＸ' },
      { zh: '網關', aliases: ['网关', '——'] },
      { zh: 'x'.repeat(101), en: 'y' },
      { unknown: 1 },
    ])
      expect((await house.api('POST', '/v1/glossary', wrong)).status).toBeGreaterThanOrEqual(400);
    const made = await house.json<Term>(201, 'POST', '/v1/glossary', { zh: '网关', en: 'gateway' });
    await house.json(400, 'PATCH', `/v1/glossary/${made.id}`, { en: null });
    expect((await house.json<Page>(200, 'GET', '/v1/glossary')).items).toHaveLength(1);
  });

  it('needs the scope to write, and shows no line of another workspace', async () => {
    const house = await openWorkspace();
    const other = await openWorkspace();
    const { key } = await house.json<{ key: string }>(201, 'POST', '/v1/keys', { role: 'seller', scopes: ['read'] });
    expect((await house.api('POST', '/v1/glossary', { zh: '甲', en: 'a' }, { key })).status).toBe(403);
    const made = await house.json<Term>(201, 'POST', '/v1/glossary', { zh: '甲', en: 'alpha' });
    for (const [method, send] of [
      ['GET', undefined],
      ['PATCH', { zh: '乙' }],
      ['DELETE', undefined],
    ] as const)
      expect((await other.api(method, `/v1/glossary/${made.id}`, send)).status).toBe(404);
    expect((await other.json<Page>(200, 'GET', '/v1/glossary')).items).toEqual([]);
  });

  it('finds a text by another word of the house, in this workspace alone', async () => {
    const [house, other] = await Promise.all([openWorkspace(), openWorkspace()]);
    for (const each of [house, other]) {
      await upload(each, 'case', 'The Galaxy Gateway went live in three weeks at the plant.');
      await upload(each, 'noise', 'Office chairs were bought in spring.');
    }
    expect(await search(house, '银河网关')).toEqual([]);
    const { id } = await house.json<Term>(201, 'POST', '/v1/glossary', {
      zh: '银河网关',
      en: 'Galaxy Gateway',
      aliases: ['GTX-500', '大银'],
    });
    for (const asked of ['银河网关上线', '銀河網關', 'gtx-500', 'ＧＴＸ－５００', '大银多久上线'])
      expect(await search(house, asked)).toEqual(['case']);
    expect(await search(house, 'GTX-5000')).toEqual([]);
    expect(await search(other, '银河网关')).toEqual([]);
    await house.json(204, 'DELETE', `/v1/glossary/${id}`);
    expect(await search(house, '银河网关')).toEqual([]);
  });
});

describe('a search across languages', () => {
  it('finds an English case by a Chinese question and back with a dictionary, and neither without', async () => {
    const house = await openWorkspace();
    const { deps } = house;
    await upload(house, 'english', 'We monitor the temperature of the cold chain around the clock.');
    await upload(house, 'chinese', '全程监测冷链运输的温度，货损大幅下降。');
    await upload(house, 'noise', 'Office chairs were bought in spring. 春天买了椅子。');
    const ask = async (query: string, dictionary: DictionaryDoor | null) =>
      searchLibrary({ ...house.ctx(), dictionary }, { query, limit: 5 });
    expect(deps.dictionary ?? null).toBeNull();
    const plain = await ask('冷链温度监测', null);
    expect(titles(plain)).toEqual(['chinese']);
    const dictionary = door();
    const chinese = await ask('冷链温度监测', dictionary);
    expect(titles(chinese).sort()).toEqual(['chinese', 'english']);
    const english = await ask('cold chain temperature', dictionary);
    expect(titles(english)).toEqual(['english', 'chinese']);
    // What the question says word for word comes before what translates it.
    expect(titles(await ask('全程监测冷链运输的温度', dictionary))[0]).toBe('chinese');
    // The reading that fits counts: translations thin out no hit of the question's own language.
    const covered = (found: Found, title: string) =>
      found.results.find(({ document }) => document.title === title)?.coverage;
    expect(covered(chinese, 'chinese')).toBe(covered(plain, 'chinese'));
    expect(covered(chinese, 'english')).toBe(1);
    expect(english.results[0]?.coverage).toBe(1);
    expect(english.results[1]?.why.join()).toMatch(/冷链|温度/u);
  });

  it('finds simplified texts by traditional questions and back', async () => {
    const house = await openWorkspace();
    await upload(house, '简', '冷链运输的温度监测系统。');
    await upload(house, '繁', '資料庫與軟體工程的發展。');
    expect(await search(house, '冷鏈運輸')).toEqual(['简']);
    expect(await search(house, '资料库发展')).toEqual(['繁']);
  });

  it('stays in its language and says so when the dictionary cannot be read', async () => {
    const house = await openWorkspace({ language: 'en' });
    await upload(house, 'chinese', '冷链运输的温度监测。');
    const broken: DictionaryDoor = { open: () => Promise.reject(new Error('torn')) };
    const answer = await searchLibrary({ ...house.ctx(), dictionary: broken }, { query: '冷链', limit: 5 });
    expect(titles(answer)).toEqual(['chinese']);
    expect(answer.degraded?.reason).toMatch(/dictionary/u);
  });

  it('lets an asker leave while the dictionary is read', async () => {
    const house = await openWorkspace();
    const leave = new AbortController();
    const never: DictionaryDoor = { open: () => new Promise(() => undefined) };
    const asked = searchLibrary(
      { ...house.ctx('admin', null, leave.signal), dictionary: never },
      { query: '冷链', limit: 5 },
    );
    leave.abort();
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
  });
});
