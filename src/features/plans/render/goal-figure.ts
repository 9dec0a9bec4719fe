import { formatCount, formatMoney } from '#src/kernel/format-number.ts';
import type { Language } from '#src/kernel/language.ts';

/** A goal's number with its unit: money in a currency, a percentage, else a count of something. */
export const goalFigure = (value: number, unit: string, language: Language): string => {
  if (/^[A-Z]{3}$/.test(unit)) return formatMoney(value, unit, language);
  return `${formatCount(value, language)}${unit === '%' || unit === '' ? unit : ` ${unit}`}`;
};
