import { LINE_MAX } from '#src/kernel/wire.ts';
import { isBlank } from '#src/playbook/text.ts';
import type { EnumField, FieldSpec, ListField } from '../catalogue/field.ts';
import type { Cell } from '../read/table.ts';
import { fault, type Reading, shown } from './cell-fault.ts';
import { readAmount } from './read-amount.ts';
import { type DayOrder, type DayTime, readDay } from './read-day.ts';
import { readParts, readYesNo } from './read-parts.ts';

/** A read cell as it goes into a column. Dates are ISO days; moments are Dates. */
export type Value = string | number | boolean | string[] | Date;

/** How one column's cells are to be read, beside their type. */
export type ColumnReading = { factor: number; order: DayOrder };

/** A read cell; `currency` when a money cell named one. */
export type CellReading = { value: Value; currency?: string };

const DASHES = /^[-–—/\\]+$/u;

/** A cell's words: what a text field keeps. Dates come as ISO, numbers as written. NUL cannot be stored and is dropped. */
export const cellText = (cell: Cell): string => {
  if (cell === null) return '';
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().replace(/T00:00:00.000Z$/u, '');
  return String(cell).replaceAll('\u0000', '').replace(/\r\n?/gu, '\n').toWellFormed().trim();
};

/** Whether a cell says nothing to a field of this type: empty, or for anything but text a word such as 无 or n/a. */
export const saysNothing = (field: FieldSpec, text: string): boolean => {
  if (text === '') return true;
  if (field.type === 'text' || field.type === 'reference' || field.type === 'list' || field.type === 'boolean')
    return false;
  if (field.type === 'enum' && field.read(text) !== undefined) return false;
  return DASHES.test(text) || isBlank(text);
};

/** China has one zone and no summer time; a time without a zone is taken as China time. */
const HOME_OFFSET = '+08:00';

const momentOf = ({ day, time, offset }: DayTime): Date =>
  // A day without a time is kept as midnight UTC (08:00 in China): the same calendar day in both.
  time === null ? new Date(`${day}T00:00:00Z`) : new Date(`${day}T${time}${offset ?? HOME_OFFSET}`);

const known = (words: EnumField['words']): { zh: string; en: string } => ({
  zh: words.map((word) => `${word.label.zh}(${word.code})`).join('、'),
  en: words.map((word) => word.code).join(', '),
});

const readEnum = (field: EnumField, text: string): Reading<string> => {
  const code = field.read(text);
  if (code !== undefined) return { value: code };
  const set = known(field.words);
  return fault(
    'unknown_value',
    `“${shown(text)}”不在可用的取值中（${set.zh}）；其他叫法请用 values 说明`,
    `"${shown(text)}" is none of the known values (${set.en}); explain other words by \`values\``,
  );
};

/** As many parts as the API takes. */
const MAX_PARTS = 50;

const readList = (field: ListField, text: string): Reading<string[]> => {
  const parts = readParts(text, field.keepsComma);
  const { read, words = [] } = field;
  if (parts.length > MAX_PARTS || parts.some((part) => part.length > LINE_MAX))
    return fault(
      'too_long',
      `最多 ${MAX_PARTS} 项，每项至多 ${LINE_MAX} 个字符`,
      `At most ${MAX_PARTS} parts of ${LINE_MAX} characters each`,
    );
  if (!read) return { value: parts };
  const codes = parts.map((part) => read(part));
  const strange = parts.filter((_, at) => codes[at] === undefined);
  if (strange.length === 0) return { value: [...new Set(codes.filter((code) => code !== undefined))] };
  const set = known(words);
  return fault(
    'unknown_value',
    `“${shown(strange.join('、'))}”不在可用的取值中（${set.zh}）`,
    `"${shown(strange.join(', '))}" is none of the known values (${set.en})`,
  );
};

const INT4 = 2_147_483_647;

const inRange = (value: number, min: number, max: number): Reading<number> =>
  value >= min && value <= max
    ? { value }
    : fault('out_of_range', `${value} 超出范围 ${min}–${max}`, `${value} is out of the range ${min}–${max}`);

const readWhole = (
  field: Extract<FieldSpec, { type: 'integer' }>,
  cell: Cell,
  text: string,
  how: ColumnReading,
): Reading<number> => {
  if (field.year) {
    const year =
      cell instanceof Date
        ? cell.getUTCFullYear()
        : Number(/^(\d{4})年?$/u.exec(text.normalize('NFKC'))?.[1] ?? Number.NaN);
    if (!Number.isNaN(year)) return inRange(year, field.min, field.max);
    const day = readDay(text, how.order);
    if ('value' in day) return inRange(Number(day.value.day.slice(0, 4)), field.min, field.max);
    return fault('invalid_number', `“${shown(text)}”不是一个年份`, `"${shown(text)}" is not a year`);
  }
  const read = readAmount(typeof cell === 'number' ? cell : text, how.factor);
  if ('fault' in read) return read;
  if (!Number.isInteger(read.value.value))
    return fault('invalid_number', `“${shown(text)}”不是整数`, `"${shown(text)}" is not a whole number`);
  return inRange(read.value.value, field.min, Math.min(field.max, INT4));
};

/** The largest amount the API takes. */
const MAX_AMOUNT = 1e15;

/**
 * Reads one cell for a field. The cell must say something (`saysNothing`).
 * @returns the value in the column's own type, or the fault with what was expected.
 */
export const readCell = (field: FieldSpec, cell: Cell, how: ColumnReading): Reading<CellReading> => {
  const text = cellText(cell);
  const wrap = <T extends Value>(read: Reading<T>): Reading<CellReading> =>
    'fault' in read ? read : { value: { value: read.value } };
  switch (field.type) {
    case 'text':
      return text.length <= field.maxLength
        ? { value: { value: text } }
        : fault(
            'too_long',
            `内容有 ${text.length} 个字符，上限是 ${field.maxLength}`,
            `The text has ${text.length} characters; the limit is ${field.maxLength}`,
          );
    case 'reference':
      return text.length <= LINE_MAX
        ? { value: { value: text } }
        : fault(
            'too_long',
            `内容有 ${text.length} 个字符，上限是 ${LINE_MAX}`,
            `The text has ${text.length} characters; the limit is ${LINE_MAX}`,
          );
    case 'integer':
      return wrap(readWhole(field, cell, text, how));
    case 'number':
    case 'money': {
      const read = readAmount(typeof cell === 'number' ? cell : text, how.factor);
      if ('fault' in read) return read;
      const ranged = inRange(read.value.value, field.min ?? -MAX_AMOUNT, MAX_AMOUNT);
      return 'fault' in ranged ? ranged : { value: read.value };
    }
    case 'date': {
      const read = readDay(
        cell instanceof Date || typeof cell === 'number' ? cell : text,
        how.order,
        field.grain === 'month',
      );
      if ('fault' in read) return read;
      const { day } = read.value;
      if (field.grain === 'moment') return { value: { value: momentOf(read.value) } };
      return { value: { value: field.grain === 'month' ? `${day.slice(0, 8)}01` : day } };
    }
    case 'list':
      return wrap(readList(field, text));
    case 'boolean': {
      const yes = typeof cell === 'boolean' ? cell : readYesNo(text);
      return yes === undefined
        ? fault('invalid_boolean', `“${shown(text)}”不是“是”或“否”`, `"${shown(text)}" is neither yes nor no`)
        : { value: { value: yes } };
    }
    case 'enum':
      return wrap(readEnum(field, text));
  }
};
