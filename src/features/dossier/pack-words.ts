import type { Bilingual, Language } from '#src/kernel/language.ts';

/** The labels the evidence pack puts before a record's values, in both languages. */
const WORDS = {
  account: { zh: '客户档案', en: 'Account record' },
  name: { zh: '名称', en: 'Name' },
  aliases: { zh: '别名', en: 'Also called' },
  industry: { zh: '行业', en: 'Industry' },
  region: { zh: '区域', en: 'Region' },
  employees: { zh: '员工', en: 'Employees' },
  people: { zh: '人', en: 'people' },
  revenue: { zh: '年营业额', en: 'Yearly revenue' },
  founded: { zh: '成立年份', en: 'Founded' },
  parent: { zh: '母公司', en: 'Parent' },
  description: { zh: '简介', en: 'Description' },
  isKey: { zh: '列为大客户的理由', en: 'Why it is a key account' },
  tier: { zh: '分级', en: 'Tier' },
  tierReason: { zh: '分级理由', en: 'Reason of the tier' },
  window: { zh: '窗口截止', en: 'Window closes' },
  owner: { zh: '负责人', en: 'Accountable owner' },
  supporter: { zh: '支持人员', en: 'Supporter' },
  title: { zh: '职务', en: 'Title' },
  department: { zh: '部门', en: 'Department' },
  roles: { zh: '决策角色', en: 'Decision role' },
  source: { zh: '来源', en: 'source' },
  stance: { zh: '立场', en: 'Stance' },
  influence: { zh: '影响力', en: 'Influence' },
  reportsTo: { zh: '汇报给', en: 'Reports to' },
  kpi: { zh: '考核', en: 'Measured by' },
  concerns: { zh: '关切', en: 'Concerns' },
  needsFromUs: { zh: '希望我们提供', en: 'Wants from us' },
  left: { zh: '已离职', en: 'has left' },
  contact: { zh: '联系人', en: 'Contact' },
  opportunity: { zh: '商机', en: 'Opportunity' },
  stage: { zh: '阶段', en: 'Stage' },
  since: { zh: '自', en: 'since' },
  amount: { zh: '金额', en: 'Amount' },
  product: { zh: '产品', en: 'Product' },
  closeDate: { zh: '预计成交', en: 'Expected close' },
  closedOn: { zh: '成交日期', en: 'Closed on' },
  moved: { zh: '推迟次数', en: 'Times moved later' },
  budget: { zh: '预算', en: 'Budget' },
  timing: { zh: '时间驱动', en: 'Timing driver' },
  procurement: { zh: '采购环节', en: 'Procurement step' },
  lostReason: { zh: '输单原因', en: 'Reason lost' },
  competitor: { zh: '竞争对手', en: 'Competitor' },
  strengths: { zh: '优势', en: 'strengths' },
  weaknesses: { zh: '弱点', en: 'weaknesses' },
  need: { zh: '需求', en: 'Need' },
  priority: { zh: '优先级', en: 'Priority' },
  step: { zh: '确认进度', en: 'Validation step' },
  problem: { zh: '背后的问题', en: 'Problem behind it' },
  present: { zh: '现状', en: 'Present state' },
  wanted: { zh: '期望', en: 'Wanted state' },
  purchases: { zh: '采购记录', en: 'Purchases' },
  summary: { zh: '纪要', en: 'Summary' },
  notes: { zh: '记录', en: 'Notes' },
  confirmed: { zh: '客户已确认', en: 'confirmed by the customer' },
  sent: { zh: '已发出待确认', en: 'sent, not confirmed' },
  drafted: { zh: '草稿', en: 'drafted' },
  none: { zh: '无', en: 'none' },
  approved: { zh: '已批准', en: 'approved' },
  planned: { zh: '已列入计划', en: 'planned' },
  visit: { zh: '拜访', en: 'Visit' },
  call: { zh: '电话', en: 'Call' },
  message: { zh: '消息', en: 'Message' },
  meeting: { zh: '会议', en: 'Meeting' },
  email: { zh: '邮件', en: 'E-mail' },
} as const satisfies Record<string, Bilingual>;

export type PackWord = keyof typeof WORDS;

/** Words and joiners of one language. `line` joins labelled values, leaving out what is not on record. */
export const packWords = (language: Language) => {
  const word = (key: PackWord): string => WORDS[key][language];
  const colon = language === 'zh' ? '：' : ': ';
  const labelled = (key: PackWord, value: string | number | null | undefined): string | null =>
    value === null || value === undefined || value === '' ? null : `${word(key)}${colon}${value}`;
  const line = (parts: readonly (string | null)[]): string =>
    parts.filter((part) => part !== null).join(language === 'zh' ? '；' : '; ');
  const list = (parts: readonly string[]): string => parts.join(language === 'zh' ? '、' : ', ');
  return { word, labelled, line, list };
};
