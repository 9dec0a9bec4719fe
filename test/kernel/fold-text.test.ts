import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldWithMap, unfoldSpan } from '#src/kernel/fold-text.ts';

describe('foldText', () => {
  it.each([
    ['ＡＢＣ　１２３', 'abc 123'],
    ['客户 的\n 预\t算', '客户的预算'],
    ['客户 ABC 系统', '客户 abc 系统'],
    ['⻓期 ⽤户 ⺠ ⻛', '长期用户民风'],
    ['“引”「引」『引』‘引’', `"引""引"'引''引'`],
    ['3–5 — 7 －8 −9', '3-5 - 7 -8 -9'],
    ['等等……', '等等...'],
    ['⺁ﾰ ⻛\u0301 ¨\u0301', '厂ᄚ 风\u0301 "\u0301'],
    ['ﬁne\u00ad\u200b print\ufeff', 'fine print'],
    ['  a \r\n b  ', 'a b'],
    ['Cafe\u0301 CAFÉ', 'café café'],
    ['ｶﾞ ㎡ ①', 'ガ m2 1'],
    ['𠮷野家 😀', '𠮷野家 😀'],
    ['', ''],
  ])('%j → %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('folds tighter or keeps capitals when asked', () => {
    expect(foldText('预算 1200 万 CNY', { tight: true })).toBe('预算1200万cny');
    expect(foldText('订单 3\n千帆公司', { tight: 'lines' })).toBe('订单3 千帆公司');
    expect(foldText('ＣＦＯ Wang', { keepCase: true })).toBe('CFO Wang');
  });

  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom(
        '客',
        '户',
        ' ',
        '　',
        '\n',
        'Ａ',
        'b',
        '１',
        '—',
        '-',
        '.',
        '…',
        '“',
        '⻓',
        'é',
        '́',
        '😀',
        'ﾞ',
        'ｶ',
        'ﾰ',
        '⺁',
        '¨',
        '‘',
        '\u0338',
        '~',
      ),
      maxLength: 40,
    }),
  );

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(texts, (s) => {
        expect(foldText(foldText(s))).toBe(foldText(s));
      }),
      { numRuns: 300 },
    );
  });

  it('leads every folded unit back into the original, in order', () => {
    fc.assert(
      fc.property(texts, (s) => {
        const { text, starts, ends } = foldWithMap(s);
        expect([starts.length, ends.length]).toEqual([text.length, text.length]);
        for (let i = 0; i < text.length; i += 1) {
          expect(ends[i]).toBeGreaterThan(starts[i] ?? -1);
          if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
        }
        expect(ends.at(-1) ?? 0).toBeLessThanOrEqual(s.length);
      }),
      { numRuns: 300 },
    );
  });

  it('unfolds a span to words that fold to the same', () => {
    const text = '备注： “预 算１２００ 万元” — 待 定';
    const folded = foldWithMap(text);
    const at = folded.text.indexOf('预算1200');
    const { start, end } = unfoldSpan(folded, at, at + 6);
    expect(text.slice(start, end)).toBe('预 算１２００');
  });
});
