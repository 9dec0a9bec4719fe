import { fail } from '#src/kernel/errors.ts';

/** One weighted indicator of a dimension; `reversed` turns 1–5 round (6 − x) before it counts. */
export type IndicatorRow = { weight: number; reversed?: boolean };

/** The result of a dimension: null when no indicator is known; `confidence` is the known share of the weight, 0–1. */
export type DimensionScore<K extends string> = { score: number | null; confidence: number; missing: K[] };

/**
 * The weighted mean of the known indicators (IDEAL-1, DIFF-1). A missing one never moves the score: it lowers the confidence.
 * @throws invalid_request when a value is outside 1–5
 */
export const weightedScore = <K extends string>(
  rows: Readonly<Record<K, IndicatorRow>>,
  values: Readonly<Partial<Record<K, number | null>>>,
): DimensionScore<K> => {
  const keys = Object.keys(rows) as K[];
  let [sum, known, total] = [0, 0, 0];
  const missing: K[] = [];
  for (const key of keys) {
    const { weight, reversed } = rows[key];
    const value = values[key];
    total += weight;
    if (value === null || value === undefined) {
      missing.push(key);
      continue;
    }
    assertGrade(key, value);
    sum += weight * (reversed ? 6 - value : value);
    known += weight;
  }
  return { score: known === 0 ? null : sum / known, confidence: total === 0 ? 0 : known / total, missing };
};

/** @throws invalid_request unless `value` is a grade from 1 to 5 */
export const assertGrade = (name: string, value: number): void => {
  if (value >= 1 && value <= 5) return;
  throw fail('invalid_request', {
    zh: `指标“${name}”的评分应在 1 到 5 之间，评分未保存，请改正后重试。`,
    en: `The indicator "${name}" must be graded from 1 to 5; nothing was saved, correct it and send it again.`,
  });
};
