import { foldText } from '#src/kernel/fold-text.ts';

/** A clause with its place in the text, folded, and the words that say what it is about. */
export type Clause = { text: string; start: number; end: number; words: ReadonlySet<string> };

const BREAK =
  /[，；;。！？!?\n]|(?<!\d),|,(?!\d)|\.["”’)]?(?=\s|$)|(?:但是?|不过|然而)(?=[\p{Script=Han}])|\b(?:but|while|whereas|although)\b|\band (?=(?:may|might|could|will|plans?|is|are|has|have|was|were|does|did|intends?|expects?|wants?|[a-z]{3,}s)\b)|(?<=(?:没有?|[未不无])[\p{Script=Han}]{2,6})(?:就|便|却|仍然?|依然)(?=[\p{Script=Han}])|(?:并且|并|而且|且)(?=可能|考虑|计划|将|已|不|未|没|希望|打算|拟)/gu;
// Words of certainty, denial and grammar say nothing about the subject.
const GRAMMAR =
  /的|了|和|与|及|在|于|将|已经?|正在|会|可能|考虑|计划|打算|拟|预计|希望|决定|确定|没有?|未|不|尚|是|为|对|把|被|其|该|也|都|就|客户|我们|他们/gu;
const STOP = new Set(
  'the a an of to in on at for by with and or is are was were be been has have had will may might could would plan plans planned planning consider considers considering not no it its their they we our that this from as customer'.split(
    ' ',
  ),
);

const wordsOf = (clause: string): Set<string> => {
  const words = new Set<string>();
  for (const run of clause.replace(GRAMMAR, '').match(/\p{Script=Han}+/gu) ?? []) {
    if (run.length === 1) words.add(run);
    for (let i = 0; i + 1 < run.length; i += 1) words.add(run.slice(i, i + 2));
  }
  for (const word of clause.match(/[a-z][a-z'-]+|\d[\d.,]*/gu) ?? [])
    if (!STOP.has(word)) words.add(word.replace(/(?:ing|ed|es|s)$/u, ''));
  return words;
};

/** Cuts a text into clauses. */
export const splitClauses = (text: string): Clause[] => {
  const clauses: Clause[] = [];
  let start = 0;
  const add = (end: number): void => {
    const piece = foldText(text.slice(start, end), { tight: true });
    if (/[\p{L}\p{N}]/u.test(piece)) clauses.push({ text: piece, start, end, words: wordsOf(piece) });
  };
  for (const match of text.matchAll(BREAK)) {
    add(match.index);
    start = match.index + (/^[\p{L}]/u.test(match[0]) ? 0 : match[0].length);
  }
  add(text.length);
  return clauses;
};

/** How many words two clauses share. */
export const overlap = (a: Clause, b: Clause): number => [...a.words].filter((word) => b.words.has(word)).length;

/** Whether nearly all that `inner` speaks of is spoken of in `outer` too. */
export const isSaidIn = (inner: Clause, outer: Clause): boolean =>
  inner.words.size >= 2 && overlap(inner, outer) >= 0.7 * inner.words.size;

/**
 * The clauses that speak of the same thing: those sharing most words with `clause`, at least two (or all its words).
 * When none does (another language, other words) every clause is meant; `sure` tells which.
 */
export const alignClauses = <T extends Clause>(
  clause: Clause,
  others: readonly T[],
): { aligned: readonly T[]; sure: boolean } => {
  const shared = others.map((other) => overlap(clause, other));
  const best = Math.max(0, ...shared);
  if (best < Math.min(2, Math.max(1, clause.words.size))) return { aligned: others, sure: false };
  return { aligned: others.filter((_, i) => shared[i] === best), sure: true };
};
