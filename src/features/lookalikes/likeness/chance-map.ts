import type { ChanceMap } from './likeness-model.ts';

/** A step rests on at least so many accounts. */
const FEWEST_IN_STEP = 15;

type Step = { from: number; won: number; all: number };

/**
 * How often deals were won by score, never falling: pool adjacent violators (Ayer and others 1955) over accounts in the order of their
 * scores. Shares are those of the sample of won and lost accounts, drawn towards a half by two. Null of fewer than two steps’ accounts.
 */
export const chanceMap = (scored: readonly { score: number; won: boolean }[]): ChanceMap | null => {
  if (scored.length < 2 * FEWEST_IN_STEP) return null;
  const sorted = scored.toSorted((a, b) => a.score - b.score || Number(a.won) - Number(b.won));
  const steps: Step[] = [];
  for (let at = 0; at < sorted.length; at += FEWEST_IN_STEP) {
    const part = sorted.slice(at, sorted.length - at < 2 * FEWEST_IN_STEP ? undefined : at + FEWEST_IN_STEP);
    steps.push({ from: part[0]?.score ?? 0, won: part.filter(({ won }) => won).length, all: part.length });
    if (part.length > FEWEST_IN_STEP) break;
  }
  const pooled = pool(steps);
  const won = scored.filter((each) => each.won).length;
  return { from: pooled.map(({ from }) => from), share: pooled.map(share), won, lost: scored.length - won };
};

const share = ({ won, all }: Step): number => Math.round(((won + 1) / (all + 2)) * 1e4) / 1e4;

/** Joins steps until each has a greater share than the one before. */
const pool = (steps: readonly Step[]): Step[] => {
  const found: Step[] = [];
  for (const step of steps) {
    let now = step;
    for (let before = found.at(-1); before && share(before) >= share(now); before = found.at(-1)) {
      found.pop();
      now = { from: before.from, won: before.won + now.won, all: before.all + now.all };
    }
    found.push(now);
  }
  return found;
};
