import fc from 'fast-check';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '#evals/report/render-html.ts';
import { inputOf, SECRET, shuffled, usual } from './make-report.ts';

const parsed = (text: string): Root => unified().use(rehypeParse).parse(text);
const elements = (root: Root): Element[] => {
  const found: Element[] = [];
  visit(root, 'element', (element: Element) => {
    found.push(element);
  });
  return found;
};
const textOf = (root: Root | Element): string => {
  let text = '';
  visit(root, 'text', (node: { value: string }) => {
    text += node.value;
  });
  return text;
};

const HOSTILE = `</style></script><script>alert(1)</script><img src=x onerror=alert(2)>" onmouseover="alert(3)' x='\u202Eevil\u001B[31m{{7*7}}&lt;`;

describe('the page', () => {
  it('says first what came of it, then every reason, then what it rests on', () => {
    const input = usual();
    const page = renderHtml(input, 'zh');
    const order = [
      '<h1>',
      'class="reasons"',
      'class="figures"',
      '提示词与回答的差异',
      '翻转的用例',
      '草稿类型 × 语言',
      '没有被发现的变异',
      '没有用例看守的指令',
      '证据账',
      'token 用量',
    ].map((words) => page.indexOf(words));
    expect(order.every((at) => at > 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    const text = textOf(parsed(page));
    for (const { words } of input.decision.reasons) expect(text).toContain(words);
    for (const words of [
      '最小能看出的变化',
      '95 % 区间',
      '记录改了，回答只能先问',
      'rank-inverted',
      '每句不超过 60 字。',
    ])
      expect(text).toContain(words);
  });

  it('holds both languages, shows the chosen one first, and needs neither script nor network', () => {
    for (const [language, id] of [
      ['zh', 'show-zh'],
      ['en', 'show-en'],
    ] as const) {
      const root = parsed(renderHtml(usual(), language));
      const all = elements(root);
      expect(
        all.filter(({ properties }) => properties.checked === true).map(({ properties }) => properties.id),
      ).toEqual([id]);
      expect(
        all.filter(({ tagName }) => ['script', 'link', 'img', 'iframe', 'object', 'form'].includes(tagName)),
      ).toEqual([]);
      expect(all.filter(({ properties }) => properties.src !== undefined || properties.href !== undefined)).toEqual([]);
      expect(textOf(root)).toContain('Flips');
      expect(textOf(root)).toContain('翻转的用例');
    }
    expect(renderHtml(usual(), 'zh')).not.toMatch(/url\(|@import/u);
  });

  it('marks the words a grader quotes, the quote within its piece of evidence, and what only one side says', () => {
    const root = parsed(renderHtml(usual(), 'zh'));
    const marked = (name: string) =>
      elements(root)
        .filter(({ tagName, properties }) => tagName === 'mark' && String(properties.className) === name)
        .map(textOf);
    expect(marked('fault')).toContain('上能源平台');
    expect(marked('cite')).toContain('降 6%');
    const tags = (tag: string) =>
      elements(root)
        .filter(({ tagName }) => tagName === tag)
        .map(textOf);
    expect(tags('del').join('')).toContain('的数');
    expect(tags('ins').join('')).toContain('，尽快');
    expect(textOf(root)).toContain('不写方案。');
  });

  it('tells a quote that does not stand where it is said to', () => {
    const page = renderHtml(
      inputOf([{ id: 'needs-a-zh', quote: '降 7%', faults: [{ grader: 'GUARD-1', text: '降 7%' }] }], null),
      'en',
    );
    expect(page).toContain('the quote does not stand there');
    expect(page).toContain('no baseline');
  });

  it('shows held-out cases in sums alone', () => {
    const page = renderHtml(usual(), 'en');
    expect(page).not.toContain(SECRET);
    expect(page).not.toContain('needs-secret-zh');
    expect(page).not.toContain('留出甲');
    expect(page).toContain('1 more in held-out cases');
    expect(page).toContain('first samples pass 0/1, baseline 1/1; 1 lost');
  });

  it('escapes whatever answers, packs, prompts and rows say', () => {
    const seat = {
      claims: [HOSTILE],
      quote: HOSTILE,
      source: HOSTILE,
      about: HOSTILE.slice(0, 300),
      faults: [{ grader: HOSTILE, text: HOSTILE, why: HOSTILE }],
    };
    const own = {
      operator: HOSTILE,
      family: HOSTILE,
      critical: true,
      case: HOSTILE,
      draft: HOSTILE,
      language: 'zh' as const,
      at: HOSTILE,
      from: HOSTILE,
      to: `${HOSTILE}!`,
    };
    const page = renderHtml(
      inputOf([{ id: 'needs-a-zh', ...seat }], [{ id: 'needs-a-zh', ...seat, claims: [`x ${HOSTILE}`], faults: [] }], {
        survivors: [own],
        unguarded: [{ prompt: HOSTILE, instruction: HOSTILE, reason: HOSTILE }],
        prompts: [{ id: 'needs/hierarchy', language: 'zh', before: HOSTILE, after: `${HOSTILE}\n${HOSTILE}` }],
      }),
      'zh',
    );
    const all = elements(parsed(page));
    expect(all.filter(({ tagName }) => ['script', 'img'].includes(tagName))).toEqual([]);
    expect(all.flatMap(({ properties }) => Object.keys(properties)).filter((name) => /^on/iu.test(name))).toEqual([]);
    expect(all.filter(({ tagName }) => tagName === 'style')).toHaveLength(1);
    expect(page.includes('\u202E') || page.includes('\u001B')).toBe(false);
    expect(textOf(parsed(page))).toContain('⟨U+202E⟩evil⟨U+001B⟩');
  });

  it('is the same bytes for the same input in any order', () => {
    const input = usual();
    const page = renderHtml(input, 'zh');
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1_000)), (numbers) => {
        const turn = <T>(list: readonly T[]): T[] =>
          list
            .map((each) => ({ each, at: numbers.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ each }) => each);
        expect(renderHtml(shuffled(input, turn), 'zh')).toBe(page);
      }),
      { numRuns: 15 },
    );
  });
});
