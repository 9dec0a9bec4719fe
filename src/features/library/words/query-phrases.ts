import { tokenise } from './tokenise.ts';

// What stands between quotes or the marks of a title; a quote opened by one kind is closed by the same kind.
const QUOTED = /“([^”]+)”|"([^"]+)"|＂([^＂]+)＂|「([^」]+)」|『([^』]+)』|《([^》]+)》/gu;

/** A designation: letters and digits without a space between (`GTX-500`, `380V`). */
const CODE = /(?=[\p{L}\p{N}\-._/+]*\d)(?=[\p{L}\p{N}\-._/+]*[a-z])[a-z\d][a-z\d\-._/+]*[a-z\d]/giu;

/** A number and its unit, however they are set. */
const QUANTITY = /\d+(?:\.\d+)?\s?[a-z°]{1,4}(?![a-z])/giu;

/** A number with a word that multiplies it. */
const MULTIPLIED = /\d+(?:\.\d+)?\s?(?:[十百千]?[万亿]|thousand|million|billion)/giu;

/** The longest phrase looked for, in index terms. */
const MOST_TERMS = 40;
const MOST_PHRASES = 8;

/**
 * What in a query is to stand as one, in index terms: what is quoted, product codes, numbers with their units or as digits. Passages in
 * which it does are lifted.
 */
export const phrasesOf = (query: string): string[][] => {
  const wide = query.normalize('NFKC');
  const quoted = [...query.matchAll(QUOTED)].flatMap((match) => match.slice(1).filter((part) => part !== undefined));
  const codes = [...wide.matchAll(CODE), ...wide.matchAll(QUANTITY)].map(([code]) => code);
  const phrases = [
    ...quoted.map((text) => tokenise(text)),
    // The first term of a code is the code as a whole; a quantity's is its number, the second both together.
    ...codes.map((code) =>
      tokenise(code)
        .filter((term) => /\d/u.test(term) && /\D/u.test(term))
        .slice(0, 1),
    ),
  ];
  // However it is put, the number as digits is what stands in both.
  for (const [number] of wide.matchAll(MULTIPLIED))
    phrases.push(
      tokenise(number)
        .filter((term) => /^\d{4,}$/u.test(term))
        .slice(0, 1),
    );
  const distinct = new Map(phrases.map((terms) => [terms.join(' '), terms]));
  return [...distinct.values()].filter(({ length }) => length > 0 && length <= MOST_TERMS).slice(0, MOST_PHRASES);
};
