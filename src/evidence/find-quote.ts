import { type FoldedText, foldText, foldWithMap, unfoldSpan } from '#src/kernel/fold-text.ts';

/** A source's text, folded when first needed and not again. */
export type QuotedSource = { text: string; folded: () => FoldedText };

/** Makes a text ready for finding quotes in it. */
export const quotedSource = (
  text: string,
  fold: (text: string) => FoldedText = (words) => foldWithMap(words, { tight: true }),
): QuotedSource => {
  let folded: FoldedText | undefined;
  return {
    text,
    folded: () => {
      folded ??= fold(text);
      return folded;
    },
  };
};

const EDGE = /^["']+|["'.,;:!?。…]+$/gu;
const GOES_ON =
  /^(?:[a-z0-9%‰十百千万亿倍]|[多余来][十百千万亿]|[.,:]\d|成(?![立员本功为果长就交分熟品])|个?百分点| ?(?:%|percent|million|billion|thousand|bn|mn)(?![a-z]))/u;

/**
 * Whether words begin or end inside a number or a Latin word of their source, so that they say something else than it does.
 * `before` and `after` are the few characters around them.
 */
const cutsToken = (before: string, words: string, after: string): boolean => {
  const [first, last] = [words.charAt(0), words.charAt(words.length - 1)];
  if (/[a-z0-9]$/u.test(before) && /[a-z0-9]/u.test(first)) return true;
  if (/\d/u.test(first) && (/\d[.,]$/u.test(before) || /(?:^|[^\d%万亿元天月])-$/u.test(before))) return true;
  if (/[零一二两三四五六七八九十百千万亿]$/u.test(before) && /[一二两三四五六七八九十百千万亿]/u.test(first))
    return true;
  if (/[a-z]/u.test(last) && /^[a-z0-9]/u.test(after)) return true;
  if (/\d/u.test(last)) return GOES_ON.test(after);
  return /[一二两三四五六七八九十百千]/u.test(last) && /^[十百千万亿]/u.test(after);
};

/** The first place in `text` where `words` stand whole. Both are folded, or both are as written. */
const placeOf = (text: string, words: string): number | undefined => {
  const light = (s: string): string => s.normalize('NFKC').toLowerCase();
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!cutsToken(light(text.slice(Math.max(0, at - 3), at)), light(words), light(text.slice(end, end + 12))))
      return at;
  }
  return undefined;
};

/**
 * Where a quote stands in a source: the span in the source's text. Widths, spaces, quote marks, case and marks at the quote's edge
 * do not count. A quote that cuts a number or a word in two does not stand there. A passage quoted from a one-line rendering
 * (` / ` for line breaks) is found too.
 */
export const findQuote = (source: QuotedSource, quote: string): { start: number; end: number } | undefined => {
  const exact = quote.trim();
  if (exact === '') return undefined;
  const written = placeOf(source.text, exact);
  if (written !== undefined) return { start: written, end: written + exact.length };
  const folded = source.folded();
  for (const words of new Set([quote, quote.replaceAll(' / ', '\n')])) {
    const whole = foldText(words, { tight: true });
    for (const wanted of new Set([whole, whole.replace(EDGE, '').trim()])) {
      const at = wanted === '' ? undefined : placeOf(folded.text, wanted);
      if (at !== undefined) return unfoldSpan(folded, at, at + wanted.length);
    }
  }
  return undefined;
};
