import { HAN_NUMERAL, readHanNumeral, scaleDecimal } from './numerals.ts';
import type { Quantity } from './quantity.ts';

type Special = Quantity & { from: number; to: number; raw: number; factor: number };

const NUMERAL = `(?:\\d+(?:\\.\\d+)?|[${HAN_NUMERAL}]+)`;
const PARTS = new RegExp(`^(?<whole>[百千万]|${NUMERAL})分之(?<part>${NUMERAL})`, 'u');
const HALF_OF_TIME =
  /^(?:半(?<zh>年|个月|天|个?小时)|half (?:a |an )?(?<en>year|month|day|hour)|half-(?<hy>year|month|day|hour)\b)/iu;
const HALF = /^(?:一半|半数|half\b(?! ?(?:an?|year|yearly|month|day|hour|time|way|past)\b|-))/iu;
const PART_OF_TIME = /\b(?:first|second|other|1st|2nd|this|last|next|each|every) $/iu;
const TWICE = /^(?:翻(?:了)?一?番|翻倍|doubl(?:e|ed|es|ing)\b|twofold\b)/iu;
const THRICE = /^(?:翻(?:了)?两番|quadrupl(?:e|ed|es|ing)\b)/iu;
const TRIPLE = /^tripl(?:e|ed|es|ing)\b/iu;

const RANK_WORD = /^(?:first|second|third|fourth|fifth)\b/iu;
const RANKS = ['first', 'second', 'third', 'fourth', 'fifth'];

const TIME: Readonly<Record<string, string>> = { 年: 'year', 个月: 'month', 天: 'day', 小时: 'hour', 个小时: 'hour' };

const number = (text: string): number | undefined => (/^\d/u.test(text) ? Number(text) : readHanNumeral(text));

/** Quantities that are said in no plain numeral: 百分之三十, 三分之一, 半年, 一半, 翻番, doubled. */
export const readSpecialNumber = (text: string, at: number): Special | undefined => {
  const char = text.charAt(at);
  if (!/[\d半翻dfhqstDFHQST百千万零〇一二两三四五六七八九十]/u.test(char)) return undefined;
  if (/[A-Za-z]/u.test(char) && /[A-Za-z]/u.test(text.charAt(at - 1))) return undefined;
  const rest = text.slice(at, at + 24);
  const answer = (value: number, kind: Quantity['kind'], unit: string, length: number): Special => ({
    value,
    kind,
    unit,
    from: at,
    to: at + length,
    raw: value,
    factor: 1,
  });

  const parts = PARTS.exec(rest);
  if (parts?.groups) {
    const { whole = '', part = '' } = parts.groups;
    const of = ({ 百: 100, 千: 1000, 万: 10000 } as Record<string, number>)[whole] ?? number(whole);
    const value = number(part);
    if (of && value !== undefined)
      return answer(of === 100 ? value : scaleDecimal(value, 100) / of, 'percent', '%', parts[0].length);
  }
  const time = HALF_OF_TIME.exec(rest);
  if (time && !/[上下前后大小多]$/u.test(text.slice(0, at))) {
    const unit = TIME[time.groups?.zh ?? ''] ?? time.groups?.en ?? time.groups?.hy ?? 'year';
    return answer(0.5, 'duration', unit.toLowerCase(), time[0].length);
  }
  const half = PART_OF_TIME.test(text.slice(Math.max(0, at - 8), at)) ? null : HALF.exec(rest);
  if (half) return answer(50, 'percent', '%', half[0].length);
  const rank = /\b(?:rank(?:s|ed|ing)?|placed|came|number) $/iu.test(text.slice(Math.max(0, at - 9), at))
    ? RANK_WORD.exec(rest)
    : null;
  if (rank) return answer(RANKS.indexOf(rank[0].toLowerCase()) + 1, 'ordinal', '', rank[0].length);
  const times = (
    [
      [TWICE, 2],
      [THRICE, 4],
      [TRIPLE, 3],
    ] as const
  )
    .map(([p, n]) => ({ m: p.exec(rest), n }))
    .find(({ m }) => m);
  return times?.m ? answer(times.n, 'multiple', 'x', times.m[0].length) : undefined;
};
