/** One line of a bench's table: something measured several times. */
export type Figure = {
  what: string;
  /** `ms`, `rows/s`, `MB`, `nDCG@10`, `×` … */
  unit: string;
  values: readonly number[];
  /** What the number must be read with: a target, a peer, a size. */
  note?: string;
};

/** What a bench answers: its figures, or why it could not run. */
export type Outcome = { figures: Figure[] } | { skipped: string };

/** One bench. `say` prints a line of progress. */
export type Bench = (say: (line: string) => void) => Promise<Outcome>;

export type Summary = { median: number; min: number; max: number; p95: number; count: number };

/** Fewer values than this tell nothing about the slowest twentieth. */
export const ENOUGH_FOR_P95 = 20;

/** The value below which this share of the values lies (nearest rank), of values in any order. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};

/** The middle value; of an even number the mean of the two in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
};

export const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;

export const summarise = ({ values }: Figure): Summary => ({
  median: median(values),
  min: Math.min(...values),
  max: Math.max(...values),
  p95: quantile(values, 0.95),
  count: values.length,
});

/** Runs something once; answers what it answered and how many milliseconds it took. */
export const timed = async <T>(work: () => T | Promise<T>): Promise<{ answer: T; ms: number }> => {
  const started = performance.now();
  const answer = await work();
  return { answer, ms: performance.now() - started };
};

/** Runs something a few times after `warm` runs that do not count; milliseconds of each. */
export const timesOf = async (
  rounds: number,
  work: (round: number) => unknown,
  { warm = 1 }: { warm?: number } = {},
): Promise<number[]> => {
  const times: number[] = [];
  for (let round = 0; round < warm + rounds; round += 1) {
    const { ms } = await timed(() => work(round));
    if (round >= warm) times.push(ms);
  }
  return times;
};
