import { tokenise } from '#src/features/library/index.ts';

/** More text than this of one company says nothing new; it bounds the time of one row. UTF-16 units. */
const MOST_TEXT = 8_000;
const LONGEST_TERM = 40;
const SINGLE_SIGN = /^.$/u;
const FIGURE = /^[\d.,%+-]/u;

/** The business text of a company, by field. */
export type BusinessText = { description: string | null; industry: string | null; tags: readonly string[] };

/**
 * The terms of a text with their counts: pairs of Han characters, stems of words. Single characters and figures are left
 * out, since they join companies that have nothing in common.
 */
export const termsOf = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const term of tokenise(text.slice(0, MOST_TEXT))) {
    if (term.length > LONGEST_TERM || SINGLE_SIGN.test(term) || FIGURE.test(term)) continue;
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
};

/** A company's business in one text: description, trade and tags. Its name is left out: it would only find namesakes. */
export const businessText = (company: BusinessText): string =>
  [company.description ?? '', company.industry ?? '', ...company.tags].filter((part) => part.trim() !== '').join('\n');
