import { and, eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rows } from '#src/db/rows.ts';
import { documents, libraryCounts, passages, passageTerms, postings } from '#src/db/tables/index.ts';
import { ingestDocument, searchLibrary } from '#src/features/library/index.ts';
import { tokenise } from '#src/features/library/words/tokenise.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';

const put = (house: TestWorkspace, fileName: string, text: string, metadata = {}) =>
  ingestDocument(house.ctx(), { fileName, bytes: new TextEncoder().encode(text), metadata });

const inTenant = <T>(house: TestWorkspace, work: Parameters<typeof house.db.inTenant<T>>[1]) =>
  house.db.inTenant(house.tenantId, work);

type Stored = { id: string; title: string; heading: string | null; text: string; start: string };
const storedPassages = (house: TestWorkspace): Promise<Stored[]> =>
  inTenant(house, (tx) =>
    rows<Stored>(
      tx,
      sql`select p.id, d.title, p.heading, p.text, d.text as start from ${passages} p
        join ${documents} d on d.tenant_id = p.tenant_id and d.id = p.document_id where p.tenant_id = ${house.tenantId}`,
    ),
  );

const count = (token: string, text: string) => tokenise(text).filter((each) => each === token).length;
const opening = (text: string) => (text.startsWith('#') ? '' : (text.split('\n')[0] ?? '').slice(0, 64));

/** BM25 over title, heading, opening and text, passage by passage, from what is stored. */
const naive = async (house: TestWorkspace, query: string): Promise<Map<string, number>> => {
  const all = await storedPassages(house);
  const lengths = all.map(({ text }) => tokenise(text).length);
  const mean = lengths.reduce((sum, each) => sum + each, 0) / all.length;
  const scores = new Map<string, number>();
  for (const token of tokenise(query)) {
    const frequencies = all.map(
      ({ title, heading, text, start }) =>
        count(token, text) +
        count(token, heading ?? '') / 4 +
        count(token, title) / 2 +
        count(token, opening(start)) / 2,
    );
    const df = frequencies.filter((f) => f > 0).length;
    const idf = Math.log(1 + (all.length - df + 0.5) / (df + 0.5));
    all.forEach(({ id }, at) => {
      const f = frequencies[at] ?? 0;
      if (f === 0) return;
      const part = (idf * f * 2.2) / (f + 1.2 * (0.25 + (0.75 * (lengths[at] ?? 0)) / mean));
      scores.set(id, (scores.get(id) ?? 0) + part);
    });
  }
  return scores;
};

const expectExact = async (house: TestWorkspace, query: string) => {
  const { results } = await searchLibrary(house.ctx(), { query, limit: 100, everyMember: true });
  const expected = await naive(house, query);
  expect(new Set(results.map(({ passage }) => passage.id))).toEqual(new Set(expected.keys()));
  for (const { passage, score } of results) expect(score).toBeCloseTo(expected.get(passage.id) ?? Number.NaN, 5);
};

const WORDS = '边缘 断网 自治 收费 温控 冷链 edge cluster offline deploy gateway 停机 振动 追溯 批次 MES'.split(' ');
const words = (max: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: max }).map((all) => all.join(' '));
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('put' as const), file: fc.nat(7), text: words(30) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), file: fc.nat(7) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('erase' as const), file: fc.nat(7) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), file: fc.nat(7), title: words(3) }) },
);

describe('the word index', () => {
  it('is exact after uploads, versions, deletions, deletions by hand and new titles, in any order', async () => {
    const house = await openWorkspace();
    const known = new Map<number, string>();
    let version = 0;
    for (const each of fc.sample(step, { numRuns: 16, seed: 5 })) {
      version += 1;
      const id = known.get(each.file);
      if (each.kind === 'put')
        known.set(each.file, (await put(house, `f${each.file}.txt`, `${each.text} ${version}`)).id);
      else if (id === undefined) continue;
      else if (each.kind === 'rename')
        await house.json(200, 'PATCH', `/v1/documents/${id}`, { title: `${each.title} ${version}` });
      else {
        known.delete(each.file);
        if (each.kind === 'delete') await house.json(204, 'DELETE', `/v1/documents/${id}`);
        else
          await inTenant(house, (tx) =>
            tx.delete(documents).where(and(eq(documents.tenantId, house.tenantId), eq(documents.id, id))),
          );
      }
      if (version % 8 === 0) await expectExact(house, '断网 自治 edge 停机');
    }
    await expectExact(house, WORDS.join(' '));
  });

  it('is exact after uploads at the same time, and leaves nothing of what was deleted', async () => {
    const house = await openWorkspace();
    const made = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => put(house, `p${n}.txt`, `断网自治 ${'收费站 '.repeat(n)} 文件${n}`)),
    );
    await expectExact(house, '断网 收费站 文件3');
    await Promise.all(made.map(({ id }) => house.json(204, 'DELETE', `/v1/documents/${id}`)));
    const left = await inTenant(house, async (tx) => [
      ...(await tx.select().from(postings)),
      ...(await tx.select().from(passageTerms)),
      ...(await tx.select().from(libraryCounts)).filter((counts) => counts.passages !== 0 || counts.terms !== 0),
    ]);
    expect(left).toEqual([]);
  });

  it('indexes a long document in slices, and clears the index of it in the background', async () => {
    const house = await openWorkspace();
    const text = Array.from(
      { length: 30 },
      (_, at) => `## 第${at}节\n\n${`断网自治方案${at}，收费站排队。`.repeat(14)}`,
    ).join('\n\n');
    const { id } = await put(house, 'long.md', text);
    const waiting = () =>
      inTenant(house, (tx) =>
        rows<{ n: number }>(tx, sql`select count(*)::int as n from ${passages} where number is null`),
      );
    expect(await waiting()).toEqual([{ n: 0 }]);
    expect((await searchLibrary(house.ctx(), { query: '第29节 方案29', limit: 1 })).results[0]?.passage.text).toContain(
      '方案29',
    );
    await house.json(204, 'DELETE', `/v1/documents/${id}`);
    expect((await searchLibrary(house.ctx(), { query: '断网自治', limit: 5 })).results).toEqual([]);
    await house.drain();
    expect(await inTenant(house, (tx) => tx.select().from(postings))).toEqual([]);
  });

  it('is made by the first search where a library has none, or one of another format', async () => {
    const house = await openWorkspace();
    await put(house, 'a.txt', '断网自治方案');
    await put(house, 'b.txt', '冷链温控');
    const before = await searchLibrary(house.ctx(), { query: '断网 温控', limit: 5 });
    expect(before.results).toHaveLength(2);
    await inTenant(house, (tx) => tx.update(libraryCounts).set({ format: 0 }));
    expect(await searchLibrary(house.ctx(), { query: '断网 温控', limit: 5 })).toEqual(before);
    await inTenant(house, async (tx) => {
      for (const table of [postings, passageTerms, libraryCounts]) await tx.delete(table);
      await tx.update(passages).set({ number: null });
    });
    expect(await searchLibrary(house.ctx(), { query: '断网 温控', limit: 5 })).toEqual(before);
  });

  it('answers as many passages as are asked for wherever a filter leaves that many', async () => {
    const house = await openWorkspace();
    for (let n = 0; n < 12; n += 1)
      await put(house, `x${n}.txt`, `断网自治 ${'断网 '.repeat(12 - n)} 编号${n}`, {
        shareable: n >= 8,
        industry: n % 2 ? '冷链' : '公路',
      });
    const ask = async (filters: object, limit: number) =>
      (await searchLibrary(house.ctx(), { query: '断网', limit, filters })).results.map(
        ({ document }) => document.title,
      );
    expect(await ask({ shareable: true }, 4)).toEqual(['x8', 'x9', 'x10', 'x11']);
    expect(await ask({ industry: '冷链' }, 6)).toHaveLength(6);
    expect(await ask({}, 12)).toHaveLength(12);
  });
});

describe('fields, phrases and numbers', () => {
  const found = async (texts: readonly string[], query: string, titles: readonly string[] = []) => {
    const house = await openWorkspace();
    for (const [at, text] of texts.entries())
      await put(house, `t${at}.md`, text, titles[at] ? { title: titles[at] } : {});
    return (await searchLibrary(house.ctx(), { query, limit: 5 })).results.map(({ passage }) =>
      passage.text.split('\n').at(-1),
    );
  };

  it('finds by the title and the heading what the text does not say', async () => {
    const texts = ['上线后通行中断减少。', '上线后报表更快。'];
    expect(await found(texts, '振华港口', ['振华港口案例', '报表案例'])).toEqual([texts[0]]);
    expect(await found(['# 总览\n\n## 温控\n\n### 指标\n\n误差在半度以内。'], '温控')).toHaveLength(1);
  });

  it('lifts what stands as one when the query quotes it', async () => {
    const apart = '自治系统在收费站断网时工作，网自动恢复，断电也行，自治网断。';
    const asOne = '收费站的断网自治方案在四百个站点部署运行，值班人员每天查看一次大屏。';
    expect((await found([apart, asOne], '“断网自治”'))[0]).toBe(asOne);
    expect((await found([apart, asOne], '「断网自治」'))[0]).toBe(asOne);
    const words = [
      'Computing in the plant, not at the edge of it, with many sites.',
      'We sell edge computing to plants and ports with many sites.',
    ];
    expect((await found(words, '"edge computing"'))[0]).toBe(words[1]);
  });

  it.each([
    ['GTX-500', '型号 ＧＴＸ－５００ 已停产。', '型号 GTX-600 与 500 台设备。'],
    ['380V 电机', '额定电压 380 V 的电机。', '共 380 台电机，V 型槽。'],
    ['380伏', '额定电压３８０Ｖ。', '共 380 台，伏案工作。'],
    ['50 kW', '功率50千瓦的泵。', '共 50 台泵，kW 级。'],
    ['12,000 台', '出货1.2万台网关。', '出货 12 万台网关，000 号。'],
    ['1.2万', '出货 12000 台网关。', '出货 1.2 亿元。'],
    ['3 million', '用户 3,000,000 人。', 'User 3 has ideas.'],
  ])('for “%s” puts first: %s', async (query, wanted, other) => {
    expect((await found([other, wanted], query))[0]).toBe(wanted);
  });
});
