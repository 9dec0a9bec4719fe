import type { Candidate, Finding } from '../brief.ts';
import { askWeight } from './domain-asks.ts';

/** Reciprocal rank fusion's constant: how much the first ranks stand out (Cormack, Clarke & Büttcher 2009). */
const K = 60;

/**
 * Fuses the rankings of all searches made for one opportunity: the sum over searches of weight / (60 + rank), where a document's rank in a
 * search is that of its best passage. Against the best document, 0 to 1; nothing to fuse gives 0 for all.
 * @returns by document id
 */
export const fusedRanks = (candidates: readonly Candidate[]): Map<string, number> => {
  const sums = new Map(candidates.map(({ document, findings }) => [document.id, sumOf(findings)]));
  const best = Math.max(0, ...sums.values());
  return new Map([...sums].map(([id, sum]) => [id, best === 0 ? 0 : sum / best]));
};

const sumOf = (findings: readonly Finding[]): number => {
  const ranks = new Map<Finding['ask'], number>();
  for (const { ask, rank } of findings)
    if (rank !== undefined) ranks.set(ask, Math.min(rank, ranks.get(ask) ?? Number.POSITIVE_INFINITY));
  return [...ranks].reduce((sum, [ask, rank]) => sum + askWeight(ask) / (K + rank), 0);
};
