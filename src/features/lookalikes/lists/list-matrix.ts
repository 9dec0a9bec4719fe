import type { Bilingual } from '#src/kernel/language.ts';
import { DIFFICULTY_LABELS, gradeCycle, normaliseDifficulty, scoreDifficulty } from '#src/playbook/difficulty.ts';
import { IDEAL_LABELS, idealOf, normaliseIdeal, scoreIdeal } from '#src/playbook/ideal.ts';
import { STRATEGIES, type Strategy, strategyOf } from '#src/playbook/strategy-matrix.ts';
import type { Thresholds } from '#src/playbook/thresholds.ts';

/** What of a prospect MATRIX-1 can be told from. Likeness 0–1; null where nothing is on record. */
export type MatrixFacts = {
  employees: number | null;
  /** Likeness to the won customers. */
  likeness: number;
  /** Whether it is in a region where there are won customers; null when its region is not on record. */
  nearCustomers: boolean | null;
  /** Won customers of its trade; null when its trade is not on record. */
  wonInTrade: number | null;
  /** Days the deals with its nearest won customers took, the middle one. */
  cycleDays: number | null;
};

/** One grade that counts, 1–5 in the indicator's own direction, and what it was told from. */
export type MatrixGrade = { label: Bilingual; grade: number; from: Bilingual };

/**
 * The MATRIX-1 cell of a prospect. `possible` are the cells it can still be in, whatever the dimensions nobody knows turn out to be;
 * `cell` is given only where all of them agree. Axes are ranges on 0–1.
 */
export type ListedMatrix = {
  cell: Strategy | null;
  possible: Strategy[];
  ideal: [number, number];
  difficulty: [number, number];
  /** Known share of what IDEAL-1 and DIFF-1 look at, 0–1. */
  confidence: number;
  grades: MatrixGrade[];
  missing: Bilingual[];
};

/** Our period, in days, that a sales cycle is held against (DIFF-1). */
const PERIOD_DAYS = 180;
const ALL_GRADES = [1, 2, 3, 4, 5];

/** IDEAL-1 × DIFF-1 as far as a prospect's record allows: what nobody knows stays a range, never a number (MATRIX-1). */
export const matrixOf = (facts: MatrixFacts, t: Pick<Thresholds, 'middleLow' | 'middleHigh'>): ListedMatrix => {
  const fit = band(facts.likeness, [0.2, 0.4, 0.6, 0.8]);
  const size = facts.employees ? band(facts.employees, [50, 200, 1_000, 5_000]) : null;
  const relation = facts.nearCustomers === null ? null : facts.nearCustomers ? 2 : 4;
  const brand = facts.wonInTrade === null ? null : band(facts.wonInTrade, [1, 2, 3, 5]);
  const cycle = facts.cycleDays === null ? null : gradeCycle(facts.cycleDays, PERIOD_DAYS);
  const ideal = scoreIdeal({ size, domain_core: fit, relation_cost: relation });
  const difficulty = scoreDifficulty({ competitiveness: { solution_fit: fit, brand_in_segment: brand }, cycle });
  const axes = {
    ideal: spread(ideal.power.score, (power) =>
      spread(ideal.habit.score, (habit) =>
        spread(ideal.cost.score, (cost) => [normaliseIdeal(idealOf(power, habit, cost) ?? 1)]),
      ),
    ),
    difficulty: spread(difficulty.parts.reach, (reach) =>
      spread(difficulty.parts.competitiveness, (ours) =>
        spread(difficulty.parts.cycle, (days) => [normaliseDifficulty((reach + ours + days) / 3)]),
      ),
    ),
  };
  const found = new Set(axes.ideal.flatMap((x) => axes.difficulty.map((y) => strategyOf(x, y, t))));
  const possible = STRATEGIES.filter((each) => found.has(each));
  return {
    cell: possible.length === 1 ? (possible[0] ?? null) : null,
    possible,
    ideal: ends(axes.ideal),
    difficulty: ends(axes.difficulty),
    confidence: Math.round(((ideal.confidence + difficulty.confidence) / 2) * 100) / 100,
    grades: [
      ...grade(IDEAL_LABELS.size, size, { zh: '人数', en: 'employees' }),
      ...grade(IDEAL_LABELS.domain_core, fit, {
        zh: '与成交客户的相似度（推断）',
        en: 'likeness to won customers (inferred)',
      }),
      ...grade(IDEAL_LABELS.relation_cost, relation, { zh: '所在地区有无成交客户', en: 'won customers in its region' }),
      ...grade(DIFFICULTY_LABELS.solution_fit, fit, {
        zh: '与成交客户的相似度（推断）',
        en: 'likeness to won customers (inferred)',
      }),
      ...grade(DIFFICULTY_LABELS.brand_in_segment, brand, {
        zh: '同行业的成交客户数',
        en: 'won customers of its trade',
      }),
      ...grade(DIFFICULTY_LABELS.cycle, cycle, {
        zh: '最相近成交客户的成交周期',
        en: 'how long deals with the nearest won customers took',
      }),
    ],
    missing: [
      ...[...ideal.power.missing, ...ideal.habit.missing, ...ideal.cost.missing].map((each) => IDEAL_LABELS[each]),
      ...difficulty.missing.map((each) => DIFFICULTY_LABELS[each]),
      ...difficulty.competitiveness.missing.map((each) => DIFFICULTY_LABELS[each]),
    ],
  };
};

/** 1 below the first edge, one more for each edge reached. */
const band = (value: number, edges: readonly number[]): number => 1 + edges.filter((edge) => value >= edge).length;
/** Every value that can come of a known grade, or of each grade it might be. */
const spread = (known: number | null, of: (grade: number) => number[]): number[] =>
  known === null ? ALL_GRADES.flatMap(of) : of(known);
const ends = (values: readonly number[]): [number, number] => {
  const cut = (value: number) => Math.round(value * 1000) / 1000;
  return [cut(Math.min(...values)), cut(Math.max(...values))];
};
const grade = (label: Bilingual, value: number | null, from: Bilingual): MatrixGrade[] =>
  value === null ? [] : [{ label, grade: value, from }];
