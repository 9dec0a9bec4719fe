import { signed } from '../gate/reason.ts';
import type { Interval } from '../statistics/intervals.ts';

/** `92.5 %` of a share of 1. */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
/** `+1.5` or `−4.2` of points. */
export const points = (value: number): string => signed(value).replace('-', '−');
/** `[61, 98] %` of shares. */
export const shares = ({ low, high }: Interval): string => `[${(100 * low).toFixed(0)}, ${(100 * high).toFixed(0)}] %`;
/** `[−7.1, −1.3]` of points. */
export const range = (interval: Interval | null): string =>
  interval ? `[${points(interval.low)}, ${points(interval.high)}]` : '–';
/** `11` or `10.5`: passes may be halves, where cases have several samples. */
export const count = (value: number): string => String(Math.round(value * 10) / 10);
/** `12,345`. */
export const thousands = (value: number): string => String(Math.round(value)).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
/** `−3.1`, or a dash where no drop could have been seen. */
export const least = (value: number): string => (Number.isFinite(value) ? points(-Math.abs(value)) : '–');
