import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedLines } from '#evals/report/changed-lines.ts';
import { diffClaims, likeness } from '#evals/report/claim-diff.ts';
import { diffLines } from '#evals/report/line-diff.ts';
import type { Said } from '#evals/report/said.ts';
import { around, changedSpans, piecesOf, placesOf } from '#evals/report/text-pieces.ts';

const said = (text: string, more: Partial<Said> = {}): Said => ({
  at: 'plan/why claims[0]',
  prompt: 'plan/why',
  kind: 'fact',
  text,
  evidence: [],
  ...more,
});

describe('answers claim by claim', () => {
  it('tells reworded from added and removed ones, and a move is no change', () => {
    const before = [said('年营业额 18.6 亿元，员工 1260 人。'), said('先不推方案。'), said('采购要看三家报价。')];
    const after = [said('采购要看三家报价。'), said('年营业额 186 亿元，员工 1260 人。'), said('Nobody was asked.')];
    expect(diffClaims(before, after).map((each) => [each.op, each.before?.text, each.after?.text])).toEqual([
      ['removed', '先不推方案。', undefined],
      ['same', '采购要看三家报价。', '采购要看三家报价。'],
      ['changed', '年营业额 18.6 亿元，员工 1260 人。', '年营业额 186 亿元，员工 1260 人。'],
      ['added', undefined, 'Nobody was asked.'],
    ]);
  });

  it('takes other evidence or another kind for a change, and never one prompt for another', () => {
    const claim = said('单耗降 6%。');
    expect(diffClaims([claim], [{ ...claim, kind: 'inference' }]).map(({ op }) => op)).toEqual(['changed']);
    expect(diffClaims([claim], [{ ...claim, evidence: [{ ref: 'E1', quote: 'x', item: null }] }])[0]?.op).toBe(
      'changed',
    );
    expect(diffClaims([claim], [{ ...claim, prompt: 'plan/goals' }]).map(({ op }) => op)).toEqual(['removed', 'added']);
  });

  it('tells every claim of either side exactly once', () => {
    const claims = fc.array(
      fc.constantFrom('甲乙丙丁', '甲乙丙戊', '天地玄黄', 'one two', 'one too').map((text) => said(text)),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(claims, claims, (before, after) => {
        const changes = diffClaims(before, after);
        const texts = (side: 'before' | 'after') => changes.flatMap((each) => each[side]?.text ?? []).sort();
        expect(texts('before')).toEqual(before.map(({ text }) => text).sort());
        expect(texts('after')).toEqual(after.map(({ text }) => text).sort());
      }),
      { numRuns: 150 },
    );
  });

  it('measures likeness from nothing to the same', () => {
    expect([likeness('', ''), likeness('甲乙', '甲乙'), likeness('甲乙', '丙丁')]).toEqual([1, 1, 0]);
  });
});

describe('pieces of a text', () => {
  it('join to the text, however its marks lie', () => {
    const span = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 16 }),
        fc.array(span, { maxLength: 3 }),
        fc.array(span, { maxLength: 3 }),
        (text, fault, quote) => {
          expect(
            piecesOf(text, { fault, quote })
              .map((piece) => piece.text)
              .join(''),
          ).toBe(text);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('mark what the other side does not say: the rest is the same on both', () => {
    const words = fc
      .array(fc.constantFrom('降', '6%', ' cut ', '18.6', '亿元', '。'), { maxLength: 10 })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const spans = changedSpans(before, after);
        const rest = (text: string, changed: typeof spans.before) =>
          piecesOf(text, { changed })
            .filter((piece) => !piece.changed)
            .map((piece) => piece.text)
            .join('');
        expect(rest(before, spans.before)).toBe(rest(after, spans.after));
      }),
      { numRuns: 150 },
    );
    expect(changedSpans('年营业额 18.6亿元', '年营业额 186亿元')).toEqual({
      before: [{ start: 5, end: 9 }],
      after: [{ start: 5, end: 8 }],
    });
  });

  it('are shortened away from the marks alone', () => {
    const text = `${'前'.repeat(50)}引文${'后'.repeat(50)}`;
    const pieces = around(piecesOf(text, { quote: placesOf(text, '引文') }), 5);
    expect(pieces.map((piece) => piece.text).join('')).toBe(`…${'前'.repeat(5)}引文${'后'.repeat(5)}…`);
    expect(placesOf('aXaXa', '')).toEqual([]);
  });

  it('mark the changed words of a reworded line, and not those of another line in its place', () => {
    const of = (before: string, after: string) =>
      changedLines(diffLines(before, after)).map(({ op, pieces }) => [
        op,
        pieces.filter(({ changed }) => changed).map(({ text }) => text),
      ]);
    expect(of('一\n每句不超过 45 字。', '一\n每句不超过 60 字。')).toEqual([
      ['both', []],
      ['removed', ['45']],
      ['added', ['60']],
    ]);
    expect(of('每句不超过 45 字。', 'Ask first.')).toEqual([
      ['removed', []],
      ['added', []],
    ]);
  });
});
