/** Beyond this many different terms, those seen once are forgotten: the count needs bounded memory however long the list. */
const MOST_COUNTED = 250_000;
/** So many terms a stored model weighs, the most widespread first; rarer ones join hardly any two companies. */
const MOST_KEPT = 20_000;

/** In how many companies each term occurs, of how many. */
export type TermCounts = { companies: number; frequency: Map<string, number> };

export const noTerms = (): TermCounts => ({ companies: 0, frequency: new Map() });

/** Counts one company's terms in. */
export const countTerms = (counts: TermCounts, terms: Iterable<string>): void => {
  counts.companies += 1;
  for (const term of terms) counts.frequency.set(term, (counts.frequency.get(term) ?? 0) + 1);
  if (counts.frequency.size > MOST_COUNTED)
    for (const [term, times] of counts.frequency) if (times === 1) counts.frequency.delete(term);
};

/** The weighed terms of a model, as it is stored: `idf[i]` belongs to the i-th of the terms, which spaces part. */
export type Vocabulary = { terms: string; idf: number[] };

/** Inverse document frequency as in BM25 (Robertson and Spärck Jones): ln(1 + (N − n + ½) / (n + ½)). */
const inverse = (companies: number, seen: number): number => Math.log(1 + (companies - seen + 0.5) / (seen + 0.5));

/**
 * Weighs terms by how few companies share them. Terms of the seeds are kept if any candidate has them, of the others the
 * most widespread that at least two have. The order of the companies counted makes no difference.
 */
export const weighTerms = (counts: TermCounts, seedTerms: ReadonlySet<string>): Vocabulary => {
  const common = [...counts.frequency]
    .filter(([term, seen]) => seen > 1 && !seedTerms.has(term))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_KEPT);
  const ofSeeds = [...counts.frequency].filter(([term]) => seedTerms.has(term));
  const kept = [...ofSeeds, ...common].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    terms: kept.map(([term]) => term).join(' '),
    idf: kept.map(([, seen]) => round(inverse(counts.companies, seen))),
  };
};

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/** The weights of a stored vocabulary, by term. */
export const termWeights = ({ terms, idf }: Vocabulary): Map<string, number> =>
  new Map(terms === '' ? [] : terms.split(' ').map((term, index) => [term, idf[index] ?? 0]));

/** The length a text of one ordinary term has; it keeps a text of two words from looking like a perfect match. */
const SHORT_TEXT = 4;

/** A text as weighed terms of unit length (TF-IDF, 1 + ln tf), the heaviest first; terms without a weight are left out. */
export const weighText = (
  counts: ReadonlyMap<string, number>,
  weights: ReadonlyMap<string, number>,
): [string, number][] => {
  const weighed: [string, number][] = [];
  let square = SHORT_TEXT ** 2;
  for (const [term, times] of counts) {
    const weight = (weights.get(term) ?? 0) * (1 + Math.log(times));
    if (weight <= 0) continue;
    weighed.push([term, weight]);
    square += weight ** 2;
  }
  const length = Math.sqrt(square);
  return weighed
    .map(([term, weight]): [string, number] => [term, weight / length])
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
};
