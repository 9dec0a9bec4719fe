import type { Evidence } from '#src/evidence/index.ts';
import { bare, marksOf, varied } from './fault-help.ts';
import { sentencesOf } from './sentences.ts';
import type { FaultMaker, Random, Right, Twist } from './types.ts';
import { plain } from './write-values.ts';

const sourceOf = (right: Right, evidence: Evidence): string =>
  right.pack.items
    .filter((i) => i.source.type === evidence.source.type && i.source.id === evidence.source.id)
    .map((i) => i.text)
    .join('\n');

/** The last piece of evidence with other words quoted, when the source does not hold them. */
const misquoted = (
  right: Right,
  change: (quote: string, source: string) => string | undefined,
  text?: string,
): Twist | undefined => {
  const last = right.evidence.at(-1);
  if (!last || last.quote.length < (right.language === 'zh' ? 10 : 24)) return undefined;
  const source = sourceOf(right, last);
  const quote = change(last.quote, source);
  if (!quote || bare(source).includes(bare(quote))) return undefined;
  return { evidence: [...right.evidence.slice(0, -1), { ...last, quote }], ...(text === undefined ? {} : { text }) };
};

type Words = { zh: readonly string[]; en: readonly string[] };
const WORDS: Words = {
  zh: ['方案', '部门', '正式', '明确', '全部', '系统'],
  en: ['formal', 'several', 'entire', 'market', 'clearly', 'office'],
};
const KEPT_WORDS: Words = {
  zh: ['流程', '人员', '长期', '主要', '基本', '数据'],
  en: ['annual', 'further', 'whole', 'factory', 'mostly', 'group'],
};

const spots = (quote: string, language: 'zh' | 'en'): RegExpMatchArray[] => [
  ...quote.matchAll(language === 'zh' ? /[一-龥]{2}/gu : /\b[a-z]{4,}\b/gu),
];

const at = (quote: string, match: RegExpMatchArray, words: string): string =>
  quote.slice(0, match.index) + words + quote.slice((match.index ?? 0) + match[0].length);

const word = (right: Right, random: Random): string =>
  random.pick(varied(right, WORDS, KEPT_WORDS)[right.language]) ?? '';

export const QUOTE_FAULTS: readonly FaultMaker[] = [
  {
    family: 'quote',
    kind: 'one word changed',
    make: (r, random) =>
      misquoted(r, (quote) => {
        const spot = random.pick(spots(quote, r.language));
        return spot && at(quote, spot, word(r, random));
      }),
  },
  {
    family: 'quote',
    kind: 'a word put in',
    make: (r, random) =>
      misquoted(r, (quote) => {
        const spot = random.pick(spots(quote, r.language).slice(1));
        return spot && at(quote, spot, r.language === 'zh' ? `已${spot[0]}` : `${word(r, random)} ${spot[0]}`);
      }),
  },
  {
    family: 'quote',
    kind: 'a word left out',
    make: (r, random) =>
      misquoted(r, (quote) => {
        const all = spots(quote, r.language);
        const spot = random.pick(all.slice(1, -1));
        return spot && at(quote, spot, '');
      }),
  },
  {
    family: 'quote',
    kind: 'two sentences spliced',
    make: (r, random) =>
      misquoted(r, (_, source) => {
        const list = sentencesOf(source, r.language).filter((s) => s.length > 16);
        const first = random.below(Math.max(1, list.length - 1));
        const a = list[first];
        const b = list[first + 1];
        if (!a || !b) return undefined;
        const cut = (s: string): number => {
          const middle = Math.floor(s.length / 2);
          const space = r.language === 'en' ? s.indexOf(' ', middle) : middle;
          return space < 0 ? middle : space;
        };
        return a.slice(0, cut(a)) + b.slice(cut(b));
      }),
  },
  {
    family: 'quote',
    kind: 'two sources spliced',
    make: (r, random) => {
      const last = r.evidence.at(-1);
      const other = random.pick(
        r.pack.items.filter((i) => i.source.id !== last?.source.id && i.text.length > 12 && i.text.length < 300),
      );
      return (
        other &&
        misquoted(r, (quote) =>
          quote.length < 500 ? `${quote}${r.language === 'zh' ? '' : ' '}${other.text}` : undefined,
        )
      );
    },
  },
  {
    family: 'quote',
    kind: 'number forged in claim and quote',
    make: (r, random) => {
      const [mark] = random.below(2) === 0 ? marksOf(r, 'count', 'percent') : marksOf(r, 'money', 'percent', 'count');
      const digits = mark && /\d[\d,]*(?:\.\d+)?/u.exec(r.text.slice(mark.start, mark.end))?.[0];
      if (!mark || !digits) return undefined;
      const next = plain(Number(digits.replaceAll(',', '')) + 1 + random.below(7));
      const text =
        r.text.slice(0, mark.start) + r.text.slice(mark.start, mark.end).replace(digits, next) + r.text.slice(mark.end);
      return misquoted(r, (quote) => (quote.includes(digits) ? quote.replace(digits, next) : undefined), text);
    },
  },
  {
    family: 'quote',
    kind: 'denial cut out of the quote',
    make: (r) => {
      const cut = (s: string): string =>
        r.language === 'zh'
          ? s.replace(/(?:尚未|还没有?|没有|不)(?=[一-龥]{2})/u, '')
          : s.replace(/ (?:not|no|never) /u, ' ');
      const text = cut(r.text);
      return text === r.text ? undefined : misquoted(r, cut, text);
    },
  },
];
