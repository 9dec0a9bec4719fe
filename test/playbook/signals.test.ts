import { describe, expect, it } from 'vitest';
import { chainSignals, focusSignals, ownerSignal, silenceSignal, windowSignal } from '#src/playbook/signals-account.ts';
import { inventorySignal, receivableSignal } from '#src/playbook/signals-finance.ts';
import { changeSignals, onewaySignal, unconfirmedSignal } from '#src/playbook/signals-people.ts';
import { type PurchaseSeries, purchaseSignals } from '#src/playbook/signals-purchases.ts';
import { DEFAULT_THRESHOLDS as T } from '#src/playbook/thresholds.ts';
import { addMonths, lastCompleteMonth, workingDaysBetween } from '#src/playbook/time.ts';
import { bilingual } from './expect-bilingual.ts';

const NOW = new Date('2026-11-21T08:00:00Z');
describe('SIG-inventory, SIG-receivable', () => {
  const fig = (value: number, id?: string) => ({ value, asOf: '2026-09-30', ...(id ? { id } : {}) });

  it('fires on 30 → 60, the textbook case', () => {
    const found = bilingual(inventorySignal(fig(30, 'f1'), fig(60, 'f2'), T));
    expect(found).toMatchObject({
      rule: 'SIG-inventory',
      severity: 'high',
      since: '2026-09-30',
      evidence: ['f1', 'f2'],
      numbers: { previous: 30, current: 60, change: 1 },
    });
    expect(found.text.zh).toBe('库存天数由 30 天升至 60 天，上升 100%。');
  });

  it('fires at exactly 50 %, not below, not without a previous period', () => {
    expect(inventorySignal(fig(40), fig(60), T)).not.toBeNull();
    expect(inventorySignal(fig(40), fig(59), T)).toBeNull();
    expect(inventorySignal(null, fig(60), T)).toBeNull();
    expect(inventorySignal(fig(0), fig(60), T)).toBeNull();
  });

  it('fires on receivables up 30 %, or on tight cash alone', () => {
    expect(bilingual(receivableSignal(fig(60), fig(78), null, T)).numbers.change).toBeCloseTo(0.3);
    expect(receivableSignal(fig(60), fig(77), null, T)).toBeNull();
    expect(bilingual(receivableSignal(null, null, { id: 'f9', asOf: '2026-10-01' }, T))).toMatchObject({
      evidence: ['f9'],
      since: '2026-10-01',
    });
  });
});

describe('SIG-decline, SIG-surge, SIG-shift', () => {
  const series = (values: number[], id = 'p1'): PurchaseSeries => ({
    productId: id,
    product: `产品${id}`,
    months: values.map((value, i) => ({ month: addMonths('2026-10', i - values.length + 1), value, id: `${id}-${i}` })),
  });
  const rules = (...all: PurchaseSeries[]) => purchaseSignals(all, '2026-10', T).map((s) => s.rule);

  it('looks at complete months only', () => {
    expect(lastCompleteMonth(NOW)).toBe('2026-10');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    const partial = {
      ...series([100, 90, 80, 80]),
      months: [...series([100, 90, 80, 80]).months, { month: '2026-11', value: 1 }],
    };
    expect(rules(partial)).toEqual([]);
  });

  it('needs three successive falls over four months', () => {
    expect(rules(series([100, 90, 80, 70]))).toEqual(['SIG-decline']);
    expect(rules(series([90, 80, 70]))).toEqual([]);
    expect(rules(series([100, 90, 90, 80]))).toEqual([]);
    const found = bilingual(purchaseSignals([series([100, 90, 80, 70])], '2026-10', T)[0]);
    expect(found).toMatchObject({ since: '2026-08-01', subject: 'p1', evidence: ['p1-0', 'p1-1', 'p1-2', 'p1-3'] });
    expect(found.text.zh).toContain('100 → 90 → 80 → 70');
  });

  it('counts a month without a row as zero', () => {
    const gap: PurchaseSeries = {
      productId: 'p',
      product: 'P',
      months: [
        { month: '2026-07', value: 30 },
        { month: '2026-08', value: 20 },
        { month: '2026-09', value: 10 },
      ],
    };
    expect(rules(gap)).toEqual(['SIG-decline']);
  });

  it('fires a surge at 50 % on the mean of the three before', () => {
    expect(rules(series([100, 110, 90, 150]))).toEqual(['SIG-surge']);
    expect(rules(series([100, 110, 90, 149]))).toEqual([]);
    expect(rules(series([0, 0, 0, 50]))).toEqual([]);
  });

  it('sees a shift when one falls and another surges', () => {
    const found = purchaseSignals([series([100, 90, 80, 70], 'p1'), series([10, 10, 10, 30], 'p2')], '2026-10', T);
    expect(found.map((s) => s.rule)).toEqual(['SIG-decline', 'SIG-surge', 'SIG-shift']);
    expect(bilingual(found[2]).text.zh).toBe('同一客户此消彼长：产品p1在降，产品p2在升。');
  });
});

describe('signals of the account', () => {
  it('SIG-owner wants exactly one', () => {
    expect(ownerSignal({ isKey: true, ownerIds: ['u1'] })).toBeNull();
    expect(bilingual(ownerSignal({ isKey: true, ownerIds: [] })).numbers).toEqual({ owners: 0 });
    expect(bilingual(ownerSignal({ isKey: true, ownerIds: ['u1', 'u2'] })).text.zh).toContain('2 位');
    expect(ownerSignal({ isKey: false, ownerIds: [] })).toBeNull();
  });

  it('SIG-window closes within 30 days or has passed', () => {
    const at = (windowClosesOn: string, extra = {}) =>
      windowSignal({ tier: 'assault', windowClosesOn, ...extra }, T, NOW);
    expect(bilingual(at('2026-12-21')).numbers).toEqual({ daysLeft: 30 });
    expect(at('2026-12-22')).toBeNull();
    expect(bilingual(at('2026-11-11')).text.zh).toContain('过去 10 天');
    expect(at('2026-11-11', { windowDecided: true })).toBeNull();
    expect(windowSignal({ tier: 'strategic', windowClosesOn: '2026-11-11' }, T, NOW)).toBeNull();
  });

  it('SIG-silence by tier: 14, 30, 60 days', () => {
    const at = (tier: 'strategic' | 'assault' | 'tier_opportunity', day: string) =>
      silenceSignal({ tier, lastInteractionAt: day }, T, NOW) !== null;
    expect([at('strategic', '2026-11-08'), at('strategic', '2026-11-07')]).toEqual([false, true]);
    expect([at('assault', '2026-10-23'), at('assault', '2026-10-22')]).toEqual([false, true]);
    expect([at('tier_opportunity', '2026-09-23'), at('tier_opportunity', '2026-09-22')]).toEqual([false, true]);
    expect(
      bilingual(silenceSignal({ tier: null, lastInteractionAt: null, since: '2026-01-01' }, T, NOW)).text.zh,
    ).toContain('没有一次互动');
    expect(silenceSignal({ tier: 'strategic', lastInteractionAt: null }, T, NOW)).toBeNull();
  });

  it('SIG-focus and SIG-chain carry what the rules found', () => {
    const focus = {
      rule: 'TIER-2',
      code: 'owner_strategic',
      message: { zh: '超', en: 'x' },
      giveUp: { zh: '放', en: 'y' },
      giveUpIds: [],
      accountIds: ['a'],
      ownerId: 'u',
    } as const;
    expect(focusSignals([{ ...focus, giveUpIds: [], accountIds: ['a'] }])).toMatchObject([
      { rule: 'SIG-focus', evidence: ['a'], subject: 'owner_strategic:u' },
    ]);
    const gap = {
      rule: 'CHAIN-2',
      code: 'no_coach',
      message: { zh: '无', en: 'none' },
      subjectContactId: null,
      numbers: {},
    } as const;
    expect(bilingual(chainSignals([gap])[0])).toMatchObject({
      rule: 'SIG-chain',
      severity: 'medium',
      subject: 'no_coach:',
    });
  });
});

describe('signals of people', () => {
  const visit = { id: 'v1', subject: '技术交流', at: '2026-11-16', summaryStatus: 'sent' as const };

  it('counts working days', () => {
    expect(workingDaysBetween(new Date('2026-11-20'), new Date('2026-11-23'))).toBe(1);
    expect(workingDaysBetween(new Date('2026-11-16'), new Date('2026-11-20'))).toBe(4);
    expect(workingDaysBetween(new Date('2026-11-20'), new Date('2026-11-22'))).toBe(0);
  });

  it('SIG-unconfirmed after three working days', () => {
    expect(bilingual(unconfirmedSignal(visit, T, NOW)).numbers).toEqual({ workingDays: 4 });
    expect(unconfirmedSignal({ ...visit, sentAt: '2026-11-18' }, T, NOW)).toBeNull();
    expect(unconfirmedSignal({ ...visit, summaryStatus: 'confirmed' }, T, NOW)).toBeNull();
    expect(bilingual(unconfirmedSignal({ ...visit, summaryStatus: 'none' }, T, NOW)).text.zh).toContain(
      '还没有发给客户',
    );
  });

  it('SIG-change for key contacts only, while it is news', () => {
    const one = { id: 'c1', name: '王总', isKey: true, change: 'left' as const, changedOn: '2026-11-01' };
    expect(bilingual(changeSignals([one], T, NOW)[0])).toMatchObject({ severity: 'high', since: '2026-11-01' });
    expect(
      changeSignals(
        [
          { ...one, isKey: false },
          { ...one, changedOn: '2026-01-01' },
          { ...one, change: null },
        ],
        T,
        NOW,
      ),
    ).toEqual([]);
  });

  it('SIG-oneway when the last three all asked', () => {
    const rows = (...directions: ('ask' | 'give' | 'both')[]) =>
      directions.map((direction, i) => ({ id: `i${i}`, at: `2026-11-0${i + 1}`, direction }));
    expect(bilingual(onewaySignal({ id: 'c1', name: '李工' }, rows('give', 'ask', 'ask', 'ask'), T)).evidence).toEqual([
      'i3',
      'i2',
      'i1',
    ]);
    expect(onewaySignal({ id: 'c1', name: '李工' }, rows('ask', 'ask', 'give'), T)).toBeNull();
    expect(onewaySignal({ id: 'c1', name: '李工' }, rows('ask', 'ask'), T)).toBeNull();
  });
});
