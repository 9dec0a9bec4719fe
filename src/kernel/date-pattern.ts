import type { Period } from './date-periods.ts';

/** One way to write a date. `read` answers undefined when the match is no date after all. */
export type DatePattern = { pattern: RegExp; read: (match: RegExpExecArray, whole: string) => Period | undefined };
