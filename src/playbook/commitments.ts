import { readNumeral } from '#src/kernel/numerals.ts';
import { readDates } from '#src/kernel/read-dates.ts';
import type { GuardHit } from './guard-hit.ts';
import type { PromiseKind } from './promise-words.ts';
import { foldWidth, foldWord } from './text.ts';
import { daysBetween, isoDay, toDate } from './time.ts';

export const COMMITMENT_UNITS = ['percent', 'days', 'hours', 'months'] as const;
export type CommitmentUnit = (typeof COMMITMENT_UNITS)[number];

/** GUARD-2: one line of the table of what may be promised. A null `limit` allows the kind whatever the amount. */
export type CommitmentRule = {
  kind: PromiseKind;
  /** The least role of ours that may promise it; null: everybody. */
  role: string | null;
  /** Names of the product it is for; empty: any. */
  products: readonly string[];
  limit: number | null;
  unit: CommitmentUnit | null;
  validUntil: string | null;
};

/** Who would promise, and when. */
export type Promiser = { role: string; now: Date };

/** A manager may promise what a seller may, an admin what both may. */
const RANK: Readonly<Record<string, number>> = { seller: 0, sales_ops: 0, manager: 1, admin: 2 };

/**
 * GUARD-2: whether some line of the table covers a promise: its kind, still valid, for a role like the promiser's, for the
 * product the sentence speaks of, and within the limit. An amount that cannot be read is within no limit.
 */
export const isAuthorised = (hit: GuardHit, rules: readonly CommitmentRule[], by: Promiser): boolean =>
  rules.some(
    (rule) =>
      rule.kind === hit.kind &&
      mayRolePromise(rule, by) &&
      (rule.products.length === 0 || rule.products.some((name) => foldWord(hit.sentence).includes(foldWord(name)))) &&
      withinLimit(hit, rule, by.now),
  );

/** GUARD-2: whether a line of the table is in force for somebody of this role today. */
export const mayRolePromise = (rule: CommitmentRule, by: Promiser): boolean =>
  (RANK[by.role] ?? 0) >= (rule.role === null ? 0 : (RANK[rule.role] ?? 0)) &&
  (rule.validUntil === null || daysBetween(by.now, toDate(rule.validUntil) ?? by.now) >= 0);

/** A shorter time and a larger cut are more than was allowed; a longer credit is too. */
const withinLimit = (hit: GuardHit, { kind, limit, unit }: CommitmentRule, now: Date): boolean => {
  if (limit === null) return true;
  if (unit === null) return false;
  const amount = promisedAmount(hit, unit, now);
  if (amount === null) return false;
  const more = kind === 'discount' || kind === 'terms' || (kind === 'sla' && unit === 'percent');
  return more ? amount <= limit : amount >= limit;
};

const HAN = '零〇一二两三四五六七八九十百半';
const NUMBER = `(\\d+(?:\\.\\d+)?|[${HAN}]+|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|sixty|ninety)\\b)`;
const PER_DAY: Readonly<Record<string, number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  workday: 1,
  week: 7,
  month: 30,
};
const SPAN = new RegExp(
  `${NUMBER}\\s*-?\\s*(?:个)?(分钟|小时|工作日|天|日|周|星期|月|minutes?|hours?|working days?|business days?|days?|weeks?|months?)`,
  'iu',
);

/** The amount a promise names, in the unit of the limit; null when it names none that can be read. */
export const promisedAmount = (hit: GuardHit, unit: CommitmentUnit, now: Date): number | null => {
  const text = foldWidth(hit.match);
  // A figure often stands right after what was matched: "discount … of 12 %".
  const rest = foldWidth(hit.sentence);
  if (unit === 'percent') return percentOf(text) ?? percentOf(rest);
  const days = daysUntil(text, now) ?? daysOf(text) ?? daysOf(rest) ?? daysUntil(rest, now);
  if (days === null) return null;
  if (unit === 'days') return days;
  return unit === 'hours' ? days * 24 : days / 30;
};

/** 九折 is 10 % off, 八五折 and 85 折 are 15 %. */
const percentOf = (text: string): number | null => {
  const fold = /(\d+(?:\.\d+)?|[一二三四五六七八九]{1,2})\s*折/u.exec(text)?.[1];
  if (fold) {
    const digits = [...fold].map((char) => '零一二三四五六七八九'.indexOf(char)).join('');
    const paid = /^\d/.test(fold) ? Number(fold) : Number(digits);
    return round(100 - (paid < 10 ? paid * 10 : paid));
  }
  const plain = /(\d+(?:\.\d+)?)\s*(?:%|个点|percent\b|per cent\b)/i.exec(text)?.[1];
  if (plain) return Number(plain);
  const han = new RegExp(`百分之([${HAN}]+)`, 'u').exec(text)?.[1];
  return han ? (readNumeral(han) ?? null) : null;
};

const daysOf = (text: string): number | null => {
  const [, number = '', unit = ''] = SPAN.exec(text) ?? [];
  const value = number === '' ? null : (readNumeral(number) ?? null);
  if (value === null) return null;
  const word = unit.toLowerCase();
  const key = /分钟|minute/.test(word)
    ? 'minute'
    : /小时|hour/.test(word)
      ? 'hour'
      : /周|星期|week/.test(word)
        ? 'week'
        : /月|month/.test(word)
          ? 'month'
          : 'day';
  return value * (PER_DAY[key] ?? 1);
};

/** A promised date as days from today: the earliest day it can mean. A date without a year is the next of its kind. */
const daysUntil = (text: string, now: Date): number | null => {
  const [date] = readDates(text);
  if (!date) return null;
  const nextOf = (day: string) => {
    const here = `${now.getUTCFullYear()}${day.slice(1)}`;
    return here >= isoDay(now) ? here : `${now.getUTCFullYear() + 1}${day.slice(1)}`;
  };
  const day = toDate(date.from.startsWith('--') ? nextOf(date.from) : date.from);
  return day ? daysBetween(now, day) : null;
};

const round = (value: number): number => Math.round(value * 100) / 100;
