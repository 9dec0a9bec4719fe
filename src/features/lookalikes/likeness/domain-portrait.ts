import type { KnownCompany } from './likeness-model.ts';

/** The portrait of the won customers that stands beside a look-alike list (FIELD-1). */
export type Portrait = {
  accounts: number;
  industries: { name: string; accounts: number }[];
  regions: { name: string; accounts: number }[];
  tags: { name: string; accounts: number }[];
  words: string[];
  /** Staff numbers of those on record: quartiles. Null when none is. */
  employees: { low: number; median: number; high: number; known: number } | null;
};

const MOST = 8;

/** Draws the portrait of these accounts: what they are most often, and how large. */
export const drawPortrait = (won: readonly KnownCompany[], words: readonly string[]): Portrait => ({
  accounts: won.length,
  industries: most(won.map((each) => (each.industry ? [each.industry] : []))),
  regions: most(won.map((each) => each.regions)),
  tags: most(won.map((each) => each.tags)),
  words: [...words],
  employees: quartiles(won.flatMap((each) => each.employees ?? [])),
});

const most = (lists: readonly (readonly string[])[]): { name: string; accounts: number }[] => {
  const counts = new Map<string, number>();
  for (const list of lists) for (const name of new Set(list)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([name, accounts]) => ({ name, accounts }));
};

const quartiles = (values: number[]): Portrait['employees'] => {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { low: at(0.25), median: at(0.5), high: at(0.75), known: values.length };
};
