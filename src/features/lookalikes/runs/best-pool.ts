/** The best so many of any number of scored candidates, in a fixed amount of memory. Of equal scores the lower number is better. */
export type BestPool = {
  offer: (number: number, score: number) => void;
  /** The best `most`, best first. */
  best: (most: number) => { number: number; score: number }[];
};

/** An empty pool for `size` candidates: a heap with the worst on top, in two typed arrays. */
export const openPool = (size: number): BestPool => {
  const scores = new Float64Array(size);
  const numbers = new Float64Array(size);
  let count = 0;
  const worse = (a: number, b: number): boolean => {
    const [left, right] = [scores[a] as number, scores[b] as number];
    return left < right || (left === right && (numbers[a] as number) > (numbers[b] as number));
  };
  const swap = (a: number, b: number): void => {
    const [score, number] = [scores[a] as number, numbers[a] as number];
    scores[a] = scores[b] as number;
    numbers[a] = numbers[b] as number;
    scores[b] = score;
    numbers[b] = number;
  };
  const rise = (from: number): void => {
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!worse(at, above)) return;
      swap(at, above);
      at = above;
    }
  };
  const sink = (): void => {
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      if (left >= count) return;
      const under = left + 1 < count && worse(left + 1, left) ? left + 1 : left;
      if (!worse(under, at)) return;
      swap(under, at);
      at = under;
    }
  };
  return {
    offer: (number, score) => {
      if (count < size) {
        scores[count] = score;
        numbers[count] = number;
        count += 1;
        rise(count - 1);
        return;
      }
      const floor = scores[0] as number;
      if (size === 0 || score < floor || (score === floor && number > (numbers[0] as number))) return;
      scores[0] = score;
      numbers[0] = number;
      sink();
    },
    best: (most) =>
      Array.from({ length: count }, (_, at) => ({ number: numbers[at] as number, score: scores[at] as number }))
        .sort((a, b) => b.score - a.score || a.number - b.number)
        .slice(0, most),
  };
};
