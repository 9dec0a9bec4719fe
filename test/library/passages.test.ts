import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '#src/features/library/parse/parse-document.ts';
import { parseTextDocument } from '#src/features/library/parse/parse-text.ts';
import type { ParsedDocument } from '#src/features/library/parse/parsed-document.ts';
import { weigh } from '#src/features/library/passage-units.ts';
import { type Passage, toPassages } from '#src/features/library/passages.ts';

const parse = (text: string, fileName = 'a.md'): Promise<ParsedDocument> =>
  parseTextDocument({ bytes: new TextEncoder().encode(text), fileName });

/** Passages quote the text exactly, stand in order, do not overlap, and leave out nothing but blanks. */
const expectSound = (parsed: Pick<ParsedDocument, 'text' | 'sections'>, passages: readonly Passage[]): void => {
  let end = 0;
  for (const [at, passage] of passages.entries()) {
    expect(passage.ordinal).toBe(at);
    expect(passage.text).toBe(parsed.text.slice(passage.start, passage.end));
    expect(passage.text.trim()).toBe(passage.text);
    expect(passage.text).not.toBe('');
    expect(passage.start).toBeGreaterThanOrEqual(end);
    expect(parsed.text.slice(end, passage.start).trim()).toBe('');
    end = passage.end;
  }
  expect(parsed.text.slice(end).trim()).toBe('');
};

const ZH = '客户在华东地区经营二十家分拨中心，过去三年库存天数一直高于六十天，占用了大量资金。';

describe('passages', () => {
  test('any document is cut exactly, whole rows at a time, and never across pages', async () => {
    const line = fc.constantFrom(
      '# 一',
      '## 二',
      '### 三',
      ZH,
      ZH.repeat(9),
      'A sentence of English words. '.repeat(30),
      '短',
      '结论如下：',
      '- 项目一',
      '| 甲 | 乙 |\n| --- | --- |',
      `| ${ZH} | 12 |`,
      '',
      '',
      '字'.repeat(900),
      'x'.repeat(3000),
      '👩‍🔧'.repeat(200),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 30 }),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 60, maxLength: 60 }),
        async (lines, pages) => {
          const parsed = await parse(`字\n\n${lines.join('\n')}`);
          let page = 1;
          const sections = parsed.sections.map((section, at) => {
            page += pages[at] === 1 ? 1 : 0;
            return { ...section, page };
          });
          const passages = toPassages({ text: parsed.text, sections });
          expectSound(parsed, passages);
          for (const passage of passages) {
            const touched = sections.filter((section) => section.start < passage.end && section.end > passage.start);
            expect(new Set(touched.map((section) => section.page))).toEqual(new Set([passage.page]));
            if (!passage.text.includes('|')) expect(weigh(passage.text)).toBeLessThanOrEqual(350 * 1.15 + 1);
          }
        },
      ),
      { numRuns: 120 },
    );
  });

  test('a heading and a line that leads in stay with what they lead to', async () => {
    const list = Array.from({ length: 8 }, () => `- ${ZH}`).join('\n');
    const parsed = await parse(`# 案例\n\n## 背景\n\n${ZH.repeat(7)}\n\n## 收益\n\n主要收益有：\n\n${list}`);
    const passages = toPassages(parsed);
    const benefits = passages.find((passage) => passage.text.includes('主要收益有：'));
    expect(benefits?.text).toContain('## 收益');
    expect(benefits?.text).toContain(`- ${ZH}`);
    expect(benefits?.heading).toBe('案例 › 收益');
    expect(passages[0]?.text.startsWith('# 案例\n\n## 背景\n\n客户')).toBe(true);
  });

  test('a table that fits stays whole; a larger one goes by rows, its header with the first of them', async () => {
    const row = '| 甲公司 | 库存天数从六十天降到三十天 |';
    const head = '| 客户 | 结果 |\n| --- | --- |';
    const small = toPassages(await parse(`${ZH}\n\n${head}\n${Array.from({ length: 6 }, () => row).join('\n')}`));
    expect(
      small.some((passage) => passage.text.includes(`${head}\n${Array.from({ length: 6 }, () => row).join('\n')}`)),
    ).toBe(true);
    const large = toPassages(await parse(`${head}\n${Array.from({ length: 60 }, () => row).join('\n')}`));
    expect(large.length).toBeGreaterThan(2);
    expect(large[0]?.text.startsWith(`${head}\n${row}`)).toBe(true);
  });

  test('sizes can be asked for', async () => {
    const parsed = await parse(ZH.repeat(30));
    expect(toPassages(parsed, { maxChars: 100, minChars: 40 }).length).toBeGreaterThan(toPassages(parsed).length);
  });
});

const CASES = join(process.env.LINCHPIN_DATA ?? '../shared/data', 'cases');

describe('the public case studies', () => {
  if (!existsSync(CASES)) console.log(`passages.test: no ${CASES}, the real case studies are left out`);
  test.runIf(existsSync(CASES))('every file is read, and its passages are sound and of a readable size', async () => {
    const weights: number[] = [];
    const files = globSync(`${CASES}/*/{zh,en}/*.{md,mdx}`);
    expect(files.length).toBeGreaterThan(40);
    for (const file of files) {
      const parsed = await parseDocument({ bytes: new Uint8Array(readFileSync(file)), fileName: file });
      const passages = toPassages(parsed);
      expectSound(parsed, passages);
      expect([file, parsed.language]).toEqual([file, /[/\\]zh[/\\]/u.test(file) ? 'zh' : 'en']);
      expect(parsed.title, file).toBeTruthy();
      expect(parsed.warnings, file).toEqual([]);
      expect(parsed.text, file).not.toMatch(/^import |<\/?[A-Z]\w*>|\]\(|\*\*/mu);
      weights.push(...passages.map((passage) => weigh(passage.text)));
    }
    weights.sort((a, b) => a - b);
    expect(weights[Math.floor(weights.length * 0.1)]).toBeGreaterThan(60);
    expect(weights[Math.floor(weights.length * 0.5)]).toBeGreaterThan(150);
    expect(weights.at(-1)).toBeLessThan(405);
  });
});
