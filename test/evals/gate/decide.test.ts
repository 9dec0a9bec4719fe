import { describe, expect, it } from 'vitest';
import { decide } from '#evals/gate/decide.ts';
import type { GradedCase } from '#evals/gate/graded-case.ts';
import { tell } from '#evals/gate/tell.ts';
import { policy, samples, suite } from './make-cases.ts';

/** The policy in force, with fewer draws for the intervals, which no verdict rests on. */
const quick = { ...policy, statistics: { ...policy.statistics, bootstrapRounds: 200 } };
const gate = (candidate: GradedCase[], baseline: GradedCase[] | null = suite(), rules = quick) =>
  decide({ candidate, baseline, policy: rules, seed: 'test' });
const kinds = (candidate: GradedCase[], baseline?: GradedCase[] | null) =>
  gate(candidate, baseline).reasons.map(({ kind }) => kind);
const only = (id: string, more: Partial<GradedCase>) => suite((seat) => (seat.id === id ? more : {}));
const hit = (sample?: number) => ({
  grader: 'GUARD-4',
  at: 'plan/why',
  text: 'a name',
  ...(sample === undefined ? {} : { sample }),
});

describe('the gate', () => {
  it('passes equal sides that are recorded, and tells every figure', () => {
    const decision = gate(suite());
    expect(decision.verdict).toBe('PASS');
    expect(decision.overall).toMatchObject({ cases: 180, clusters: 18, effect: 0, p: 1 });
    expect(decision.heldOut).toMatchObject({ cases: 30, clusters: 3 });
    expect(decision.overall?.smallestDetectable).toBeGreaterThan(2);
    expect(tell(decision).join('\n')).toMatch(
      /overall: 100\.0 % → 100\.0 %, 0\.0 points \[0\.0, 0\.0\], p = 1\.00; 180 cases, 18 accounts; could have seen −2\.\d/,
    );
  });

  it('fails a drop over all accounts, and says by how much', () => {
    const decision = gate(suite((_, at) => (at % 2 === 0 ? { samples: samples(7, 8) } : {})));
    expect(decision.verdict).toBe('FAIL');
    expect(decision.reasons[0]?.words).toBe('overall -6.3 points (limit 2; 180 cases, 18 accounts), p < 0.0001');
    expect(decision.overall?.interval?.high).toBeLessThan(-6);
  });

  it('lets a small drop go, however sure it is', () => {
    expect(gate(suite((_, at) => (at % 8 === 0 ? { samples: samples(7, 8) } : {}))).verdict).toBe('PASS');
  });

  it('fails the slice that dropped and no other', () => {
    const decision = gate(
      suite(({ draft, language }) => (draft === 'needs' && language === 'en' ? { samples: samples(6, 8) } : {})),
    );
    expect(decision.verdict).toBe('FAIL');
    expect(decision.reasons.filter(({ kind }) => kind === 'slice_drop').map(({ slice }) => slice)).toEqual([
      'draft=needs',
    ]);
  });

  it('tests a sector of few accounts by account and draft', () => {
    const decision = gate(suite(({ slice }) => (slice === 'public_health' ? { samples: samples(6, 8) } : {})));
    const sector = decision.slices.find(({ name }) => name === 'slice=public_health');
    expect(sector).toMatchObject({ unit: 'account_draft', clusters: 2, units: 10, effect: -25 });
    expect(decision.reasons.map(({ slice }) => slice)).toContain('slice=public_health');
  });

  it('compares held-out cases in their own line and names none', () => {
    const decision = gate(
      suite(({ split }) => (split === 'held_out' ? { samples: samples(2, 8), criticalHits: [hit(1), hit(2)] } : {})),
    );
    expect(decision.overall?.effect).toBe(0);
    expect(decision.heldOut?.effect).toBe(-75);
    expect(decision.heldOutSuspects).toBe(30);
    expect(decision.flips).toEqual({ lost: [], gained: [], heldOutLost: 30, heldOutGained: 0 });
    expect(decision.reasons.map(({ kind, slice }) => slice ?? kind)).toEqual([
      'critical_hit',
      'split=held_out',
      'stable_suspect',
    ]);
    expect(JSON.stringify(decision)).not.toMatch(/held-out-\d/);
    expect(tell(decision).join('\n')).not.toMatch(/held-out-\d|a name/);
  });
});

describe('a critical hit', () => {
  const id = 'plan-gate-3-zh';
  it('fails when two samples hold it, whatever the baseline did', () => {
    const bad = only(id, { criticalHits: [hit(2), hit(5)] });
    expect(kinds(bad)).toEqual(['critical_hit']);
    expect(kinds(bad, bad)).toEqual(['critical_hit']);
    expect(gate(bad).reasons[0]).toMatchObject({ cases: [id], words: expect.stringContaining('"a name" at plan/why') });
  });
  it('is unconfirmed in one of eight samples, twice in the same sample too, and never passes', () => {
    expect(gate(only(id, { criticalHits: [hit(4), hit(4)] }))).toMatchObject({ verdict: 'UNPROVEN' });
    expect(kinds(only(id, { criticalHits: [hit(4)] }))).toEqual(['critical_unconfirmed']);
  });
  it('is confirmed by the only sample, and by three cases', () => {
    expect(kinds(only(id, { samples: samples(1, 1), criticalHits: [hit()] }))).toContain('critical_hit');
    expect(kinds(suite((_, at) => (at < 3 ? { criticalHits: [hit(1)] } : {})))).toEqual(['critical_hit']);
  });
  it('is held against cases without a baseline too', () => {
    expect(gate(only(id, { criticalHits: [hit(2), hit(5)] }), null).verdict).toBe('FAIL');
  });
});

describe('a stable case', () => {
  const id = 'objection-gate-2-en';
  it('is suspected first, and asks for further samples', () => {
    const decision = gate(only(id, { samples: samples(3, 8) }));
    expect(decision).toMatchObject({ verdict: 'UNPROVEN', suspects: [{ id, more: 8 }] });
    expect(decision.reasons.map(({ kind }) => kind)).toEqual(['stable_suspect']);
  });
  it('fails when they confirm it, and holds when they do not', () => {
    expect(kinds(only(id, { samples: samples(3, 16) }))).toEqual(['stable_case']);
    expect(gate(only(id, { samples: samples(4, 16) })).verdict).toBe('PASS');
  });
  it('needs no further samples where answers are authored', () => {
    const before = only(id, { samples: samples(1, 1), provenance: 'authored' });
    const after = only(id, { samples: samples(0, 1), provenance: 'authored' });
    expect(kinds(after, before)).toEqual(['stable_case', 'not_recorded']);
  });
  it('is none where the baseline failed a sample or had few', () => {
    const fails = only(id, { samples: samples(2, 16) });
    expect(gate(fails, only(id, { samples: samples(7, 8) })).verdict).toBe('PASS');
    expect(gate(fails, only(id, { samples: samples(4, 4) })).verdict).toBe('PASS');
  });
});

describe('the other rules', () => {
  it('fails lost coverage: a case that is missing or not gradeable', () => {
    expect(kinds(suite().slice(1))).toEqual(['coverage']);
    expect(kinds(only('plan-gate-1-zh', { samples: [] }))).toEqual(['coverage']);
    expect(kinds([])).toEqual(['coverage']);
    expect(kinds([], null)).toEqual(['coverage', 'no_baseline']);
  });
  it('fails tokens up by more than 15 %, in one draft too', () => {
    const more = (share: number, draft: string) =>
      suite((seat) =>
        seat.draft === draft ? { tokens: { input: 6_000 * (1 + share), output: 1_500 * (1 + share) } } : {},
      );
    expect(gate(more(0.15, 'plan')).verdict).toBe('PASS');
    expect(gate(more(0.16, 'plan')).reasons).toMatchObject([{ kind: 'tokens', slice: 'draft=plan' }]);
  });
  it('fails a gap between the languages that widens', () => {
    const before = suite(() => ({ samples: samples(7, 8) }));
    const after = suite(({ language }) => ({ samples: samples(language === 'zh' ? 7 : 8, 8) }));
    expect(gate(after, before).languageGap).toMatchObject({ baseline: 0, candidate: -12.5, widened: 12.5 });
    expect(kinds(after, before)).toEqual(['language_gap']);
    expect(kinds(before, after)).not.toContain('language_gap');
  });
  it('is UNPROVEN on authored evidence, tells how much, and fails where the policy demands proof', () => {
    const half = suite((_, at) => (at % 2 === 0 ? { provenance: 'authored' } : {}));
    expect(gate(half, half).verdict).toBe('UNPROVEN');
    expect(gate(half, half).reasons[0]?.words).toBe(
      'candidate rests on authored answers in 105 of 210 cases; baseline rests on authored answers in 105 of 210 cases',
    );
    const strict = { ...quick, proof: { ...quick.proof, demand: true } };
    expect(gate(half, half, strict)).toMatchObject({
      verdict: 'FAIL',
      reasons: [{ kind: 'proof_demanded' }, { kind: 'not_recorded' }],
    });
  });
  it('is UNPROVEN when it could not have seen the drop it is there for', () => {
    const once = suite((_, at) => ({ samples: samples(at % 12 === 0 ? 0 : 1, 1) }));
    expect(gate(once, once).reasons).toMatchObject([
      {
        kind: 'too_few_samples',
        words: expect.stringMatching(
          /seen is \d+\.\d points, asked 5; it had 1\.0 samples a case and side, about \d+ would do/,
        ),
      },
    ]);
  });
  it('is UNPROVEN without a baseline, and says what would be blessed', () => {
    const decision = gate(suite(), null);
    expect(decision).toMatchObject({ verdict: 'UNPROVEN', overall: null, slices: [] });
    expect(decision.reasons[0]?.words).toBe('no baseline yet; bless would set 210 cases, of which 210 pass');
    expect(tell(decision)[0]).toBe('UNPROVEN');
  });
  it('refuses an id that stands twice', () => {
    expect(() => gate([...suite(), ...suite().slice(0, 1)])).toThrow(/candidate: plan-gate-1-zh/);
  });
});
