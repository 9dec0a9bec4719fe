import { foldWithMap, unfoldSpan } from './fold-text.ts';
import { CURRENCY_BEFORE, UNITS, type UnitPattern } from './number-units.ts';
import { ENGLISH_NUMERAL, HAN_NUMERAL, readEnglishNumeral, readHanNumeral, scaleDecimal } from './numerals.ts';
import type { Quantity } from './quantity.ts';
import { type CodeReading, findCodes } from './read-codes.ts';
import { type DateReading, findDates } from './read-dates.ts';
import { pairRanges } from './read-ranges.ts';
import { readSpecialNumber } from './read-special-numbers.ts';

/** A quantity as it stands in a text: `[start, end)` in UTF-16 units of the text given, `text` those words. */
export type NumberReading = Quantity & { start: number; end: number; text: string };

/** A numeral read at a place: its value before units, where it ends, whether it had a scale (万, million) and how it was written. */
export type Numeral = {
  value: number;
  raw: number;
  end: number;
  factor: number;
  script: 'digits' | 'han' | 'words';
  about?: boolean;
};

const ZH_SCALE = /^[多余来]?(?:[百千]?[万亿]+|千(?![克瓦米帕兆伏卡家])|百(?![分家]))/u;
const EN_SCALE =
  /^(?:[ -]?(?:thousand|million|billion|trillion)\b|[ ]?(?:mn|mln|bn|tn)\b|[ ]?[kK](?![A-Za-z\d])|[ ]?[MB](?![A-Za-z\d])|m(?![A-Za-z\d²2]))/iu;
const FACTORS: Readonly<Record<string, number>> = {
  百: 100,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
};
const ARABIC = /^(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/u;
const HAN_RUN = new RegExp(`^[${HAN_NUMERAL}]+`, 'u');

const digitsAt = (text: string, at: number, hasCurrency: boolean): Numeral | undefined => {
  const first = ARABIC.exec(text.slice(at, at + 40))?.[0];
  if (first === undefined) return undefined;
  const raw = Number(first.replaceAll(',', ''));
  let end = at + first.length;
  let value = raw;
  let factor = 1;
  let about = false;
  const zh = ZH_SCALE.exec(text.slice(end, end + 6))?.[0];
  const en = zh ? undefined : EN_SCALE.exec(text.slice(end, end + 10))?.[0];
  if (zh) {
    about = /^[多余来]/u.test(zh);
    for (const c of zh) factor *= FACTORS[c] ?? 1;
    end += zh.length;
    value = scaleDecimal(raw, factor);
    // 1亿2000万, 3万5千
    const rest = /^\d/u.test(text.slice(end)) ? digitsAt(text, end, false) : undefined;
    if (rest && rest.value < factor && rest.factor > 1)
      return { ...rest, value: value + rest.value, raw, factor, script: 'digits' };
  } else if (en && (hasCurrency || !/^ ?m$/u.test(en))) {
    factor = FACTORS[en.trim().replace(/^-/u, '').toLowerCase()] ?? 1;
    end += en.length;
    value = scaleDecimal(raw, factor);
  }
  return { value, raw, end, factor, script: 'digits', ...(about ? { about } : {}) };
};

const hanAt = (text: string, at: number): Numeral | undefined => {
  const run = HAN_RUN.exec(text.slice(at, at + 24))?.[0]?.replace(/点$/u, '');
  if (!run || /[数几一二两三四五六七八九]/u.test(text.charAt(at - 1))) return undefined;
  if (run === '零' && /^[部件售食钱碎距散工星]/u.test(text.slice(at + 1))) return undefined;
  // Digits side by side are a rough number (`三四个`) or no number at all.
  if (/^[〇零一二两三四五六七八九]{2,}$/u.test(run)) return undefined;
  const value = readHanNumeral(run);
  const end = at + run.length;
  if (value === undefined) return undefined;
  const tail = /^[多余来]?([万亿]*)/u.exec(text.slice(end));
  const factor = [...(tail?.[1] ?? '')].reduce((f, c) => f * (FACTORS[c] ?? 1), 1);
  const more = tail && tail[0] !== '' && (factor > 1 || /[十百千万亿]$/u.test(run)) ? tail[0].length : 0;
  const scaled = scaleDecimal(value, more ? factor : 1);
  return { value: scaled, raw: value, end: end + more, factor: 1, script: 'han', ...(more ? { about: true } : {}) };
};

const wordsAt = (text: string, at: number): Numeral | undefined => {
  const words = ENGLISH_NUMERAL.exec(text.slice(at, at + 60))?.[0];
  const value = words ? readEnglishNumeral(words) : undefined;
  if (!words || value === undefined) return undefined;
  return { value, raw: value, end: at + words.length, factor: 1, script: 'words' };
};

type Found = Quantity & { from: number; to: number; raw: number; factor: number };

const BEFORE_MIN =
  /(?:不低于|不少于|不小于|(?:至少|最少|起码)(?:\p{Script=Han}{0,3})|超过|超|高于|多于|大于|突破|逾|达到或超过|at least|no less than|not less than|more than|over|above|exceed(?:s|ed|ing)?|greater than|minimum(?: of)?|>=?|≥)\s?$/iu;
const BEFORE_MAX =
  /(?:不超过|不高于|不多于|不大于|(?:至多|最多)(?:\p{Script=Han}{0,3})|低于|少于|小于|不到|不足|未满|未达|at most|no more than|not more than|up to|below|under|less than|fewer than|maximum(?: of)?|within|<=?|≤)\s?$/iu;
const BEFORE_ABOUT =
  /(?:大约|约|将近|接近|近|about|around|approximately|approx\.?|nearly|almost|roughly|~|circa)\s?$/iu;

const PERIODS = /^[\d.,]+[ -]?(?:shift|day|week|month|quarter|year|hour|night|season)/iu;

const boundOf = (text: string, from: number, to: number, about: boolean): Quantity['bound'] => {
  const before = text.slice(Math.max(0, from - 18), from);
  const after = text.slice(to, to + 12);
  // `over 40 shifts` is a time as often as a bound.
  if (/\bover\s?$/iu.test(before) && PERIODS.test(text.slice(from, to + 10))) return 'over';
  if (BEFORE_MAX.test(before)) return 'max';
  if (/(?<!不)(?:不低于|不少于|不小于)\s?$/u.test(before) || BEFORE_MIN.test(before)) return 'min';
  if (/^(?:以上|及以上| or more| and above)|^\+(?!\d)/iu.test(after)) return 'min';
  if (/^(?:以下|以内|之内|内(?![部容外销贸需核])| or less| or fewer)/iu.test(after)) return 'max';
  if (about || BEFORE_ABOUT.test(before) || /^(?:左右|上下|多(?![家种个层方]))/u.test(after)) return 'about';
  return undefined;
};

const signAt = (text: string, from: number): boolean =>
  text[from - 1] === '-' && /(?:^|[\s([:;,/>为是达涨降长→])$/u.test(text.slice(0, from - 1));

const unitAt = (rest: string): (UnitPattern & { match: string }) | undefined => {
  for (const unit of UNITS) {
    const match = unit.pattern.exec(rest)?.[0];
    if (match !== undefined) return { ...unit, match };
  }
  return undefined;
};

/** What stands at `at`, with its currency, unit, sign and bound; undefined when it is no quantity. */
const quantityAt = (text: string, at: number): Found | undefined => {
  const char = text.charAt(at);
  const isDigit = /\d/u.test(char);
  const before = text.slice(Math.max(0, at - 8), at);
  const currency = isDigit
    ? CURRENCY_BEFORE.map(([p, unit]) => ({ match: p.exec(before.replace(/[+-]$/u, '')), unit })).find((c) => c.match)
    : undefined;
  const numeral = isDigit
    ? digitsAt(text, at, currency !== undefined)
    : /[A-Za-z]/u.test(char)
      ? wordsAt(text, at)
      : hanAt(text, at);
  if (!numeral) return undefined;
  const rest = text.slice(numeral.end, numeral.end + 28);
  const unit = unitAt(rest);
  let to = numeral.end + (unit?.match?.length ?? 0);
  let value = unit?.factor ? scaleDecimal(numeral.value, unit.factor) : numeral.value;

  const ordinal =
    /第$/u.test(before) ||
    /(?:\b(?:No\.?|top|phase|ranked|rank|ranks|number|level|stage) ?[-#]?|#)$/iu.test(before) ||
    /^(?:st|nd|rd|th)\b/u.test(rest);
  if (ordinal && unit?.kind !== 'percent' && unit?.kind !== 'money') {
    return { value: numeral.value, kind: 'ordinal', unit: '', from: at, to: numeral.end, raw: numeral.raw, factor: 1 };
  }
  if (numeral.script === 'han') {
    const strong = /[十百千万亿]/u.test(text.slice(at + 1, numeral.end)) && !/^[百千]/u.test(char);
    const vague = numeral.value === 1 && (unit === undefined || unit.kind === 'count');
    if (vague || (!unit && !strong)) return undefined;
  }
  if (
    numeral.script === 'words' &&
    (numeral.value === 1 || numeral.value === 0) &&
    (unit === undefined || unit.kind === 'count')
  )
    return undefined;

  let from = at;
  if (currency?.match) {
    from = at - before.length + currency.match.index;
    if (/[+-]$/u.test(before)) from = at - before.length + currency.match.index;
  }
  const negative =
    (isDigit && signAt(text, at)) || (currency !== undefined && (/-$/u.test(before) || signAt(text, from)));
  if (negative) {
    value = -value;
    if (text[from - 1] === '-') from -= 1;
  }
  const tenths =
    unit?.unit === '%' && unit.factor === 10
      ? /^[一二两三四五六七八九1-9](?![十百千万亿\d])/u.exec(text.slice(to))
      : null;
  if (tenths) {
    value += /\d/u.test(tenths[0]) ? Number(tenths[0]) : (readHanNumeral(tenths[0]) ?? 0);
    to += 1;
  }
  if (unit?.kind === 'duration' && /^半/u.test(text.slice(to))) {
    value += 0.5;
    to += 1;
  }
  const kind = currency ? 'money' : (unit?.kind ?? 'plain');
  const bound = boundOf(text, from, to, numeral.about ?? false);
  if (currency && unit?.kind !== 'money') to = numeral.end;
  return {
    value,
    kind,
    unit: currency && unit?.kind !== 'money' ? currency.unit : (unit?.unit ?? ''),
    ...(bound ? { bound } : {}),
    from,
    to,
    raw: numeral.raw,
    factor: numeral.factor,
  };
};

const MAY_START = new Set(`0123456789半翻ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz${HAN_NUMERAL}`);
const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** Quantities of a folded text outside the spans taken, with offsets in it. */
const findNumbers = (text: string, isTaken: (at: number) => boolean): Found[] => {
  const found: Found[] = [];
  for (let at = 0; at < text.length; ) {
    // No number begins inside a word.
    const inWord = at > 0 && isLetter(text.charCodeAt(at)) && isLetter(text.charCodeAt(at - 1));
    if (inWord || !MAY_START.has(text.charAt(at)) || isTaken(at)) {
      at += 1;
      continue;
    }
    const said = readSpecialNumber(text, at);
    const bound = said && boundOf(text, said.from, said.to, false);
    const special = said && bound ? { ...said, bound } : said;
    const wordStart = !/[A-Za-z]/u.test(text.charAt(at)) || !/[A-Za-z\d]/u.test(text.charAt(at - 1));
    const one = special ?? (wordStart ? quantityAt(text, at) : undefined);
    if (one) {
      found.push(one);
      at = Math.max(one.to, at + 1);
    } else at += 1;
  }
  return pairRanges(found, text);
};

const ASIDE = /(?<![\d０-９%％年月日天元万亿个期\s])[—―]+|[—―]{2,}/gu;

// Digits of any width, numerals in words and what dates are written with: a text without any holds no figure.
const MAY_HOLD_FIGURE = new RegExp(`[\\p{N}半翻倍成年月季${HAN_NUMERAL}]|[A-Za-z\\uff21-\\uff5a]{3}`, 'u');

/** The numbers, designations and dates of one text, with their places in it. */
export type Figures = { numbers: NumberReading[]; codes: CodeReading[]; dates: DateReading[] };

/** Reads numbers, designations and dates of a text in one go; dates are left out of the other two. */
export const readFigures = (text: string): Figures => {
  if (!MAY_HOLD_FIGURE.test(text)) return { numbers: [], codes: [], dates: [] };
  // A dash that opens an aside (`预算——1200万`) is no minus; commas of the same length keep the offsets.
  const undashed = text.replace(ASIDE, (dash) => ','.repeat(dash.length));
  const folded = foldWithMap(undashed, { keepCase: true, tight: 'lines' });
  const dates = findDates(folded.text);
  const inDate = (from: number, to: number): boolean => dates.some((d) => from < d.to && to > d.from);
  const codes = findCodes(folded.text, inDate);
  const taken = (at: number): boolean => inDate(at, at + 1) || codes.some((c) => at >= c.start && at < c.end);
  const numbers = findNumbers(folded.text, taken).map(({ from, to, raw: _raw, factor: _factor, ...quantity }) => {
    const span = unfoldSpan(folded, from, to);
    return { ...quantity, ...span, text: text.slice(span.start, span.end) };
  });
  return {
    numbers,
    codes: codes.map((c) => ({ code: c.code, ...unfoldSpan(folded, c.start, c.end) })),
    dates: dates.map(({ period, from, to }) => {
      const span = unfoldSpan(folded, from, to);
      return { ...period, ...span, text: text.slice(span.start, span.end) };
    }),
  };
};

/**
 * Reads every quantity of a Chinese or English text: digits of any width, Chinese numerals, English number words, 万/亿/千/百万,
 * K/M/bn/million, currencies, %, 百分之, 成, percentage points, durations, counts, ranks, ranges and bounds, in plain units
 * (1200万 = 12 million = 12000000). Dates are left to `readDates`, models and telephone numbers to `readCodes`;
 * `一个`/`one` used as an article, and vague numbers (`数百家`, `三四个`), are no quantities.
 */
export const readNumbers = (text: string): NumberReading[] => readFigures(text).numbers;

/** Reads every designation with digits in a text: models, versions, standards, times of day, telephone numbers; lower case, half width. */
export const readCodes = (text: string): CodeReading[] => readFigures(text).codes;
