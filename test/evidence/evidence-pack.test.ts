import { describe, expect, it } from 'vitest';
import { findItem, locateQuote, numberItems, toEvidence, verifyClaim } from '#src/evidence/index.ts';
import { claimOf, samplePack } from './sample-pack.ts';

const pack = samplePack();

describe('evidence packs', () => {
  it('numbers items in order', () => {
    expect(numberItems(pack.items.slice(0, 2), 4).map((i) => i.ref)).toEqual(['E4', 'E5']);
  });

  it.each(['E11', 'e11', '[E11]', 'Ｅ１１', ' E11. '])('finds an item by ref %s', (ref) => {
    expect(findItem(pack, ref)?.source.id).toBe('o-1');
  });

  it('finds an item by source, and by field where there are several', () => {
    expect(findItem(pack, { type: 'account', id: 'acc-1', field: 'revenue' })?.text).toBe('18.6亿元');
    expect(findItem(pack, { type: 'contact', id: 'o-1' })).toBeUndefined();
    expect(findItem(pack, 'E99')).toBeUndefined();
  });

  it('makes evidence that verifies', () => {
    const item = findItem(pack, { type: 'opportunity', id: 'o-1' });
    if (!item) throw new Error('the sample lost its opportunity');
    const claim = { ...claimOf('金额1200万元。', []), evidence: [toEvidence(item, ' 金额：1200万元 ')] };
    expect(verifyClaim(claim, pack)).toEqual([]);
    expect(toEvidence(item).quote).toBe(item.text);
  });

  it('places a quote in the original text, whatever its width, spaces and marks', () => {
    const item = {
      ...pack.items[0],
      ref: 'E1',
      text: '备注：\n客户说 “预 算 １２００ 万元”，\r\n三季度 上线。',
    } as (typeof pack.items)[number];
    const span = locateQuote(item, '"预算1200万元", 三季度上线');
    expect(span && item.text.slice(span.start, span.end)).toBe('“预 算 １２００ 万元”，\r\n三季度 上线');
    expect(locateQuote(item, '客户说 / “预算')).toBeDefined();
  });

  it.each([
    ['预算1200万元', '200万元'],
    ['预算1200万元', '预算120'],
    ['预算1200万元', '预算1200'],
    ['占比35%', '占比35'],
    ['提高3.5个百分点', '提高3'],
    ['下降 -5%', '5%'],
    ['三千五百万元', '五百万元'],
    ['restarted production', 'started production'],
    ['XR-500 Pro', 'R-500'],
    ['1,200 units', '200 units'],
  ])('does not find in %s the torn words %s', (text, quote) => {
    const item = { ...pack.items[0], ref: 'E1', text } as (typeof pack.items)[number];
    expect(locateQuote(item, quote)).toBeUndefined();
  });
});
