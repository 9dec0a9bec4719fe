import type { Claim, Fault } from './claim.ts';
import type { Clause } from './clauses.ts';
import { faults } from './faults.ts';
import type { NameUse } from './known-names.ts';
import { labelWords } from './label-words.ts';
import type { Reader } from './reader.ts';

/** A clause without its names, the names it has, and those it is said of: its own, else those of the clause before it in its sentence. */
type Said = Clause & { own: readonly NameUse[]; of: readonly NameUse[] };

/** A text with the names it uses. */
export type NamedText = { text: string; names: readonly NameUse[] };

/** A text with its names blanked, so that places stay. */
export const blanked = ({ text, names }: NamedText): string =>
  names.reduce((s, { start, end }) => s.slice(0, start) + ' '.repeat(end - start) + s.slice(end), text);

const saidIn = (named: NamedText, read: Reader): Said[] => {
  const out: Said[] = [];
  const clauses = read.clauses(blanked(named));
  let from = 0;
  for (const clause of clauses) {
    const own = named.names.filter((n) => n.start >= from && n.start < clause.end);
    const last = out.at(-1);
    const sameSentence =
      last !== undefined && !/[。！？!?\n；;]|\.\s/u.test(named.text.slice(last.end, clause.start + 1));
    out.push({ ...clause, own, of: own.length > 0 ? own : sameSentence && last ? last.of : [] });
    from = clause.end;
  }
  return out;
};

const shared = (a: Clause, b: Clause): number => [...a.words].filter((word) => b.words.has(word)).length;

/** The clauses that say what `clause` says: at least half of its words, and at least two. */
const sayingSame = (clause: Said, held: readonly Said[]): Said[] => {
  const counts = held.map((other) => shared(clause, other));
  const best = Math.max(0, ...counts);
  if (best < Math.max(2, clause.words.size / 2)) return [];
  return held.filter((_, i) => counts[i] === best);
};

const same = (a: NameUse, b: NameUse): boolean =>
  a.known.folded === b.known.folded ||
  a.known.folded.includes(b.known.folded) ||
  b.known.folded.includes(a.known.folded);

const PASSIVE = /被|由|受|获|\bby\b/iu;

/** Two names joined by the same words the other way round: who does it to whom is turned. */
const turnedRound = (claim: NamedText, clause: Said, quotes: readonly NamedText[]): boolean => {
  const [a, b] = clause.own;
  if (!a || !b || clause.own.length !== 2 || same(a, b)) return false;
  const between = claim.text.slice(a.end, b.start);
  const words = new Set(labelWords(between));
  if (words.size === 0 || PASSIVE.test(between)) return false;
  const joins = (x: NameUse, y: NameUse): boolean =>
    quotes.some(({ text, names }) =>
      names.some((first, i) => {
        const second = names[i + 1];
        if (!second || !same(first, x) || !same(second, y)) return false;
        const middle = text.slice(first.end, second.start);
        if (PASSIVE.test(middle) || /[。；;\n]|\.\s/u.test(middle)) return false;
        const held = labelWords(middle);
        return held.length > 0 && held.every((word) => words.has(word)) && words.size <= held.length + 1;
      }),
    );
  return joins(b, a) && !joins(a, b);
};

/**
 * GUARD-1: what the quotes say of one person, company or product is not said of another one: a clause that repeats theirs names one of
 * those they name, and names two in their order.
 */
export const checkAttribution = (
  claim: Claim,
  said: NamedText,
  quotes: readonly NamedText[],
  read: Reader,
): Fault[] => {
  if (claim.kind !== 'fact' && claim.kind !== 'inference') return [];
  if (said.names.length === 0) return [];
  const held = quotes.flatMap((quote) => saidIn(quote, read));
  return saidIn(said, read).flatMap((clause): Fault[] => {
    const spanOf = ({ start, end }: NameUse) => ({ start, end });
    const alike = sayingSame(clause, held);
    for (const name of clause.own) {
      const sort = (n: NameUse): boolean => n.known.of === name.known.of;
      const wrong =
        alike.length > 0 &&
        alike.every((other) => {
          const theirs = other.of.filter(sort);
          return theirs.length > 0 && !theirs.some((n) => clause.own.some((mine) => same(n, mine)));
        });
      if (wrong) return [faults.saidOfOther(name.known.name, spanOf(name))];
    }
    const [first] = clause.own;
    return first && turnedRound(said, clause, quotes) ? [faults.saidOfOther(first.known.name, spanOf(first))] : [];
  });
};
