import { describe, expect, it } from 'vitest';
import {
  backTest,
  chooseDates,
  type PastCompany,
  playRound,
} from '#src/features/lookalikes/back-test/back-test-domain.ts';
import { liftInterval } from '#src/features/lookalikes/back-test/lift-interval.ts';
import { learnModel } from '#src/features/lookalikes/likeness/learn-likeness.ts';
import { makePast, seeded } from './past.ts';

const done = (past: readonly PastCompany[]) => {
  const outcome = backTest(past, learnModel);
  if (outcome.state !== 'done') throw new Error(`refused: ${outcome.reason}`);
  return outcome;
};

describe('backTest', () => {
  const strong = makePast({ companies: 500, wins: 80, signal: 60, seed: 1 });

  it('finds what there is to find, at several dates, and counts no win twice', () => {
    const outcome = done(strong);
    expect(outcome.rounds.length).toBeGreaterThanOrEqual(2);
    const [at20] = outcome.lifts;
    expect(at20).toMatchObject({ k: 20 });
    expect(at20?.lift).toBeGreaterThan(1.5);
    expect(at20?.interval[0]).toBeGreaterThan(1);
    const later = strong.filter(({ wonOn }) => wonOn !== null && wonOn > (outcome.rounds[0]?.date ?? ''));
    expect(outcome.rounds.reduce((sum, { wonLater }) => sum + wonLater, 0)).toBe(later.length);
  });

  it('learns only from what was won and lost by the day', () => {
    const date = chooseDates(strong)[0] ?? '';
    const seen: { won: string[]; lost: string[] }[] = [];
    playRound(
      strong,
      (learning) => {
        seen.push({
          won: learning.won.map(({ accountId }) => accountId),
          lost: learning.lost.map(({ accountId }) => accountId),
        });
        return learnModel(learning);
      },
      date,
      null,
    );
    const byId = new Map(strong.map((each) => [each.id, each]));
    for (const id of seen[0]?.won ?? []) expect((byId.get(id)?.wonOn ?? '9') <= date).toBe(true);
    for (const id of seen[0]?.lost ?? []) expect((byId.get(id)?.lostOn ?? '9') <= date).toBe(true);
    expect(seen[0]?.won.length).toBeGreaterThanOrEqual(10);
  });

  it('does not change when what came later changes: nothing of it is in the list', () => {
    const date = chooseDates(strong)[0] ?? '';
    const other = strong.map((each) => (each.lostOn && each.lostOn > date ? { ...each, lostOn: null } : each));
    expect(playRound(other, learnModel, date, null)).toEqual(playRound(strong, learnModel, date, null));
  });

  it('leaves out who had left no trace on the day, and says how many', () => {
    const date = chooseDates(strong)[0] ?? '';
    const late = strong.map((each, at) =>
      each.wonOn && each.wonOn > date && at % 3 === 0 ? { ...each, knownOn: each.wonOn } : each,
    );
    const hidden = late.filter((each, at) => each !== strong[at]).length;
    expect(hidden).toBeGreaterThan(0);
    expect(done(late).unknownThen).toBeGreaterThan(0);
    expect(done(late).unknownThen).toBeLessThanOrEqual(hidden);
  });

  it('refuses where there is too little, with the counts', () => {
    const few = makePast({ companies: 300, wins: 9, signal: 1, seed: 2 });
    expect(backTest(few, learnModel)).toMatchObject({ state: 'refused', reason: 'too_few_before', wins: 9 });
    expect(backTest([], learnModel)).toMatchObject({ state: 'refused', reason: 'too_few_before', wins: 0 });
    const noLater = makePast({ companies: 300, wins: 15, signal: 1, seed: 3 });
    expect(backTest(noLater, learnModel)).toMatchObject({
      state: 'refused',
      reason: 'too_few_after',
      needed: { after: 10 },
    });
    const onlyWon = makePast({ companies: 45, wins: 45, signal: 1, seed: 4 });
    expect(backTest(onlyWon, learnModel)).toMatchObject({ state: 'refused', reason: 'too_few_candidates' });
  });

  it('is the same in whatever order companies come', () => {
    expect(done(strong.toReversed()).lifts).toEqual(done(strong).lifts);
  });
});

describe('liftInterval', () => {
  /** Lists of which the first `k` are drawn blindly: the true lift is 1. */
  const blind = (seed: number, k: number) => {
    const random = seeded(seed);
    return [0, 1, 2].map(() => {
      const [candidates, wonLater] = [400, 12];
      let hits = 0;
      let won = wonLater;
      for (let at = 0; at < k; at += 1)
        if (random() < won / (candidates - at)) {
          hits += 1;
          won -= 1;
        }
      return { candidates, wonLater, hits: { [String(k)]: hits } };
    });
  };

  it('holds 1 in at least nine of ten lists drawn blindly, and cries wolf upwards in at most one in twenty', () => {
    for (const k of [20, 100]) {
      const intervals = Array.from({ length: 200 }, (_, seed) => liftInterval(blind(seed + 1, k), k));
      const covered = intervals.filter(([low, high]) => low <= 1 && high >= 1).length;
      const above = intervals.filter(([low]) => low > 1).length;
      expect(covered).toBeGreaterThanOrEqual(180);
      expect(above).toBeLessThanOrEqual(10);
    }
  });

  it('does not take no hit for certain, and is narrower the more there is', () => {
    const [low, high] = liftInterval([{ candidates: 400, wonLater: 4, hits: { '20': 0 } }], 20);
    expect(low).toBeLessThan(1);
    expect(high).toBeGreaterThan(1);
    const wide = liftInterval([{ candidates: 400, wonLater: 40, hits: { '20': 6 } }], 20);
    const narrow = liftInterval([{ candidates: 4000, wonLater: 400, hits: { '200': 60 } }], 200);
    expect(narrow[1] - narrow[0]).toBeLessThan(wide[1] - wide[0]);
  });
});
