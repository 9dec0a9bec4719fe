import type { Language } from './language.ts';
import { scaleDecimal } from './numerals.ts';

const SCALES: Record<Language, readonly { from: number; factor: number; word: string }[]> = {
  zh: [
    { from: 1e8, factor: 1e8, word: '亿' },
    { from: 1e4, factor: 1e4, word: '万' },
  ],
  en: [
    { from: 1e9, factor: 1e9, word: 'bn' },
    { from: 1e6, factor: 1e6, word: 'M' },
    { from: 1e4, factor: 1e3, word: 'K' },
  ],
};

const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  CNY: '元',
  USD: '美元',
  EUR: '欧元',
  GBP: '英镑',
  JPY: '日元',
  HKD: '港元',
};
const CURRENCY_MARKS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' };

/** Digits in groups of three, with every decimal the number has. */
const grouped = (value: number): string => {
  const [whole = '0', decimals] = String(value).split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return decimals ? `${groups}.${decimals}` : groups;
};

/** The shortest writing that loses nothing: at most two decimals before a scale word (three before millions), else all digits. */
const exact = (value: number, language: Language): string => {
  const size = Math.abs(value);
  for (const { from, factor, word } of SCALES[language]) {
    // `1488K` is no way to say 1.488 million.
    if (size < from || (word === 'K' && size >= 1e6)) continue;
    const scaled = scaleDecimal(size, 1 / factor);
    const decimals = word === 'M' ? /^\d+(?:\.\d{1,3})?$/u : /^\d+(?:\.\d{1,2})?$/u;
    if (decimals.test(String(scaled)) && scaleDecimal(scaled, factor) === size) return `${scaled}${word}`;
  }
  return size >= 1e21 || size < 1e-6 ? String(size) : grouped(size);
};

/**
 * Writes a number of things: `1.2亿`, `3200` / `120M`, `3,200`. Never rounds: what is written is read back by `readNumbers` as the same value.
 * @param unit a word set behind the number as it is (`台`, ` units`).
 */
export const formatCount = (value: number, language: Language, unit = ''): string => {
  const text = exact(value, language);
  const digits = language === 'zh' && Math.abs(value) < 1e4 ? text.replaceAll(',', '') : text;
  return `${value < 0 ? '-' : ''}${digits}${unit}`;
};

/**
 * Writes money in whole units of its currency: `1200万元`, `1.2亿美元` / `CNY 12M`, `$1.2bn`. Never rounds (see `formatCount`).
 * @param value in the currency's main unit (元, dollars), not in 万.
 * @param currency an ISO 4217 code; one we have no word for stands as its code.
 */
export const formatMoney = (value: number, currency: string, language: Language): string => {
  const count = formatCount(Math.abs(value), language);
  const sign = value < 0 ? '-' : '';
  if (language === 'zh') return `${sign}${count}${CURRENCY_WORDS[currency] ?? ` ${currency}`}`;
  const mark = CURRENCY_MARKS[currency];
  return mark ? `${sign}${mark}${count}` : `${sign}${currency} ${count}`;
};

/** Writes a percentage. @param percent in hundredths: 30 is `30%` (not 0.3). Never rounds: round to what is known before. */
export const formatPercent = (percent: number): string => `${percent < 0 ? '-' : ''}${grouped(Math.abs(percent))}%`;
