import type { Translation } from '#src/kernel/dictionary.ts';
import type { LexicalQuery } from '../words/lexical-query.ts';

/** One word of a query in the other language: what was said, what it may be, and how that is looked for in the index. */
export type TranslatedTerm = {
  said: string;
  weight: number;
  words: Translation[];
  alternatives: { term: string; weight: number }[];
};

/** What a word of the query was also looked for as: Chinese words, or index terms (stems) of English ones. */
export type SaidOtherwise = { said: string; as: string[] };

/** What the index is asked, and how the query's words were put in other words, for showing why a passage was found. */
export type LexicalPlan = LexicalQuery & { otherwise: SaidOtherwise[] };
