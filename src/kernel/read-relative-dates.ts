import { daysPeriod, monthsPeriod, type Period } from './date-periods.ts';
import { foldWithMap, unfoldSpan } from './fold-text.ts';

/** A period named from today (`上季度`, `last year`): so many units before (−) or after (+) the current one. */
export type RelativeDate = {
  unit: 'day' | 'week' | 'month' | 'quarter' | 'year';
  offset: number;
  start: number;
  end: number;
  text: string;
};

const OFFSETS: Readonly<Record<string, number>> = {
  今: 0,
  本: 0,
  当: 0,
  这: 0,
  去: -1,
  上: -1,
  昨: -1,
  前: -2,
  明: 1,
  下: 1,
  次: 1,
  后: 2,
  this: 0,
  current: 0,
  last: -1,
  previous: -1,
  next: 1,
  today: 0,
  yesterday: -1,
  tomorrow: 1,
};
const UNITS: Readonly<Record<string, RelativeDate['unit']>> = {
  年: 'year',
  财年: 'year',
  财政年度: 'year',
  会计年度: 'year',
  年度: 'year',
  季度: 'quarter',
  月: 'month',
  周: 'week',
  星期: 'week',
  天: 'day',
  日: 'day',
};

const ZH =
  /(?<!\d)(?:(?<a>[今去前明后](?=年)|[本当上下次](?=年度|年(?![半来初底前后内龄])))(?<u>年)度?|(?<b>[本当上下这])(?:一|个)?(?<v>季度|财年|财政年度|会计年度|年度|月(?![球亮])|周(?![期边])|星期)|(?<c>[昨今明](?=[天日])(?!天津))(?<w>[天日]))/gu;
const EN =
  /\b(?:(?<a>this|current|last|previous|next) (?:calendar |fiscal )?(?<u>year|quarter|month|week)\b(?! of\b)|(?<p>(?:the )?(?:year before|prior year|year earlier)\b(?! last)|a year earlier\b)|(?<c>yesterday|today|tomorrow)\b)/giu;

const MAY_HOLD_RELATIVE =
  /[今去昨明]|[本上下当这次前后](?=[一个\s年季月周星财会])|\b(?:this|current|last|previous|next|yesterday|today|tomorrow|before|prior|earlier)\b/iu;

/** Reads the periods of a Chinese or English text that mean something else each day. */
export const readRelativeDates = (text: string): RelativeDate[] => {
  if (!MAY_HOLD_RELATIVE.test(text)) return [];
  const folded = foldWithMap(text, { tight: true });
  const read = (match: RegExpMatchArray): RelativeDate => {
    const g = match.groups ?? {};
    const unit = g.p ? 'year' : (g.u ?? g.v ?? g.w ?? 'day');
    const at = match.index ?? 0;
    const span = unfoldSpan(folded, at, at + match[0].length);
    return {
      unit: UNITS[unit] ?? (unit as RelativeDate['unit']),
      offset: g.p ? -1 : (OFFSETS[(g.a ?? g.b ?? g.c ?? '').toLowerCase()] ?? 0),
      ...span,
      text: text.slice(span.start, span.end),
    };
  };
  return [...folded.text.matchAll(ZH), ...folded.text.matchAll(EN)].map(read).sort((a, b) => a.start - b.start);
};

/** The days a relative date means on a day (`YYYY-MM-DD`); weeks start on Monday. */
export const resolveRelativeDate = (date: Pick<RelativeDate, 'unit' | 'offset'>, today: string): Period => {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number];
  if (date.unit === 'year') return monthsPeriod('year', year + date.offset, 1, 12);
  if (date.unit === 'quarter' || date.unit === 'month') {
    const length = date.unit === 'quarter' ? 3 : 1;
    const index = Math.floor((year * 12 + month - 1) / length) + date.offset;
    const first = ((index * length) % 12) + 1;
    return monthsPeriod(date.unit, Math.floor((index * length) / 12), first, first + length - 1);
  }
  const back = date.unit === 'week' ? (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7 : 0;
  const iso = (add: number): string => new Date(Date.UTC(year, month - 1, day + add)).toISOString().slice(0, 10);
  const start = date.unit === 'week' ? date.offset * 7 - back : date.offset;
  const from = iso(start);
  if (date.unit === 'week') return { kind: 'part', from, to: iso(start + 6) };
  return (
    daysPeriod('day', Number(from.slice(0, 4)), Number(from.slice(5, 7)), Number(from.slice(8))) ?? {
      kind: 'day',
      from,
      to: from,
    }
  );
};
