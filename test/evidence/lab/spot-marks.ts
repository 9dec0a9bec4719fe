import type { Currency, Mark, Meaning, Pack, Tongue } from './types.ts';
import { monthOf } from './write-values.ts';

/**
 * Finds what a plain sentence says in figures and names. It is the lab's own reader: it knows less than a verifier should,
 * and passes over what it is not sure of, so that no maker works on a guess.
 */
const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const FIGURE = '(?<n>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)';
const SCALE: Record<string, number> = {
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  k: 1e3,
};
const MONEY: Record<string, Currency> = {
  元: 'CNY',
  人民币: 'CNY',
  美元: 'USD',
  欧元: 'EUR',
  英镑: 'GBP',
  $: 'USD',
  US$: 'USD',
  USD: 'USD',
  '€': 'EUR',
  EUR: 'EUR',
  CNY: 'CNY',
  RMB: 'CNY',
  '¥': 'CNY',
  '£': 'GBP',
  GBP: 'GBP',
};
export const ZH_UNITS =
  '个百分点|个月|个小时|小时|分钟|毫秒|公里|平方公里|千米|公斤|吨|米|天|周|年|人|名|台|套|家|条|份|次|个|座|辆|所|位|件|项|种|张|处|批|门|艘|期|岁|场|英里|公顷|期';

/** After a number in words only these are surely counted things: `三条` may be a street, `八年` a reign. */
const SPOKEN_UNITS = '个月|个小时|小时|个|分钟|家|台|天|周|名|份|次|批|人|项|件|套|种';

type Reader = { find: RegExp; read: (groups: Record<string, string | undefined>) => Meaning | undefined };

const figure = (groups: Record<string, string | undefined>): number =>
  Number((Number((groups.n ?? '').replaceAll(',', '')) * (SCALE[groups.s ?? ''] ?? 1)).toPrecision(12));

const date = (parts: Record<string, string | undefined>, month?: number): Meaning | undefined => {
  const m = month ?? (parts.m ? Number(parts.m) : undefined);
  if (m !== undefined && (m < 1 || m > 12)) return undefined;
  const d = parts.d ? Number(parts.d) : undefined;
  if (d !== undefined && (d < 1 || d > 31)) return undefined;
  return {
    kind: 'date',
    ...(parts.y ? { year: Number(parts.y) } : {}),
    ...(m === undefined ? {} : { month: m }),
    ...(d === undefined ? {} : { day: d }),
  };
};

const ISO: Reader = { find: /(?<![\d.])(?<y>(?:19|20)\d\d)-(?<m>\d\d)(?:-(?<d>\d\d))?(?![\d-])/gu, read: date };

const ZH: readonly Reader[] = [
  ISO,
  {
    find: /(?<![\d–~～至-])(?<y>1[5-9]\d\d|20\d\d)年(?:(?<m>\d{1,2})月(?:(?<d>\d{1,2})[日号])?)?(?![前多来级\d间代以上下第Q一二三四末初春夏秋冬])/gu,
    read: date,
  },
  { find: /(?<![\d年])(?<m>\d{1,2})月(?<d>\d{1,2})[日号]/gu, read: date },
  {
    find: /(?:(?<y>20\d\d)年)?(?<![一-龥])第?(?<q>[一二三四])季度/gu,
    read: ({ y, q = '' }) => ({ kind: 'date', ...(y ? { year: Number(y) } : {}), quarter: '一二三四'.indexOf(q) + 1 }),
  },
  {
    find: new RegExp(`${FIGURE}\\s?(?<s>亿|千万|百万|万)?\\s?(?<c>美元|欧元|英镑|元)(?!素|件|数)`, 'gu'),
    read: (g) => ({ kind: 'money', value: figure(g), currency: MONEY[g.c ?? ''] ?? 'CNY' }),
  },
  { find: new RegExp(`(?<![-\\d.])${FIGURE}\\s?[%％]`, 'gu'), read: (g) => ({ kind: 'percent', value: figure(g) }) },
  { find: new RegExp(`${FIGURE}\\s?个百分点`, 'gu'), read: (g) => ({ kind: 'points', value: figure(g) }) },
  {
    find: new RegExp(
      `(?<![-\\dA-Za-z.])${FIGURE}\\s?(?<s>亿|千万|百万|万)?(?<u>${ZH_UNITS})(?![级代号楼度线人员型\\d])`,
      'gu',
    ),
    read: (g) =>
      g.u === '年' && Number(g.n) > 1000 ? undefined : { kind: 'count', value: figure(g), unit: g.u ?? '' },
  },
  {
    find: new RegExp(
      `(?<![一二三四五六七八九十百千万第数几到至、])(?<z>[三四五六七八九十])(?<u>${SPOKEN_UNITS})(?![级代号楼度半多])`,
      'gu',
    ),
    read: (g) => ({
      kind: 'count',
      value: '一二三四五六七八九十'.indexOf(g.z ?? '') + 1,
      unit: g.u ?? '',
      spelled: true,
    }),
  },
];

const SPELLED = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'] as const;

const EN: readonly Reader[] = [
  ISO,
  {
    find: new RegExp(`\\b(?<d>\\d{1,2}) (?<mon>${MONTH})\\.? (?<y>1[5-9]\\d\\d|20\\d\\d)\\b`, 'gu'),
    read: (g) => date(g, monthOf(g.mon ?? '')),
  },
  {
    find: new RegExp(`\\b(?<mon>${MONTH})\\.? (?:(?<d>\\d{1,2}),? )?(?<y>1[5-9]\\d\\d|20\\d\\d)\\b`, 'gu'),
    read: (g) => date(g, monthOf(g.mon ?? '')),
  },
  {
    find: /\bQ(?<q>[1-4]) (?<y>20\d\d)\b/gu,
    read: ({ q, y }) => ({ kind: 'date', year: Number(y), quarter: Number(q) }),
  },
  {
    find: /(?<=\b(?:in|since|of|by|from|until|during|year|founded|bought in|before|after) )(?<y>1[5-9]\d\d|20\d\d)\b(?![-–,.]?\d)/gu,
    read: date,
  },
  {
    find: new RegExp(
      `(?<c>US\\$|USD|EUR|CNY|RMB|GBP|[$€¥£])\\s?${FIGURE}\\s?(?<s>million|billion|bn|m|k)?(?![A-Za-z\\d])`,
      'gu',
    ),
    read: (g) => ({ kind: 'money', value: figure(g), currency: MONEY[g.c ?? ''] ?? 'USD' }),
  },
  {
    find: new RegExp(`(?<![-–\\d.])${FIGURE}\\s?(?:%|per ?cent\\b)`, 'gu'),
    read: (g) => ({ kind: 'percent', value: figure(g) }),
  },
  { find: new RegExp(`${FIGURE} percentage points?`, 'gu'), read: (g) => ({ kind: 'points', value: figure(g) }) },
  {
    find: new RegExp(
      `(?<![-–−+\\dA-Za-z.$€£¥%/:])${FIGURE}(?: (?<s>million|billion))? (?<u>[a-z]{3,}s|people|km|kg|miles|°C)\\b`,
      'gu',
    ),
    read: (g) => ({ kind: 'count', value: figure(g), unit: g.u ?? '' }),
  },
  {
    find: new RegExp(`(?<![-–\\w]|hundred |thousand )(?<w>${SPELLED.join('|')}) (?<u>[a-z]{3,}s|people)\\b`, 'gu'),
    read: (g) => ({
      kind: 'count',
      value: SPELLED.indexOf((g.w ?? '') as (typeof SPELLED)[number]) + 2,
      unit: g.u ?? '',
      spelled: true,
    }),
  },
];

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/** The longest known name at each place; made once a pack. */
const readers = new WeakMap<Pack, Reader[]>();
const nameReaders = (pack: Pack, language: Tongue): Reader[] => {
  const made = readers.get(pack);
  if (made) return made;
  const kinds = new Map<string, 'person' | 'company' | 'product'>();
  for (const name of pack.names.products) kinds.set(name, 'product');
  for (const name of pack.names.companies) kinds.set(name, 'company');
  for (const { name } of pack.names.people) kinds.set(name, 'person');
  const names = [...kinds.keys()].filter((n) => n !== '').sort((a, b) => b.length - a.length);
  const any = names.map(escaped).join('|');
  const find = new RegExp(language === 'zh' ? `(?<name>${any})` : `(?<![\\w-])(?<name>${any})(?![\\w-])`, 'gu');
  const read: Reader['read'] = ({ name = '' }) => ({ kind: kinds.get(name) ?? 'company', name });
  const out = names.length > 0 ? [{ find, read }] : [];
  readers.set(pack, out);
  return out;
};

/** What a text says, left to right, nothing twice. Names are read when a pack is given. */
export const spotMarks = (text: string, language: Tongue, pack?: Pack): Mark[] => {
  const marks: Mark[] = [];
  const named = pack ? nameReaders(pack, language) : [];
  for (const { find, read } of [...named, ...(language === 'zh' ? ZH : EN)]) {
    for (const match of text.matchAll(find)) {
      const start = match.index;
      const end = start + match[0].length;
      if (marks.some((m) => start < m.end && end > m.start)) continue;
      const meaning = read(match.groups ?? {});
      if (meaning) marks.push({ ...meaning, start, end });
    }
  }
  return marks.sort((a, b) => a.start - b.start);
};

const CHINESE = '一二三四五六七八九';
const WORDS: Record<string, number> = { one: 1, two: 2, both: 2, half: 0.5, a: 1 };
for (const [i, word] of SPELLED.entries()) WORDS[word] = i + 2;

/** Every value a text could be read to hold, generously: a number of the claim that is not among them is no number of the text. */
export const valuesIn = (text: string): Set<number> => {
  const found = new Set<number>();
  const scales = [1, 1e3, 1e4, 1e6, 1e7, 1e8, 1e9];
  for (const [digits] of text.matchAll(/\d[\d,]*(?:\.\d+)?/gu)) {
    const n = Number(digits.replaceAll(',', ''));
    for (const scale of scales) found.add(Number((n * scale).toPrecision(12)));
    for (const part of digits.split(',')) found.add(Number(part));
  }
  for (const [run] of text.matchAll(/[一二两三四五六七八九十百千零〇]+/gu)) {
    for (const c of run) if (CHINESE.includes(c)) found.add(CHINESE.indexOf(c) + 1);
    if (run.includes('两')) found.add(2);
    let total = 0;
    let digit = 0;
    for (const c of run.replaceAll('两', '二')) {
      const size = c === '十' ? 10 : c === '百' ? 100 : c === '千' ? 1000 : 0;
      if (size) {
        total += (digit || 1) * size;
        digit = 0;
      } else digit = CHINESE.indexOf(c) + 1;
    }
    for (const scale of [1, 1e4, 1e8]) found.add((total + digit) * scale);
  }
  for (const [word] of text.toLowerCase().matchAll(/[a-z]+/gu)) {
    const value = WORDS[word];
    if (value !== undefined) found.add(value);
  }
  return found;
};
