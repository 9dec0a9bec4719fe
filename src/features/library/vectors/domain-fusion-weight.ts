import { DEFAULT_WEIGHT, fuse, type Hit } from './domain-fusion.ts';
import { type JudgedQuery, quality } from './domain-quality.ts';

/** What a weight was learnt from: how well words alone do, vectors alone, and both joined with the weight; see {@link quality}. */
export type LearntWeight = { weight: number; queries: number; words: number; vectors: number; joined: number };

const GRID = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];
/** How deep a joined ranking is read, so that ten different documents are in it. */
const DEPTH = 50;
/** What a weight away from the default costs, in quality summed over queries: a few judgements move it little. */
const PULL = 0.5;
/** Vectors that alone find less than this, and add less than that, count nothing. */
const WEAK_ALONE = 0.1;
const WEAK_GAIN = 0.005;
/** Fewer judged queries than this say nothing. */
export const FEWEST_QUERIES = 5;
/** What a query counts of which only wrong results are known: that something was kept away does not say that anything was found. */
const ONLY_WRONG = 0.5;

const weightOf = ({ relevant }: JudgedQuery): number => (relevant.size > 0 ? 1 : ONLY_WRONG);
const sumOf = (queries: readonly JudgedQuery[], of: (query: JudgedQuery) => number): number =>
  queries.reduce((sum, each) => sum + of(each), 0);

const meanQuality = (queries: readonly JudgedQuery[], rank: (query: JudgedQuery) => readonly Hit[]): number =>
  sumOf(queries, (each) => weightOf(each) * quality(rank(each), each)) / sumOf(queries, weightOf);

const byVectorsAlone = ({ byVector }: JudgedQuery): readonly Hit[] => byVector.near;
const joinedBy =
  (weight: number) =>
  ({ byWords, byVector }: JudgedQuery): readonly Hit[] =>
    fuse(byWords, byVector, weight, DEPTH);

/** Whether vectors find next to nothing of what is known to be right, and add nothing to it; false where nothing is known. */
const isWeak = (queries: readonly JudgedQuery[], weight: number): boolean => {
  const right = queries
    .filter(({ relevant }) => relevant.size > 0)
    .map((each) => ({ ...each, wrong: new Set<string>() }));
  if (right.length === 0) return false;
  const gain = meanQuality(right, joinedBy(weight)) - meanQuality(right, joinedBy(0));
  return meanQuality(right, byVectorsAlone) < WEAK_ALONE && gain < WEAK_GAIN;
};

/**
 * Learns what vectors should count from judged queries: the weight of a grid with the highest mean quality, held near the
 * default by a squared pull that loses to evidence as queries grow. Vectors that carry nothing get 0.
 * @returns undefined where too few queries have a judged result; those with only wrong ones count half
 */
export const learnWeight = (judged: readonly JudgedQuery[]): LearntWeight | undefined => {
  const queries = judged.filter(({ relevant, wrong }) => relevant.size + wrong.size > 0);
  const evidence = sumOf(queries, weightOf);
  if (evidence < FEWEST_QUERIES) return undefined;
  const tried = GRID.map((weight) => ({ weight, mean: meanQuality(queries, joinedBy(weight)) }));
  const worth = ({ weight, mean }: { weight: number; mean: number }) =>
    mean - (PULL * (weight - DEFAULT_WEIGHT) ** 2) / evidence;
  const best = tried.reduce((a, b) => (worth(b) > worth(a) + 1e-12 ? b : a));
  const words = tried[0]?.mean ?? 0;
  const vectors = meanQuality(queries, byVectorsAlone);
  const chosen = isWeak(queries, best.weight) ? { weight: 0, mean: words } : best;
  return { weight: chosen.weight, queries: queries.length, words, vectors, joined: chosen.mean };
};
