import { blanked, type NamedText } from './check-attribution.ts';
import type { Claim, Fault } from './claim.ts';
import { type Clause, overlap } from './clauses.ts';
import { CONTRASTS, RATES } from './contrasts.ts';
import { faults } from './faults.ts';
import type { Reader } from './reader.ts';
import type { Support } from './support.ts';

const countsOf = (text: string, sides: readonly RegExp[]): number[] =>
  sides.map((side) => text.match(side)?.length ?? 0);

/** The word of the clause that says the opposite of the evidence's: its side is said more often here, another side there. */
const opposed = (clause: string, held: string): string | undefined => {
  for (const { sides, some } of CONTRASTS) {
    if (!some.test(clause) || !some.test(held)) continue;
    const [said, told] = [countsOf(clause, sides), countsOf(held, sides)];
    const side = sides.findIndex(
      (_, i) => (said[i] ?? 0) > (told[i] ?? 0) && sides.some((_, j) => j !== i && (told[j] ?? 0) > (said[j] ?? 0)),
    );
    const word = sides[side];
    if (word) return clause.match(word)?.[0];
  }
  return undefined;
};

const tellingSame = (clause: Clause, held: readonly Clause[]): Clause[] => {
  const counts = held.map((other) => overlap(clause, other));
  const best = Math.max(0, ...counts);
  return best < Math.max(2, clause.words.size * 0.4) ? [] : held.filter((_, i) => counts[i] === best);
};

/**
 * GUARD-1: a clause that tells its evidence's words again keeps them on the same side: not `before` for `after`, `必须` for `应该`,
 * `winter` for `summer`, `每天` for `每月`. A rate by day, week, month or quarter stands in the evidence.
 */
export const checkContrast = (
  claim: Claim,
  supports: readonly Support[],
  said: NamedText,
  quotes: readonly NamedText[],
  read: Reader,
): Fault[] => {
  if (supports.length === 0 || (claim.kind !== 'fact' && claim.kind !== 'inference')) return [];
  const found: Fault[] = [];
  const held = quotes.flatMap((quote) => read.clauses(blanked(quote)));
  for (const clause of read.clauses(blanked(said))) {
    const same = tellingSame(clause, held);
    if (same.length === 0) continue;
    const words = same.map((other) => opposed(clause.text, other.text));
    const [word] = words;
    if (word !== undefined && words.every((each) => each !== undefined))
      found.push(faults.opposite(word, { start: clause.start, end: clause.end }));
  }
  for (const { said, held: stands } of RATES) {
    const match = said.exec(claim.text);
    if (
      match &&
      !supports.some(
        (s) => stands.test(s.context) || stands.test(s.item.label) || stands.test(s.item.source.field ?? ''),
      )
    )
      found.push(faults.number(match[0], { start: match.index, end: match.index + match[0].length }));
  }
  return found;
};
