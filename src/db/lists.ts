import { type SQL, sql } from 'drizzle-orm';

// Lists go as one text each: the drivers would go through every element of an array to escape it.

/** Whole numbers as an `int[]`. */
export const numberList = (numbers: readonly number[]): SQL => sql`${`{${numbers.join(',')}}`}::int[]`;

/**
 * Texts as a `text[]`.
 * @param texts none with a line break, as index terms and base64 are
 */
export const textList = (texts: readonly string[]): SQL => sql`string_to_array(${texts.join('\n')}, ${'\n'})`;
