import { describe, expect, it } from 'vitest';
import { profileCompleteness } from '#src/playbook/profile-completeness.ts';
import { readProfileFact } from '#src/playbook/profile-reading.ts';
import {
  frequencyAndLength,
  giveAndTake,
  loyaltyOf,
  reachedRung,
  supplierPosition,
  weakestElement,
} from '#src/playbook/relationship.ts';
import { DEFAULT_THRESHOLDS as T } from '#src/playbook/thresholds.ts';

const NOW = new Date('2026-11-21T08:00:00Z');

describe('PROFILE-2', () => {
  it('counts the typical fields that have a fact, with the age of the facts', () => {
    const facts = [
      { dimension: 3, field: '库存天数', asOf: '2026-11-11' },
      { dimension: 'finance' as const, field: 'revenue', asOf: '2025-01-01' },
      { dimension: 3, field: '信用评级', asOf: null },
    ];
    const finance = profileCompleteness(facts, NOW, T)[2];
    expect(finance).toMatchObject({
      dimension: 'finance',
      ratio: 2 / 5,
      known: ['revenue', 'inventory_days'],
      other: ['信用评级'],
      newestDays: 10,
      oldestDays: 689,
      stale: ['revenue'],
    });
    expect(finance?.missing.map((m) => m.field)).toEqual(['gross_margin', 'receivable_days', 'cash']);
    expect(finance?.missing[0]?.question.zh).toMatch(/[?？]$/);
  });

  it('is all questions without a fact', () => {
    const empty = profileCompleteness([], NOW, T);
    expect(empty).toHaveLength(8);
    expect(empty.every((d) => d.ratio === 0 && d.missing.length > 0 && d.newestDays === null)).toBe(true);
  });
});

describe('PROFILE-6', () => {
  it.each([
    [2, '新能源业务快速增长', 'business_rising'],
    [2, '传统业务持续下滑', 'business_declining'],
    [3, '现金流紧张', 'cash_tight'],
    [7, '订单按最低价分配', 'split_by_price'],
    [7, 'Orders are split by quality score', 'split_by_quality'],
    [8, '数字化水平较低,手工台账', 'low_it_maturity'],
    [3, 'Cash is tight this year', 'cash_tight'],
  ] as const)('dimension %d, %s points to %s', (dimension, text, reading) => {
    const found = readProfileFact(dimension, text);
    expect(found.map((f) => f.reading)).toContain(reading);
    expect(found[0]?.question.zh).toMatch(/[?？]$/);
  });

  it('reads a fact only in its own dimension', () => {
    expect(readProfileFact(5, '业务快速增长')).toEqual([]);
    expect(readProfileFact(3, '现金充裕')).toEqual([]);
  });
});

describe('REL-1 … REL-4', () => {
  it('names the weakest element that an action can move, never length', () => {
    expect(weakestElement({ value: 3, favour: 1, length: 0 })).toBe('favour');
    expect(weakestElement({ value: 2, depth: 2 })).toBe('value');
    expect(weakestElement({ length: 0 })).toBeNull();
  });

  it('computes frequency and length from the interactions', () => {
    const days = (...ages: number[]) => ages.map((age) => new Date(NOW.getTime() - age * 86_400_000));
    expect(frequencyAndLength(days(1, 10, 20, 400), NOW)).toEqual({ frequency: 3, length: 4 });
    expect(frequencyAndLength([], NOW)).toEqual({ frequency: 0, length: 0 });
    expect(frequencyAndLength(days(-5), NOW)).toEqual({ frequency: 0, length: 0 });
  });

  it('places us, and tells loyalty from what they do', () => {
    expect([
      supplierPosition(true, true),
      supplierPosition(true, false),
      supplierPosition(false, true),
      supplierPosition(false, false),
      supplierPosition(null, true),
    ]).toEqual(['strategic_partner', 'risk_guard', 'price_negotiation', 'streamlined', null]);
    expect([
      loyaltyOf(true, true),
      loyaltyOf(true, false),
      loyaltyOf(false, true),
      loyaltyOf(false, false),
      loyaltyOf(true, null),
    ]).toEqual(['advocate', 'habitual', 'promoter', 'drifting', null]);
  });

  it('climbs the ladder without a gap', () => {
    expect(reachedRung(['greetings', 'personal_advice'])).toBe('greetings');
    expect(reachedRung(['greetings', 'professional_advice', 'personal_advice', 'friend_or_mentor'])).toBe(
      'friend_or_mentor',
    );
    expect(reachedRung([])).toBeNull();
  });

  it('weighs giving against asking', () => {
    expect(giveAndTake(['ask', 'ask', 'give'])).toMatchObject({ given: 1, asked: 2, balance: 'taking' });
    expect(giveAndTake(['both', 'give'])).toMatchObject({ balance: 'giving' });
  });
});
