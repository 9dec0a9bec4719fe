import type { Hit, VectorRanking } from './domain-fusion.ts';

/**
 * A judged query: what each ranking says of it, which passages answer it and which were said not to (ids of passages, or of their
 * documents).
 */
export type JudgedQuery = {
  byWords: readonly Hit[];
  byVector: VectorRanking;
  /** What a passage counts as: its own id, or its document's, where documents were judged. */
  keyOf: (passageId: string) => string;
  relevant: ReadonlySet<string>;
  /** Holds nothing that is in `relevant`. */
  wrong: ReadonlySet<string>;
};

const CUT = 10;

/** nDCG@10 with one grade (Järvelin & Kekäläinen 2002). */
const gainOf = (keys: readonly string[], wanted: ReadonlySet<string>): number => {
  const gain = keys.slice(0, CUT).reduce((sum, key, at) => sum + (wanted.has(key) ? 1 / Math.log2(at + 2) : 0), 0);
  const ideal = Array.from({ length: Math.min(CUT, wanted.size) }, (_, at) => 1 / Math.log2(at + 2));
  return gain / ideal.reduce((sum, each) => sum + each, 0);
};

/** The share of pairs of a right and a wrong result in which the right one stands higher; what is not found stands lowest. */
const inOrder = (keys: readonly string[], { relevant, wrong }: JudgedQuery): number => {
  const placeOf = new Map(keys.map((key, at) => [key, at]));
  const place = (key: string): number => placeOf.get(key) ?? keys.length;
  const pairs = [...relevant].flatMap((right) => [...wrong].map((other) => Math.sign(place(other) - place(right))));
  return pairs.reduce((sum, sign) => sum + (sign + 1) / 2, 0) / pairs.length;
};

/**
 * How well a ranking serves a query, 0 to 1; a document counts where it comes first. Where right results are known: nDCG@10; where wrong
 * ones are too: the mean of that and of the share of pairs in order; where only wrong ones are known: 1 less nDCG@10 as if they were right.
 */
export const quality = (hits: readonly Hit[], query: JudgedQuery): number => {
  const { keyOf, relevant, wrong } = query;
  const keys = [...new Set(hits.map(({ id }) => keyOf(id)))];
  if (relevant.size === 0) return 1 - gainOf(keys, wrong);
  const gain = gainOf(keys, relevant);
  return wrong.size === 0 ? gain : (gain + inOrder(keys, query)) / 2;
};
