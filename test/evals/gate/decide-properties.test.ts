import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '#evals/gate/decide.ts';
import type { GradedCase } from '#evals/gate/graded-case.ts';
import { fails } from '#evals/gate/reason.ts';
import { graded, policy, samples } from './make-cases.ts';

const fast = { ...policy, statistics: { ...policy.statistics, bootstrapRounds: 50 } };
const gate = (candidate: readonly GradedCase[], baseline: readonly GradedCase[]) =>
  decide({ candidate, baseline, policy: fast, seed: 'property' });

const ACCOUNTS = 9;
const DRAFTS = ['plan', 'needs', 'objection'] as const;
const seats = Array.from({ length: ACCOUNTS }, (_, at) => `account-${at}`).flatMap((cluster, at) =>
  DRAFTS.flatMap((draft) =>
    (['zh', 'en'] as const).map((language) => ({
      id: `${draft}-${cluster}-${language}`,
      draft,
      language,
      slice: at % 2 === 0 ? 'energy_utilities' : 'public_health',
      split: at === 0 ? ('held_out' as const) : ('gate' as const),
      cluster,
    })),
  ),
);

/** A side on which every account has its own luck, so that drops of all sizes come up. */
const sideOf = (luck: { min: number; max: number }): fc.Arbitrary<GradedCase[]> =>
  fc
    .tuple(
      fc.array(fc.integer(luck), { minLength: ACCOUNTS, maxLength: ACCOUNTS }),
      fc.array(fc.integer({ min: -2, max: 2 }), { minLength: seats.length, maxLength: seats.length }),
      fc.array(fc.nat(40), { maxLength: 2 }),
    )
    .map(([accounts, own, hits]) =>
      seats.map((seat, at) => {
        const passed = Math.max(0, Math.min(8, (accounts[Math.floor(at / 6)] ?? 8) + (own[at] ?? 0)));
        const criticalHits = hits.includes(at) ? [{ grader: 'GUARD-1', at: 'x', text: 'y', sample: 1 }] : [];
        return graded(seat, { samples: samples(passed, 8), criticalHits });
      }),
    );

const side = sideOf({ min: 4, max: 8 });

const worsened = (cases: readonly GradedCase[], at: readonly number[]): GradedCase[] =>
  cases.map((each, index) => {
    if (!at.includes(index)) return each;
    const first = each.samples.findIndex(({ passed }) => passed);
    const taken = each.samples.map((sample, number) => (number === first ? { passed: false } : sample));
    return { ...each, samples: taken, passed: taken.filter(({ passed }) => passed).length * 2 > taken.length };
  });

describe('whatever the sides are', () => {
  it('never fails equal sides for a drop', () => {
    fc.assert(
      fc.property(side, (cases) => {
        const kinds = gate(cases, cases)
          .reasons.filter(fails)
          .map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind !== 'critical_hit')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('never lets more failures turn FAIL into PASS, the gap between languages aside', () => {
    let failing = 0;
    fc.assert(
      fc.property(
        sideOf({ min: 2, max: 5 }),
        side,
        fc.array(fc.nat(seats.length - 1), { minLength: 1, maxLength: 12 }),
        (after, before, at) => {
          const first = gate(after, before);
          // A gap is measured between two languages: failures in the leading one do narrow it.
          if (!first.reasons.some((each) => fails(each) && each.kind !== 'language_gap')) return;
          failing++;
          expect(gate(worsened(after, at), before).verdict).toBe('FAIL');
        },
      ),
      { numRuns: 80 },
    );
    expect(failing).toBeGreaterThan(10);
  });

  it('keeps its p and grows its drop as cases get worse', () => {
    fc.assert(
      fc.property(
        side,
        side,
        fc.array(fc.nat(seats.length - 1), { minLength: 1, maxLength: 12 }),
        (after, before, at) => {
          const first = gate(after, before);
          const next = gate(worsened(after, at), before);
          expect(next.overall?.effect).toBeLessThanOrEqual((first.overall?.effect ?? 0) + 1e-9);
          expect(next.overall?.p).toBeLessThanOrEqual((first.overall?.p ?? 1) + 1e-9);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('does not see the order of cases, and says the same each time', () => {
    fc.assert(
      fc.property(side, side, fc.infiniteStream(fc.nat()), (after, before, keys) => {
        const shuffled = (cases: readonly GradedCase[]) =>
          cases
            .map((each) => ({ each, key: keys.next().value }))
            .sort((a, b) => a.key - b.key)
            .map(({ each }) => each);
        expect(gate(shuffled(after), shuffled(before))).toEqual(gate(after, before));
      }),
      { numRuns: 30 },
    );
  });
});
