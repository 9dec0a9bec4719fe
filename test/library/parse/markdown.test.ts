import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTextDocument } from '#src/features/library/parse/parse-text.ts';
import type { ParsedDocument } from '#src/features/library/parse/parsed-document.ts';

const parse = (text: string, fileName = 'a.md'): Promise<ParsedDocument> =>
  parseTextDocument({ bytes: new TextEncoder().encode(text), fileName });

describe('md', () => {
  test('reads front matter, headings, lists, tables, code and quotes', async () => {
    const parsed = await parse(
      '---\ntitle: 云岭案例\ntags: [制造]\ndescription: 一句话简介。\n---\n\n# 案例\n\n**粗体。**后文和[链接](https://x.example)。\n\n## 结果\n\n- 甲\n  1. 甲一\n- [x] 乙\n\n| 指标 | 值 |\n|:--|--:|\n| 库存 | 30 |\n\n```js\na\n\nb\n```\n\n> 引文\n',
    );
    expect(parsed).toMatchObject({
      title: '云岭案例',
      language: 'zh',
      frontMatter: { title: '云岭案例', tags: ['制造'] },
    });
    expect(parsed.text).toBe(
      '一句话简介。\n\n# 案例\n\n粗体。后文和链接。\n\n## 结果\n\n- 甲\n  1. 甲一\n- [x] 乙\n\n| 指标 | 值 |\n| --- | --- |\n| 库存 | 30 |\n\n```js\na\n\nb\n```\n\n> 引文',
    );
    expect(parsed.sections.map((section) => section.headingPath)).toEqual([[], ['案例'], ['案例', '结果']]);
  });

  test('joins hard-wrapped lines as the language wants it, and keeps lines that stand for themselves', async () => {
    const parsed = await parse('我们经营二十\n家门店。\n1）网络\n2）稳定\n\nwrapped at\neighty columns\n');
    expect(parsed.text).toBe('我们经营二十家门店。\n1）网络\n2）稳定\n\nwrapped at eighty columns');
  });

  test('keeps tables and words of embedded HTML, drops comments, picture names and broken front matter', async () => {
    const parsed = await parse(
      '---\na: [1\n---\n\n<!-- 注释 -->\n\n![logo](x.png)\n\n<table><tr><th>甲</th></tr><tr><td>1</td></tr></table>\n\n旧价 ~~100~~ 80<br>元\n',
    );
    expect(parsed.text).toBe('| 甲 |\n| --- |\n| 1 |\n\n旧价 ~~100~~ 80\n元');
    expect(parsed.frontMatter).toBeUndefined();
    expect(parsed.warnings).toHaveLength(1);
  });
});

describe('mdx', () => {
  test('drops imports and tags, keeps the words inside', async () => {
    const parsed = await parse(
      "import Tabs from '@theme/Tabs';\n\nexport const x = 1;\n\n# 标题\n\n<Tabs>\n\n里面的**话**\n\n</Tabs>\n\n前文<table><tbody><tr><td>甲</td><td>乙</td></tr></tbody></table>\n\n前{' '}后{x}\n",
      'a.mdx',
    );
    expect(parsed.text).toBe('# 标题\n\n里面的话\n\n前文\n\n| 甲 | 乙 |\n| --- | --- |\n\n前 后');
    expect(parsed.warnings).toEqual([]);
  });

  test('reads broken MDX as Markdown and says so', async () => {
    const parsed = await parse("import A from 'a';\n\n# 标题\n\n吞吐 < 5 {ms\n", 'a.mdx');
    expect(parsed.text).toBe('# 标题\n\n吞吐 < 5 {ms');
    expect(parsed.warnings[0]?.en).toContain('MDX');
  });
});

describe('any text', () => {
  test('sections are in order, apart, and hold every non-blank character; nothing unstorable is left', async () => {
    const piece = fc.constantFrom(
      '# 标题',
      '正文。',
      'Words, here.',
      '| a | b |',
      '| --- | --- |',
      '- 项',
      '> 引',
      '```',
      '\u200b\u00ad',
      '\ud800',
      '<b>x',
      '**',
      '',
      '    code',
      '[a]: b',
      '***',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 25 }),
        fc.constantFrom('a.md', 'a.mdx', 'a.txt', 'a.html'),
        async (lines, name) => {
          const parsed = await parse(`# 题\n\n${'字'.repeat(300)}\u0000\n${lines.join('\n')}`, name);
          let end = 0;
          for (const section of parsed.sections) {
            expect(section.start).toBeGreaterThanOrEqual(end);
            expect(parsed.text.slice(end, section.start).trim()).toBe('');
            end = section.end;
          }
          expect(parsed.text.slice(end).trim()).toBe('');
          expect(parsed.text.isWellFormed() && !parsed.text.includes('\u0000')).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('text that is marked up beyond all use is read in time, as plain text', async () => {
    const fill = (unit: string) => `字 ${unit.repeat(Math.ceil(30_000 / unit.length))}`;
    const started = performance.now();
    for (const unit of ['>', '1. ', '- ', '**a*', '[a](', '[^a]', '~~a', '`a``']) {
      const parsed = await parse(`\n${fill(unit)}\n${unit.repeat(2000)}字`);
      expect(parsed.text).toContain('字');
    }
    for (const unit of ['<div>', '<b><p>', '<td colspan=1000 rowspan=60000>', '<ul><li>'])
      expect((await parse(fill(unit), 'a.html')).text).toContain('字');
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
