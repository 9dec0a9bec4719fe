import type { Claim, ClaimKind, EvidenceItem, EvidencePack } from '#src/evidence/index.ts';

const ACCOUNT = 'acc-1';

type Row = readonly [
  type: EvidenceItem['source']['type'],
  id: string,
  label: string,
  text: string,
  more?: Partial<EvidenceItem>,
];

const ROWS: readonly Row[] = [
  [
    'account',
    ACCOUNT,
    '客户档案 · 名称',
    '华锐精密制造股份有限公司',
    { source: { type: 'account', id: ACCOUNT, field: 'name' } },
  ],
  ['account', ACCOUNT, '客户档案 · 员工', '3200 人', { source: { type: 'account', id: ACCOUNT, field: 'employees' } }],
  [
    'account',
    ACCOUNT,
    '客户档案 · 年营业额',
    '18.6亿元',
    { source: { type: 'account', id: ACCOUNT, field: 'revenue' } },
  ],
  ['account', ACCOUNT, '客户档案 · 成立年份', '1998', { source: { type: 'account', id: ACCOUNT, field: 'founded' } }],
  ['fact', 'f-inv', '财务 · 库存天数 · 2026-10-31', '库存天数由30天增至60天', { asOf: '2026-10-31' }],
  ['fact', 'f-bare', '财务 · 应收账款天数 · 2026-10-31', '应收天数: 45', { asOf: '2026-10-31' }],
  [
    'fact',
    'f-bp',
    '战略 · 年度经营计划 · 2026-01-10',
    '2026年经营计划：良品率由92%提升至96%，产能扩大不超过20%',
    { asOf: '2026-01-10' },
  ],
  ['contact', 'c-wang', '联系人 · 王芳', '王芳；职务：财务总监；决策角色：最终决策者 (已证实)'],
  ['contact', 'c-li', '联系人 · 李雷', '李雷；职务：设备部长；决策角色：应用选型者 (推断，来源 拜访)'],
  ['contact', 'c-han', '联系人 · 韩梅', '韩梅；职务：信息化工程师；决策角色：教练 (已证实)'],
  [
    'opportunity',
    'o-1',
    '商机 · 三号产线改造',
    '三号产线改造；阶段：需求；金额：1200万元；产品：XR-500；预计成交：2026-12-31；预算：已列入计划；竞争对手：迈科智能',
    { asOf: '2026-03-01' },
  ],
  [
    'activity',
    'a-1',
    '2026-03-05 拜访 · 王芳、李雷 (客户已确认)',
    '2026-03-05 需求沟通；纪要：王芳表示三季度考虑采购XR-500共12台，预算约1200万元。\n目前没有批准预算，李雷不同意停产改造。',
    { asOf: '2026-03-05' },
  ],
  [
    'activity',
    'a-2',
    '2026-06 电话 · 韩梅',
    '韩梅说公司计划在3月15日前完成招标，交付周期不超过90天；设备部已决定更换老旧机床。',
    { asOf: '2026-06-12' },
  ],
  [
    'activity',
    'a-3',
    '2026-07-02 Email · 王芳',
    'The customer plans to order 30 units in Q4 2026 and may extend to 3 plants. The board has approved a budget of CNY 12 million.',
    { asOf: '2026-07-02' },
  ],
  ['activity', 'a-4', '2026-07-20 消息 · 李雷', '迈科智能报价1150万元；客户没有选定供应商。', { asOf: '2026-07-20' }],
  [
    'computation',
    'roi',
    '投资回报测算',
    'ROI = (每年节省480万元 × 3年 − 投入1200万元) / 投入1200万元 = 20%; payback 2.5 years',
    { accountId: null },
  ],
  [
    'passage',
    'p-case',
    '案例 · 某轴承厂',
    '某轴承厂上线后换型时间从45分钟降到12分钟，良品率提高3.5个百分点。',
    { accountId: null, shareable: true },
  ],
  ['passage', 'p-internal', '竞品手册', '迈科智能售后响应慢于48小时。', { accountId: null, shareable: false }],
  ['fact', 'f-other', '别的客户 · 财务', '年采购额3000万元', { accountId: 'acc-2' }],
];

/** An account of a machine builder with the pieces a plan rests on, some of another account and some internal. */
export const samplePack = (): EvidencePack => ({
  accountId: ACCOUNT,
  items: ROWS.map(([type, id, label, text, more], i) => ({
    ref: `E${i + 1}`,
    source: { type, id },
    label,
    text,
    accountId: ACCOUNT,
    ...more,
  })),
  names: {
    people: [
      { name: '王芳', roles: ['EB', '最终决策者'] },
      { name: '李雷', roles: ['UB', '应用选型者'] },
      { name: '韩梅', roles: ['coach', '教练'] },
      { name: '周明', roles: [] },
      { name: 'Jane Roe', roles: ['TB'] },
    ],
    companies: ['华锐精密制造股份有限公司', '华锐精密', '迈科智能'],
    products: ['XR-500', 'XR-700'],
  },
});

/** A claim on sources written as `id` or `id#field`, each with its quote. */
export const claimOf = (
  text: string,
  cited: readonly (readonly [string, string])[],
  kind: ClaimKind = 'fact',
): Claim => ({
  id: 'c1',
  text,
  kind,
  status: 'unverified',
  evidence: cited.map(([name, quote]) => {
    const [id = '', field] = name.split('#');
    const row = ROWS.find((r) => r[1] === id);
    return { source: { type: row?.[0] ?? 'fact', id, ...(field ? { field } : {}) }, quote };
  }),
});
