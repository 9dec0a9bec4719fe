import { scaleDecimal } from '#src/kernel/numerals.ts';
import { readNumbers } from '#src/kernel/read-numbers.ts';
import { fault, type Reading, shown } from './cell-fault.ts';

/** A number of a cell, in plain units; `currency` when the cell names one. */
export type Amount = { value: number; currency?: string };

const PLAIN = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/u;
const POINT_GROUPS = /^[+-]?\d{1,3}(?:\.\d{3})+,\d{1,2}$/u;
const SCIENTIFIC = /^[+-]?\d+(?:\.\d+)?e[+-]?\d{1,3}$/iu;
const BRACKETED = /^\((.+)\)$/u;
const SIGNS: readonly [RegExp, string][] = [
  [/^(?:RMB|CNY|¥|人民币)\s*/iu, 'CNY'],
  [/^(?:US\$|USD|\$)\s*/iu, 'USD'],
  [/^(?:€|EUR)\s*/iu, 'EUR'],
  [/^(?:£|GBP)\s*/iu, 'GBP'],
];

/** Digits with separators, as spreadsheets write them; undefined for anything else. */
const readPlain = (text: string): number | undefined => {
  if (PLAIN.test(text)) return Number(text.replaceAll(',', ''));
  if (POINT_GROUPS.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  return SCIENTIFIC.test(text) ? Number(text) : undefined;
};

/** One quantity in words or with a unit (`1200万`, `3.5 million`, `500人`) that is the whole text. */
const readWorded = (text: string): Amount | undefined => {
  const [one, ...more] = readNumbers(text);
  if (!one || more.length > 0 || one.bound || one.range) return undefined;
  if (text.slice(0, one.start).trim() !== '' || text.slice(one.end).trim() !== '') return undefined;
  if (one.kind === 'money') return { value: one.value, currency: one.unit };
  return one.kind === 'plain' || one.kind === 'count' ? { value: one.value } : undefined;
};

const readOne = (text: string): Amount | undefined => {
  const bare = readPlain(text);
  if (bare !== undefined) return { value: bare };
  const inside = BRACKETED.exec(text)?.[1];
  if (inside) {
    const positive = readOne(inside.trim());
    return positive && positive.value > 0 ? { ...positive, value: -positive.value } : undefined;
  }
  for (const [sign, currency] of SIGNS) {
    const rest = text.replace(/^-/u, '').replace(sign, '');
    const value = rest === text.replace(/^-/u, '') ? undefined : readPlain(rest);
    if (value !== undefined) return { value: text.startsWith('-') ? -value : value, currency };
  }
  return readWorded(text);
};

/**
 * Reads a number cell: `1,234.5`, `￥1200万`, `１２００`, `(1,200)` for −1,200, `3.5 million`, `500人`.
 * @param factor what the header's unit multiplies by (`万元`: 10,000).
 */
export const readAmount = (cell: string | number, factor = 1): Reading<Amount> => {
  const read = typeof cell === 'number' ? { value: cell } : readOne(cell.normalize('NFKC').trim());
  if (!read || !Number.isFinite(read.value))
    return fault('invalid_number', `“${shown(String(cell))}”不是一个数字`, `"${shown(String(cell))}" is not a number`);
  return { value: factor === 1 ? read : { ...read, value: scaleDecimal(read.value, factor) } };
};
