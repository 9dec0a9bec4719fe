import { readDates } from '#src/kernel/read-dates.ts';
import { fault, type Reading, shown } from './cell-fault.ts';

/** Which of two small numbers is the day where a column writes `03/04/2026`. */
export type DayOrder = 'month_first' | 'day_first';

/** A date cell: the day, and the time of day with its offset when the cell has one. */
export type DayTime = { day: string; time: string | null; offset: string | null };

const YEAR_FIRST =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/u;
const PACKED = /^(\d{4})(\d{2})(\d{2})$/u;
/** `03/04/2026`, with or without a time: whose first two numbers are open to either reading. */
export const TWO_SMALL = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T\s]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/u;
const MONTH_ONLY = /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*月?$/u;
const MONTH_LAST = /^(\d{1,2})[-/.](\d{4})$/u;

/** Days that a spreadsheet's serial may mean: 1954 to 2119. Outside it a bare number is no date. */
const SERIAL = { first: 20_000, last: 80_000 };
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

const two = (n: number): string => String(n).padStart(2, '0');

/** The ISO day, when there is one such: years 1900–2199. */
const dayOf = (year: number, month: number, date: number): string | undefined => {
  const at = new Date(Date.UTC(year, month - 1, date));
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return real && year >= 1900 && year < 2200 ? `${year}-${two(month)}-${two(date)}` : undefined;
};

const timeOf = (hour?: string, minute?: string, second?: string): string | null | undefined => {
  if (hour === undefined || minute === undefined) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  return `${two(Number(hour))}:${minute}:${second ?? '00'}`;
};

const fromMoment = (at: Date): DayTime | undefined => {
  if (Number.isNaN(at.getTime())) return undefined;
  const day = dayOf(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
  const time = at.toISOString().slice(11, 19);
  return day ? { day, time: time === '00:00:00' ? null : time, offset: null } : undefined;
};

const fromSerial = (serial: number): DayTime | undefined =>
  serial >= SERIAL.first && serial <= SERIAL.last
    ? fromMoment(new Date(Math.round((SERIAL_EPOCH + serial * DAY_MS) / 1000) * 1000))
    : undefined;

const made = (day: string | undefined, time: string | null | undefined, offset: string | null): DayTime | undefined =>
  day === undefined || time === undefined ? undefined : { day, time, offset };

const readFigures = (text: string, order: DayOrder): DayTime | undefined => {
  const first = YEAR_FIRST.exec(text);
  if (first) {
    const [, y, m, d, hour, minute, second, offset] = first;
    return made(dayOf(Number(y), Number(m), Number(d)), timeOf(hour, minute, second), offset ?? null);
  }
  const packed = PACKED.exec(text);
  if (packed) return made(dayOf(Number(packed[1]), Number(packed[2]), Number(packed[3])), null, null);
  const small = TWO_SMALL.exec(text);
  if (small) {
    const [, a, b, y, hour, minute, second] = small;
    const [month, date] = order === 'day_first' ? [b, a] : [a, b];
    return made(dayOf(Number(y), Number(month), Number(date)), timeOf(hour, minute, second), null);
  }
  return /^\d{5}(?:\.\d+)?$/u.test(text) ? fromSerial(Number(text)) : undefined;
};

/** One date in words (`Oct 20, 2016`, `二〇一六年十月二十日`) that is the whole text; a month alone only where asked for. */
const readWorded = (text: string, month: boolean): DayTime | undefined => {
  const [one, ...more] = readDates(text);
  if (!one || more.length > 0 || text.slice(0, one.start).trim() !== '' || text.slice(one.end).trim() !== '')
    return undefined;
  if (one.from.startsWith('--') || !(one.kind === 'day' || (month && one.kind === 'month'))) return undefined;
  const [y, m, d] = one.from.split('-').map(Number);
  return made(dayOf(y ?? 0, m ?? 0, d ?? 0), null, null);
};

const readMonth = (text: string): DayTime | undefined => {
  const first = MONTH_ONLY.exec(text);
  const last = MONTH_LAST.exec(text);
  const [year, month] = first ? [first[1], first[2]] : [last?.[2], last?.[1]];
  return year === undefined ? undefined : made(dayOf(Number(year), Number(month), 1), null, null);
};

/**
 * Reads a date cell: ISO, `2016/10/20`, `2016年10月20日`, `20161020`, `10/20/2016`, words of either language, spreadsheet
 * dates and serials, any width; with a time of day or without. With `month`, a month alone is read as its first day.
 */
export const readDay = (cell: string | number | Date, order: DayOrder, month = false): Reading<DayTime> => {
  const text = typeof cell === 'string' ? cell.normalize('NFKC').trim() : '';
  const read =
    cell instanceof Date
      ? fromMoment(cell)
      : typeof cell === 'number'
        ? (readFigures(String(cell), order) ?? fromSerial(cell) ?? (month ? readMonth(String(cell)) : undefined))
        : (readFigures(text, order) ?? (month ? readMonth(text) : undefined) ?? readWorded(text, month));
  if (read) return { value: read };
  const said = shown(cell instanceof Date ? 'Invalid Date' : String(cell));
  return month
    ? fault('invalid_date', `“${said}”不是一个月份或日期`, `"${said}" is not a month or a date`)
    : fault('invalid_date', `“${said}”不是一个日期`, `"${said}" is not a date`);
};
