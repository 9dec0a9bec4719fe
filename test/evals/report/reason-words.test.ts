import { describe, expect, it } from 'vitest';
import { FAILING, reason, UNPROVING } from '#evals/gate/reason.ts';
import { inChinese, sentence } from '#evals/report/reason-words.ts';
import { renderHtml } from '#evals/report/render-html.ts';
import { renderJunit } from '#evals/report/render-junit.ts';
import { renderMarkdown } from '#evals/report/render-markdown.ts';
import { reportModel } from '#evals/report/report-model.ts';
import { usual } from './make-report.ts';

const input = usual();
const decided = (verdict: 'PASS' | 'FAIL' | 'UNPROVEN', kinds: (typeof FAILING | typeof UNPROVING)[number][]) => ({
  ...input,
  decision: { ...input.decision, verdict, reasons: kinds.map((kind) => reason(kind, `words of ${kind}`)) },
});

describe('a verdict in words', () => {
  it.each([
    ['PASS', [], '没有变差', 'Nothing got worse'],
    ['UNPROVEN', ['no_baseline'], '原因有 1 条', '1 reason.'],
    [
      'FAIL',
      ['tokens', 'coverage', 'not_recorded'],
      '2 条理由不通过，另有 1 条存疑',
      '2 reasons fail, and 1 leaves it open.',
    ],
  ] as const)('says %s in one plain sentence', (verdict, kinds, zh, en) => {
    const said = sentence(reportModel(decided(verdict, [...kinds])));
    expect(said.zh).toContain(zh);
    expect(said.en).toContain(en);
  });

  it('has every kind of reason in both languages, with the slice and the cases it speaks of', () => {
    const kinds = [...FAILING, ...UNPROVING];
    const page = renderHtml(decided('FAIL', kinds), 'zh');
    for (const kind of kinds) expect(page).toContain(`words of ${kind}`);
    const report = reportModel(input);
    const told = (kind: (typeof kinds)[number], more: Parameters<typeof reason>[2] = {}) =>
      inChinese({ ...reason(kind, 'critical NEED-7 in 1 case', more), fails: true }, report);
    for (const kind of kinds) expect(told(kind)).toMatch(/\p{Script=Han}.*。$/u);
    expect(told('slice_drop', { slice: 'draft=needs' })).toContain('草稿：需求层次');
    expect(told('critical_hit', { cases: ['a-case'] })).toBe('NEED-7：有确认的严重错误，一次也不放过（a-case）。');
    const many = Array.from({ length: 20 }, (_, at) => `case-${at}`);
    expect(told('stable_case', { cases: many })).toMatch(/等 20 例/u);
  });

  it('passes without a reason in every form', () => {
    const passing = decided('PASS', []);
    expect(renderHtml(passing, 'en')).toContain('class="verdict pass"');
    expect(renderMarkdown(passing).startsWith('## ✓ 通过 · PASS')).toBe(true);
    expect(renderJunit(passing)).toContain('<testsuite name="gate" tests="1" failures="0" skipped="0" errors="0">');
  });
});
