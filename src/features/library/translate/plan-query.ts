import type { Dictionary } from '#src/kernel/dictionary.ts';
import { type GlossaryLine, glossaryTerms } from '../glossary/glossary-terms.ts';
import { countTerms } from '../words/domain-terms.ts';
import { foldForSearch } from '../words/fold-search.ts';
import { type QueryTerm, queryOfTerms } from '../words/lexical-query.ts';
import { phrasesOf } from '../words/query-phrases.ts';
import type { LexicalPlan, SaidOtherwise, TranslatedTerm } from './lexical-plan.ts';
import { translateChinese } from './translate-chinese.ts';
import { readTerms, translateEnglish } from './translate-english.ts';

/** What a query may be put in other words with. */
export type PlanResources = { dictionary: Dictionary | null; glossary: readonly GlossaryLine[] };

const HAN_RUN = /\p{Script=Han}+/gu;
const HAS_HAN = /\p{Script=Han}/u;

/**
 * What one translated word weighs beside the terms of the query itself. A Chinese word is two or three terms of the index
 * (its characters and pairs), an English translation one; so that a mixed library ranks both fairly.
 */
const TO_ENGLISH = 2;
const TO_CHINESE = 1;
/** A long question is put in other words by so many of its words, the surest first. */
const MOST_TRANSLATED = 40;

const surest = (found: readonly TranslatedTerm[]): TranslatedTerm[] => {
  if (found.length <= MOST_TRANSLATED) return [...found];
  const kept = new Set(
    found.toSorted((a, b) => b.weight * b.said.length - a.weight * a.said.length).slice(0, MOST_TRANSLATED),
  );
  return found.filter((each) => kept.has(each));
};

/** Same words asked for twice count twice, as terms do. */
const merged = (found: readonly TranslatedTerm[]): TranslatedTerm[] => {
  const byWord = new Map<string, TranslatedTerm>();
  for (const each of found) {
    // A word with joints (`real-time`) gives several terms, each with its own translations.
    const key = `${each.said} ${each.alternatives[0]?.term}`;
    const seen = byWord.get(key);
    byWord.set(key, seen ? { ...seen, weight: seen.weight + each.weight } : each);
  }
  return [...byWord.values()];
};

/** What each word was put in, once a word, the tenant's own way first. */
const saidOtherwise = (found: readonly TranslatedTerm[]): SaidOtherwise[] => {
  const byWord = new Map<string, Set<string>>();
  for (const { said, words } of found) {
    const as = byWord.get(said) ?? new Set();
    for (const { word } of words) as.add(word);
    byWord.set(said, as);
  }
  return [...byWord].map(([said, as]) => ({ said, as: [...as] }));
};

const asTerm = ({ weight, alternatives }: TranslatedTerm, scale: number): QueryTerm => ({
  weight: weight * scale,
  alternatives,
  translated: true,
});

/**
 * Plans what the word index is asked: the query's own terms always; what the dictionary makes of its words in the other
 * language; what the tenant's glossary says instead. Pure. In a Chinese question with a dictionary the names, codes and
 * numbers weigh as much as translations do, since they stand in both languages.
 */
export const planQuery = (query: string, { dictionary, glossary }: PlanResources): LexicalPlan => {
  const own = queryOfTerms(countTerms(query).frequencies).terms;
  const folded = foldForSearch(query);
  const chinese = HAS_HAN.test(folded);
  const toEnglish = dictionary
    ? surest(merged([...folded.matchAll(HAN_RUN)].flatMap(([run]) => translateChinese(run, dictionary))))
    : [];
  const latin = dictionary ? readTerms(folded.replace(HAN_RUN, ' ')) : [];
  const toChinese = dictionary ? surest(merged(translateEnglish(latin, dictionary))) : [];
  const inHouse = glossaryTerms(folded, glossary);
  const passing = toEnglish.length > 0 && chinese ? TO_ENGLISH : 1;
  return {
    terms: [
      ...own.map((term) =>
        passing > 1 && !HAS_HAN.test(term.alternatives[0]?.term ?? '')
          ? { ...term, weight: term.weight * passing }
          : term,
      ),
      ...toEnglish.map((each) => asTerm(each, TO_ENGLISH)),
      ...toChinese.map((each) => asTerm(each, TO_CHINESE)),
      ...inHouse.map((each) => asTerm(each, 1)),
    ],
    phrases: phrasesOf(query),
    otherwise: saidOtherwise([...inHouse, ...toEnglish, ...toChinese]),
  };
};
