import { describe, expect, it } from 'vitest';
import { type ClaimKind, type EvidencePack, verifyClaim } from '#src/evidence/index.ts';
import { claimOf, samplePack } from './sample-pack.ts';

type Row = readonly [text: string, cited: readonly (readonly [string, string])[], kind?: ClaimKind];

const q1 = '王芳表示三季度考虑采购XR-500共12台，预算约1200万元';

const RIGHT: readonly Row[] = [
  ['华锐精密有员工3200人。', [['acc-1#employees', '3200 人']]],
  ['华锐精密年营业额18.6亿元。', [['acc-1#revenue', '18.6亿元']]],
  ['Yearly revenue is CNY 1.86bn.', [['acc-1#revenue', '18.6亿元']]],
  ['公司成立于1998年。', [['acc-1#founded', '1998']]],
  ['库存天数从30天升到60天。', [['f-inv', '库存天数由30天增至60天']]],
  ['Inventory days rose from 30 to 60 days.', [['f-inv', '库存天数由30天增至60天']]],
  ['应收天数为45天。', [['f-bare', '应收天数: 45']]],
  ['客户考虑在三季度采购12台XR-500，预算约1200万元。', [['a-1', q1]]],
  ['王芳考虑三季度采购，预算约１２００万元。', [['a-1', q1]]],
  ['预算约12 million CNY。', [['a-1', q1]]],
  ['The customer is considering buying 12 units of XR-500 in Q3.', [['a-1', q1]]],
  ['预算尚未批准。', [['a-1', '目前没有批准预算']]],
  ['李雷不同意停产改造。', [['a-1', '李雷不同意停产改造']]],
  ['客户计划3月15日前完成招标。', [['a-2', '计划在3月15日前完成招标']]],
  ['交付周期不超过90天。', [['a-2', '交付周期不超过90天']]],
  ['设备部已决定更换老旧机床。', [['a-2', '设备部已决定更换老旧机床']]],
  ['The customer plans to order 30 units in Q4 2026.', [['a-3', 'plans to order 30 units in Q4 2026']]],
  ['客户计划2026年四季度订购30台。', [['a-3', 'plans to order 30 units in Q4 2026']]],
  ['董事会已批准1200万元预算。', [['a-3', 'The board has approved a budget of CNY 12 million']]],
  ['王芳是最终决策者。', [['c-wang', '决策角色：最终决策者 (已证实)']]],
  ['财务总监王芳（最终决策者）关注成本。', [['c-wang', '王芳；职务：财务总监；决策角色：最终决策者']]],
  ['李雷可能是应用选型者。', [['c-li', '决策角色：应用选型者 (推断']]],
  ['三年投资回报率为20%。', [['roi', '= 20%']]],
  ['投资回收期2.5年。', [['roi', 'payback 2.5 years']]],
  ['某轴承厂换型时间从45分钟降到12分钟。', [['p-case', '换型时间从45分钟降到12分钟']]],
  ['良品率提高3.5个百分点。', [['p-case', '良品率提高3.5个百分点']]],
  ['客户计划把良品率由92%提升至96%。', [['f-bp', '2026年经营计划：良品率由92%提升至96%']]],
  ['商机金额1200万元，预计2026年12月成交。', [['o-1', '金额：1200万元；产品：XR-500；预计成交：2026-12-31']]],
  ['2026年3月拜访时，王芳谈到预算约1200万元。', [['a-1', '王芳表示三季度考虑采购XR-500共12台，预算约1200万元']]],
  ['迈科智能报价1150万元。', [['a-4', '迈科智能报价1150万元']]],
  ['三季度前安排2次技术交流，争取王芳支持，目标把库存降到40天。', [], 'proposal'],
  ['预算由谁批准？', [], 'question'],
  ['库存天数升到60天，资金可能偏紧。', [['f-inv', '库存天数由30天增至60天']], 'inference'],
  [
    '李雷表示不同意停产改造，王芳考虑三季度采购。',
    [['a-1', '王芳表示三季度考虑采购XR-500共12台，预算约1200万元。\n目前没有批准预算，李雷不同意停产改造']],
  ],
  [
    '预算约1200万元（客户尚未确认）。',
    [
      ['a-4', '客户没有选定供应商'],
      ['a-1', '预算约1200万元'],
    ],
  ],
  ['竞争对手为迈科智能。', [['o-1', '竞争对手：迈科智能']]],
  ['同类轴承厂换型时间由45分钟缩短到12分钟。', [['p-case', '换型时间从45分钟降到12分钟']]],
  ['王芳任财务总监。', [['c-wang', '王芳；职务：财务总监']]],
];
const WRONG: readonly Row[] = [
  ['龚丽华任财务总监。', [['c-wang', '王芳；职务：财务总监']]],
  ['王芳任采购部长。', [['c-wang', '王芳；职务：财务总监']]],
  ['采购部长李雷不同意停产改造。', [['a-1', '李雷不同意停产改造']]],
  ['我方李雷不同意停产改造。', [['a-1', '李雷不同意停产改造']]],
  ['王芳不同意停产改造。', [['a-1', '李雷不同意停产改造']]],
  ['博远软件报价1150万元。', [['a-4', '迈科智能报价1150万元']]],
  ['客户采购Zenox共12台。', [['a-1', '采购XR-500共12台']]],
  ["Harriet Sandbourne's team plans to order 30 units in Q4 2026.", [['a-3', 'plans to order 30 units in Q4 2026']]],
  ['Ingrid plans to order 30 units in Q4 2026.', [['a-3', 'plans to order 30 units in Q4 2026']]],
  ['迈科智能是我们的客户。', [['a-4', '迈科智能报价1150万元']]],
  [
    '迈科智能的XR-500报价1150万元。',
    [
      ['a-4', '迈科智能报价1150万元'],
      ['o-1', '产品：XR-500'],
    ],
  ],
  ['华锐精密换型时间从45分钟降到12分钟。', [['p-case', '换型时间从45分钟降到12分钟']]],
  ['良品率由92%提升至96%，产能扩大不超过96%。', [['f-bp', '良品率由92%提升至96%，产能扩大不超过20%']]],
  ['客户计划在3月15日后完成招标。', [['a-2', '公司计划在3月15日前完成招标']]],
  ['华锐精密有员工3200人。', []],
  ['华锐精密有员工3300人。', [['acc-1#employees', '3200 人']]],
  ['华锐精密有3200台设备。', [['acc-1#employees', '3200 人']]],
  ['年营业额18.6万元。', [['acc-1#revenue', '18.6亿元']]],
  ['年营业额18.6亿美元。', [['acc-1#revenue', '18.6亿元']]],
  ['公司成立于1999年。', [['acc-1#founded', '1998']]],
  ['库存天数从60天降到30天。', [['f-inv', '库存天数由30天增至60天']]],
  ['库存天数下降到60天。', [['f-inv', '库存天数由30天增至60天']]],
  ['库存天数从30个月升到60个月。', [['f-inv', '库存天数由30天增至60天']]],
  ['应收天数为45个月。', [['f-bare', '应收天数: 45']]],
  ['客户决定在三季度采购12台XR-500。', [['a-1', q1]]],
  ['客户将在三季度采购12台XR-500。', [['a-1', q1]]],
  ['客户三季度采购12台XR-500。', [['a-1', q1]]],
  ['客户计划三季度采购12台XR-500。', [['a-1', q1]]],
  ['客户三季度采购XR-500共12台。', [['a-1', '采购XR-500共12台']]],
  ['客户考虑在二季度采购12台XR-500。', [['a-1', q1]]],
  ['客户考虑在2026年三季度采购。', [['a-1', q1]]],
  ['客户考虑采购12台XR-700。', [['a-1', q1]]],
  ['客户考虑采购12台XR-600。', [['a-1', q1]]],
  ['预算已批准。', [['a-1', '目前没有批准预算']]],
  ['目前批准了预算。', [['a-1', '批准预算']]],
  ['李雷同意停产改造。', [['a-1', '同意停产改造']]],
  ['李雷同意停产改造。', [['a-1', '李雷不同意停产改造']]],
  ['客户已完成招标。', [['a-2', '计划在3月15日前完成招标']]],
  ['客户计划4月15日前完成招标。', [['a-2', '计划在3月15日前完成招标']]],
  ['客户计划2025年3月15日前完成招标。', [['a-2', '计划在3月15日前完成招标']]],
  ['交付周期至少90天。', [['a-2', '交付周期不超过90天']]],
  ['The customer will order 30 units in Q4 2026.', [['a-3', 'plans to order 30 units in Q4 2026']]],
  ['The customer has ordered 30 units.', [['a-3', 'plans to order 30 units in Q4 2026']]],
  ['客户将扩展到3个工厂。', [['a-3', 'may extend to 3 plants']]],
  [
    'The board has not approved a budget of CNY 12 million.',
    [['a-3', 'The board has approved a budget of CNY 12 million']],
  ],
  ['客户已选定供应商。', [['a-4', '客户没有选定供应商']]],
  ['李雷是最终决策者。', [['c-li', '李雷；职务：设备部长；决策角色：应用选型者']]],
  ['王芳是教练。', [['c-wang', '王芳；职务：财务总监']]],
  ['李雷是应用选型者。', [['c-li', '决策角色：应用选型者 (推断']]],
  ['王芳说公司计划在3月15日前完成招标。', [['a-2', '公司计划在3月15日前完成招标']]],
  ['财务总监陈建国表示预算约1200万元。', [['a-1', '预算约1200万元']]],
  ['陈总支持该项目。', [['a-1', '预算约1200万元']]],
  ['John Smith confirmed the budget of CNY 12 million.', [['a-3', 'budget of CNY 12 million']]],
  ['三年投资回报率为25%。', [['roi', '= 20%']]],
  ['良品率提高3.5%。', [['p-case', '良品率提高3.5个百分点']]],
  ['迈科智能售后响应慢于48小时。', [['p-internal', '迈科智能售后响应慢于48小时']]],
  ['年采购额3000万元。', [['f-other', '年采购额3000万元']]],
  ['预算120万元。', [['o-1', '120']]],
  ['金额200万元。', [['o-1', '200万元']]],
  ['金额1200万元。', [['o-1', '金额：1300万元']]],
  ['金额1200万元。', [['nope', '金额：1200万元']]],
  ['金额1200万元。', [['o-1', '……']]],
  ['建议给予15%折扣。', [], 'proposal'],
  ['鉴于库存天数已达90天，建议先做库存诊断。', [['f-inv', '库存天数由30天增至60天']], 'proposal'],
  ['请陈建国总监引荐。', [], 'proposal'],
  ['预算已批准，付款能力可靠。', [['a-1', '三季度考虑采购XR-500共12台']], 'inference'],
  ['产能扩大20%。', [['f-bp', '产能扩大不超过20%']]],
];

const pack = samplePack();

// What a real model's drafts said of this record.
const HEATH: EvidencePack = {
  accountId: 'heath',
  items: (
    [
      ['contact', 'dou', '联系人 · 窦静秋', '窦静秋；职务：财务总监；决策角色：最终决策者'],
      ['contact', 'deng', '联系人 · 邓若谷', '邓若谷；职务：总经理'],
      ['contact', 'tian', '联系人 · 田亦山', '田亦山；职务：设备部长'],
      [
        'contact',
        'nadia',
        'Contact · Nadia Orloff',
        'Nadia Orloff; Title: Buyer; Concerns: being tied to one supplier',
      ],
      [
        'activity',
        'call',
        '2026-10-25 电话 · 邓若谷',
        '2026-10-25 电话；纪要：邓总说合同期不超过二十四个月。拓垣软件报价1150万元，瑞禾报价980万元。田亦山愿引见邓若谷。',
      ],
      ['opportunity', 'rival', '商机 · 一期', '一期；竞争对手：拓垣软件'],
      ['activity', 'note', '2026-10-30 备忘', '邓总希望先做试点。'],
      ['activity', 'talk', '2026-10-28 Call · Nadia Orloff', 'Three plants are ready; the other half will wait.'],
    ] as const
  ).map(([type, id, label, text], i) => ({
    ref: `E${i + 1}`,
    source: { type, id },
    label,
    text,
    accountId: 'heath',
    ...(type === 'activity' ? { asOf: label.slice(0, 10) } : {}),
  })),
  names: {
    people: [
      { name: '窦静秋', roles: ['EB'] },
      { name: '邓若谷', roles: [] },
      { name: '田亦山', roles: [] },
      { name: 'Nadia Orloff', roles: [] },
    ],
    companies: ['拓垣软件', '瑞禾'],
    products: [],
  },
};
const call = ['call', '邓总说合同期不超过二十四个月'] as const;
const bids = ['call', '拓垣软件报价1150万元，瑞禾报价980万元'] as const;
const fear = ['nadia', 'Concerns: being tied to one supplier'] as const;
const plants = ['talk', 'Three plants are ready; the other half will wait'] as const;
const dou = ['dou', '窦静秋；职务：财务总监'] as const;

const HEATH_RIGHT: readonly Row[] = [
  ['Dear Nadia, may we talk next week?', [], 'proposal'],
  ['Dear Nadia, being tied to one supplier is a concern.', [fear], 'inference'],
  ['Whatever is decided, being tied to one supplier is a concern.', [fear], 'inference'],
  ['如果不合适，请直说。', [call], 'inference'],
  ['看到一份低不少的报价。', [bids], 'inference'],
  ['请我方领导见窦静秋。', [], 'proposal'],
  ['经田亦山引见与总经理邓若谷见面。', [], 'proposal'],
  ['这个客户由谁负责？', [], 'question'],
  ['这项工作由采购部负责。', [], 'proposal'],
  ['付款由财务总监负责，交付由我方负责，由双方签字。', [], 'proposal'],
  ['窦总在意什么？', [], 'question'],
  ['窦总任财务总监。', [dou]],
  ['邓总说合同期不超过二十四个月。', [call]],
  ['邓若谷说合同期不超过二十四个月。', [call]],
  ['邓若谷希望先做试点。', [['note', '邓总希望先做试点']]],
  ['Two offers named in the quotes may differ in scope.', [bids], 'inference'],
  ['两份报价口径可能不同。', [bids], 'inference'],
  ['两次往来都可能说明同一点。', [call], 'inference'],
  ['Two things may matter here: being tied to one supplier is one.', [fear], 'inference'],
  ['As of today, the concern is being tied to one supplier.', [fear], 'inference'],
  ['今天看来，合同期不超过二十四个月。', [call], 'inference'],
  ['邓总10-25说合同期不超过二十四个月。', [call]],
  ['three plants are ready.', [plants]],
  ['Half will wait.', [plants], 'inference'],
  ['合同期的上限是二十四个月。', [call]],
  ['希望合同期在二十四个月以内。', [call], 'inference'],
  ['Nadia Orloff cares about not being tied to one supplier.', [fear]],
  ['Nadia Orloff does not want to be tied to one supplier.', [fear]],
  ['Nadia Orloff has no stance on record.', [fear]],
  ['Nadia Orloff has a concern without a figure: being tied to one supplier.', [fear]],
  ['邓若谷放不下合同期不超过二十四个月。', [call], 'inference'],
  ['拓垣报价1150万元。', [bids]],
];
const HEATH_WRONG: readonly Row[] = [
  ['这个客户由鲁大海负责', [], 'proposal'],
  ['请核实：这个客户由鲁大海负责，是否属实？', [], 'question'],
  ['这个客户由鲁大海负责', [call]],
  ['这个客户由蒯彻负责', [], 'question'],
  ['这个客户由亓官云负责', [], 'question'],
  ['项目由阿古拉牵头', [], 'proposal'],
  ['鲁大海经理会来。', [], 'proposal'],
  ['Whitlock told us being tied to one supplier is a concern.', [fear]],
  ['窦静秋任总经理。', [dou]],
  ['我方采购总监窦静秋会来。', [], 'proposal'],
  ['孟总在意什么？', [], 'question'],
  ['窦静秋希望先做试点。', [['note', '邓总希望先做试点']]],
  ['客户已经决定购买，金额 9,999 万元', [], 'question'],
  ['瑞禾总经理邓若谷会来；采购总监田亦山也会来。', [], 'proposal'],
  ['两份报价。', [call]],
  ['五份报价可能口径不同。', [bids], 'inference'],
  ['今天说合同期不超过二十四个月的是邓总。', [call]],
  ['邓总10-26说合同期不超过二十四个月。', [call]],
  ['Four plants are ready.', [plants]],
  ['合同期至少二十四个月。', [call]],
  ['合同期超过二十四个月。', [call]],
  ['Nadia Orloff is not concerned about being tied to one supplier.', [fear]],
  ['Nadia Orloff does not fear being tied to one supplier.', [fear]],
  ['Nadia Orloff is not tied to one supplier.', [fear]],
  ['拓云报价1150万元。', [bids]],
  ['拓垣可能报价更低。', [call], 'inference'],
];

const heathClaim = (text: string, cited: Row[1], kind: ClaimKind = 'fact') => ({
  ...claimOf(text, [], kind),
  evidence: cited.map(([id, quote]) => ({
    source: HEATH.items.find(({ source }) => source.id === id)?.source ?? { type: 'fact' as const, id },
    quote,
  })),
});

describe('verifyClaim (GUARD-1)', () => {
  for (const [text, cited, kind] of RIGHT) {
    it(`holds: ${text} ${JSON.stringify(cited)}`, () => {
      expect(verifyClaim(claimOf(text, cited, kind), pack)).toEqual([]);
    });
  }

  for (const [text, cited, kind] of WRONG) {
    it(`is refused: ${text} ${JSON.stringify(cited)}`, () => {
      expect(verifyClaim(claimOf(text, cited, kind), pack)).not.toEqual([]);
    });
  }

  for (const [text, cited, kind] of HEATH_RIGHT) {
    it(`holds: ${text} ${JSON.stringify(cited)}`, () => {
      expect(verifyClaim(heathClaim(text, cited, kind), HEATH, { today: '2026-11-22' })).toEqual([]);
    });
  }

  for (const [text, cited, kind] of HEATH_WRONG) {
    it(`is refused: ${text} ${JSON.stringify(cited)}`, () => {
      expect(verifyClaim(heathClaim(text, cited, kind), HEATH, { today: '2026-11-22' })).not.toEqual([]);
    });
  }
});
