import type { Currency, Day, Tongue } from './types.ts';

const DIGITS = [...'零一二三四五六七八九'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const monthName = (month: number): string => MONTHS[month - 1] ?? '';
export const monthOf = (name: string): number =>
  MONTHS.findIndex((m) => m.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;

/** `1234567.5` as `1,234,567.5`. */
export const grouped = (value: number): string => {
  const [whole = '', rest] = plain(value).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (rest ? `.${rest}` : '');
};

/** A number's digits without float dust. */
export const plain = (value: number): string => String(Number(value.toPrecision(12)));

/** Whether a number can be written with at most `places` decimals. */
export const isShort = (value: number, places: number): boolean => {
  const shifted = Number((value * 10 ** places).toPrecision(12));
  return Number.isInteger(shifted) && value > 0;
};

/** 12 → 十二, 4800 → 四千八百; whole numbers below 100,000,000. */
export const chineseNumber = (value: number): string => {
  if (value >= 10_000) {
    const low = value % 10_000;
    const rest = low === 0 ? '' : (low < 1000 ? '零' : '') + chineseNumber(low);
    return `${chineseNumber(Math.floor(value / 10_000))}万${rest}`;
  }
  let out = '';
  let gap = false;
  for (const [unit, size] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) {
      gap = out !== '';
      continue;
    }
    if (gap) out += '零';
    gap = false;
    out += (digit === 1 && size === 10 && out === '' ? '' : (DIGITS[digit] ?? '')) + unit;
  }
  return out;
};

export const wide = (text: string): string =>
  [...text].map((c) => (c >= '!' && c <= '~' ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join('');

const NAMES: Record<Currency, { zh: string[]; before: string[]; after: string[] }> = {
  CNY: { zh: ['元', '元人民币'], before: ['CNY ', 'RMB ', '¥'], after: [' yuan'] },
  USD: { zh: ['美元'], before: ['$', 'USD ', 'US$'], after: [' US dollars'] },
  EUR: { zh: ['欧元'], before: ['€', 'EUR '], after: [' euros'] },
  GBP: { zh: ['英镑'], before: ['£', 'GBP '], after: [' pounds'] },
};

/** The ways to write a sum; every one means exactly `value`. */
export const moneyForms = (value: number, currency: Currency, language: Tongue): string[] => {
  const names = NAMES[currency];
  const out: string[] = [];
  if (language === 'zh') {
    for (const name of names.zh) {
      out.push(`${grouped(value)}${name}`);
      if (value >= 10_000 && isShort(value / 1e4, 4)) out.push(`${plain(value / 1e4)}万${name}`);
      if (value >= 1e8 && isShort(value / 1e8, 3)) out.push(`${plain(value / 1e8)}亿${name}`);
    }
    if (currency === 'CNY' && value >= 10_000 && isShort(value / 1e4, 2)) out.push(`人民币${plain(value / 1e4)}万元`);
    if (Number.isInteger(value) && value < 1e8 && isShort(value / 1e4, 0))
      out.push(`${chineseNumber(value)}${names.zh[0]}`);
    return out;
  }
  for (const name of names.before) {
    out.push(`${name}${grouped(value)}`);
    if (value >= 1e6 && isShort(value / 1e6, 3)) out.push(`${name}${plain(value / 1e6)} million`);
    if (value >= 1e9 && isShort(value / 1e9, 3)) out.push(`${name}${plain(value / 1e9)} billion`);
  }
  if (value >= 1e6 && isShort(value / 1e6, 2)) out.push(`${plain(value / 1e6)} million${names.after[0]}`);
  return out;
};

/** The ways to write a plain number before a unit. */
export const countForms = (value: number, language: Tongue): string[] => {
  const out = [plain(value)];
  if (value >= 1000) out.push(grouped(value));
  if (language === 'zh') {
    if (value >= 10_000 && isShort(value / 1e4, 2)) out.push(`${plain(value / 1e4)}万`);
    if (value >= 1e8 && isShort(value / 1e8, 2)) out.push(`${plain(value / 1e8)}亿`);
    if (Number.isInteger(value) && value < 10_000 && value !== 2) out.push(chineseNumber(value));
  } else if (value >= 1e6 && isShort(value / 1e6, 2)) out.push(`${plain(value / 1e6)} million`);
  return out;
};

const two = (n: number): string => String(n).padStart(2, '0');
const QUARTER = ['', '一', '二', '三', '四'] as const;

/** The ways to write a day, month, quarter, half or year. */
export const dateForms = (date: Day, language: Tongue): string[] => {
  const { year, half, quarter, month, day } = date;
  const zh = language === 'zh';
  const inYear = year === undefined ? '' : zh ? `${year}年` : ` ${year}`;
  if (half !== undefined) {
    if (zh) return [`${inYear}${half === 1 ? '上' : '下'}半年`, ...(year ? [`${year}年H${half}`] : [])];
    return year ? [`H${half} ${year}`, `the ${half === 1 ? 'first' : 'second'} half of ${year}`] : [];
  }
  if (quarter !== undefined) {
    if (zh)
      return [
        `${inYear}${QUARTER[quarter]}季度`,
        `${inYear}第${QUARTER[quarter]}季度`,
        `${year ? inYear : ''}Q${quarter}`,
      ];
    const word = ['', 'first', 'second', 'third', 'fourth'][quarter];
    return [`Q${quarter}${inYear}`, `the ${word} quarter${year ? ` of ${year}` : ''}`];
  }
  if (month === undefined) return year === undefined ? [] : zh ? [`${year}年`] : [String(year)];
  if (day === undefined) {
    if (year === undefined) return zh ? [`${month}月`] : [monthName(month)];
    return zh
      ? [`${year}年${month}月`, `${year}-${two(month)}`, `${year}年${two(month)}月`]
      : [`${monthName(month)} ${year}`, `${monthName(month).slice(0, 3)} ${year}`, `${year}-${two(month)}`];
  }
  if (year === undefined)
    return zh
      ? [`${month}月${day}日`, `${month}月${day}号`]
      : [`${monthName(month)} ${day}`, `${day} ${monthName(month)}`];
  const iso = `${year}-${two(month)}-${two(day)}`;
  if (zh) return [`${year}年${month}月${day}日`, iso, `${year}/${month}/${day}`, `${year}.${two(month)}.${two(day)}`];
  const name = monthName(month);
  return [`${day} ${name.slice(0, 3)} ${year}`, `${name} ${day}, ${year}`, `${day} ${name} ${year}`, iso];
};
