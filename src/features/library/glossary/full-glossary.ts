import { fail, type LinchpinError } from '#src/kernel/errors.ts';

/** Every search reads the glossary; this many lines cost it a few milliseconds. */
export const MOST_LINES = 5_000;

/** The refusal of what would not fit. @param more lines that were to be added */
export const fullGlossary = (lines: number, more: number): LinchpinError =>
  fail('conflict', {
    zh: `术语表最多 ${MOST_LINES} 条，现有 ${lines} 条，再加 ${more} 条放不下，没有写入。请先删除不再用的术语，或并入已有的一条。`,
    en: `The glossary holds at most ${MOST_LINES} lines; it has ${lines} and ${more} more do not fit. Nothing was written. Delete lines no longer used, or join them to one that is there.`,
  });
