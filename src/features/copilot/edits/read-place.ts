import { readHanNumeral } from '#src/kernel/numerals.ts';

/** Which one of its kind: the nth, the nth from the end, all of them, or by its id (`a3`). */
export type Place = { nth: number } | { fromEnd: number } | { id: string };
export type FoundPlace = { place: Place; start: number; end: number };

const HAN = '[一二两三四五六七八九十]{1,3}';
const ENGLISH = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];
const CARDINAL = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const KIND_EN =
  '(?:goals?|objectives?|actions?|tasks?|milestones?|bottlenecks?|risks?|questions?|needs?|numbers?|no\\.?)';
const KIND_ZH = '(?:目标|行动项?|动作|任务|里程碑|节点|卡点|瓶颈|风险|问题|需求)';
const COUNTER = '(?:\\s*[个条项款点号位])?';

const numberOf = (words: string): number => {
  const digits = Number(words);
  if (Number.isInteger(digits)) return digits;
  const lower = words.toLowerCase();
  const at = CARDINAL.indexOf(lower) + 1 || ENGLISH.indexOf(lower) + 1;
  return at > 0 ? at : (readHanNumeral(words) ?? 0);
};

type Rule = { pattern: RegExp; read: (match: RegExpExecArray) => Place[] };
const nth = (words: string): Place => ({ nth: numberOf(words) });

/** The first that fits at a spot wins, so the longer forms come first. */
const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(`倒数第\\s*(${HAN}|\\d{1,2})${COUNTER}`, 'gu'),
    read: (match) => [{ fromEnd: numberOf(match[1] ?? '') }],
  },
  { pattern: /最(?:后|末)(?:面)?(?:那)?(?:一)?[个条项款点]?|末尾那?[个条项]/gu, read: () => [{ fromEnd: 1 }] },
  {
    pattern: new RegExp(
      `第\\s*(${HAN}|\\d{1,2})${COUNTER}\\s*(?:和|与|及|、|到|至|-)\\s*第?\\s*(${HAN}|\\d{1,2})${COUNTER}`,
      'gu',
    ),
    read: (match) => pair(match[1] ?? '', match[2] ?? '', /到|至|-/u.test(match[0])),
  },
  {
    pattern: new RegExp(`第\\s*(${HAN}|\\d{1,2})(?!版|\\s*季度|\\s*[天周月年])${COUNTER}`, 'gu'),
    read: (match) => [nth(match[1] ?? '')],
  },
  { pattern: /(?:头一|首)[个条项]/gu, read: () => [{ nth: 1 }] },
  {
    pattern: new RegExp(`(?<=${KIND_ZH})\\s*(${HAN}|\\d{1,2})(?![\\d.,%万亿千百十个月天周年])`, 'gu'),
    read: (match) => [nth(match[1] ?? '')],
  },
  {
    pattern: /\b(?:the )?(?:second|next)[- ](?:to[- ])?last(?: one)?\b|\bpenultimate\b/giu,
    read: () => [{ fromEnd: 2 }],
  },
  { pattern: /\b(?:the )?(?:last|final)(?: one)?\b(?! (?:week|month|quarter|year))/giu, read: () => [{ fromEnd: 1 }] },
  {
    pattern: new RegExp(
      `\\b(?:the )?(${ENGLISH.join('|')}|\\d{1,2}(?:st|nd|rd|th)) and (?:the )?(${ENGLISH.join('|')}|\\d{1,2}(?:st|nd|rd|th))(?: ones?)?\\b`,
      'giu',
    ),
    read: (match) => [nth(bare(match[1])), nth(bare(match[2]))],
  },
  {
    pattern: new RegExp(
      `\\b(?:the )?(${ENGLISH.join('|')}|\\d{1,2}(?:st|nd|rd|th))(?: ones?)?\\b(?! (?:quarter|half|week|of))`,
      'giu',
    ),
    read: (match) => [nth(bare(match[1]))],
  },
  {
    pattern: new RegExp(
      `(?<=\\b${KIND_EN}\\s)\\s*#?(\\d{1,2}|${CARDINAL.join('|')})(?:,? (?:and|&) #?(\\d{1,2}|${CARDINAL.join('|')}))?(?![\\d.,]*[\\d%])\\b`,
      'giu',
    ),
    read: (match) => [nth(match[1] ?? ''), ...(match[2] ? [nth(match[2])] : [])],
  },
  { pattern: /#\s*(\d{1,2})\b/gu, read: (match) => [nth(match[1] ?? '')] },
  {
    pattern: /(?<![\p{L}\p{N}])([gambrq]\d{1,2})(?![\p{L}\p{N}])/giu,
    read: (match) => [{ id: (match[1] ?? '').toLowerCase() }],
  },
];

const bare = (word: string | undefined): string => (word ?? '').replace(/(?<=\d)(?:st|nd|rd|th)$/iu, '');

const pair = (first: string, second: string, through: boolean): Place[] => {
  const [from, to] = [numberOf(first), numberOf(second)];
  if (!through || to < from || to - from > 20) return [{ nth: from }, { nth: to }];
  return Array.from({ length: to - from + 1 }, (_, index) => ({ nth: from + index }));
};

/** Every place named in a clause, in reading order, none inside another. */
export const readPlaces = (text: string): FoundPlace[] => {
  const taken: { start: number; end: number }[] = [];
  const found: FoundPlace[] = [];
  for (const { pattern, read } of RULES)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.some((span) => start < span.end && end > span.start)) continue;
      taken.push({ start, end });
      for (const place of read(match as RegExpExecArray)) found.push({ place, start, end });
    }
  return found.sort((a, b) => a.start - b.start);
};
