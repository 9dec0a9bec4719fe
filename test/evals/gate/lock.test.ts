import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLock, writeLock } from '#evals/gate/lock.ts';
import { loweredSlices, makeLock, sliceRates } from '#evals/gate/make-lock.ts';
import { policy, samples, suite } from './make-cases.ts';
import { lockOf } from './make-lock.ts';

describe('the baseline lock', () => {
  it('is read as it was written', () => {
    const lock = lockOf(suite());
    expect(writeLock(readLock(writeLock(lock)))).toBe(writeLock(lock));
    expect(readLock(writeLock(lock)).cases).toHaveLength(210);
  });

  it('has the same bytes in whatever order its parts come', () => {
    const cases = suite((_, at) => (at % 7 === 0 ? { samples: samples(3, 8), failed: ['PLAN-7', 'GUARD-1'] } : {}));
    const text = writeLock(lockOf(cases));
    fc.assert(
      fc.property(fc.shuffledSubarray(cases, { minLength: cases.length }), (shuffled) => {
        const lock = lockOf(shuffled.map((each) => ({ ...each, failed: each.failed.toReversed() })));
        expect(writeLock({ ...lock, prompts: lock.prompts.toReversed() })).toBe(text);
      }),
      { numRuns: 10 },
    );
  });

  it('changes one line for one case', () => {
    const before = writeLock(lockOf(suite())).split('\n');
    const after = writeLock(
      lockOf(suite(({ id }) => (id === 'needs-gate-4-en' ? { tokens: { input: 1, output: 2 } } : {}))),
    ).split('\n');
    expect(after.filter((line, at) => line !== before[at])).toEqual([
      expect.stringContaining('"id":"needs-gate-4-en"'),
    ]);
  });

  it('does not tell how a held-out case did', () => {
    const lock = lockOf(
      suite(({ split }) => (split === 'held_out' ? { samples: samples(0, 8), failed: ['GUARD-1'] } : {})),
    );
    expect(
      lock.cases
        .filter(({ split }) => split === 'held_out')
        .every(({ passed, failed }) => passed === null && failed.length === 0),
    ).toBe(true);
    expect(lock.slices).toContainEqual({ slice: 'split=held_out', cases: 30, rate: 0 });
    expect(lock.slices).toContainEqual({ slice: 'all', cases: 180, rate: 1 });
  });

  it('keeps the reason for each slice that was lowered', () => {
    const old = lockOf(suite());
    const worse = suite(({ draft }) => (draft === 'plan' ? { samples: samples(6, 8) } : {}));
    expect(loweredSlices(old.slices, sliceRates(worse, policy.slices.by), policy)).toContainEqual({
      slice: 'draft=plan',
      from: 1,
      to: 0.75,
    });
    const next = lockOf(worse, { old, reason: 'plans now ask more' });
    expect(next.lowered).toContainEqual({ slice: 'draft=plan', from: 1, to: 0.75, reason: 'plans now ask more' });
    expect(next.lowered.map(({ slice }) => slice)).not.toContain('draft=needs');
    expect(makeLock({ ...next, cases: worse, answers: new Map(), policy, old, reason: '  ' }).lowered).toEqual([]);
  });

  it.each([
    ['not JSON', '{'],
    ['schema', '{"schema":"linchpin-baseline/0"}'],
    [
      'stands more than once',
      writeLock({ ...lockOf(suite()), cases: [...lockOf(suite()).cases, ...lockOf(suite()).cases.slice(0, 1)] }),
    ],
  ])('refuses what is no lock with exit 3: %s', (words, text) => {
    expect(() => readLock(text)).toThrow(expect.objectContaining({ code: 3, lines: [expect.stringContaining(words)] }));
  });
});
