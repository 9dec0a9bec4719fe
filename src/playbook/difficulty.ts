import type { Bilingual } from '#src/kernel/language.ts';
import { assertGrade, type DimensionScore, type IndicatorRow, weightedScore } from './scores.ts';

export const COMPETITIVENESS_INDICATORS = [
  'brand_in_segment',
  'business_fluency',
  'knowing_people',
  'solution_fit',
] as const;
export type CompetitivenessIndicator = (typeof COMPETITIVENESS_INDICATORS)[number];
export const DIFFICULTY_DIMENSIONS = ['reach', 'competitiveness', 'cycle'] as const;
export type DifficultyDimension = (typeof DIFFICULTY_DIMENSIONS)[number];

export const DIFFICULTY_LABELS: Readonly<Record<DifficultyDimension | CompetitivenessIndicator, Bilingual>> = {
  reach: { zh: '接触决策者的难度', en: 'Reaching the decision makers' },
  competitiveness: { zh: '我们在那里的竞争力（越强越容易）', en: 'Our competitiveness there (strong = easy)' },
  cycle: { zh: '客户采购周期与我们的考核期', en: 'Their sales cycle against our period' },
  brand_in_segment: { zh: '细分市场品牌', en: 'Brand in the segment' },
  business_fluency: { zh: '懂客户业务', en: 'Fluency in their business' },
  knowing_people: { zh: '认识人', en: 'Knowing the people' },
  solution_fit: { zh: '方案匹配度', en: 'Solution fit' },
};

/** `reach` and `cycle`: 1 easy – 5 hard. `competitiveness`: our strength, 1 weak – 5 strong; it is reversed here. */
export type DifficultyInput = {
  reach?: number | null;
  competitiveness?: Readonly<Partial<Record<CompetitivenessIndicator, number | null>>>;
  cycle?: number | null;
};

export type DifficultyScore = {
  rule: 'DIFF-1';
  /** Each dimension, 1 easy – 5 hard, null when unknown. */
  parts: Record<DifficultyDimension, number | null>;
  competitiveness: DimensionScore<CompetitivenessIndicator>;
  /** Mean of the three dimensions; null unless all three are known. */
  difficulty: number | null;
  /** (mean − 1) / 4 on 0–1 (MATRIX-1). */
  normalised: number | null;
  confidence: number;
  missing: DifficultyDimension[];
};

const STRENGTHS: Readonly<Record<CompetitivenessIndicator, IndicatorRow>> = {
  brand_in_segment: { weight: 1, reversed: true },
  business_fluency: { weight: 1, reversed: true },
  knowing_people: { weight: 1, reversed: true },
  solution_fit: { weight: 1, reversed: true },
};

/**
 * DIFF-1: how hard the account is to open, 1 easy – 5 hard.
 * @throws invalid_request when a grade is outside 1–5
 */
export const scoreDifficulty = (input: DifficultyInput): DifficultyScore => {
  const competitiveness = weightedScore(STRENGTHS, input.competitiveness ?? {});
  const parts: Record<DifficultyDimension, number | null> = {
    reach: input.reach ?? null,
    competitiveness: competitiveness.score,
    cycle: input.cycle ?? null,
  };
  for (const name of DIFFICULTY_DIMENSIONS) if (parts[name] !== null) assertGrade(name, parts[name]);
  const known = DIFFICULTY_DIMENSIONS.flatMap((name) => parts[name] ?? []);
  const difficulty = known.length === 3 ? known.reduce((sum, x) => sum + x, 0) / 3 : null;
  const shares = (parts.reach === null ? 0 : 1) + competitiveness.confidence + (parts.cycle === null ? 0 : 1);
  return {
    rule: 'DIFF-1',
    parts,
    competitiveness,
    difficulty,
    normalised: difficulty === null ? null : normaliseDifficulty(difficulty),
    confidence: shares / 3,
    missing: DIFFICULTY_DIMENSIONS.filter((name) => parts[name] === null),
  };
};

/** MATRIX-1: (mean − 1) / 4 of a difficulty 1–5. */
export const normaliseDifficulty = (mean: number): number => (mean - 1) / 4;

/**
 * The grade of the third dimension from days: their usual sales cycle against our planning period.
 * Up to half the period is 1, three quarters 2, the whole 3, one and a half 4, beyond that 5.
 */
export const gradeCycle = (cycleDays: number, periodDays: number): number => {
  const ratio = cycleDays / Math.max(1, periodDays);
  const edge = [0.5, 0.75, 1, 1.5].findIndex((limit) => ratio <= limit);
  return edge === -1 ? 5 : edge + 1;
};
