import type { DatePattern } from './date-pattern.ts';
import { fullYear, partOfYear } from './date-patterns-zh.ts';
import { daysPeriod, monthsPeriod, type Period } from './date-periods.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ORDINALS = ['first', 'second', 'third', 'fourth'];

// Capitalised or all capitals only: `may` and `march` are verbs.
const NAME =
  '(?<mon>Jan(?:uary)?|JAN|Feb(?:ruary)?|FEB|Mar(?:ch)?|MAR|Apr(?:il)?|APR|May|MAY|June?|JUN|July?|JUL|Aug(?:ust)?|AUG|Sept?(?:ember)?|SEP|Oct(?:ober)?|OCT|Nov(?:ember)?|NOV|Dec(?:ember)?|DEC)\\.?(?![A-Za-z])';
const YEAR = '(?<y>(?:19|20)\\d{2})(?!\\d|[.,]\\d)';
const DAY = '(?<d>[0-3]?\\d)(?:st|nd|rd|th)?(?![\\d%.A-Za-z])';
const PART =
  '(?<part>[Ee]arly|[Mm]id|[Ll]ate|(?:[Tt]he )?[Ee]nd(?: of)?|(?:[Tt]he )?[Bb]eginning(?: of)?|(?:[Tt]he )?[Ss]tart(?: of)?)[ -]';

const month = (name: string | undefined): number => MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
const year = (text: string | undefined): number | undefined => (text ? fullYear(Number(text)) : undefined);

const partIndex = (part: string | undefined): 0 | 1 | 2 =>
  /early|beginning|start/iu.test(part ?? '') ? 0 : /mid/iu.test(part ?? '') ? 1 : 2;

const partOfMonth = (part: string | undefined, name: string | undefined, y: number | undefined): Period | undefined => {
  const third = (
    [
      [1, 10],
      [11, 20],
      [21, 31],
    ] as const
  )[partIndex(part)];
  return daysPeriod('part', y, month(name), third[0], third[1]);
};

const quarterOrHalf = (letter: string | undefined, n: string | undefined, y: number | undefined): Period | undefined =>
  partOfYear(letter?.toUpperCase() === 'H' ? 'H' : 'Q', Number(n), y);

/** Dates as English writes them, the most exact first, for folded text that kept its capitals. */
export const ENGLISH_DATES: readonly DatePattern[] = [
  {
    pattern: /(?<![A-Za-z])(?:Q(?<q>[1-4])|H(?<h>[12]))(?: of)?,?[ -]?FY'?(?<y>\d{4}|\d{2})(?!\d)/gu,
    read: ({ groups: g }) => partOfYear(g?.q ? 'Q' : 'H', Number(g?.q ?? g?.h), year(g?.y), true),
  },
  {
    pattern: /(?<![A-Za-z\d])(?<l>[QHh])(?<n>[1-4])(?:(?: of| in)?,? ?(?:'(?<s>\d{2})|(?<y>(?:19|20)\d{2}))(?!\d))/gu,
    read: ({ groups: g }) => quarterOrHalf(g?.l, g?.n, year(g?.y ?? g?.s)),
  },
  {
    pattern:
      /(?<!\d)(?:(?<y>(?:19|20)\d{2})(?:年)?[-/. ]?|(?<=\D|^)'?(?<s>\d{2})-)(?<l>[QH])(?<n>[1-4])(?![A-Za-z\d])/gu,
    read: ({ groups: g }) => quarterOrHalf(g?.l, g?.n, year(g?.y ?? g?.s)),
  },
  {
    pattern: /(?<![A-Za-z\d])(?<n>[1-4])(?<l>[QH])'?(?<y>(?:19|20)?\d{2})(?!\d)/gu,
    read: ({ groups: g }) => quarterOrHalf(g?.l, g?.n, year(g?.y)),
  },
  {
    pattern: /(?<![A-Za-z\d-])(?<l>[QH])(?<n>[1-4])(?![A-Za-z\d]|[-.]\d)/gu,
    read: ({ groups: g }) => quarterOrHalf(g?.l, g?.n, undefined),
  },
  {
    pattern:
      /\b(?<o>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th)[ -](?<u>quarter|half) of (?:[Ff]iscal(?: [Yy]ear)? |FY ?'?)(?<y>\d{4}|\d{2})(?!\d)/gu,
    read: ({ groups: g }) => {
      const n = ORDINALS.indexOf((g?.o ?? '').toLowerCase()) + 1 || Number.parseInt(g?.o ?? '', 10);
      return partOfYear(g?.u === 'half' ? 'H' : 'Q', n, year(g?.y), true);
    },
  },
  {
    pattern:
      /\b(?<o>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th)[ -](?<u>quarter|half)(?! (?:time|day|hour))(?:(?: of|,)? (?<y>(?:19|20)\d{2}))?(?!\d)/gu,
    read: ({ groups: g }) => {
      const n = ORDINALS.indexOf((g?.o ?? '').toLowerCase()) + 1 || Number.parseInt(g?.o ?? '', 10);
      return partOfYear(g?.u === 'half' ? 'H' : 'Q', n, year(g?.y));
    },
  },
  {
    pattern: new RegExp(`(?<![A-Za-z])${NAME} ?${DAY}(?:,? ?${YEAR})?`, 'gu'),
    read: ({ groups: g }) => daysPeriod('day', year(g?.y), month(g?.mon), Number(g?.d)),
  },
  {
    pattern: new RegExp(`(?<![\\d.,])${DAY}[ -](?:of )?${NAME}(?:[ ,-]{1,2}${YEAR})?`, 'gu'),
    read: ({ groups: g }) => daysPeriod('day', year(g?.y), month(g?.mon), Number(g?.d)),
  },
  {
    pattern: new RegExp(`(?:\\b${PART})?(?<![A-Za-z])${NAME}(?:,? (?:of )?|-|')${YEAR}`, 'gu'),
    read: ({ groups: g }) =>
      g?.part ? partOfMonth(g.part, g.mon, year(g.y)) : monthsPeriod('month', year(g?.y), month(g?.mon), month(g?.mon)),
  },
  {
    pattern: new RegExp(`\\b${PART}${NAME}`, 'gu'),
    read: ({ groups: g }) => partOfMonth(g?.part, g?.mon, undefined),
  },
  {
    // Other months are months wherever they stand; `May` needs a word of time before it, `March` may open a sentence as a verb.
    pattern: new RegExp(
      `(?:(?<=\\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]hrough|[Ff]rom|[Dd]uring|[Ll]ast|[Nn]ext|[Tt]his|[Oo]f|[Bb]efore|[Aa]fter|and|to|[Tt]ill) )|(?<![A-Za-z])(?!May|MAY|Mar(?:ch)? (?:on|in|to)\\b))${NAME}`,
      'gu',
    ),
    read: ({ groups: g }) => monthsPeriod('month', undefined, month(g?.mon), month(g?.mon)),
  },
  {
    pattern: /(?<![\d/.])(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<y>(?:19|20)\d{2})(?![\d/])/gu,
    read: ({ groups: g }) => {
      const [a, b] = [Number(g?.a), Number(g?.b)];
      return a > 12 ? daysPeriod('day', year(g?.y), b, a) : daysPeriod('day', year(g?.y), a, b);
    },
  },
  {
    pattern: new RegExp(`\\b${PART}${YEAR}`, 'gu'),
    read: ({ groups: g }) => {
      const months = (
        [
          [1, 3],
          [5, 8],
          [10, 12],
        ] as const
      )[partIndex(g?.part)];
      return monthsPeriod('part', year(g?.y), months[0], months[1]);
    },
  },
  {
    pattern: new RegExp(
      `(?:(?<=(?:\\b(?:in|since|by|until|during|through|from|for|of|year|before|after|between|and|to|vs\\.?|versus)[ :]|[于至到自在从截])|(?<=(?:19|20)\\d{2}(?:-|~|/|→|->| - | to | and ))|^|[(])${YEAR}(?= ?(?:[-~,;.:)/→]|$|[。、至到和与的预规目战全])|(?= (?:and|to|was|is|in|with|at|for|from|the|we|plan|budget|target|revenue|sales)\\b)))|(?<![\\d.,A-Za-z-])(?<y2>(?:19|20)\\d{2})(?= ?(?:budget|plan\\b|target|goal|revenue|sales|strategy|roadmap|forecast|results|annual|business plan|capex|tender|audit|review|report|edition|预算|规划|战略|目标|财报|年报|营收))`,
      'giu',
    ),
    read: ({ groups: g }) => monthsPeriod('year', year(g?.y ?? g?.y2), 1, 12),
  },
];
