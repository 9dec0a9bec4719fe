import type { Bilingual } from '#src/kernel/language.ts';
import type { SearchFilters } from './contract.ts';
import type { Highlight } from './domain-highlights.ts';
import type { SaidOtherwise } from './translate/lexical-plan.ts';
import { foldForSearch } from './words/fold-search.ts';

/** A passage that was found, as far as reasons go. */
export type Found = { title: string; heading: string | null; text: string };

/** What is known of why it was found. */
export type Clues = {
  query: string;
  /** Which words of the query stand in a text. */
  matched: (query: string, text: string) => string[];
  highlights: readonly Highlight[];
  otherwise: readonly SaidOtherwise[];
  /** Not one word of the query was needed: its vector lay near. */
  byMeaning: boolean;
  filters: SearchFilters;
  /** How many other documents of the same family stand behind it. */
  others: number;
};

const MOST_WORDS = 5;
const MIN_PHRASE = 2;

const listed = (words: readonly string[]): { zh: string; en: string } => ({
  zh: words
    .slice(0, MOST_WORDS)
    .map((word) => `“${word}”`)
    .join('、'),
  en: words
    .slice(0, MOST_WORDS)
    .map((word) => `"${word}"`)
    .join(', '),
});

const holding = (where: Bilingual, words: readonly string[]): Bilingual[] => {
  const { zh, en } = listed(words);
  return words.length === 0 ? [] : [{ zh: `${where.zh}含${zh}`, en: `${where.en} has ${en}` }];
};

/** Whether the query stands in the text word for word; a single word or character is no phrase. */
const holdsPhrase = (query: string, text: string): boolean => {
  const asked = foldForSearch(query).replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
  const parts = asked.match(/\p{Script=Han}|[^\s\p{P}\p{Script=Han}]+/gu) ?? [];
  return parts.length >= MIN_PHRASE && foldForSearch(text).includes(asked);
};

/** The words of the query that stand in the passage in other words: the dictionary's or the glossary's. */
const inOtherWords = ({ otherwise, highlights }: Clues, { text }: Found): Bilingual[] => {
  if (otherwise.length === 0) return [];
  const folded = foldForSearch(text);
  const found = otherwise.flatMap(({ said, as }) => {
    const word = as.find((each) => /\p{Script=Han}/u.test(each) && folded.includes(each));
    if (word) return [{ said, word }];
    const mark = highlights.find(({ terms }) => terms.some((term) => as.includes(term)));
    return mark ? [{ said, word: text.slice(mark.start, mark.end) }] : [];
  });
  if (found.length === 0) return [];
  const some = found.slice(0, MOST_WORDS);
  return [
    {
      zh: `换个说法：${some.map(({ said, word }) => `“${said}”即“${word}”`).join('、')}`,
      en: `in other words: ${some.map(({ said, word }) => `"${said}" as "${word}"`).join(', ')}`,
    },
  ];
};

const FILTERS: Readonly<Record<keyof SearchFilters, Bilingual>> = {
  industry: { zh: '行业', en: 'industry' },
  type: { zh: '类型', en: 'type' },
  language: { zh: '语言', en: 'language' },
  stages: { zh: '阶段', en: 'stage' },
  roles: { zh: '角色', en: 'role' },
  shareable: { zh: '能否对外', en: 'may leave the house' },
  validOn: { zh: '有效期', en: 'validity' },
  documentIds: { zh: '指定的资料', en: 'the documents named' },
};

const metFilters = (filters: SearchFilters): Bilingual[] => {
  const met = (Object.keys(FILTERS) as (keyof SearchFilters)[]).filter((name) => filters[name] !== undefined);
  if (met.length === 0) return [];
  return [
    {
      zh: `符合筛选：${met.map((name) => FILTERS[name].zh).join('、')}`,
      en: `meets the filters: ${met.map((name) => FILTERS[name].en).join(', ')}`,
    },
  ];
};

/** Why a passage was found, in short sentences, the surest first. Never empty. */
export const reasonsFor = (found: Found, clues: Clues): Bilingual[] => {
  const { query, matched, byMeaning, filters, others } = clues;
  const reasons: Bilingual[] = [
    ...(holdsPhrase(query, found.text) ? [{ zh: '正文里有原话', en: 'the text has it word for word' }] : []),
    ...holding({ zh: '标题', en: 'the title' }, matched(query, found.title)),
    ...holding({ zh: '小标题', en: 'the heading' }, found.heading === null ? [] : matched(query, found.heading)),
    ...holding({ zh: '正文', en: 'the text' }, matched(query, found.text)),
    ...inOtherWords(clues, found),
    ...(byMeaning ? [{ zh: '意思相近（按向量）', en: 'close in meaning (by vectors)' }] : []),
    ...metFilters(filters),
    ...(others > 0
      ? [
          {
            zh: `同一资料的最新可用版本，另有 ${others} 份`,
            en: `the freshest of its family that is valid; ${others} more`,
          },
        ]
      : []),
  ];
  return reasons.length > 0 ? reasons : [{ zh: '与提问有相同的字', en: 'shares characters with the question' }];
};
