import { beforeAll, describe, expect, it } from 'vitest';
import { refreshSignals } from '#src/features/signals/index.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { rowsOf, standing } from './add-rows.ts';
import { addEveryCase } from './every-case.ts';

type Row = Awaited<ReturnType<typeof standing>>[number];

let house: TestWorkspace;
const all: Row[] = [];
/** Ids by the case that made them. */
const ids: Record<string, string> = {};

const at = (scope: string, rule: string) => all.filter((row) => row.scope === ids[scope] && row.rule === rule);
const one = (scope: string, rule: string): Row => {
  const [row, ...more] = at(scope, rule);
  expect(row, `${rule} at ${scope}`).toBeDefined();
  expect(more).toEqual([]);
  return row as Row;
};
const evidence = (row: Row) => row.evidence.map((each) => each.id);

/** All cases are looked at in one run. */
beforeAll(async () => {
  house = await openWorkspace();
  const add = rowsOf(house);
  Object.assign(ids, addEveryCase(add));
  await add.flush();
  await refreshSignals(house.ctx(), { accountIds: 'all' });
  all.push(...(await standing(house)));
});

describe('signals out of the record', () => {
  it('SIG-inventory: 30 → 60, whatever the field is called; not 40 → 59 told later as 90', () => {
    const row = one('库存', 'SIG-inventory');
    expect(row).toMatchObject({
      severity: 'high',
      since: '2026-09-30',
      numbers: { previous: 30, current: 60, change: 1 },
    });
    expect(evidence(row)).toEqual([ids.f30, ids.f60]);
    expect(row.text.zh).toBe('库存天数由 30 天升至 60 天，上升 100%。');
    // Told twice for one day: the figure recorded last is in force.
    expect(evidence(one('平稳', 'SIG-inventory'))[1]).toBe(ids.lastTold);
  });

  it('SIG-receivable: up 30 %, or cash said to be tight', () => {
    expect(evidence(one('库存', 'SIG-receivable'))[1]).toBe(ids.f78);
    expect(one('现金紧张', 'SIG-receivable')).toMatchObject({
      severity: 'medium',
      evidence: [{ type: 'fact', id: ids.cash }],
    });
  });

  it('SIG-decline, SIG-surge, SIG-shift: complete months only', () => {
    const row = one('采购', 'SIG-decline');
    expect(row).toMatchObject({ subject: '主轴', since: '2026-08-01' });
    expect(row.text.zh).toContain('100 → 90 → 80 → 70');
    expect(row.evidence).toHaveLength(4);
    expect(one('采购', 'SIG-surge')).toMatchObject({ subject: '刀具', severity: 'high' });
    expect(one('采购', 'SIG-shift').text.en).toBe('Demand is shifting: 主轴 down, 刀具 up.');
  });

  it('SIG-owner: two owners, or none', () => {
    expect(one('双负责人', 'SIG-owner').numbers).toEqual({ owners: 2 });
    expect(at('单负责人', 'SIG-owner')).toEqual([]);
  });

  it('SIG-focus: four strategic accounts of one owner', () => {
    const [row] = all.filter((each) => each.rule === 'SIG-focus' && each.subject.startsWith('owner_strategic'));
    expect(row?.text.zh).toContain('5 个战略型客户');
    expect(row).toMatchObject({ scope: 'workspace', accountId: null, numbers: { accounts: 5 } });
    expect(all.filter((each) => each.rule === 'SIG-focus' && each.subject.startsWith('tenant'))).toEqual([]);
  });

  it('SIG-window: thirty days ahead', () => {
    expect(one('窗口将关', 'SIG-window').numbers).toEqual({ daysLeft: 30 });
    expect(at('窗口尚早', 'SIG-window')).toEqual([]);
  });

  it('SIG-chain: every gap of CHAIN-2; an opponent whom the plan addresses is none', () => {
    const gaps = at('决策链', 'SIG-chain').map((row) => row.subject);
    expect(gaps.sort()).toEqual(
      [
        `eb_inferred:${ids.gao}`,
        `eb_never_met:${ids.gao}`,
        `single_thread:${ids.chen}`,
        `strong_opponent:${ids.gao}`,
      ].sort(),
    );
    expect(at('计划', 'SIG-chain').map((row) => row.subject)).toEqual(
      expect.not.arrayContaining([`strong_opponent:${ids.opponent}`]),
    );
    expect(at('窗口将关', 'SIG-chain')).toEqual([]);
    expect(
      at('单负责人', 'SIG-chain')
        .map((row) => row.subject)
        .sort(),
    ).toEqual(['no_coach:', 'no_eb_known:']);
  });

  it('SIG-silence: fourteen days for a strategic account; what is planned is no interaction', () => {
    expect(one('久未互动', 'SIG-silence')).toMatchObject({
      since: '2026-11-07',
      evidence: [{ type: 'activity', id: ids.last }],
    });
    expect(at('刚互动', 'SIG-silence')).toEqual([]);
  });

  it('SIG-unconfirmed: visits after three working days', () => {
    expect(one('纪要', 'SIG-unconfirmed')).toMatchObject({ subject: ids.open, numbers: { workingDays: 4 } });
  });

  it('SIG-delay: two moves, or 1.5 × the median of ended stays (30 days)', () => {
    const found = new Map(at('拖延', 'SIG-delay').map((row) => [row.subject, row]));
    expect([...found.keys()].sort()).toEqual([ids.slowDeal, ids.movedDeal].sort());
    expect(found.get(ids.slowDeal ?? '')).toMatchObject({
      opportunityId: ids.slowDeal,
      numbers: { stageAgeDays: 51, medianDays: 30, closeDateMoves: 0 },
    });
  });

  it('SIG-change: who left, and whose title is another; a first entry is no change', () => {
    const found = new Map(at('人事', 'SIG-change').map((row) => [row.subject, row]));
    expect([...found.keys()].sort()).toEqual([ids.left, ids.moved].sort());
    expect(found.get(ids.left ?? '')?.severity).toBe('high');
    expect(found.get(ids.moved ?? '')?.text.zh).toContain('副总经理 → 总经理');
    expect(evidence(found.get(ids.moved ?? '') as Row)).toEqual([ids.moved, ids.move]);
  });

  it('SIG-needs-churn: three changes by the customer, one of them in two fields; not ours, not a step', () => {
    const row = one('需求反复', 'SIG-needs-churn');
    expect(row).toMatchObject({ subject: ids.need, since: '2026-11-01', numbers: { changes: 3 } });
    expect(row.evidence).toHaveLength(4);
  });

  it('SIG-competitor: newly named on a deal, or named more often in notes, in whole words', () => {
    const found = new Map(at('对手', 'SIG-competitor').map((row) => [row.subject, row]));
    expect(found.get('蓝海科技')?.text.zh).toContain('首次出现');
    expect(found.get('SAP')?.numbers).toEqual({ recent: 2, before: 1 });
    expect(evidence(found.get('SAP') as Row).sort()).toEqual([ids.note, ids.second].sort());
  });

  it('SIG-plan: an action past its day, a hypothesis refuted, one whose source has changed; of the plan made last', () => {
    const found = new Map(at('计划', 'SIG-plan').map((row) => [row.subject, row]));
    expect([...found.keys()].sort()).toEqual(['a1', 'b1', 'b2'].map((id) => `${ids.plan}:${id}`));
    expect(found.get(`${ids.plan}:a1`)?.text.zh).toContain('拜访总经理');
    expect(found.get(`${ids.plan}:b1`)).toMatchObject({
      severity: 'high',
      evidence: [{ type: 'plan' }, { type: 'review', id: ids.refuted }],
    });
    expect(found.get(`${ids.plan}:b2`)).toMatchObject({ severity: 'medium', since: '2026-11-18' });
  });

  it('SIG-stale: the plan made last, untouched for two review intervals', () => {
    expect(one('计划', 'SIG-stale')).toMatchObject({ subject: ids.plan, numbers: { days: 28, limit: 28 } });
  });

  it('SIG-oneway: the last three contacts with a person', () => {
    expect(one('只取不予', 'SIG-oneway')).toMatchObject({ subject: ids.li, numbers: { asked: 3 } });
  });

  it('SIG-satisfaction: down by a tenth, or a complaint open', () => {
    expect(evidence(one('不满意', 'SIG-satisfaction'))).toEqual([ids.s90, ids.s80]);
    expect(one('投诉', 'SIG-satisfaction')).toMatchObject({
      severity: 'high',
      evidence: [{ type: 'feedback', id: ids.complaint }],
    });
  });

  it('SIG-market: three of an industry, and names none of them', () => {
    const rows = all.filter((row) => row.rule === 'SIG-market');
    expect(rows.map((row) => row.text.zh)).toEqual(['装备有 3 家客户在 90 天内出现同样的变化：库存上升。']);
    expect(JSON.stringify(rows)).not.toContain('acc_');
  });

  it('says nothing of accounts that have ended', () => {
    expect(all.filter((row) => row.scope === ids.停止)).toEqual([]);
  });
});
