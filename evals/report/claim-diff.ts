import { diffLists } from './line-diff.ts';
import { type Said, sameness } from './said.ts';

/** What became of one claim. `changed` has both sides; `same` has both and they are equal. */
export type ClaimChange =
  | { op: 'same'; before: Said; after: Said }
  | { op: 'changed'; before: Said; after: Said }
  | { op: 'removed'; before: Said; after: null }
  | { op: 'added'; before: null; after: Said };

/** From so much in common on, two claims are one that was reworded. */
const LIKE = 0.4;

const pairsOf = (text: string): Map<string, number> => {
  const letters = [...text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ')];
  const pairs = new Map<string, number>();
  for (const [at, letter] of letters.entries()) {
    const pair = `${letter}${letters[at + 1] ?? ''}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

/** Dice's coefficient over pairs of letters: 0 nothing in common, 1 the same pairs. */
export const likeness = (a: string, b: string): number => {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  let [common, all] = [0, 0];
  for (const [pair, count] of left) {
    common += Math.min(count, right.get(pair) ?? 0);
    all += count;
  }
  for (const count of right.values()) all += count;
  return all === 0 ? 1 : (2 * common) / all;
};

/** Lays what was removed beside what was added: the likest first, each at most once, of the same prompt. */
const reworded = (removed: readonly Said[], added: readonly Said[]): Map<Said, Said> => {
  const candidates = removed
    .flatMap((before, i) =>
      added.flatMap((after, j) => {
        if (before.prompt !== after.prompt) return [];
        const like = likeness(before.text, after.text);
        return like >= LIKE ? [{ before, after, like, i, j }] : [];
      }),
    )
    .sort((a, b) => b.like - a.like || a.i - b.i || a.j - b.j);
  const partner = new Map<Said, Said>();
  const taken = new Set<Said>();
  for (const { before, after } of candidates) {
    if (partner.has(before) || taken.has(after)) continue;
    partner.set(before, after);
    taken.add(after);
  }
  return partner;
};

/**
 * Two answers claim by claim, in the order of the later one; a claim that is gone stands where it stood. Claims that only
 * moved count as the same.
 */
export const diffClaims = (before: readonly Said[], after: readonly Said[]): ClaimChange[] => {
  const steps = diffLists(before, after, (each) => `${each.prompt} ${sameness(each)}`);
  const removed = steps.flatMap((step) => (step.op === 'removed' && step.before ? [step.before] : []));
  const added = steps.flatMap((step) => (step.op === 'added' && step.after ? [step.after] : []));
  const partner = reworded(removed, added);
  const origin = new Map([...partner].map(([from, to]) => [to, from]));
  return steps.flatMap(({ op, before: from, after: to }): ClaimChange[] => {
    if (op === 'both' && from && to) return [{ op: 'same', before: from, after: to }];
    if (from && !to) return partner.has(from) ? [] : [{ op: 'removed', before: from, after: null }];
    if (!to) return [];
    const earlier = origin.get(to);
    if (!earlier) return [{ op: 'added', before: null, after: to }];
    return [{ op: sameness(earlier) === sameness(to) ? 'same' : 'changed', before: earlier, after: to }];
  });
};
