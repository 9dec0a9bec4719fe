import { countTerms } from '#src/features/library/words/domain-terms.ts';
import { dot, normal, numbersFrom, unit } from './numbers.ts';

type Sparse = { at: number[]; values: number[] };

const ROUNDS = 4;
const EXTRA = 10;

/** Makes the rows orthonormal, each against those before it, twice over (Gram & Schmidt). */
const orthonormal = (rows: Float64Array[]): Float64Array[] => {
  const made: Float64Array[] = [];
  for (let row of rows) {
    for (let twice = 0; twice < 2; twice += 1)
      for (const other of made) {
        const share = dot(row, other);
        row = row.map((each, at) => each - share * (other[at] ?? 0));
      }
    made.push(unit(row));
  }
  return made;
};

/**
 * Latent semantic analysis of some texts: embeds any text by the `width` strongest directions of their terms (tf-idf,
 * truncated SVD by subspace iteration on the texts' Gram matrix; Deerwester et al. 1990).
 */
export const latentSemantics = (texts: readonly string[], width: number): ((text: string) => number[]) => {
  const counted = texts.map((text) => countTerms(text).frequencies);
  const df = new Map<string, number>();
  for (const terms of counted) for (const term of terms.keys()) df.set(term, (df.get(term) ?? 0) + 1);
  const vocabulary = new Map<string, { at: number; idf: number }>();
  for (const [term, count] of df)
    if (count > 1 && count <= texts.length / 2)
      vocabulary.set(term, { at: vocabulary.size, idf: Math.log(texts.length / count) });

  const weigh = (terms: ReadonlyMap<string, number>): Sparse => {
    const known = [...terms].flatMap(([term, count]) => {
      const { at, idf } = vocabulary.get(term) ?? {};
      return at === undefined ? [] : [{ at, value: (1 + Math.log(count)) * (idf ?? 0) }];
    });
    const length = Math.sqrt(known.reduce((sum, { value }) => sum + value * value, 0)) || 1;
    return { at: known.map(({ at }) => at), values: known.map(({ value }) => value / length) };
  };
  const rows = counted.map(weigh);
  const holders: { row: number; value: number }[][] = Array.from({ length: vocabulary.size }, () => []);
  rows.forEach(({ at, values }, row) => {
    for (const [place, term] of at.entries()) holders[term]?.push({ row, value: values[place] ?? 0 });
  });
  /** How like a text is to each of the texts: a row of the Gram matrix. */
  const likeness = ({ at, values }: Sparse): Float64Array => {
    const sums = new Float64Array(rows.length);
    for (const [place, term] of at.entries())
      for (const { row, value } of holders[term] ?? []) sums[row] = (sums[row] ?? 0) + value * (values[place] ?? 0);
    return sums;
  };
  const gram = rows.map(likeness);
  const next = numbersFrom(7);
  let basis = orthonormal(
    Array.from({ length: Math.min(width + EXTRA, rows.length) }, () => Float64Array.from(rows, () => normal(next))),
  );
  const through = (vector: Float64Array): Float64Array => Float64Array.from(gram, (row) => dot(row, vector));
  for (let round = 0; round < ROUNDS; round += 1) basis = orthonormal(basis.map(through));
  // The rows of the basis come out by strength; what each carries is the root of its value in the Gram matrix.
  const kept = basis.slice(0, width).map((vector) => ({ vector, strength: Math.sqrt(dot(vector, through(vector))) }));
  return (text) => {
    const shared = likeness(weigh(countTerms(text).frequencies));
    const folded = kept.map(({ vector, strength }) => (strength > 1e-6 ? dot(vector, shared) / strength : 0));
    return folded.some((each) => each !== 0) ? folded : folded.map(() => 1e-3);
  };
};
