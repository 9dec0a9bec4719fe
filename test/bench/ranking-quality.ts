import { dataJsonl, dataTsv } from './public-data.ts';

export type Text = { id: string; text: string };
/** A search test set: texts, queries, and which texts answer which query. */
export type SearchSet = { corpus: Text[]; queries: Text[]; relevant: ReadonlyMap<string, ReadonlyMap<string, number>> };

export const readSearchSet = (name: string): SearchSet => {
  const relevant = new Map<string, Map<string, number>>();
  for (const [query = '', text = '', grade = '1'] of dataTsv('search', name, 'qrels.tsv')) {
    const known = relevant.get(query) ?? new Map<string, number>();
    relevant.set(query, known.set(text, Number(grade)));
  }
  return {
    corpus: dataJsonl<Text>('search', name, 'corpus.jsonl'),
    queries: dataJsonl<Text>('search', name, 'queries.jsonl'),
    relevant,
  };
};

const CUT = 10;

/** Discounted gain of grades in their order: gain / log2(rank + 1), ranks from 1 (Järvelin & Kekäläinen 2002). */
const discounted = (grades: readonly number[]): number =>
  grades.slice(0, CUT).reduce((sum, grade, at) => sum + grade / Math.log2(at + 2), 0);

/** nDCG@10 of one ranking of texts, 0 to 1. */
export const ndcg = (ranked: readonly string[], relevant: ReadonlyMap<string, number> | undefined): number => {
  if (!relevant || relevant.size === 0) return 0;
  const ideal = discounted([...relevant.values()].toSorted((a, b) => b - a));
  return discounted(ranked.map((id) => relevant.get(id) ?? 0)) / ideal;
};

/** The first ten different texts of a ranking of passages. */
export const firstTexts = (ids: readonly string[]): string[] => [...new Set(ids)].slice(0, CUT);
