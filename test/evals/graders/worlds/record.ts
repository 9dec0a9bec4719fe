import type { Ground } from '#evals/reading/reading.ts';
import type { EvidenceItem, EvidencePack } from '#src/evidence/index.ts';

type Written = [type: EvidenceItem['source']['type'], id: string, label: string, text: string, field?: string];

const ACCOUNT = 'acc_own';

/** Numbers pieces from E1, as packs do. */
export const packOf = (
  pieces: readonly Written[],
  names: EvidencePack['names'],
  accountId: string | null = ACCOUNT,
): EvidencePack => ({
  accountId,
  names,
  items: pieces.map(([type, id, label, text, field], at) => ({
    ref: `E${at + 1}`,
    source: { type, id, ...(field ? { field } : {}) },
    label,
    text,
    accountId:
      type === 'passage' || type === 'document' || type === 'computation' || type === 'prospect' ? null : accountId,
    ...(type === 'passage' || type === 'document' ? { shareable: true } : {}),
    ...(type === 'activity' ? { asOf: '2026-11-10' } : {}),
  })),
});

/** One account in Chinese: E1 name … E13 the library's case. */
export const ZH_PIECES: readonly Written[] = [
  ['account', ACCOUNT, '客户档案 · 名称', '霖江铸造有限公司', 'name'],
  ['account', ACCOUNT, '客户档案 · 分级', '战略型', 'tier'],
  ['account', ACCOUNT, '客户档案 · 分级理由', '三座工厂的平台只会定一家', 'tierReason'],
  ['fact', 'fact_1', '战略 · 年度经营计划', '今年吨铸件电耗由620度降到580度', 'bp'],
  [
    'contact',
    'con_1',
    '联系人 · 贺东篱',
    '贺东篱；职务：总经理；决策角色：最终决策者 (推断，来源 何雨提到由他签字)；立场：中立；考核：吨铸件成本；关切：停炉',
  ],
  [
    'contact',
    'con_2',
    '联系人 · 何雨',
    '何雨；职务：设备部长；决策角色：应用选型者、教练 (已证实)；立场：倾向支持；考核：设备故障时间；关切：切换时停炉',
  ],
  [
    'opportunity',
    'opp_1',
    '商机 · 霖江熔炼能耗平台',
    '霖江熔炼能耗平台；阶段：需求 (自 2026-10-01)；金额：320万元；产品：析能平台；预计成交：2027-03-15；预算：已列入计划；竞争对手：数峦软件；优势：报价低；弱点：不接老仪表',
  ],
  [
    'need',
    'need_1',
    '需求 · 战略需求 · P1',
    '吨铸件电耗降到580度；联系人：贺东篱；优先级：P1；确认进度：已梳理；背后的问题：电费占成本三成；现状：620度；期望：580度',
  ],
  [
    'need',
    'need_2',
    '需求 · 业务需求 · P0',
    '熔炼炉空转一小时内发现；联系人：何雨；优先级：P0；确认进度：书面共识；背后的问题：空转每月浪费11万元；现状：月底才知道；期望：一小时内发现',
  ],
  [
    'need',
    'need_3',
    '需求 · 功能需求（表层） · P2',
    '老仪表不换也能接入；联系人：何雨；优先级：P2；确认进度：痛点已确认；背后的问题：换表要停炉',
  ],
  [
    'activity',
    'act_1',
    '2026-11-10 拜访 · 何雨 (客户已确认)',
    '2026-11-10 能耗台账会；纪要：何雨说空转一次平均损失4200元，十月发生26次；他会把台账交给贺东篱',
  ],
  ['computation', 'gap', '由服务算出', '从未见过推测中的最终决策者贺东篱'],
  [
    'passage',
    'pas_1',
    '客户案例 · 中部铸造厂',
    '一家中部铸造厂上线八个月后，空转时长由每月96小时降到31小时，吨件电耗下降6.1%',
  ],
];

/** The same account in English. */
export const EN_PIECES: readonly Written[] = [
  ['account', ACCOUNT, 'Account record · Name', 'Linriver Foundry', 'name'],
  ['account', ACCOUNT, 'Account record · Tier', 'Strategic', 'tier'],
  [
    'account',
    ACCOUNT,
    'Account record · Reason of the tier',
    'Only one platform will be chosen for the three plants',
    'tierReason',
  ],
  [
    'fact',
    'fact_1',
    'Strategy · Business plan',
    'This year power per tonne of castings is to fall from 620 kWh to 580 kWh',
    'bp',
  ],
  [
    'contact',
    'con_1',
    'Contact · Dorian Hale',
    'Dorian Hale; Title: Managing Director; Decision role: Economic buyer (Inferred, source Yvonne Reed says he signs); Stance: Neutral; Measured by: Cost per tonne; Concerns: Furnace stops',
  ],
  [
    'contact',
    'con_2',
    'Contact · Yvonne Reed',
    'Yvonne Reed; Title: Head of Maintenance; Decision role: User buyer, Coach (Known); Stance: Leans towards us; Measured by: Downtime; Concerns: Furnace stops during the change',
  ],
  [
    'opportunity',
    'opp_1',
    'Opportunity · Linriver melting energy platform',
    'Linriver melting energy platform; Stage: Needs (since 2026-10-01); Amount: €3.2M; Product: EnergyView Platform; Expected close: 2027-03-15; Budget: planned; Competitor: Numarch Software; strengths: Low quote; weaknesses: Does not read old meters',
  ],
  [
    'need',
    'need_1',
    'Need · Strategic · P1',
    'Bring power per tonne down to 580 kWh; Contact: Dorian Hale; Priority: P1; Validation step: Restructured; Problem behind it: Power is a third of cost; Present state: 620 kWh; Wanted state: 580 kWh',
  ],
  [
    'need',
    'need_2',
    'Need · Business · P0',
    'See an idling furnace within one hour; Contact: Yvonne Reed; Priority: P0; Validation step: Written consensus; Problem behind it: Idling wastes €110,000 a month; Present state: Known at the end of the month; Wanted state: Within one hour',
  ],
  [
    'need',
    'need_3',
    'Need · Functional (surface) · P2',
    'Old meters are read without being replaced; Contact: Yvonne Reed; Priority: P2; Validation step: Pain confirmed; Problem behind it: Changing a meter stops the furnace',
  ],
  [
    'activity',
    'act_1',
    '2026-11-10 Visit · Yvonne Reed (confirmed by the customer)',
    '2026-11-10 Energy ledger; Summary: Yvonne Reed said one idling costs €4,200 on average and there were 26 in October; she will hand the ledger to Dorian Hale',
  ],
  ['computation', 'gap', 'Computed', 'We never met Dorian Hale, who is inferred to be the economic buyer'],
  [
    'passage',
    'pas_1',
    'Case study · Midland foundry',
    'Eight months after go-live a Midland foundry cut idling from 96 hours to 31 hours a month, and power per tonne by 6.1 %',
  ],
];

const common = {
  today: '2026-11-21',
  periodEnd: null,
  mayPromise: [],
  bottlenecks: [],
  offered: [],
  next: null,
  inputs: {},
  mayName: [],
} satisfies Partial<Ground>;

/** What every draft of this account respects. */
export const groundOf = (language: 'zh' | 'en'): Ground =>
  language === 'zh'
    ? {
        ...common,
        pack: packOf(ZH_PIECES, {
          people: [
            { name: '贺东篱', roles: ['EB', '最终决策者'] },
            { name: '何雨', roles: ['UB', '应用选型者', 'coach', '教练'] },
            { name: '沈若川', roles: [] },
            { name: '林知夏', roles: [] },
          ],
          companies: ['霖江铸造有限公司', '霖江铸造', '数峦软件'],
          products: ['析能平台'],
        }),
        account: { name: '霖江铸造有限公司', aliases: ['霖江铸造'] },
        people: [
          { name: '贺东篱', title: '总经理', roles: ['EB'], stance: 0 },
          { name: '何雨', title: '设备部长', roles: ['UB', 'coach'], stance: 1 },
        ],
        team: { names: ['沈若川', '林知夏'], accountable: '沈若川' },
        otherCustomers: ['菘禾医药供应链有限公司'],
        rivals: ['数峦软件'],
        sensitive: ['父亲住院，冬季常请假陪护'],
        system: { any: '你替销售起草大客户计划中的行动（PLAN-7）。每个行动只破一个卡点，不做别的。' },
      }
    : {
        ...common,
        pack: packOf(EN_PIECES, {
          people: [
            { name: 'Dorian Hale', roles: ['EB', 'Economic buyer'] },
            { name: 'Yvonne Reed', roles: ['UB', 'User buyer', 'coach', 'Coach'] },
            { name: 'Daniel Mercer', roles: [] },
            { name: 'Priya Raman', roles: [] },
          ],
          companies: ['Linriver Foundry', 'Numarch Software'],
          products: ['EnergyView Platform'],
        }),
        account: { name: 'Linriver Foundry', aliases: [] },
        people: [
          { name: 'Dorian Hale', title: 'Managing Director', roles: ['EB'], stance: 0 },
          { name: 'Yvonne Reed', title: 'Head of Maintenance', roles: ['UB', 'coach'], stance: 1 },
        ],
        team: { names: ['Daniel Mercer', 'Priya Raman'], accountable: 'Daniel Mercer' },
        otherCustomers: ['Pinewood Medical Supply'],
        rivals: ['Numarch Software'],
        sensitive: ['His father is in hospital; takes leave in winter to be with him'],
        system: {
          any: 'You draft the actions of an account plan (PLAN-7). Each action breaks one bottleneck and nothing else.',
        },
      };
