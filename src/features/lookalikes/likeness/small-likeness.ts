import { foldText } from '#src/kernel/fold-text.ts';

/** Beyond this ratio two staff numbers have nothing in common any more. */
const FAR_APART = 20;

/** How alike two staff numbers are: 1 when equal, falling with the logarithm of their ratio to 0 at 1:20. Null when one is unknown. */
export const sizeLikeness = (a: number | null, b: number | null): number | null =>
  a && b ? Math.max(0, 1 - Math.abs(Math.log(a / b)) / Math.log(FAR_APART)) : null;

/** A tag as it is compared: width, case and joining marks do not count. */
export const foldTag = (tag: string): string => foldText(tag).replace(/[\s_-]+/gu, '');
