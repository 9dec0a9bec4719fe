import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { block, code } from '#evals/report/markdown-text.ts';
import { renderJunit } from '#evals/report/render-junit.ts';
import { renderMarkdown } from '#evals/report/render-markdown.ts';
import { visible } from '#evals/report/visible.ts';
import { inputOf, SECRET, shuffled, usual } from './make-report.ts';

const LIMIT = 60_000;
const reversed = <T>(list: readonly T[]): T[] => list.toReversed();

describe('the comment', () => {
  it('says the verdict first, and the same in the same order as the page', () => {
    const text = renderMarkdown(usual());
    expect(text.startsWith('## ✗ 不通过 · FAIL')).toBe(true);
    const order = [
      '候选版本不能替代基线',
      'Confirmed critical hit',
      'Prompts beside answers',
      'Flips',
      'Draft type × language',
      'Where it changed',
      'rank-inverted',
      '每句不超过 60 字。',
      'Evidence ledger',
      'Tokens',
    ].map((words) => text.indexOf(words));
    expect(order.every((at) => at >= 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(text).toContain('- 不写方案。');
    expect(text).toContain('记录改了，回答只能先问');
  });

  it('never grows beyond its limit, and closes every fence', () => {
    const long = '很长的一句话，'.repeat(90);
    const seats = Array.from({ length: 90 }, (_, at) => ({
      id: `needs-x${at}-zh`,
      cluster: `c${at % 40}x`,
      claims: Array.from({ length: 12 }, (__, n) => `${n} ${long}`),
      faults: Array.from({ length: 40 }, (__, n) => ({ grader: `NEED-${n}`, text: long, why: long })),
    }));
    const one = usual();
    const text = renderMarkdown(
      inputOf(
        seats,
        seats.map(({ id, cluster }) => ({ id, cluster })),
        {
          prompts: Array.from({ length: 40 }, (_, at) => ({
            id: `plan/p${at}`,
            language: 'zh' as const,
            before: `${long}\n`.repeat(60),
            after: `${at}${long}\n`.repeat(70),
          })),
          survivors: Array.from({ length: 500 }, (_, at) => ({
            operator: `op-${at}`,
            family: 'f',
            critical: at % 2 === 0,
            case: 'needs-x1-zh',
            draft: 'needs',
            language: 'zh' as const,
            at: long,
            from: long,
            to: `${long}！`,
          })),
          unguarded: Array.from({ length: 300 }, () => ({ prompt: 'plan/why', instruction: long, reason: long })),
          ledger: Array.from({ length: 300 }, (_, at) => ({
            prompt: `plan/p${at}`,
            language: 'zh' as const,
            digest: long,
            recorded: 1,
            authored: 2,
            oldest: long,
            newest: long,
          })),
          lock: one.lock && {
            ...one.lock,
            lowered: Array.from({ length: 90 }, () => ({ slice: `slice=${long}`, from: 1, to: 0, reason: long })),
          },
        },
      ),
    );
    expect(text.length).toBeLessThanOrEqual(LIMIT);
    expect(text.length).toBeGreaterThan(20_000);
    expect([...text.matchAll(/^```/gmu)].length % 2).toBe(0);
    expect(text).toContain('more in the HTML report');
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^policy `/u);
  });

  it('lets nothing of an answer come alive', () => {
    expect(code('`a` | @team #1 <b>')).toBe('`` `a` \\| @team #1 <b> ``');
    expect(code('')).toBe('–');
    expect(code('a\nb\u202E')).toBe('`a b⟨U+202E⟩`');
    const fenced = block(['```', 'text', '````'], 'diff').split('\n');
    expect([fenced[0], fenced.at(-1)]).toEqual(['`````diff', '`````']);
  });

  it('shows held-out cases in sums alone, and does not depend on any order', () => {
    const input = usual();
    for (const render of [renderMarkdown, renderJunit]) {
      const text = render(input);
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain('needs-secret-zh');
      expect(render(shuffled(input, reversed))).toBe(text);
    }
  });
});

describe('JUnit', () => {
  it('has a suite a draft and language, a case a case, and one for all held-out ones', () => {
    const xml = renderJunit(usual());
    expect(
      [...xml.matchAll(/<testsuite name="([^"]+)" tests="(\d+)" failures="(\d+)"/gu)].map(([, ...found]) => found),
    ).toEqual([
      ['gate', '1', '1'],
      ['needs.zh', '2', '1'],
      ['plan.zh', '1', '0'],
      ['held_out', '1', '1'],
    ]);
    expect(xml).toContain('<testsuites name="linchpin evals" tests="5" failures="3" skipped="0" errors="0">');
    expect(xml).toContain(
      '<failure type="critical" message="NEED-7 (lost since the baseline)">critical [NEED-7] needs/hierarchy claims[0]: a solution worded as a need: “上能源平台”</failure>',
    );
    expect(xml).toContain('0 of 1 pass; baseline 1 of 1');
  });

  it('skips the verdict where nothing is proven, and escapes what it is told', () => {
    const xml = renderJunit(
      inputOf([{ id: 'needs-a-zh', faults: [{ grader: 'X', text: ']]></failure>\u0000\uFFFE', why: '"\'&' }] }], null),
    );
    expect(xml).toContain('<skipped message="UNPROVEN');
    expect(xml).toContain(']]&gt;&lt;/failure&gt;⟨U+0000⟩⟨U+FFFE⟩');
    expect(unified().use(rehypeParse, { fragment: true }).parse(xml).children.length).toBeGreaterThan(0);
  });
});

describe('hidden letters', () => {
  it('are written out; line breaks, tabs and joined letters stay', () => {
    expect(visible('a\r\nb\tc\u0007\u200B\u{E0041}\uD800👩‍🔧')).toBe('a\nb\tc⟨U+0007⟩⟨U+200B⟩⟨U+E0041⟩⟨U+D800⟩👩‍🔧');
  });
});
