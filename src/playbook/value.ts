import { fail } from '#src/kernel/errors.ts';
import type { Bilingual } from '#src/kernel/language.ts';

/** One input of a calculation: its value, unit, and what it rests on. Without evidence it is an assumption and shown as one. */
export type ValueInput = { label: Bilingual; value: number; unit: string; evidence: string | null };

/** A number the service computed, with its formula, inputs, and those that are assumptions (VALUE-1). */
export type ValueResult = {
  rule: 'VALUE-1';
  value: number;
  unit: string;
  formula: string;
  inputs: readonly ValueInput[];
  assumptions: readonly ValueInput[];
};

const result = (value: number, unit: string, formula: string, inputs: readonly ValueInput[]): ValueResult => {
  if (!Number.isFinite(value))
    throw fail('unprocessable', {
      zh: '按现有输入无法算出结果（除数为零或数值过大），没有保存任何数字，请检查输入。',
      en: 'These inputs give no result (a division by zero or too large a value); no number was kept, check the inputs.',
    });
  return {
    rule: 'VALUE-1',
    value,
    unit,
    formula,
    inputs,
    assumptions: inputs.filter((input) => input.evidence === null),
  };
};

/** VALUE-1: return on investment over the period, as a ratio: (benefit − cost) / cost. @throws unprocessable when the cost is zero */
export const returnOnInvestment = (benefit: ValueInput, cost: ValueInput): ValueResult =>
  result((benefit.value - cost.value) / cost.value, 'ratio', `(${benefit.value} − ${cost.value}) / ${cost.value}`, [
    benefit,
    cost,
  ]);

/** VALUE-1: months until the monthly saving has paid the investment. @throws unprocessable when nothing is saved */
export const paybackMonths = (investment: ValueInput, monthlySaving: ValueInput): ValueResult =>
  result(
    monthlySaving.value > 0 ? investment.value / monthlySaving.value : Number.NaN,
    'months',
    `${investment.value} / ${monthlySaving.value}`,
    [investment, monthlySaving],
  );

/** VALUE-1: total cost of ownership: purchase and everything each year, over `years`. */
export const totalCost = (purchase: ValueInput, yearly: readonly ValueInput[], years: number): ValueResult =>
  result(
    purchase.value + years * yearly.reduce((sum, input) => sum + input.value, 0),
    purchase.unit,
    `${purchase.value} + ${years} × (${yearly.map((input) => input.value).join(' + ') || '0'})`,
    [purchase, ...yearly],
  );

/** VALUE-1: a risk in money: chance (0–1) × damage. */
export const riskValue = (chance: ValueInput, damage: ValueInput): ValueResult =>
  result(chance.value * damage.value, damage.unit, `${chance.value} × ${damage.value}`, [chance, damage]);
