import { describe, expect, it } from 'vitest';
import { documentShapes } from '#src/db/tables/index.ts';
import { isSameFamily, type Kin, marksOf, sortFamilies } from '#src/features/library/families/domain-family.ts';
import { codesIn, fileStem, namesLanguage, titleStem } from '#src/features/library/families/domain-names.ts';
import { likeness, numbersOf, sketchOf } from '#src/features/library/families/domain-sketch.ts';
import { libraryJobs } from '#src/features/library/index.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';

const ZH = `# 灌装线能效案例

## 客户背景
某调味品集团有 4 个工厂、2,600 名员工，年收入 22 亿元。

## 挑战
灌装线设备效率只有 64%，月底合并报表要用 5 天，换型平均 58 分钟。

## 成果
设备效率由 64% 提升到 75%，换型由 58 分钟缩短到 36 分钟，综合能耗下降 9.4%。
`;
const EN = `# A seasoning group saves energy on its filling lines

## Customer
A seasoning group with 4 plants, 2,600 employees and 2,200 million a year.

## Challenge
Line efficiency stood at 64%; closing the month took 5 days; a change of product took 58 minutes.

## Results
Efficiency rose from 64% to 75%, a change of product fell from 58 to 36 minutes, energy fell by 9.4%.
`;

const form = (text: string, fileName: string, metadata: unknown = {}): FormData => {
  const data = new FormData();
  data.set('file', new File([text], fileName));
  data.set('metadata', JSON.stringify(metadata));
  return data;
};

type Doc = { id: string; familyId: string | null; family: { id: string; language: string }[]; outcome: string };
const upload = (house: TestWorkspace, text: string, fileName: string, metadata?: unknown): Promise<Doc> =>
  house.json<Doc>(201, 'POST', '/v1/documents', form(text, fileName, metadata));
const read = (house: TestWorkspace, id: string): Promise<Doc> => house.json<Doc>(200, 'GET', `/v1/documents/${id}`);
type Found = { results: { document: { id: string }; family: { id: string }[]; why: string[]; score: number }[] };
const search = (house: TestWorkspace, query: string, more: object = {}): Promise<Found> =>
  house.json<Found>(200, 'POST', '/v1/library/search', { query, ...more });

const kin = (over: Partial<Kin> & { id: string; text?: string }): Kin => ({
  title: '灌装线能效案例',
  fileName: 'case.md',
  language: 'zh',
  customer: null,
  translationOf: null,
  textKey: over.text ?? over.id,
  sketch: sketchOf(over.text ?? ZH),
  numbers: numbersOf(over.text ?? ZH),
  ...over,
});

describe('names', () => {
  it('reads a name without its language, version and date', () => {
    for (const name of [
      '能效案例.zh.md',
      '能效案例-en.docx',
      '能效案例（中文）.pdf',
      '能效案例_EN_v2.pptx',
      '能效案例 2025版.md',
    ])
      expect(fileStem(name)).toBe('能效案例');
    expect(fileStem('chicken.md')).toBe('chicken');
    expect(fileStem('index.zh.md')).toBe('');
    expect(namesLanguage('能效案例.zh.md') && namesLanguage('能效案例（英文版）.pdf')).toBe(true);
    expect(namesLanguage('token.md') || namesLanguage('citizen.pdf')).toBe(false);
    expect(titleStem('GTX 规格书（2025 修订版）')).toBe(titleStem('GTX 规格书 v3'));
    expect(codesIn('GTX-500 规格书 v2')).toEqual(['gtx-500']);
  });

  it('reads numbers alike however they are written', () => {
    expect(numbersOf('10万台设备、３０％、2024年、3步')).toEqual(['100000', '30%']);
    expect(numbersOf('100,000 devices, 30 %')).toEqual(expect.arrayContaining(['100000']));
  });
});

describe('kinship', () => {
  it('tells versions from documents made after one pattern', () => {
    const changed = kin({ id: 'b', text: ZH.replace('9.4%', '9.6%').replace('4 个工厂', '5 个工厂') });
    expect(likeness(kin({ id: 'a' }).sketch, changed.sketch)).toBeGreaterThan(0.6);
    expect(isSameFamily(kin({ id: 'a' }), changed)).toBe(true);
    expect(isSameFamily(kin({ id: 'a', title: 'GTX-500 规格书' }), { ...changed, title: 'GTX-700 规格书' })).toBe(
      false,
    );
    expect(isSameFamily(kin({ id: 'a', customer: '甲' }), { ...changed, customer: '乙' })).toBe(false);
    expect(isSameFamily(kin({ id: 'a', text: ZH }), kin({ id: 'c', text: ZH, title: '另一个标题' }))).toBe(true);
  });

  it('knows a translation by what is said, by its file name, and by its numbers, and does not believe a name alone', () => {
    const zh = kin({ id: 'a', fileName: 'case.zh.md' });
    const en = kin({ id: 'b', text: EN, language: 'en', title: 'Seasoning', fileName: 'case.en.md' });
    expect(isSameFamily(zh, en)).toBe(true);
    expect(isSameFamily({ ...zh, fileName: 'case.md' }, { ...en, fileName: 'case.md' })).toBe(true);
    expect(isSameFamily({ ...zh, fileName: 'x.md' }, { ...en, fileName: 'y.md' })).toBe(false);
    expect(isSameFamily({ ...zh, fileName: 'x.md', translationOf: 'b' }, { ...en, fileName: 'y.md' })).toBe(true);
    const other = { ...en, numbers: ['11', '12', '13', '14', '15', '16', '17'] };
    expect(isSameFamily(zh, other)).toBe(false);
  });

  it('carries on from one to the next, and names the oldest', () => {
    const families = sortFamilies([
      kin({ id: 'doc_1', text: 'x', translationOf: null }),
      kin({ id: 'doc_2', text: 'y', title: 'b', translationOf: 'doc_1', sketch: [] }),
      kin({ id: 'doc_3', text: 'z', title: 'c', translationOf: 'doc_2', sketch: [] }),
      kin({ id: 'doc_4', text: 'w', title: 'd', sketch: [] }),
    ]);
    expect([...families.values()]).toEqual(['doc_1', 'doc_1', 'doc_1', null]);
    expect(marksOf(kin({ id: 'a' }))).toContain('n:case');
  });
});

describe('families in the library', () => {
  it('shows a translated pair once, in the language asked in, and lists the other', async () => {
    const house = await openWorkspace();
    const zh = await upload(house, ZH, 'energy.zh.md', { type: 'case_study' });
    const en = await upload(house, EN, 'energy.en.md', { type: 'case_study' });
    expect(en.familyId).toBe(zh.id);
    expect((await read(house, zh.id)).family).toMatchObject([{ id: en.id, language: 'en' }]);
    const inEnglish = await search(house, 'filling lines 64% 75% 9.4% minutes');
    expect(inEnglish.results.map(({ document }) => document.id)).not.toContain(zh.id);
    expect(inEnglish.results[0]).toMatchObject({ document: { id: en.id }, family: [{ id: zh.id }] });
    const inChinese = await search(house, '灌装线 64% 75% 9.4%');
    expect(inChinese.results[0]).toMatchObject({ document: { id: zh.id }, family: [{ id: en.id }] });
    expect(inChinese.results.map(({ document }) => document.id)).not.toContain(en.id);
    expect(inChinese.results[0]?.why.join()).toContain('另有 1 份');
  });

  it('prefers the valid and freshest of several versions, and still fills the page', async () => {
    const house = await openWorkspace();
    const old = await upload(house, ZH, '能效案例-v1.md', { title: '能效案例 v1', validUntil: '2026-01-31' });
    const fresh = await upload(house, ZH.replace('9.4%', '9.8%'), '能效案例-v2.md', { title: '能效案例 v2' });
    expect(fresh.familyId).toBe(old.id);
    for (const at of [1, 2, 3])
      await upload(
        house,
        `# 巡检方案 ${at}号\n\n灌装线设备效率由巡检机器人${'甲乙丙'[at]}监测，方案编号 ${at * 111}。`,
        `巡检${at}.md`,
      );
    const { results } = await search(house, '灌装线设备效率', { limit: 4 });
    expect(results).toHaveLength(4);
    expect(results.map(({ document }) => document.id)).not.toContain(old.id);
    expect(results.find(({ document }) => document.id === fresh.id)?.family).toMatchObject([{ id: old.id }]);
    expect(results.map(({ score }) => score)).toEqual(results.map(({ score }) => score).sort((a, b) => b - a));
  });

  it('lets go of a family when a member is deleted or said to be another’s story', async () => {
    const house = await openWorkspace();
    const first = await upload(house, ZH, 'a.md', { title: '能效案例 v1', customer: '甲集团' });
    const second = await upload(house, ZH.replace('9.4%', '9.8%'), 'b.md', { title: '能效案例 v2' });
    expect(second.familyId).toBe(first.id);
    await house.json(200, 'PATCH', `/v1/documents/${second.id}`, { customer: '乙集团' });
    expect((await read(house, first.id)).familyId).toBeNull();
    await house.json(200, 'PATCH', `/v1/documents/${second.id}`, { customer: null, translationOf: first.id });
    expect((await read(house, first.id)).familyId).toBe(first.id);
    expect((await house.api('PATCH', `/v1/documents/${second.id}`, { translationOf: second.id })).status).toBe(400);
    expect((await house.api('DELETE', `/v1/documents/${first.id}`)).status).toBe(204);
    expect(await read(house, second.id)).toMatchObject({ familyId: null, family: [] });
  });

  it('reads documents of before in the background', async () => {
    const house = await openWorkspace();
    const zh = await upload(house, ZH, 'energy.zh.md', { type: 'case_study' });
    const en = await upload(house, EN, 'energy.en.md', { type: 'case_study' });
    await house.db.inTenant(house.tenantId, (tx) => tx.delete(documentShapes));
    expect(await read(house, en.id)).toMatchObject({
      familyId: null,
      case: { missing: [{ gap: 'solution' }, { gap: 'implementation' }] },
    });
    await libraryJobs['library.describe'](house.ctx());
    expect((await read(house, en.id)).familyId).toBe(zh.id);
  });
});

describe('versions of a file', () => {
  it('keeps the heads of earlier files, and only of documents the asker may see', async () => {
    const house = await openWorkspace();
    const first = await upload(house, ZH, 'a.md');
    const again = await upload(house, `${ZH}\n补充：第二年保持。\n`, 'a.md');
    expect(again).toMatchObject({ id: first.id, outcome: 'new_version' });
    const versions = await house.json<{
      items: { number: number; current: boolean; sha256: string; bytes: number }[];
      nextCursor: string | null;
    }>(200, 'GET', `/v1/documents/${first.id}/versions`);
    expect(versions.items.map(({ number, current }) => [number, current])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(versions.items[0]?.sha256).not.toBe(versions.items[1]?.sha256);
    const page = await house.json<{ items: unknown[]; nextCursor: string }>(
      200,
      'GET',
      `/v1/documents/${first.id}/versions?limit=1`,
    );
    expect(page.items).toHaveLength(1);
    const rest = await house.json<{ items: { number: number; current: boolean }[]; nextCursor: null }>(
      200,
      'GET',
      `/v1/documents/${first.id}/versions?limit=1&cursor=${page.nextCursor}`,
    );
    expect(rest).toMatchObject({ items: [{ number: 1, current: false }], nextCursor: null });
    expect((await house.api('GET', '/v1/documents/doc_none/versions')).status).toBe(404);
  });
});
