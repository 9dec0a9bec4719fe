import { DEFAULT_WEIGHT, fuse, type Hit, type VectorRanking } from './domain-fusion.ts';

/** A judged query: what each ranking says of it, and which passages answer it (ids of passages, or of their documents). */
export type JudgedQuery = {
  byWords: readonly Hit[];
  byVector: VectorRanking;
  /** What a passage counts as: its own id, or its document's, where documents were judged. */
  keyOf: (passageId: string) => string;
  relevant: ReadonlySet<string>;
};

/** What a weight was learnt from: nDCG@10 of words alone, of vectors alone, and joined with the weight. */
export type LearntWeight = { weight: number; queries: number; words: number; vectors: number; joined: number };

const GRID = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];
const CUT = 10;
/** How deep a joined ranking is read, so that ten different documents are in it. */
const DEPTH = 50;
/** What a weight away from the default costs, in nDCG@10 summed over queries: a few judgements move it little. */
const PULL = 0.5;
/** Vectors that alone find less than this, and add less than that, count nothing. */
const WEAK_ALONE = 0.1;
const WEAK_GAIN = 0.005;
/** Fewer judged queries than this say nothing. */
export const FEWEST_QUERIES = 5;

/** nDCG@10 with one grade (Järvelin & Kekäläinen 2002); a document counts where it comes first. */
const quality = (hits: readonly Hit[], { keyOf, relevant }: JudgedQuery): number => {
  const keys = [...new Set(hits.map(({ id }) => keyOf(id)))].slice(0, CUT);
  const gain = keys.reduce((sum, key, at) => sum + (relevant.has(key) ? 1 / Math.log2(at + 2) : 0), 0);
  const ideal = Array.from({ length: Math.min(CUT, relevant.size) }, (_, at) => 1 / Math.log2(at + 2));
  return gain / ideal.reduce((sum, each) => sum + each, 0);
};

const meanQuality = (queries: readonly JudgedQuery[], rank: (query: JudgedQuery) => readonly Hit[]): number =>
  queries.reduce((sum, each) => sum + quality(rank(each), each), 0) / queries.length;

/**
 * Learns what vectors should count from judged queries: the weight of a grid with the highest mean nDCG@10, held near the
 * default by a squared pull that loses to evidence as queries grow. Vectors that carry nothing get 0.
 * @returns undefined where too few queries have a relevant result
 */
export const learnWeight = (judged: readonly JudgedQuery[]): LearntWeight | undefined => {
  const queries = judged.filter(({ relevant }) => relevant.size > 0);
  if (queries.length < FEWEST_QUERIES) return undefined;
  const tried = GRID.map((weight) => ({
    weight,
    mean: meanQuality(queries, ({ byWords, byVector }) => fuse(byWords, byVector, weight, DEPTH)),
  }));
  const worth = ({ weight, mean }: { weight: number; mean: number }) =>
    mean - (PULL * (weight - DEFAULT_WEIGHT) ** 2) / queries.length;
  const best = tried.reduce((a, b) => (worth(b) > worth(a) + 1e-12 ? b : a));
  const words = tried[0]?.mean ?? 0;
  const vectors = meanQuality(queries, ({ byVector }) => byVector.near);
  const weak = vectors < WEAK_ALONE && best.mean < words + WEAK_GAIN;
  const chosen = weak ? { weight: 0, mean: words } : best;
  return { weight: chosen.weight, queries: queries.length, words, vectors, joined: chosen.mean };
};
