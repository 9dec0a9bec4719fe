import type { Bilingual } from '#src/kernel/language.ts';
import type { ContactRole } from './contact-roles.ts';
import { foldWidth } from './text.ts';

/** CHAIN-3: the five audiences a text can be written for. */
export const AUDIENCES = ['users', 'technical', 'finance', 'executives', 'procurement'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What an audience cares about, fears, and should be shown; `kpis` are the usual measures of the function (NEED-3, an inference). */
export type AudienceRow = { label: Bilingual; cares: Bilingual; fears: Bilingual; show: Bilingual; kpis: Bilingual };

export const ROLE_CONCERNS: Readonly<Record<Audience, AudienceRow>> = {
  users: {
    label: { zh: '使用部门', en: 'Users' },
    cares: { zh: '好不好用、日常工作省不省事', en: 'ease of use and the daily work' },
    fears: { zh: '学习成本高、原有流程被打乱', en: 'the learning curve and a changed process' },
    show: { zh: '演示一天的工作能简单多少', en: 'how simple the day becomes' },
    kpis: { zh: '作业效率、差错率、加班时长', en: 'throughput, error rate, overtime' },
  },
  technical: {
    label: { zh: '技术部门', en: 'Technical' },
    cares: { zh: '性能、安全、兼容性', en: 'performance, security and compatibility' },
    fears: { zh: '技术风险、后期维护负担', en: 'technical risk and the burden of maintenance' },
    show: { zh: '实测数据与系统架构', en: 'measured values and the architecture' },
    kpis: { zh: '系统可用率、故障恢复时间、安全事件数', en: 'availability, time to recover, security incidents' },
  },
  finance: {
    label: { zh: '财务部门', en: 'Finance' },
    cares: { zh: '投资回报、成本控制', en: 'return and cost control' },
    fears: { zh: '预算不足、费用超支', en: 'the budget and an overrun' },
    show: { zh: '回报与总拥有成本测算，假设写明', en: 'return and total cost, with the assumptions' },
    kpis: { zh: '预算执行率、毛利率、应收账款天数', en: 'budget adherence, gross margin, receivable days' },
  },
  executives: {
    label: { zh: '高层管理者', en: 'Executives' },
    cares: { zh: '战略契合、整体效益、行业趋势', en: 'strategy fit, overall benefit and where the industry goes' },
    fears: { zh: '创新风险、变革推不动', en: 'the risk of something new and of change management' },
    show: { zh: '对战略目标的影响', en: 'the effect on the strategy' },
    kpis: { zh: '收入增长、市场份额、年度经营计划达成', en: 'revenue growth, market share, the year’s business plan' },
  },
  procurement: {
    label: { zh: '采购部门', en: 'Procurement' },
    cares: { zh: '公平、合规、价格', en: 'fairness, compliance and price' },
    fears: { zh: '程序被质疑、买贵了', en: 'a questioned procedure and paying too much' },
    show: { zh: '一张清楚的对比表', en: 'a clean comparison' },
    kpis: { zh: '采购降本、到货准时率、合规审计结果', en: 'savings, on-time delivery, audit results' },
  },
};

/** Title and department words by audience; the first audience with a hit wins, so the order goes from the narrow word to the broad. */
const TITLE_WORDS: readonly (readonly [Audience, RegExp])[] = [
  ['procurement', /采购|招标|供应链|procurement|purchas|sourcing|buyer\b|\bcategory (?:lead|manager)/i],
  ['finance', /财务|会计|审计|资金|\bcfo\b|financ|account(?:ing|ant)|controller|treasur/i],
  [
    'technical',
    /技术|信息|研发|架构|运维|安全|数字化|\bIT\b|\bcto\b|\bcio\b|tech|engineer|architect|information|security|digital/i,
  ],
  [
    'executives',
    /董事|总裁|总经理|首席|副总|厂长|院长|行长|\bceo\b|\bcoo\b|chief|president|managing director|general manager|founder/i,
  ],
  [
    'users',
    /生产|车间|业务|销售|市场|运营|客服|质量|仓储|物流|operations|production|quality|marketing|sales|service|logistics|warehouse|user/i,
  ],
];

/** The decision role speaks before the title where it fixes what the person judges by; the first that is held wins. */
const BY_ROLE: readonly (readonly [ContactRole, Audience])[] = [
  ['EB', 'executives'],
  ['TB', 'technical'],
  ['finance', 'finance'],
  ['UB', 'users'],
];

/**
 * CHAIN-3: the audience a contact belongs to. EB, TB, finance and UB decide by their role (a buyer from finance stays finance);
 * everybody else by title and department, an executor of unknown office with the users.
 * @returns null when nothing tells
 */
export const audienceOf = (contact: {
  title?: string | null;
  department?: string | null;
  roles?: readonly ContactRole[];
}): Audience | null => {
  const roles = contact.roles ?? [];
  const office = audienceOfOffice(foldWidth(contact.title ?? ''), foldWidth(contact.department ?? ''));
  const [, byRole] = BY_ROLE.find(([role]) => roles.includes(role)) ?? [];
  if (byRole === 'executives' && office === 'finance') return 'finance';
  return byRole ?? office ?? (roles.includes('executor') ? 'users' : null);
};

const audienceOfOffice = (title: string, department: string): Audience | null => {
  if (
    /\b(?:ceo|coo)\b|chief (?:executive|operating)|董事长|总裁|总经理(?!助理)/i.test(title) &&
    !/副|vice/i.test(title)
  )
    return 'executives';
  for (const text of [title, department])
    for (const [audience, pattern] of TITLE_WORDS) if (pattern.test(text)) return audience;
  return null;
};
