import type { rowsOf } from './add-rows.ts';

/** One account a case: every rule's case of the playbook beside its nearest miss. Answers ids by what they are called here. */
export const addEveryCase = (add: ReturnType<typeof rowsOf>): Record<string, string> => {
  const ids: Record<string, string> = {};
  const account = (name: string, values: Parameters<typeof add.account>[0] = {}) => {
    ids[name] = add.account({ name, ...values });
    return ids[name];
  };
  const finance = account('库存', { industry: '装备' });
  ids.f30 = add.fact(finance, 'inventory_days', 30, '2026-06-30');
  ids.f60 = add.fact(finance, 'DIO', 60, '2026-09-30');
  add.fact(finance, '应收账款天数', 60, '2026-06-30');
  ids.f78 = add.fact(finance, 'receivable_days', 78, '2026-09-30');
  const calm = account('平稳');
  add.fact(calm, 'inventory_days', 40, '2026-06-30');
  add.fact(calm, 'inventory_days', 59, '2026-09-30');
  ids.lastTold = add.fact(calm, 'inventory_days', 90, '2026-09-30');
  const cash = account('现金紧张');
  ids.cash = add.fact(cash, '现金流', '偏紧', '2026-10-01');

  const bought = account('采购');
  for (const [n, month] of ['2026-07', '2026-08', '2026-09', '2026-10'].entries()) {
    add.bought(bought, '主轴', month, [100, 90, 80, 70][n] ?? 0);
    add.bought(bought, '刀具', month, [10, 10, 10, 30][n] ?? 0);
    add.bought(bought, '夹具', month, [100, 90, 90, 80][n] ?? 0);
  }
  add.bought(bought, '主轴', '2026-11', 500);

  const [lin, wang] = [add.user('林知远'), add.user('王芳')];
  const owned = account('双负责人', { isKey: true, tier: 'strategic' });
  add.member(owned, lin);
  add.member(owned, wang);
  const right = account('单负责人', { isKey: true, tier: 'strategic' });
  add.member(right, lin);
  add.member(right, wang, 'supporter');
  account('窗口将关', { tier: 'assault', tierWindowCloses: '2026-12-21' });
  account('窗口尚早', { tier: 'assault', tierWindowCloses: '2026-12-22' });

  const chain = account('决策链');
  ids.gao = add.contact(chain, '高总', { roles: ['EB'], roleCertainty: 'inferred', influence: 5, stance: -1 });
  ids.chen = add.contact(chain, '陈工', { roles: ['TB', 'coach'], roleCertainty: 'known', stance: 1 });
  for (const day of ['2026-11-02', '2026-11-09', '2026-11-16']) add.visit(chain, day, {}, [ids.chen]);

  const silent = account('久未互动', { tier: 'strategic' });
  ids.last = add.visit(silent, '2026-11-07');
  add.visit(silent, '2026-12-01');
  const heard = account('刚互动', { tier: 'strategic' });
  add.visit(heard, '2026-11-08');

  const visited = account('纪要');
  ids.open = add.visit(visited, '2026-11-16', {
    summaryStatus: 'sent',
    summarySentAt: new Date('2026-11-16T09:00:00Z'),
  });
  add.visit(visited, '2026-11-16', { summaryStatus: 'none', kind: 'call' });
  add.visit(visited, '2026-11-19', { summaryStatus: 'none' });

  const slow = account('拖延');
  for (const n of [1, 2, 3]) {
    const done = add.deal(calm, { name: `成交${n}`, stage: 'signed', openedAt: '2026-01-01' });
    add.stageChange(done, 'lead', 'needs', '2026-01-11');
    add.stageChange(done, 'needs', 'tender', '2026-02-10');
  }
  ids.slowDeal = add.deal(slow, { name: '慢项目', stageSince: '2026-10-01' });
  ids.movedDeal = add.deal(slow, { name: '改期项目', closeDateMoves: 2 });
  add.deal(slow, { name: '搁置项目', stage: 'on_hold', stageSince: '2026-01-01', closeDateMoves: 5 });
  add.deal(slow, { name: '早期项目', stage: 'lead', stageSince: '2026-11-08' });

  const changed = account('人事');
  ids.left = add.contact(changed, '周总', { roles: ['EB'], leftAt: new Date('2026-11-01T00:00:00Z') });
  ids.moved = add.contact(changed, '吴总', { influence: 5, title: '总经理' });
  ids.move = add.contactChange(ids.moved, changed, 'title', '副总经理', '总经理', '2026-11-10');
  add.contact(changed, '旧人', { roles: ['EB'], leftAt: new Date('2026-01-01T00:00:00Z') });
  const named = add.contact(changed, '新填', { roles: ['UB'] });
  add.contactChange(named, changed, 'title', null, '主任', '2026-11-10');

  const churn = account('需求反复');
  const deal = add.deal(churn);
  ids.need = add.need(deal, '离线可用', 'P0');
  for (const day of ['2026-11-01', '2026-11-10', '2026-11-20']) add.needChange(ids.need, deal, 'statement', day);
  add.needChange(ids.need, deal, 'priority', '2026-11-20');
  const ours = add.need(deal, '双机热备', 'P0');
  for (const day of ['2026-11-01', '2026-11-10']) add.needChange(ours, deal, 'priority', day);
  add.needChange(ours, deal, 'priority', '2026-11-15', 'us');
  add.needChange(ours, deal, 'step', '2026-11-16');

  const rival = account('对手');
  const contested = add.deal(rival);
  ids.rival = add.competitor(contested, '蓝海科技', '2026-11-10');
  add.competitor(contested, 'SAP', '2026-10-05');
  ids.note = add.visit(rival, '2026-11-12', { notes: '客户提到ＳＡＰ在报价' });
  ids.second = add.visit(rival, '2026-11-13', { notes: 'They compare with SAP again.' });
  add.visit(rival, '2026-11-14', { notes: 'The fault disappears.' });

  const planned = account('计划', { tier: 'assault', tierWindowCloses: '2027-06-30' });
  ids.opponent = add.contact(planned, '何总', {
    roles: ['finance'],
    roleCertainty: 'known',
    stance: -2,
    influence: 5,
  });
  const body = {
    claims: [
      { id: 'c1', text: '拜访总经理', evidence: [] },
      { id: 'c2', text: '试用', evidence: [] },
      { id: 'c3', text: '财务不认可', evidence: [{ source: { type: 'contact', id: ids.opponent }, quote: '何总' }] },
      { id: 'c4', text: '缺教练', evidence: [] },
    ],
    sections: {
      actions: [
        { id: 'a1', claim: 'c1', bottleneckId: 'b1', verifyBy: '2026-11-20', hours: 8 },
        { id: 'a2', claim: 'c2', bottleneckId: 'b2', verifyBy: '2026-11-10', hours: null },
        { id: 'a3', claim: 'c2', bottleneckId: null, verifyBy: '2026-11-21', hours: null },
      ],
      bottlenecks: [
        { id: 'b1', hypothesis: 'c3' },
        { id: 'b2', hypothesis: 'c4' },
      ],
    },
  };
  add.plan(planned, body, '2026-01-01');
  ids.plan = add.plan(planned, body, '2026-10-24');
  add.review(ids.plan, planned, { itemId: 'a2', itemText: '试用', state: 'done' });
  add.review(ids.plan, planned, { itemId: 'a1', itemText: '旧稿的另一件事', version: 7, state: 'done' });
  ids.refuted = add.review(ids.plan, planned, {
    itemKind: 'hypothesis',
    itemId: 'b1',
    itemText: '财务不认可',
    state: 'failed',
  });
  add.claimSource(ids.plan, planned, 'c4', {
    staleSince: new Date('2026-11-18'),
    staleReason: 'superseded',
    sourceId: 'fact_new',
  });

  const asked = account('只取不予');
  ids.li = add.contact(asked, '李工');
  ids.zhao = add.contact(asked, '赵工');
  for (const [n, direction] of (['give', 'ask', 'ask', 'ask'] as const).entries())
    add.visit(asked, `2026-11-0${n + 1}`, { kind: 'call', direction }, [ids.li]);
  for (const [n, direction] of (['ask', 'ask', 'ask', null] as const).entries())
    add.visit(asked, `2026-11-0${n + 1}`, { kind: 'call', direction }, [ids.zhao]);

  const unhappy = account('不满意');
  ids.s90 = add.feedback(unhappy, { score: 90, happenedOn: '2026-06-01' });
  ids.s80 = add.feedback(unhappy, { score: 80, happenedOn: '2026-10-01' });
  const complaining = account('投诉');
  ids.complaint = add.feedback(complaining, { kind: 'complaint', text: '交货慢', happenedOn: '2026-11-01' });
  add.feedback(complaining, {
    kind: 'complaint',
    text: '旧事',
    happenedOn: '2026-10-01',
    closedOn: '2026-10-09',
  });

  for (const n of [1, 2]) {
    const peer = account(`同行${n}`, { industry: '装备' });
    add.fact(peer, 'inventory_days', 20, '2026-06-30');
    add.fact(peer, 'inventory_days', 31, '2026-09-15');
  }
  for (const n of [1, 2, 3]) {
    const more = account(`战略${n}`, { isKey: true, tier: 'strategic' });
    add.member(more, lin);
  }
  account('停止', { isKey: true, tier: 'strategic', status: 'stop_listed' });

  return ids;
};
