/**
 * One thing asked for. Alternatives are ways to say it (itself, translations, glossary): they count as ONE term whose
 * frequency in a passage is the weighted sum of theirs, and so is its df (Darwish & Oard 2003, after Pirkola 1998). `weight` is what BM25 calls qf: how often, or how much, it is asked for.
 */
export type QueryTerm = {
  weight: number;
  alternatives: { term: string; weight: number }[];
  /** Comes from a dictionary or glossary: a hit's coverage is the better of both readings, never thinned by translations. */
  translated?: true;
};

/**
 * What the word index is asked.
 * `phrases`: index terms that earn a bonus where they stand in a passage one after the other.
 */
export type LexicalQuery = { terms: QueryTerm[]; phrases?: string[][] };

/** A query of plain terms: each asked for as often as it stands in the query. */
export const queryOfTerms = (frequencies: ReadonlyMap<string, number>): LexicalQuery => ({
  terms: [...frequencies].map(([term, weight]) => ({ weight, alternatives: [{ term, weight: 1 }] })),
});
