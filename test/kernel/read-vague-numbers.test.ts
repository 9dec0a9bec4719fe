import { describe, expect, it } from 'vitest';
import { readVagueNumbers } from '#src/kernel/read-vague-numbers.ts';

describe('readVagueNumbers', () => {
  it.each([
    ['数百家客户', [100]],
    ['几十万件', [1e5]],
    ['上千万元', [1e7]],
    ['数 亿 元', [1e8]],
    ['dozens of sites and millions of parts', [10, 1e6]],
    ['tens of thousands', [1e4]],
    ['120家', []],
    ['数十分之一', []],
  ])('%s → %j', (text, orders) => {
    expect(readVagueNumbers(text).map((v) => v.order)).toEqual(orders);
  });
});
