/** A passage as the in-memory peer knows it: which text it is of, and its terms. */
export type MemoryPassage = { textId: string; frequencies: ReadonlyMap<string, number>; length: number };

const K1 = 1.2;
const B = 0.75;

/**
 * BM25 over passages held in memory, by the same terms, formula and settings as the library's: the peer without a
 * database. Answers the text of each of the best passages.
 */
export const memoryBm25 = (
  passages: readonly MemoryPassage[],
): ((terms: ReadonlyMap<string, number>, limit: number) => string[]) => {
  const postings = new Map<string, [passage: number, frequency: number][]>();
  passages.forEach(({ frequencies }, at) => {
    for (const [term, frequency] of frequencies) {
      const list = postings.get(term);
      if (list) list.push([at, frequency]);
      else postings.set(term, [[at, frequency]]);
    }
  });
  const mean = passages.reduce((sum, each) => sum + each.length, 0) / passages.length;
  const norms = passages.map(({ length }) => K1 * (1 - B + (B * length) / mean));
  return (terms, limit) => {
    const scores = new Map<number, number>();
    for (const [term, asked] of terms) {
      const found = postings.get(term) ?? [];
      const idf = Math.log(1 + (passages.length - found.length + 0.5) / (found.length + 0.5));
      for (const [at, frequency] of found) {
        const part = (asked * idf * frequency * (K1 + 1)) / (frequency + (norms[at] ?? 0));
        scores.set(at, (scores.get(at) ?? 0) + part);
      }
    }
    // Rounded as in the store, so that equal scores are equal there and here; passages come in the order of their ids.
    return [...scores]
      .map(([at, score]): [number, number] => [at, Math.round(score * 1e9) / 1e9])
      .sort(([a, m], [b, n]) => n - m || a - b)
      .slice(0, limit)
      .map(([at]) => passages[at]?.textId ?? '');
  };
};
