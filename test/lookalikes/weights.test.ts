import { describe, expect, it } from 'vitest';
import { chanceMap } from '#src/features/lookalikes/likeness/chance-map.ts';
import type { AccountFacts } from '#src/features/lookalikes/likeness/domain-profile.ts';
import { featuresOf } from '#src/features/lookalikes/likeness/features.ts';
import { fitSlope, fitTuning, lossOf, type Observed } from '#src/features/lookalikes/likeness/fit-weights.ts';
import { learnModel } from '#src/features/lookalikes/likeness/learn-likeness.ts';
import { chanceOf } from '#src/features/lookalikes/likeness/likeness-model.ts';
import { modelNoteWords } from '#src/features/lookalikes/runs/say-model-notes.ts';
import { madeCompanies } from './market.ts';

const none = { text: 0, industry: 0, size: 0, region: 0, tags: 0, buying: 0, contrast: 0 };

const market = madeCompanies(240);
const account = (n: number): AccountFacts => ({
  accountId: `acc_${n}`,
  name: `客户${String(n).padStart(3, '0')}`,
  description: market[n]?.description ?? null,
  industry: market[n]?.industry ?? null,
  region: market[n]?.regions?.[0] ?? null,
  tags: [],
  employees: market[n]?.employees ?? null,
  buying: '',
  needs: [],
});
const background = market.map((each) =>
  featuresOf({
    description: each.description ?? null,
    industry: each.industry ?? null,
    employees: each.employees ?? null,
    regions: each.regions ?? [],
    tags: [],
  }),
);

describe('weights from the seller’s own deals (LOOK-1)', () => {
  it('raises what tells won from lost and lowers what does not, on accounts left out too', () => {
    const observed = Array.from({ length: 200 }, (_, n): Observed => {
      const won = n % 2 === 0;
      // Size foretells; text is as often for as against.
      return { fold: n % 5, won, values: { ...none, size: won ? 0.3 : 0.1, text: (n % 7) / 10 } };
    });
    const line = fitSlope(observed);
    const tuned = fitTuning(observed, line);
    expect(tuned.size).toBeGreaterThan(1.2);
    expect(tuned.text).toBeLessThan(0.8);
    const evens = { ...none, text: 1, industry: 1, size: 1, region: 1, tags: 1, buying: 1, contrast: 1 };
    expect(lossOf(observed, line, tuned)).toBeLessThan(lossOf(observed, line, evens));
  });

  it('keeps the defaults and gives no chance below thirty of each, and says so', () => {
    const model = learnModel({ won: [0, 1, 2].map(account), lost: [3].map(account), background });
    expect(model.chance).toBeNull();
    expect(chanceOf(model, 0.5)).toBeNull();
    const note = model.notes.find(({ kind }) => kind === 'default_weights');
    expect(note).toMatchObject({ won: 3, lost: 1, needed: 30 });
    expect(note && modelNoteWords(note).text.zh).toContain('30');
  });

  it('gives a chance that never falls with the score where there are deals enough', () => {
    const numbers = [...market.keys()];
    const won = numbers.filter((n) => n % 5 === 0).slice(0, 40);
    const lost = numbers.filter((n) => n % 5 === 3).slice(0, 40);
    const model = learnModel({ won: won.map(account), lost: lost.map(account), background });
    expect(model.notes.map(({ kind }) => kind)).not.toContain('no_chance');
    const shares = [0, 0.2, 0.4, 0.6, 0.8, 1].map((score) => chanceOf(model, score) ?? Number.NaN);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBeLessThan(0.5);
    expect(shares.at(-1)).toBeGreaterThan(0.5);
  });

  it('weighs some four hundred dimensions a group at most, so that a scan costs few passes', () => {
    const wordy = (n: number): AccountFacts => ({
      ...account(n),
      industry: `Trade${n} of kind ${n}`,
      tags: Array.from({ length: 20 }, (_, tag) => `tag${n}x${tag}`),
      buying: Array.from({ length: 100 }, (_, word) => `condition${n}x${word}`).join(' '),
      description: Array.from({ length: 300 }, (_, word) => `topic${n % 3}x${word}`).join(' '),
    });
    const numbers = Array.from({ length: 12 }, (_, n) => n);
    const { groups } = learnModel({ won: numbers.map(wordy), lost: numbers.map((n) => wordy(n + 20)), background });
    const sizes = groups.map(({ weights }) => weights.indices.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(402);
    expect(Math.min(...sizes)).toBeGreaterThan(200);
  });

  it('pools neighbours until shares rise, and refuses too few', () => {
    const scored = Array.from({ length: 90 }, (_, n) => ({ score: n / 90, won: n >= 60 || (n < 15 && n % 2 === 0) }));
    const map = chanceMap(scored);
    expect(map?.share).toEqual(map?.share.toSorted((a, b) => a - b));
    expect(map?.share.at(-1)).toBeGreaterThan(0.9);
    expect(chanceMap(scored.slice(0, 29))).toBeNull();
  });
});
