import type { Bilingual, Language } from '#src/kernel/language.ts';
import type { PlanStep } from '../parts.ts';

/** Headings of the sections, in the order of PLAN-18. */
export const SECTION_TITLES: Readonly<Record<PlanStep, Bilingual>> = {
  why: { zh: '为什么是这个客户', en: 'Why this account' },
  owner: { zh: '负责人', en: 'Owner' },
  decision: { zh: '客户怎么决策', en: 'How they decide' },
  bottlenecks: { zh: '卡点', en: 'Bottlenecks' },
  goals: { zh: '目标', en: 'Goals' },
  actions: { zh: '行动', en: 'Actions' },
  milestones: { zh: '里程碑', en: 'Milestones' },
  risks: { zh: '风险', en: 'Risks' },
  questions: { zh: '要问的问题', en: 'Questions to ask' },
};

/** Small words of the rendered plan. */
export const WORDS = {
  tier: { zh: '级别', en: 'Tier' },
  noTier: { zh: '未定级', en: 'not set' },
  period: { zh: '周期', en: 'Period' },
  review: { zh: '下次复盘', en: 'Next review' },
  version: { zh: '第 {n} 版', en: 'Version {n}' },
  byModel: { zh: '模型起草', en: 'Drafted by a model' },
  byRules: { zh: '规则起草', en: 'Drafted by rules' },
  draft: { zh: '草稿，采纳前请核对', en: 'A draft: check it before you accept it' },
  instructions: { zh: '本次要求', en: 'Asked for' },
  notDoing: { zh: '不做什么', en: 'What we will not do' },
  accountable: { zh: '负责人', en: 'Accountable' },
  proposed: { zh: '建议（待指定）', en: 'Proposed, to be named' },
  supporters: { zh: '支持人', en: 'Supporters' },
  name: { zh: '姓名', en: 'Name' },
  role: { zh: '决策角色', en: 'Decision role' },
  certainty: { zh: '把握', en: 'Certainty' },
  stance: { zh: '立场', en: 'Stance' },
  missing: { zh: '还缺的角色', en: 'Roles nobody is known to hold' },
  layer: { zh: '所在层', en: 'Layer' },
  brokenWhen: { zh: '打通的标志', en: 'Broken when' },
  measure: { zh: '衡量', en: 'Measure' },
  baseline: { zh: '基线', en: 'Baseline' },
  target: { zh: '目标', en: 'Target' },
  due: { zh: '日期', en: 'Date' },
  reachable: { zh: '为什么做得到', en: 'Why it is reachable' },
  serves: { zh: '服务客户的哪项计划', en: 'Serves which of their plans' },
  servesUnknown: { zh: '还不知道，已列为问题', en: 'not known yet; asked below' },
  task: { zh: '任务', en: 'Task' },
  owner: { zh: '负责', en: 'Owner' },
  start: { zh: '开始', en: 'Start' },
  verifyBy: { zh: '验证日', en: 'Verify by' },
  observable: { zh: '可见结果', en: 'Observable result' },
  gate: { zh: '四问', en: 'Four questions' },
  busywork: { zh: '无效动作', en: 'busywork' },
  passes: { zh: '通过', en: 'passed' },
  open: { zh: '待补', en: 'open' },
  bottleneck: { zh: '卡点', en: 'Bottleneck' },
  milestone: { zh: '里程碑', en: 'Milestone' },
  doneWhen: { zh: '完成标准', en: 'Done when' },
  state: { zh: '状态', en: 'State' },
  reached: { zh: '已达到', en: 'reached' },
  ahead: { zh: '未达到', en: 'ahead' },
  trigger: { zh: '触发信号', en: 'Trigger' },
  contingency: { zh: '应对', en: 'Contingency' },
  noBottlenecks: {
    zh: '从记录里还看不出卡点，先问清下面的问题。',
    en: 'The record shows no bottleneck yet; ask the questions below first.',
  },
  noGoals: {
    zh: '还定不出有基线和日期的目标，缺的已列为问题。',
    en: 'No goal with baseline and date can be set yet; what is missing is asked below.',
  },
  noActions: {
    zh: '没有卡点就没有行动，先提问（PLAN-7）。',
    en: 'Without a bottleneck there are no actions: ask first (PLAN-7).',
  },
  noMilestones: {
    zh: '预计成交日不明，里程碑暂不排期。',
    en: 'The expected close is not known, so no milestone is dated.',
  },
  noRisks: { zh: '记录不足以判断风险。', en: 'The record does not suffice to name a risk.' },
  noQuestions: { zh: '没有待问的问题。', en: 'No open question.' },
  noOwner: { zh: '没有唯一的负责人，请销售经理指定。', en: 'No single owner; the manager is asked to name one.' },
  appendix: { zh: '展开', en: 'To unfold' },
  actionTable: { zh: '行动总表', en: 'Action table' },
  resources: { zh: '资源', en: 'Resources' },
  authority: { zh: '授权', en: 'Authority' },
  people: { zh: '人数', en: 'People' },
  hours: { zh: '工时', en: 'Hours' },
  dependsOn: { zh: '前置', en: 'Depends on' },
  part: { zh: '售前/售后', en: 'Part' },
  before_sale: { zh: '售前', en: 'before the sale' },
  after_sale: { zh: '售后', en: 'after the sale' },
  premortem: { zh: '输单预演', en: 'Pre-mortem' },
  cause: { zh: '输因', en: 'Cause of loss' },
  threatens: { zh: '是否有迹象', en: 'Signs of it' },
  guard: { zh: '对策', en: 'Guard' },
  yes: { zh: '有', en: 'yes' },
  no: { zh: '无', en: 'no' },
  failed: { zh: '未通过的检查', en: 'Checks that fail' },
  findings: { zh: '客户本身的问题', en: 'What is wrong with the account itself' },
  evidence: { zh: '依据', en: 'Evidence' },
  unused: { zh: '没有采用的说法', en: 'Claims that were not used' },
} as const satisfies Record<string, Bilingual>;

export const wordsIn =
  (language: Language) =>
  (key: keyof typeof WORDS): string =>
    WORDS[key][language];

/** What a kind of claim is marked with, so that facts, inferences and proposals are told apart (PLAN-10). */
export const KIND_MARKS: Readonly<Record<'fact' | 'inference' | 'proposal' | 'question', Bilingual>> = {
  fact: { zh: '', en: '' },
  inference: { zh: '（推断）', en: ' (inference)' },
  proposal: { zh: '', en: '' },
  question: { zh: '', en: '' },
};

/** What sort of record a source is. */
export const SOURCE_LABELS: Readonly<Record<string, Bilingual>> = {
  account: { zh: '客户档案', en: 'Account record' },
  fact: { zh: '档案事实', en: 'Profile fact' },
  contact: { zh: '联系人', en: 'Contact' },
  opportunity: { zh: '商机', en: 'Opportunity' },
  activity: { zh: '互动记录', en: 'Interaction' },
  purchase: { zh: '采购记录', en: 'Purchases' },
  user: { zh: '我方人员', en: 'Our people' },
  need: { zh: '需求', en: 'Need' },
  document: { zh: '资料', en: 'Document' },
  passage: { zh: '资料段落', en: 'Passage' },
  prospect: { zh: '潜在客户', en: 'Prospect' },
  computation: { zh: '系统计算', en: 'Computed' },
};
