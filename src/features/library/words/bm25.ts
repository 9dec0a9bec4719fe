/** BM25's two settings: how fast repeats saturate, and how much length counts (Robertson & Zaragoza 2009). */
export const K1 = 1.2;
export const B = 0.75;

/** What BM25 counts over all passages of a tenant: how many, and their mean length in terms. */
export type CorpusCounts = { passages: number; meanLength: number };

/** ln(1 + (N − df + 0.5) / (df + 0.5)): how telling a term is that `df` of `passages` hold. */
export const idfOf = (passages: number, df: number): number =>
  Math.log(1 + Math.max(0, passages - df + 0.5) / (df + 0.5));

/** f (k1 + 1) / (f + k1 (1 − b + b · |d| / mean)): what an occurrence count is worth in a passage of a length. 0 to k1 + 1. */
export const saturation = (frequency: number, length: number, meanLength: number): number =>
  frequency === 0 ? 0 : (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * length) / (meanLength || 1)));
