import { foldText } from '#src/kernel/fold-text.ts';
import type { Claim, Fault } from './claim.ts';
import { faults } from './faults.ts';
import type { NameUse } from './known-names.ts';
import type { Layout } from './lay-beside.ts';
import { movedAlong, standsFirm } from './moved-along.ts';
import type { KnownName, PackIndex } from './pack-index.ts';

const LISTS = /^(?:@|和|与|及|、|and|or|&)$/u;

/** Which persons of the pack words may mean: those whose name has every one of them. */
const meant = (words: string, people: readonly KnownName[]): Set<string> => {
  const parts = foldText(words, { tight: true }).split(' ');
  return new Set(
    people
      .filter(({ folded }) => {
        const own = folded.split(/[ ·]/u);
        return parts.every((part) => own.includes(part) || (/\p{Script=Han}{2}/u.test(part) && folded.includes(part)));
      })
      .map(({ folded }) => folded),
  );
};

const apart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && [...a].every((name) => !b.has(name));

const differ = (mine: NameUse, theirs: NameUse, people: readonly KnownName[]): boolean => {
  const [a, b] = [mine.known, theirs.known];
  if (a.folded === b.folded || a.folded.includes(b.folded) || b.folded.includes(a.folded)) return false;
  const persons = (k: KnownName): boolean => k.of === 'person' || k.of === 'unknown';
  if (persons(a) && persons(b)) return apart(meant(a.name, people), meant(b.name, people));
  return a.of === b.of && !(a.isAccount && b.isAccount);
};

/**
 * GUARD-1: where the words around a name are the evidence's, the name is the evidence's too: not another one that stands elsewhere in
 * what is cited, nor the given name of somebody else. A list may be told in another order.
 */
export const checkOtherName = (
  claim: Claim,
  names: readonly NameUse[],
  layouts: readonly Layout[],
  index: PackIndex,
): Fault[] => {
  if (claim.kind !== 'fact' && claim.kind !== 'inference') return [];
  const people = index.names.filter(({ of }) => of === 'person');
  const wrong = layouts.map(({ alignment, quote }): Fault[] => {
    const { said, held, match, gaps } = alignment;
    const inList = (i: number, tokens: readonly { key: string }[]): boolean =>
      [i - 1, i + 1].some((k) => LISTS.test(tokens[k]?.key ?? ''));
    const pairs = said.flatMap((token, i): Fault[] => {
      const at = match[i] ?? -1;
      if (token.key !== '@' || at < 0 || inList(i, said) || inList(at, held) || !standsFirm(alignment, i)) return [];
      const mine = names.find((n) => n.start === token.start);
      const theirs = quote.names.find((n) => n.start === held[at]?.start);
      if (!mine || !theirs || !differ(mine, theirs, people)) return [];
      const own = held.findIndex((h) =>
        quote.names.some((n) => n.start === h.start && n.known.folded === mine.known.folded),
      );
      if (own >= 0 && movedAlong(alignment, i, own)) return [];
      return [faults.saidOfOther(mine.known.name, { start: mine.start, end: mine.end })];
    });
    // A name that opens the sentence is not told from other words by its capital: there the people on record decide.
    const opening = gaps.flatMap((gap): Fault[] => {
      const [mine, theirs] = [said.slice(gap.from, gap.to), held.slice(gap.heldFrom, gap.heldTo)];
      const [first, last, a, b] = [mine[0], mine.at(-1), theirs[0], theirs.at(-1)];
      if (!first || !last || !a || !b || mine.length > 3 || theirs.length > 3 || gap.before + gap.behind < 2) return [];
      const text = claim.text.slice(first.start, last.end);
      const other = quote.text.slice(a.start, b.end);
      if (![text, other].every((words) => /^\p{Lu}/u.test(words)) || !apart(meant(text, people), meant(other, people)))
        return [];
      return [faults.saidOfOther(text, { start: first.start, end: last.end })];
    });
    return [...pairs, ...opening];
  });
  return wrong.length > 0 && wrong.every((list) => list.length > 0) ? (wrong[0] ?? []).slice(0, 1) : [];
};
