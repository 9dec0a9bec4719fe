import type { Bilingual } from '#src/kernel/language.ts';
import { type DimensionScore, type IndicatorRow, weightedScore } from './scores.ts';

export const POWER_INDICATORS = [
  'size',
  'output',
  'margin',
  'growth',
  'cash_flow',
  'price_sensitivity',
  'strategic_value',
] as const;
export const HABIT_INDICATORS = ['innovation', 'process_maturity', 'governance', 'domain_core'] as const;
export const COST_INDICATORS = ['entry_threshold', 'bargaining_power', 'relation_cost'] as const;
export type PowerIndicator = (typeof POWER_INDICATORS)[number];
export type HabitIndicator = (typeof HABIT_INDICATORS)[number];
export type CostIndicator = (typeof COST_INDICATORS)[number];
export type IdealIndicator = PowerIndicator | HabitIndicator | CostIndicator;

type Row = IndicatorRow & { label: Bilingual };
type Weights = Readonly<Partial<Record<IdealIndicator, number>>>;

/** Purchasing power 购买力. Price sensitivity lowers it. */
const POWER: Readonly<Record<PowerIndicator, Row>> = {
  size: { weight: 1, label: { zh: '规模', en: 'Size' } },
  output: { weight: 1, label: { zh: '产量', en: 'Output' } },
  margin: { weight: 1, label: { zh: '利润率', en: 'Margin' } },
  growth: { weight: 1, label: { zh: '成长性', en: 'Growth' } },
  cash_flow: { weight: 1, label: { zh: '现金流', en: 'Cash flow' } },
  price_sensitivity: {
    weight: 1,
    reversed: true,
    label: { zh: '价格敏感度（越高越扣分）', en: 'Price sensitivity (lowers the score)' },
  },
  strategic_value: { weight: 1, label: { zh: '对我们的战略价值', en: 'Strategic value to us' } },
};
/** Purchasing habit 购买习惯. */
const HABIT: Readonly<Record<HabitIndicator, Row>> = {
  innovation: { weight: 1, label: { zh: '创新意愿', en: 'Innovation' } },
  process_maturity: { weight: 1, label: { zh: '流程成熟度', en: 'Process maturity' } },
  governance: { weight: 1, label: { zh: '治理水平', en: 'Governance' } },
  domain_core: { weight: 1, label: { zh: '我们的领域对其是否核心', en: 'Whether our domain is core to them' } },
};
/** Cost of sale 销售成本. Their bargaining power raises it. */
const COST: Readonly<Record<CostIndicator, Row>> = {
  entry_threshold: { weight: 1, label: { zh: '准入门槛', en: 'Entry threshold' } },
  bargaining_power: { weight: 1, label: { zh: '对方议价能力', en: 'Their bargaining power' } },
  relation_cost: { weight: 1, label: { zh: '拜访与关系维护成本', en: 'Cost of visiting and keeping the relation' } },
};

export const IDEAL_LABELS = Object.fromEntries(
  [...Object.entries(POWER), ...Object.entries(HABIT), ...Object.entries(COST)].map(([key, row]) => [key, row.label]),
) as Readonly<Record<IdealIndicator, Bilingual>>;

export type IdealScore = {
  rule: 'IDEAL-1';
  power: DimensionScore<PowerIndicator>;
  habit: DimensionScore<HabitIndicator>;
  cost: DimensionScore<CostIndicator>;
  /** (power + habit) / (2 × cost), 0.2–5; null while a whole dimension is unknown. */
  ideal: number | null;
  /** The same on 0–1, so that 3/3/3 is 0.5 (MATRIX-1). */
  normalised: number | null;
  /** Mean of the three known shares, 0–1. */
  confidence: number;
};

/**
 * IDEAL-1 from indicators graded 1–5 in their own direction (5 = much of it; directions are applied here).
 * @throws invalid_request when a grade is outside 1–5
 */
export const scoreIdeal = (
  values: Readonly<Partial<Record<IdealIndicator, number | null>>>,
  weights: Weights = {},
): IdealScore => {
  const power = weightedScore<PowerIndicator>(weighted(POWER, weights), values);
  const habit = weightedScore<HabitIndicator>(weighted(HABIT, weights), values);
  const cost = weightedScore<CostIndicator>(weighted(COST, weights), values);
  const ideal = idealOf(power.score, habit.score, cost.score);
  return {
    rule: 'IDEAL-1',
    power,
    habit,
    cost,
    ideal,
    normalised: ideal === null ? null : normaliseIdeal(ideal),
    confidence: (power.confidence + habit.confidence + cost.confidence) / 3,
  };
};

/** IDEAL-1: (power + habit) / (2 × cost); null when one is unknown. */
export const idealOf = (power: number | null, habit: number | null, cost: number | null): number | null =>
  power === null || habit === null || cost === null ? null : (power + habit) / (2 * cost);

/** MATRIX-1: (ln x + ln 5) / (2 ln 5) of an ideal score 0.2–5, answering 0–1. */
export const normaliseIdeal = (ideal: number): number => (Math.log(ideal) + Math.log(5)) / (2 * Math.log(5));

const weighted = <K extends IdealIndicator>(
  rows: Readonly<Record<K, Row>>,
  weights: Weights,
): Record<K, IndicatorRow> => {
  const own: Partial<Record<K, IndicatorRow>> = {};
  for (const key of Object.keys(rows) as K[])
    own[key] = { ...rows[key], weight: Math.max(0, weights[key] ?? rows[key].weight) };
  return own as Record<K, IndicatorRow>;
};
