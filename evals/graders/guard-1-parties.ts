import { EVERY } from './support/drafts.ts';
import { companies, type Holder, people, toldOf } from './support/holders.ts';
import { contentOf } from './support/overlap.ts';
import { problem, type Saying, sayings } from './support/said.ts';
import type { Grader, Problem } from './verdict.ts';
import { denies } from './words/denials.ts';

/** How well words fit what is on record of somebody: each counts by how few it stands with, and against them where it is denied. */
const suits = (words: string, { so, notSo }: Holder, all: readonly Holder[]): number =>
  words
    .split(/[，、；;：:]|,\s|\s(?:and|but|while|whereas)\s/u)
    .flatMap((part) => {
      const denied = denies(part);
      const [own, other] = denied ? [notSo, so] : [so, notSo];
      return [...contentOf(part)].map((key) => {
        const known = all.filter((each) => each.so.has(key) || each.notSo.has(key)).length;
        if (known === 0 || known === all.length) return own.has(key) && !other.has(key) ? 0.3 : 0;
        if (own.has(key)) return 1 / known;
        return other.has(key) ? (denied ? -1 : 0.5) / known : 0;
      });
    })
    .reduce((sum, weight) => sum + weight, 0);

/** How much better the other way round must fit before somebody is taken for exchanged. */
const MARGIN = { factor: 2, least: 1 } as const;

/** The first two of a saying of whom the record tells it the other way round. */
const crossed = ({ text }: Saying, holders: readonly Holder[]): [string, string] | null => {
  const told = toldOf(text, holders);
  const named = [...new Set(told.map(({ holder }) => holder))];
  const words = (holder: Holder): string =>
    told
      .filter((each) => each.holder === holder)
      .map((each) => each.words)
      .join('，');
  for (const [at, a] of named.entries())
    for (const b of named.slice(at + 1)) {
      const straight = suits(words(a), a, holders) + suits(words(b), b, holders);
      const other = suits(words(a), b, holders) + suits(words(b), a, holders);
      if (other - straight >= MARGIN.least && other >= straight * MARGIN.factor) return [a.name, b.name];
    }
  return null;
};

const exchange = (
  id: string,
  rule: Grader['rule'],
  drafts: Grader['drafts'],
  of: (ground: Parameters<typeof people>[0]) => Holder[],
): Grader => ({
  id,
  rule,
  tier: 'grounding',
  severity: 'major',
  drafts,
  grade: (reading) => {
    const holders = of(reading.ground);
    if (holders.length < 2) return null;
    return (
      sayings(reading)
        // A first need is the customer’s, told of the prospect on purpose.
        .filter(({ kind, at }) => (kind === 'fact' || kind === 'inference') && !at.endsWith('firstNeed'))
        .flatMap((saying): Problem[] => {
          const names = crossed(saying, holders);
          return names
            ? [problem(saying, `what is on record of ${names[0]} is told of ${names[1]}, and the reverse`)]
            : [];
        })
    );
  },
});

/** GUARD-1: what is on record of one person is not told of another, and the other's of the first. */
const persons = exchange('GUARD-1/exchanged', 'GUARD-1', EVERY, people);

/** LOOK-1: the same for prospect and won customer. */
const firms = exchange('LOOK-1/crossed', 'LOOK-1', ['lookalike'], companies);

export const partyGraders: readonly Grader[] = [persons, firms];
