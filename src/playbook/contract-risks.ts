import type { Bilingual } from '#src/kernel/language.ts';
import { foldWidth, type Span, sentencesOf } from './text.ts';

/** STAGE-6. */
export const CONTRACT_RISKS = [
  'scope_creep',
  'vague_acceptance',
  'payment',
  'ip',
  'unlimited_liability',
  'one_sided_termination',
] as const;
export type ContractRisk = (typeof CONTRACT_RISKS)[number];

export const CONTRACT_RISK_TABLE: Readonly<
  Record<ContractRisk, { label: Bilingual; guard: Bilingual; pattern: RegExp }>
> = {
  scope_creep: {
    label: { zh: '范围蔓延', en: 'Scope creep' },
    guard: { zh: '列明交付物清单与变更流程', en: 'Listed deliverables and change control' },
    pattern:
      /包括但不限于|(?:其他|一切)(?:相关)?(?:工作|服务|需求)|按(?:甲方|客户)(?:的)?(?:要求|需要)(?:随时)?(?:修改|调整|增加)|\b(?:including but not limited to|any other (?:work|services)|as (?:the )?(?:customer|client|buyer) may (?:require|request))\b/i,
  },
  vague_acceptance: {
    label: { zh: '验收含糊', en: 'Vague acceptance' },
    guard: { zh: '写明指标与测试方法', en: 'Measures and a test' },
    pattern:
      /(?:甲方|客户)(?:.{0,4})满意(?:后|为准)?|以(?:甲方|客户)(?:的)?(?:认可|意见|判断)为准|\bto (?:the )?(?:customer|client|buyer)['’]?s? (?:full )?satisfaction\b|\bsole (?:discretion|judg\w*)\b/i,
  },
  payment: {
    label: { zh: '付款与进度脱节', en: 'Payment against progress' },
    guard: { zh: '按里程碑付款', en: 'Milestones' },
    pattern:
      /(?:全部|最终|整体)(?:.{0,6})验收(?:.{0,8})(?:一次性)?(?:支付|付款)|(?:背靠背|收到(?:最终)?(?:用户|业主)(?:的)?(?:付款|款项)(?:后|之后))|\b(?:pay(?:ment)?\b.{0,30}\bafter (?:final|full) acceptance|back-?to-?back|pay(?:s|ment)? when paid)\b/i,
  },
  ip: {
    label: { zh: '知识产权归属不清', en: 'Intellectual property' },
    guard: { zh: '原有与新增知识产权分开写', en: 'Old and new property apart' },
    pattern:
      /(?:全部|所有|一切)(?:的)?(?:知识产权|源代码|成果)(?:.{0,10})(?:归|属于|转让)(?:.{0,4})(?:甲方|客户)|\ball (?:intellectual property|ip|rights|source code)\b.{0,40}\b(?:vest|belong|assign|transfer)\w*/i,
  },
  unlimited_liability: {
    label: { zh: '无限责任', en: 'Unlimited liability' },
    guard: { zh: '约定责任上限，不含间接损失', en: 'A cap, and no indirect loss' },
    pattern:
      /无限(?:连带)?责任|(?:全部|一切|所有)(?:的)?(?:损失|后果|责任)(?:.{0,8})(?:承担|赔偿)|(?:承担|赔偿)(?:.{0,6})(?:全部|一切|所有|间接)(?:的)?(?:损失|后果|责任)|\bunlimited liability\b|\b(?:all|any) (?:direct and indirect |indirect |consequential )?(?:loss(?:es)?|damages)\b/i,
  },
  one_sided_termination: {
    label: { zh: '单方解除', en: 'One-sided termination' },
    guard: { zh: '约定通知期与收尾安排', en: 'Notice and wind-down' },
    pattern:
      /(?:甲方|客户)(?:.{0,6})(?:有权)?(?:随时|单方(?:面)?|无条件)(?:.{0,4})(?:解除|终止)|\b(?:customer|client|buyer) may terminate\b.{0,30}\b(?:at any time|for convenience|without (?:cause|notice))\b/i,
  },
};

/** STAGE-6: clauses that carry a usual risk, with the guard. A reading aid, not legal advice. */
export const contractRisks = (text: string): (Span & { rule: 'STAGE-6'; risk: ContractRisk; guard: Bilingual })[] =>
  sentencesOf(text).flatMap((sentence) =>
    CONTRACT_RISKS.filter((risk) => CONTRACT_RISK_TABLE[risk].pattern.test(foldWidth(sentence.text))).map((risk) => ({
      rule: 'STAGE-6' as const,
      risk,
      guard: CONTRACT_RISK_TABLE[risk].guard,
      start: sentence.start,
      end: sentence.end,
      text: sentence.text.trim(),
    })),
  );

/** Said wherever STAGE-6 is shown. */
export const NOT_LEGAL_ADVICE: Bilingual = {
  zh: '以上为风险提示，不是法律意见，请交法务审核。',
  en: 'These are risk notes, not legal advice; have counsel review them.',
};
