import { describe, expect, it } from 'vitest';
import { SIGNAL_IDS, SIGNAL_LABELS } from '#src/playbook/signals.ts';
import { competitorSignals, delaySignal, needsChurnSignal, satisfactionSignal } from '#src/playbook/signals-deals.ts';
import { marketSignals } from '#src/playbook/signals-market.ts';
import { planSignals, staleSignal } from '#src/playbook/signals-plans.ts';
import { DEFAULT_THRESHOLDS as T } from '#src/playbook/thresholds.ts';
import { bilingual } from './expect-bilingual.ts';

const NOW = new Date('2026-11-21T08:00:00Z');

describe('signals of deals', () => {
  const deal = {
    id: 'o1',
    name: '扩产项目',
    stage: 'needs' as const,
    stageSince: '2026-10-01',
    closeDateMoves: 0,
    stageMedianDays: 30,
  };

  it('SIG-delay on two moves, or on 1.5 × the median', () => {
    expect(bilingual(delaySignal(deal, T, NOW)).numbers).toMatchObject({ stageAgeDays: 51 });
    expect(delaySignal({ ...deal, stageMedianDays: 34 }, T, NOW)).toBeNull();
    expect(delaySignal({ ...deal, stageMedianDays: null, closeDateMoves: 1 }, T, NOW)).toBeNull();
    expect(bilingual(delaySignal({ ...deal, stageMedianDays: null, closeDateMoves: 2 }, T, NOW)).text.zh).toContain(
      '推迟 2 次',
    );
    expect(delaySignal({ ...deal, stage: 'on_hold' }, T, NOW)).toBeNull();
    expect(delaySignal({ ...deal, stage: 'signed' }, T, NOW)).toBeNull();
  });

  it('SIG-needs-churn counts the customer’s changes, not ours', () => {
    const need = { id: 'n1', statement: '离线可用', priority: 'P0' as const };
    const change = (day: string, changedBy: 'customer' | 'us' = 'customer') => ({
      at: day,
      changedBy,
      kind: 'wording' as const,
    });
    const three = [change('2026-11-01'), change('2026-11-10'), change('2026-11-20')];
    expect(bilingual(needsChurnSignal(need, three, T, NOW)).since).toBe('2026-11-01');
    expect(needsChurnSignal(need, [...three.slice(1), change('2026-11-15', 'us')], T, NOW)).toBeNull();
    expect(needsChurnSignal(need, [...three.slice(1), change('2026-10-10')], T, NOW)).toBeNull();
    expect(needsChurnSignal({ ...need, priority: 'P2' }, three, T, NOW)).toBeNull();
  });

  it('SIG-competitor newly named, or named more often', () => {
    const m = (competitor: string, at: string) => ({ competitor, at });
    expect(bilingual(competitorSignals([m('蓝海', '2026-11-10')], T, NOW)[0]).text.zh).toContain('首次出现');
    expect(competitorSignals([m('蓝海', '2026-11-10'), m('蓝海', '2026-10-10')], T, NOW)).toEqual([]);
    expect(
      competitorSignals([m('蓝海', '2026-11-10'), m('蓝海', '2026-11-12'), m('蓝海', '2026-10-10')], T, NOW),
    ).toHaveLength(1);
    expect(competitorSignals([m('蓝海', '2026-09-01')], T, NOW)).toEqual([]);
  });

  it('SIG-satisfaction on a drop or an open complaint', () => {
    const s = (value: number, at: string) => ({ value, at });
    expect(bilingual(satisfactionSignal([s(90, '2026-06-01'), s(80, '2026-10-01')], [], T)).text.zh).toContain(
      '90 降至 80',
    );
    expect(satisfactionSignal([s(90, '2026-06-01'), s(85, '2026-10-01')], [], T)).toBeNull();
    expect(bilingual(satisfactionSignal([], [{ id: 'k1', since: '2026-11-01' }], T))).toMatchObject({
      severity: 'high',
      since: '2026-11-01',
    });
  });
});

describe('signals of plans and of the market', () => {
  it('SIG-plan on an overdue action and a contradicted hypothesis', () => {
    const found = planSignals(
      {
        actions: [
          { id: 'a1', task: '拜访', verifyBy: '2026-11-20', hasResult: false },
          { id: 'a2', task: '试用', verifyBy: '2026-11-21', hasResult: false },
          { id: 'a3', task: '交流', verifyBy: '2026-10-01', hasResult: true },
        ],
        hypotheses: [
          { id: 'h1', text: '财务不认可', contradictedBy: 'f1', contradictedOn: '2026-11-05' },
          { id: 'h2', text: '缺教练', contradictedBy: null, contradictedOn: null },
        ],
      },
      NOW,
    );
    expect(found.map((s) => bilingual(s).subject)).toEqual(['a1', 'h1']);
  });

  it('SIG-stale after two review intervals of the tier', () => {
    const plan = (day: string) =>
      staleSignal({ id: 'p1', tier: 'assault', lastOpenedAt: null, lastChangedAt: day }, T, NOW);
    expect(bilingual(plan('2026-10-24')).numbers).toEqual({ days: 28, limit: 28 });
    expect(plan('2026-10-25')).toBeNull();
    expect(
      staleSignal({ id: 'p1', tier: 'assault', lastOpenedAt: '2026-11-20', lastChangedAt: '2026-01-01' }, T, NOW),
    ).toBeNull();
  });

  it('SIG-market at three accounts of a segment, without names', () => {
    const move = (accountId: string, since = '2026-10-01', segment = '汽配') => ({
      accountId,
      segment,
      rule: 'SIG-inventory' as const,
      since,
    });
    const [found] = marketSignals([move('acc_a'), move('acc_b'), move('acc_c')], T, NOW);
    expect(bilingual(found).text.zh).toContain('3 家客户');
    expect(JSON.stringify(found)).not.toContain('acc_');
    expect(marketSignals([move('a'), move('a'), move('b')], T, NOW)).toEqual([]);
    expect(marketSignals([move('a'), move('b'), move('c', '2026-08-01')], T, NOW)).toEqual([]);
    expect(marketSignals([move('a'), move('b'), move('c', '2026-10-01', '电子')], T, NOW)).toEqual([]);
  });

  it('has a label for each of the twenty', () => {
    expect(SIGNAL_IDS).toHaveLength(20);
    for (const id of SIGNAL_IDS) expect(SIGNAL_LABELS[id].zh).not.toBe('');
  });
});
