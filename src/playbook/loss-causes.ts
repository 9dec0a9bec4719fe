import type { Bilingual } from '#src/kernel/language.ts';

/** PLAN-14: the usual causes of loss a plan is held against. */
export const LOSS_CAUSES = [
  'wrong_decider',
  'value_untold',
  'hidden_need',
  'single_contact',
  'overpromise',
  'team_apart',
] as const;
export type LossCause = (typeof LOSS_CAUSES)[number];

export const LOSS_CAUSE_TABLE: Readonly<Record<LossCause, { label: Bilingual; ask: Bilingual; guard: Bilingual }>> = {
  wrong_decider: {
    label: { zh: '找错了决策者', en: 'Wrong decider' },
    ask: {
      zh: '凭什么认定是这个人拍板？谁能证实？',
      en: 'On what do we rest that this person decides, and who can confirm it?',
    },
    guard: { zh: '向两个以上的人分别求证谁拍板', en: 'Have two people confirm apart who decides' },
  },
  value_untold: {
    label: { zh: '价值没有说成客户的语言', en: 'Value not told in the customer’s terms' },
    ask: { zh: '对方会怎样向上级复述我们的价值？', en: 'How would they retell our value to their superior?' },
    guard: {
      zh: '每个目标对应客户战略或经营计划中的一项',
      en: 'Tie every goal to an item of their strategy or business plan',
    },
  },
  hidden_need: {
    label: { zh: '漏掉了隐性需求', en: 'Hidden need missed' },
    ask: {
      zh: '关键人各自担心什么、想要什么，没有说出口的是什么？',
      en: 'What does each key person fear and want, and what was left unsaid?',
    },
    guard: { zh: '为每位关键人补上一条隐性需求并核实', en: 'Add and check one implicit need for every key person' },
  },
  single_contact: {
    label: { zh: '只靠一个联系人', en: 'One single contact' },
    ask: { zh: '如果这个人明天调走，我们还认识谁？', en: 'If this person moved tomorrow, whom else do we know?' },
    guard: { zh: '本阶段至少再建立一条联系', en: 'Build at least one more line in this stage' },
  },
  overpromise: {
    label: { zh: '承诺超出能力', en: 'Promised more than we can keep' },
    ask: { zh: '我们答应过什么，交付是否都确认过？', en: 'What did we promise, and has delivery confirmed all of it?' },
    guard: { zh: '对外承诺先由交付确认', en: 'Have delivery confirm a promise before it is made' },
  },
  team_apart: {
    label: { zh: '内部团队不齐心', en: 'Own team not pulling together' },
    ask: {
      zh: '谁配合谁、资源由谁批，说清楚了吗？',
      en: 'Is it clear who supports whom and who grants the resources?',
    },
    guard: { zh: '每项行动写明负责人、支持人与授权', en: 'Name owner, supporters and authority on every action' },
  },
};
