import { foldText } from '#src/kernel/fold-text.ts';
import { median } from '#src/playbook/funnel.ts';
import type { Thresholds } from '#src/playbook/thresholds.ts';
import type { Candidate, LikenessModel, Near } from '../likeness/likeness-model.ts';
import { regionKeys } from '../likeness/region-keys.ts';
import { type ListedMatrix, matrixOf } from './list-matrix.ts';

/**
 * Makes the reader of MATRIX-1 for the candidates of one run, from what is on record about its won customers.
 * @param cycles the days the won deals of an account took
 */
export const matrixReader = (
  model: LikenessModel,
  cycles: ReadonlyMap<string, readonly number[]>,
  thresholds: Pick<Thresholds, 'middleLow' | 'middleHigh'>,
): ((candidate: Candidate, result: { score: number; nearest: readonly Near[] }) => ListedMatrix) => {
  const trades = new Map<string, number>();
  for (const { industry } of model.won) {
    const trade = foldText(industry ?? '');
    if (trade) trades.set(trade, (trades.get(trade) ?? 0) + 1);
  }
  const regions = new Set(model.won.flatMap((each) => [...regionKeys(each.regions)]));
  return (candidate, { score, nearest }) => {
    const trade = foldText(candidate.industry ?? '');
    const where = [...regionKeys(candidate.regions)];
    return matrixOf(
      {
        employees: candidate.employees,
        likeness: Math.min(1, Math.max(0, score)),
        nearCustomers: where.length === 0 || regions.size === 0 ? null : where.some((key) => regions.has(key)),
        wonInTrade: trade === '' ? null : (trades.get(trade) ?? 0),
        cycleDays: median(nearest.flatMap(({ accountId }) => cycles.get(accountId) ?? [])),
      },
      thresholds,
    );
  };
};
