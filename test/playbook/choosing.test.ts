import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeBant } from '#src/playbook/bant.ts';
import { gradeCycle, scoreDifficulty } from '#src/playbook/difficulty.ts';
import { type FocusAccount, focusFindings } from '#src/playbook/focus.ts';
import { scoreIdeal } from '#src/playbook/ideal.ts';
import { assessKeyAccount, checkKeyReason } from '#src/playbook/key-account.ts';
import { rankByMatch } from '#src/playbook/match.ts';
import { crossTop, segmentStandings, whiteSpace } from '#src/playbook/segment.ts';
import { strategyOf } from '#src/playbook/strategy-matrix.ts';
import { checkThresholds, DEFAULT_THRESHOLDS as T, withThresholds } from '#src/playbook/thresholds.ts';
import { checkTier, type Tier } from '#src/playbook/tiers.ts';

const NOW = new Date('2026-11-21T08:00:00Z');
const all = (grade: number) => ({
  size: grade,
  output: grade,
  margin: grade,
  growth: grade,
  cash_flow: grade,
  price_sensitivity: 6 - grade,
  strategic_value: grade,
  innovation: grade,
  process_maturity: grade,
  governance: grade,
  domain_core: grade,
});
const cost = (grade: number) => ({ entry_threshold: grade, bargaining_power: grade, relation_cost: grade });

describe('IDEAL-1', () => {
  it('makes 3/3/3 one half', () => {
    const score = scoreIdeal({ ...all(3), ...cost(3) });
    expect(score.ideal).toBe(1);
    expect(score.normalised).toBeCloseTo(0.5, 12);
    expect(score.confidence).toBe(1);
  });

  it('spans 0 to 1 from 1/1/5 to 5/5/1', () => {
    expect(scoreIdeal({ ...all(5), ...cost(1) }).normalised).toBeCloseTo(1, 12);
    expect(scoreIdeal({ ...all(1), ...cost(5) }).normalised).toBeCloseTo(0, 12);
  });

  it('lets price sensitivity lower power and bargaining power raise cost', () => {
    const base = scoreIdeal({ ...all(3), ...cost(3) });
    expect(scoreIdeal({ ...all(3), ...cost(3), price_sensitivity: 5 }).power.score).toBeLessThan(base.power.score ?? 0);
    expect(scoreIdeal({ ...all(3), ...cost(3), bargaining_power: 5 }).cost.score).toBeGreaterThan(base.cost.score ?? 9);
  });

  it('lowers the confidence for what is missing, never the score', () => {
    const { size, ...rest } = all(4);
    const score = scoreIdeal({ ...rest, ...cost(2), size: null });
    expect(score.power.score).toBeCloseTo(size, 12);
    expect(score.power.missing).toEqual(['size']);
    expect(score.confidence).toBeLessThan(1);
  });

  it('says null while a whole dimension is unknown', () => {
    expect(scoreIdeal(all(4))).toMatchObject({ ideal: null, normalised: null });
  });

  it('refuses a grade outside 1–5', () => {
    expect(() => scoreIdeal({ size: 6 })).toThrowError(/size/);
    expect(() => scoreIdeal({ size: Number.NaN })).toThrowError(/size/);
  });

  it('stays within 0–1 for any grades', () => {
    const grade = fc.double({ min: 1, max: 5, noNaN: true });
    fc.assert(
      fc.property(grade, grade, grade, (p, h, c) => {
        const n = scoreIdeal({ size: p, innovation: h, entry_threshold: c }).normalised ?? -1;
        expect(n).toBeGreaterThanOrEqual(-1e-9);
        expect(n).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { numRuns: 60 },
    );
  });
});

describe('DIFF-1', () => {
  it('reverses our strength: strong is easy', () => {
    const strong = { brand_in_segment: 5, business_fluency: 5, knowing_people: 5, solution_fit: 5 };
    const score = scoreDifficulty({ reach: 1, competitiveness: strong, cycle: 1 });
    expect(score.parts.competitiveness).toBe(1);
    expect(score).toMatchObject({ difficulty: 1, normalised: 0 });
  });

  it('makes 3/3/3 one half and 5/5/5 one', () => {
    const at = (g: number) =>
      scoreDifficulty({ reach: g, competitiveness: { solution_fit: 6 - g }, cycle: g }).normalised;
    expect(at(3)).toBeCloseTo(0.5, 12);
    expect(at(5)).toBeCloseTo(1, 12);
  });

  it('names what is missing and gives no mean without it', () => {
    expect(scoreDifficulty({ reach: 2 })).toMatchObject({ difficulty: null, missing: ['competitiveness', 'cycle'] });
  });

  it('grades their cycle against our period', () => {
    expect([40, 70, 90, 130, 200].map((days) => gradeCycle(days, 90))).toEqual([1, 3, 3, 4, 5]);
  });
});

describe('MATRIX-1', () => {
  it.each([
    [0.8, 0.2, 'scale_up'],
    [0.8, 0.8, 'tend_pond'],
    [0.2, 0.2, 'cast_net'],
    [0.2, 0.8, 'siege'],
    [0.5, 0.5, 'nurture'],
    [0.4, 0.6, 'nurture'],
    [0.55, 0.39, 'scale_up'],
    [0.5, 0.7, 'tend_pond'],
    [0.49, 0.61, 'siege'],
    [0.61, 0.5, 'tend_pond'],
  ] as const)('ideal %d, difficulty %d is %s', (ideal, difficulty, cell) => {
    expect(strategyOf(ideal, difficulty, T)).toBe(cell);
  });

  it('puts 3/3/3 on both axes into the middle', () => {
    const ideal = scoreIdeal({ ...all(3), ...cost(3) }).normalised;
    const difficulty = scoreDifficulty({ reach: 3, competitiveness: { solution_fit: 3 }, cycle: 3 }).normalised;
    expect(strategyOf(ideal, difficulty, T)).toBe('nurture');
    expect(strategyOf(null, difficulty, T)).toBeNull();
  });
});

describe('BANT-1', () => {
  const none = { budget: 'unknown', authority: 'unknown', need: 'unknown', timing: {} } as const;

  it.each([
    [{ ...none, need: 'validated', budget: 'approved', authority: 'buyer_known' }, 'now'],
    [{ ...none, need: 'stated', budget: 'planned', timing: { procurementStep: '比价' } }, 'now'],
    [{ ...none, need: 'stated', budget: 'approved' }, 'next'],
    [{ ...none, budget: 'approved', authority: 'mapped_and_met', timing: { date: '2027-03-01' } }, 'next'],
    [
      { ...none, need: 'guessed', budget: 'approved', authority: 'buyer_known', timing: { date: '2027-03-01' } },
      'next',
    ],
    [{ ...none, budget: 'approved', authority: 'buyer_known' }, 'next'],
    [{ ...none, need: 'stated' }, 'later'],
    [none, 'later'],
    [{ ...none, need: 'validated', budget: 'none', timing: { driver: '年底' } }, 'later'],
  ] as const)('judges %o as %s', (input, priority) => {
    expect(judgeBant(input).priority).toBe(priority);
  });

  it('does not take unknown for negative, and asks', () => {
    const result = judgeBant({ ...none, need: 'stated', budget: 'none' });
    expect(result.parts).toEqual({ budget: false, authority: null, need: true, timing: null });
    expect(result.unknowns.map((u) => u.part)).toEqual(['authority', 'timing']);
  });
});

describe('TIER-1', () => {
  it('wants exactly one tier, with the reason and the window of an assault', () => {
    expect(checkTier({ isKey: true, tier: null }).map((c) => c.ok)).toEqual([false]);
    expect(checkTier({ isKey: true, tier: 'strategic', tierReason: '标杆' }).map((c) => c.ok)).toEqual([true, true]);
    expect(checkTier({ isKey: true, tier: 'assault', tierReason: '招标在即' }).map((c) => c.ok)).toEqual([
      true,
      true,
      false,
    ]);
    expect(
      checkTier({ isKey: true, tier: 'assault', tierReason: '招标在即', windowClosesOn: '2027-01-31' }).every(
        (c) => c.ok,
      ),
    ).toBe(true);
    expect(checkTier({ isKey: false, tier: null })).toEqual([]);
  });
});

describe('TIER-2', () => {
  const account = (n: number, tier: Tier, extra: Partial<FocusAccount> = {}): FocusAccount => ({
    accountId: `a${n}`,
    name: `客户${n}`,
    tier,
    ownerIds: ['u1'],
    ...extra,
  });
  const codes = (accounts: FocusAccount[]) => focusFindings(accounts, T, NOW).map((f) => f.code);

  it('allows three strategic accounts an owner, and warns at the fourth with what to give up', () => {
    expect(codes([1, 2, 3].map((n) => account(n, 'strategic')))).toEqual([]);
    const four = [1, 2, 3, 4].map((n) => account(n, 'strategic', { attractiveness: n === 2 ? 0.1 : 0.9 }));
    const [finding] = focusFindings(four, T, NOW);
    expect(finding).toMatchObject({ rule: 'TIER-2', code: 'owner_strategic', ownerId: 'u1', giveUpIds: ['a2'] });
    expect(finding?.giveUp.zh).toContain('客户2');
  });

  it('allows five assault accounts an owner and ten strategic for the tenant', () => {
    const assaults = (count: number) => Array.from({ length: count }, (_, n) => account(n, 'assault'));
    expect(codes(assaults(5))).toEqual([]);
    expect(codes(assaults(6))).toEqual(['owner_assault']);
    const spread = Array.from({ length: 11 }, (_, n) => account(n, 'strategic', { ownerIds: [`u${n}`] }));
    expect(codes(spread.slice(0, 10))).toEqual([]);
    expect(codes(spread)).toEqual(['tenant_strategic']);
  });

  it('warns of a window that passed without a decision', () => {
    expect(codes([account(1, 'assault', { windowClosesOn: '2026-11-20' })])).toEqual(['window_passed']);
    expect(codes([account(1, 'assault', { windowClosesOn: '2026-11-21' })])).toEqual([]);
    expect(codes([account(1, 'assault', { windowClosesOn: '2026-11-20', windowDecided: true })])).toEqual([]);
  });

  it('warns of even effort that wins nothing, not of one account worked to a win', () => {
    const even = [10, 11, 10, 9].map((h, n) => account(n, 'assault', { actionHours: h }));
    expect(codes(even)).toEqual(['effort_even']);
    expect(codes([60, 5, 5, 5].map((h, n) => account(n, 'assault', { actionHours: h })))).toEqual([]);
  });

  it('warns when the opportunity tier takes more hours than the strategic one', () => {
    expect(
      codes([account(1, 'strategic', { actionHours: 10 }), account(2, 'tier_opportunity', { actionHours: 30 })]),
    ).toEqual(['effort_upside_down']);
  });

  it('follows the tenant’s own budget', () => {
    const own = withThresholds({ strategicPerOwner: 1 });
    expect(focusFindings([account(1, 'strategic'), account(2, 'strategic')], own, NOW)).toHaveLength(1);
  });
});

describe('thresholds', () => {
  it('takes a partial, ignores what is no number or out of range, and names it', () => {
    expect(withThresholds({ chainStaleDays: 30, windowDays: 'x', nothing: 1, marketDays: -5 })).toEqual({
      ...T,
      chainStaleDays: 30,
    });
    expect(withThresholds(null)).toEqual(T);
    expect(checkThresholds({ chainStaleDays: 30 })).toEqual([]);
    expect(checkThresholds({ windowDays: 0, nothing: 1, __proto__x: 2 }).map((f) => f.key)).toEqual([
      'windowDays',
      'nothing',
      '__proto__x',
    ]);
  });
});

describe('KEY-1, SEG-1, SEG-2, MATCH-1', () => {
  it('counts an indicator only with a fact, and refuses size alone', () => {
    const assessed = assessKeyAccount({
      contribution: { grade: 4, evidence: ['f1'] },
      own_growth: { grade: 5, evidence: [] },
    });
    expect(assessed).toMatchObject({ known: ['contribution'], mean: 4 });
    expect(assessed.unknown).toHaveLength(4);
    expect(checkKeyReason('员工多,规模很大').map((c) => c.ok)).toEqual([true, false]);
    expect(checkKeyReason('规模大,且是行业标杆').every((c) => c.ok)).toBe(true);
    expect(checkKeyReason('A very large company with 5,000 employees').map((c) => c.ok)).toEqual([true, false]);
    expect(
      checkKeyReason(
        'Biggest contract of the region, board-level target that our figures serve, every mid-size grocer asks',
      ).every((c) => c.ok),
    ).toBe(true);
    expect(checkKeyReason('').map((c) => c.ok)).toEqual([false, true]);
  });

  it('shows share and referable cases by segment', () => {
    const accounts = [
      { accountId: 'a', segments: ['制造', '汽配'], region: '江苏', size: 900, won: true, hasReferableCase: true },
      { accountId: 'b', segments: ['制造', '汽配'], region: '江苏', size: 500, won: false, hasReferableCase: false },
      { accountId: 'c', segments: ['制造', '电子'], region: '浙江', size: 700, won: false, hasReferableCase: true },
    ];
    expect(segmentStandings(accounts).map((s) => [s.segment, s.share, s.referableCases])).toEqual([
      ['汽配', 0.5, 1],
      ['制造', 1 / 3, 1],
      ['电子', 0, 0],
    ]);
    expect(crossTop(accounts, '江苏', '制造', 2).map((a) => a.accountId)).toEqual(['a']);
    expect(
      whiteSpace(
        [
          { unitId: 'x', bought: ['p1'] },
          { unitId: 'y', bought: [] },
        ],
        ['p1', 'p2'],
      )[1],
    ).toMatchObject({ open: ['p1', 'p2'], boughtElsewhere: ['p1'] });
  });

  it('ranks by the three measures and keeps the unknown last', () => {
    const ranked = rankByMatch([
      { accountId: 'x', closeness: null, value: null, winProbability: null },
      { accountId: 'y', closeness: 0.5, value: 0.5, winProbability: 0.5 },
      { accountId: 'z', closeness: 1, value: 1, winProbability: 0.01 },
    ]);
    expect(ranked.map((r) => [r.accountId, r.rank])).toEqual([
      ['y', 1],
      ['z', 2],
      ['x', 3],
    ]);
    expect(ranked[2]?.confidence).toBe(0);
  });
});
