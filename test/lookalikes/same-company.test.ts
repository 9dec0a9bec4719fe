import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companyKey } from '#src/features/lookalikes/names/company-key.ts';
import { nameIndex } from '#src/features/lookalikes/names/name-index.ts';
import { compareNames } from '#src/features/lookalikes/names/same-company.ts';
import { halfOf, NAME_PAIRS, type NamePair } from './name-pairs.ts';

const measure = (pairs: readonly NamePair[]) => {
  const judged = pairs.map((pair) => ({ ...pair, said: compareNames(pair.a, pair.b).relation }));
  const right = judged.filter(({ said, truth }) => said === 'same' && truth === 'same').length;
  const said = judged.filter((each) => each.said === 'same').length;
  const wanted = judged.filter(({ truth }) => truth === 'same').length;
  const groups = judged.filter(({ truth }) => truth === 'group');
  return {
    precision: right / said,
    recall: right / wanted,
    groups: groups.filter((each) => each.said === 'group').length / groups.length,
    judged,
  };
};

describe('compareNames', () => {
  const heldOut = NAME_PAIRS.filter((pair) => halfOf(pair) === 1);

  it('has pairs enough in both halves', () => {
    expect(NAME_PAIRS.length).toBeGreaterThanOrEqual(150);
    for (const truth of ['same', 'different'] as const)
      expect(heldOut.filter((pair) => pair.truth === truth).length).toBeGreaterThanOrEqual(40);
  });

  it('is right about the half it was not made on: precision ≥ 0.98, recall ≥ 0.9, groups seen', () => {
    const { precision, recall, groups } = measure(heldOut);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.9);
    expect(groups).toBeGreaterThanOrEqual(0.7);
  });

  it('never leaves a company out because of one of its group', () => {
    for (const { a, b } of NAME_PAIRS.filter(({ truth }) => truth === 'group'))
      expect([a, b, compareNames(a, b).relation]).not.toEqual([a, b, 'same']);
  });

  it('is the same from both sides, and every name is its own', () => {
    for (const { a, b } of NAME_PAIRS) expect([a, b, compareNames(a, b)]).toEqual([a, b, compareNames(b, a)]);
    const name = fc.oneof(
      fc.stringMatching(/^[A-Za-z][A-Za-z &.,-]{1,20}$/u),
      fc.stringMatching(/^[上北海京林奇恒远科技物流集团有限公司（）]{2,12}$/u),
    );
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(compareNames(a, b)).toEqual(compareNames(b, a));
        if (companyKey(a) !== '') expect(compareNames(a, a).relation).toBe('same');
      }),
      { numRuns: 300 },
    );
  });

  it('gives a key whose key it is again, for names of both scripts', () => {
    for (const { a, b } of NAME_PAIRS)
      for (const key of [companyKey(a), companyKey(b)]) expect(companyKey(key)).toBe(key);
  });
});

describe('nameIndex', () => {
  const names = NAME_PAIRS.flatMap(({ a, b }) => [a, b]);

  it('finds what comparing with everybody finds, whatever the order companies came in', () => {
    const said = (order: readonly string[], asked: string) => {
      const index = nameIndex<string>();
      for (const name of order) index.add(name, [name]);
      return index
        .find(asked)
        .map(({ entry, relation }) => `${relation} ${entry}`)
        .sort();
    };
    fc.assert(
      fc.property(
        fc.shuffledSubarray(names, { minLength: 40, maxLength: 40 }),
        fc.constantFrom(...names),
        (some, asked) => {
          expect(said(some, asked)).toEqual(said(some.toReversed(), asked));
          const sure = new Set(some.filter((name) => companyKey(name) === companyKey(asked)));
          const found = said(some, asked);
          for (const name of sure) expect(found.some((line) => line.endsWith(` ${name}`))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('knows a company by alias, and leaves a short name open that two companies could have', () => {
    const index = nameIndex<string>();
    index.add('阿里', ['阿里巴巴集团控股有限公司', '阿里']);
    index.add('上海', ['上海林奇科技有限公司']);
    expect(index.find('阿里')).toMatchObject([{ entry: '阿里', relation: 'same', by: '阿里' }]);
    expect(index.find('林奇科技有限公司')).toMatchObject([
      { entry: '上海', relation: 'same', ground: 'place_left_out' },
    ]);
    index.add('北京', ['北京林奇科技有限公司']);
    expect(index.find('林奇科技有限公司').map(({ relation }) => relation)).toEqual(['unsure', 'unsure']);
    expect(index.find('广州林奇科技有限公司')).toEqual([]);
  });
});
