import { scaleDecimal } from './numerals.ts';
import type { Quantity } from './quantity.ts';

type Found = Quantity & { from: number; to: number; raw: number; factor: number };

const TIGHT = /^\s?(?:-|~|至|到|→|->|=>|-->|to)\s?$/iu;
const MOVED =
  /^[,]?\s?(?:(?:大幅|迅速|进一步|再)?(?:上升|下降|增长|增加|提高|提升|缩短|延长|扩大|回落|减少|压缩|降低|上涨|下滑|攀升|增|升|降|提|减|涨|跌|缩|变)(?:至|到|为|成)|(?:up|down|rising|falling|grew|rose|fell|dropped|cut|increased|decreased|reduced|raised|went|improved|shortened)?(?: up| down)? ?to)\s?$/iu;

/**
 * Marks pairs as the two ends of a range or a change (`3-5%`, `30→60天`, `由30天增至60天`, `from 30 to 60 days`) and gives the first
 * the unit, currency and scale that only one of them carries.
 */
export const pairRanges = (found: readonly Found[], text: string): Found[] => {
  const out = [...found];
  for (let i = 1; i < out.length; i += 1) {
    const [a, b] = [out[i - 1], out[i]];
    if (!a || !b || a.range) continue;
    const between = text.slice(a.to, b.from);
    const tight = TIGHT.test(between);
    if (!tight && !MOVED.test(between)) continue;
    let first = a;
    let second = b;
    if (first.kind === 'plain' && second.kind !== 'plain') {
      const scaled =
        tight && first.factor === 1 && second.factor > 1 && first.raw <= 1000
          ? scaleDecimal(first.raw, second.factor)
          : first.value;
      first = {
        ...first,
        value: second.unit === '%' && second.value !== second.raw ? (first.value * second.value) / second.raw : scaled,
        kind: second.kind,
        unit: second.unit,
      };
    } else if (first.kind === 'money' && second.kind === 'plain') {
      second = { ...second, kind: 'money', unit: first.unit };
      if (tight && first.factor === 1 && second.factor > 1 && first.raw <= 1000)
        first = { ...first, value: scaleDecimal(first.raw, second.factor) };
    } else if (
      tight &&
      first.kind === second.kind &&
      first.unit === second.unit &&
      first.factor === 1 &&
      second.factor > 1 &&
      first.raw <= 1000
    ) {
      first = { ...first, value: scaleDecimal(first.raw, second.factor) };
    }
    out[i - 1] = { ...first, range: 'from' };
    out[i] = { ...second, range: 'to' };
  }
  return out;
};
