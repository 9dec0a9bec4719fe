import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stemEnglish } from '#src/features/library/words/english-stem.ts';
import { tokenise } from '#src/features/library/words/tokenise.ts';

/** Share of a query's tokens that a text has. */
const covered = (query: string, text: string): number => {
  const have = new Set(tokenise(text));
  const wanted = tokenise(query);
  return wanted.filter((token) => have.has(token)).length / wanted.length;
};

describe('tokenise', () => {
  test.each([
    ['增值税', ['增', '增值', '值', '值税', '税']],
    ['ＧＴＸ－５００', ['gtx-500', 'gtx500', 'gtx', '500']],
    ['GTX500', ['gtx500', 'gtx', '500']],
    ['v1.2.3', ['v1.2.3', 'v123', 'v', '1.2.3']],
    ['1,200.5元', ['1200.5', '1200.5元', '元']],
    ['500 kW', ['500', '500kw', 'kw']],
    ['99.9%', ['99.9', '99.9%']],
    ['the deployments of Kubernetes', ['deploy', 'kubernet']],
    ['on-premise', ['premis', 'onpremis']],
    ['C++ and Node.js', ['c++', 'c', 'node', 'js', 'nodej']],
    ['café', ['cafe']],
    ['', []],
    ['，。 —', []],
  ])('%s', (text, tokens) => {
    expect([...tokenise(text)].sort()).toEqual([...tokens].sort());
  });

  test('one thing written in two ways meets', () => {
    expect(covered('gtx 500', '型号 GTX-500 已停产')).toBe(1);
    expect(covered('GTX500', '型号 GTX-500 已停产')).toBe(1);
    expect(covered('30天', '账期 30 天')).toBe(1);
    expect(covered('５００ＫＷ', '功率 500 kW')).toBeGreaterThanOrEqual(2 / 3);
    expect(covered('deploying', 'it was deployed; deployment')).toBe(1);
    expect(covered('库存 周转', '库存周转率')).toBeGreaterThan(0.8);
  });

  test('repeats are kept, so that counts are term frequencies', () => {
    expect(tokenise('cluster clusters Clusters').filter((token) => token === 'cluster')).toHaveLength(3);
  });

  test('any text gives tokens that are folded, non-empty and free of blanks, and case does not matter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const token of tokenise(text)) expect(token).toMatch(/^\S+$/u);
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9 ,.%-]{0,40}$/u), (text) => {
        expect(tokenise(text.toUpperCase())).toEqual(tokenise(text.toLowerCase()));
      }),
      { numRuns: 300 },
    );
  });

  test('100,000 characters take little time', () => {
    const text = '客户在华东经营 20 家分拨中心，GTX-500 deployed in 2025. '.repeat(2600).slice(0, 100_000);
    tokenise(text);
    const best = Math.min(
      ...[1, 2, 3, 4].map(() => {
        const started = performance.now();
        tokenise(text);
        return performance.now() - started;
      }),
    );
    expect(best).toBeLessThan(1_000);
  });
});

describe('English stems', () => {
  const PAIRS =
    'caresses caress ponies poni cats cat feed feed agreed agre plastered plaster bled bled motoring motor sing sing conflated conflat sized size hopping hop ' +
    'falling fall hissing hiss fizzed fizz failing fail filing file happy happi sky sky relational relat conditional condit rational ration digitizer digit ' +
    'operator oper decisiveness decis hopefulness hope formaliti formal triplicate triplic electrical electr goodness good revival reviv allowance allow ' +
    'airliner airlin adjustable adjust replacement replac adjustment adjust dependent depend adoption adopt communism commun activate activ effective effect ' +
    'probate probat rate rate cease ceas controll control roll roll generalizations gener oscillators oscil deploying deploy deployments deploy yes ye';
  const words = PAIRS.split(' ');
  test.each(Array.from({ length: words.length / 2 }, (_, at) => [words[at * 2] ?? '', words[at * 2 + 1] ?? '']))(
    '%s → %s',
    (word, stem) => {
      expect(stemEnglish(word)).toBe(stem);
    },
  );
});
