import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch, foldForSearchWithMap } from '#src/features/library/words/fold-search.ts';
import { tokenise } from '#src/features/library/words/tokenise.ts';
import { foldText, unfoldSpan } from '#src/kernel/fold-text.ts';
import { toSimplified } from '#src/kernel/simplify-han.ts';

describe('folding for search', () => {
  it('writes traditional characters simplified, whatever word they stand in', () => {
    expect(toSimplified('軟體工程與資料庫，頭髮與發展，乾燥與幹部')).toBe('软体工程与资料库，头发与发展，干燥与干部');
    expect(toSimplified('软件 ABC かな 𠮷')).toBe('软件 ABC かな 𠮷');
  });

  it('makes tokens of one text of the two scripts', () => {
    expect(tokenise('臺灣的冷鏈運輸監測')).toEqual(tokenise('台湾的冷链运输监测'));
    expect(tokenise('冷鏈')).toContain('冷链');
  });

  it('folds the radicals of PDF text layers (U+2E80, U+2F00), full-width codes and kana to what they stand for', () => {
    expect(tokenise('⻓期⻋辆⼯程')).toEqual(tokenise('长期车辆工程'));
    expect(tokenise('⾒⻅⻔⾨')).toEqual(tokenise('见见门门'));
    expect(tokenise('ＧＴＸ－５００')).toEqual(tokenise('gtx-500'));
    expect(tokenise('ＧＴＸ－５００')).toEqual(expect.arrayContaining(['gtx-500', 'gtx500', 'gtx', '500']));
    expect(tokenise('ｻｰﾊﾞｰ')).toEqual(tokenise('サーバー'));
  });

  it('keeps the way back: a span found in the folded text is the same place in the original', () => {
    const original = '我們的　冷鏈⻋隊用 ＧＴＸ－５００ 監測溫度。';
    const folded = foldForSearchWithMap(original);
    for (const [asked, stands] of [
      ['冷链车队', '冷鏈⻋隊'],
      ['gtx-500', 'ＧＴＸ－５００'],
      ['监测温度', '監測溫度'],
    ] as const) {
      const from = folded.text.indexOf(asked);
      expect(from).toBeGreaterThanOrEqual(0);
      const { start, end } = unfoldSpan(folded, from, from + asked.length);
      expect(original.slice(start, end)).toBe(stands);
    }
  });

  it('keeps the length of what foldText gives, is folded once for all, and leaves evidence alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(foldForSearch(text)).toHaveLength(foldText(text).length);
        expect(foldForSearchWithMap(text).text).toBe(foldForSearch(text));
        expect(toSimplified(toSimplified(text))).toHaveLength(text.length);
      }),
      { numRuns: 200 },
    );
    expect(foldText('幹部與乾燥')).toBe('幹部與乾燥');
  });
});
