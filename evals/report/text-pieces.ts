import { diffLists } from './line-diff.ts';

/** A stretch of a text and how it is shown: `changed` is not on the other side, `fault` is what a grader quotes, `quote` what a claim cites. */
export type Piece = { text: string; changed: boolean; fault: boolean; quote: boolean };

/** `[start, end)` in UTF-16 units. */
export type Span = { start: number; end: number };

export type Spans = { changed?: readonly Span[]; fault?: readonly Span[]; quote?: readonly Span[] };

const within = (at: number, spans: readonly Span[] = []): boolean =>
  spans.some(({ start, end }) => start <= at && at < end);

/** Cuts a text where any of its spans begins or ends. Joined again the pieces give the text. */
export const piecesOf = (text: string, { changed, fault, quote }: Spans): Piece[] => {
  const ends = [...(changed ?? []), ...(fault ?? []), ...(quote ?? [])].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...ends, text.length])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, place) => ({
    text: text.slice(start, cuts[place + 1]),
    changed: within(start, changed),
    fault: within(start, fault),
    quote: within(start, quote),
  }));
};

/** Latin words, figures, and everything else letter by letter: a Chinese character is a step of its own. */
const TOKEN = /[\p{Script=Latin}\p{M}’']+|\d+(?:[.,]\d+)*|\s+|./gsu;

const spansOf = (tokens: readonly { text: string; changed: boolean }[]): Span[] => {
  const spans: Span[] = [];
  let at = 0;
  for (const { text, changed } of tokens) {
    const last = spans.at(-1);
    if (changed && last?.end === at) last.end += text.length;
    else if (changed) spans.push({ start: at, end: at + text.length });
    at += text.length;
  }
  return spans;
};

/** Where two wordings of one thing differ, on each side. */
export const changedSpans = (before: string, after: string): { before: Span[]; after: Span[] } => {
  const steps = diffLists(before.match(TOKEN) ?? [], after.match(TOKEN) ?? [], (token) => token);
  const side = (not: 'removed' | 'added') =>
    spansOf(
      steps
        .filter(({ op }) => op !== not)
        .map((step) => ({ text: (not === 'added' ? step.before : step.after) ?? '', changed: step.op !== 'both' })),
    );
  return { before: side('added'), after: side('removed') };
};

/** Every place where some words stand as they are. */
export const placesOf = (text: string, words: string): Span[] => {
  const spans: Span[] = [];
  if (words.trim() === '') return spans;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    spans.push({ start: at, end: at + words.length });
  return spans;
};

const plain = (text: string): Piece => ({ text, changed: false, fault: false, quote: false });

/** Shortens what is not marked to so many letters on each side of a mark; `…` stands for what is left out. */
export const around = (pieces: readonly Piece[], reach: number): Piece[] =>
  pieces.map((piece, at) => {
    const letters = [...piece.text];
    if (piece.changed || piece.fault || piece.quote || letters.length <= 2 * reach) return piece;
    const head = at === 0 ? '' : letters.slice(0, reach).join('');
    const tail = at === pieces.length - 1 ? '' : letters.slice(-reach).join('');
    return plain(pieces.length === 1 ? `${letters.slice(0, 2 * reach).join('')}…` : `${head}…${tail}`);
  });
