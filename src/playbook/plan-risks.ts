import type { Bilingual } from '#src/kernel/language.ts';

/** PLAN-9: the usual risks of a plan. */
export const RISK_KINDS = ['budget_cut', 'decider_changes', 'competition_hardens', 'decision_delay'] as const;
export type RiskKind = (typeof RISK_KINDS)[number];

export const RISK_TABLE: Readonly<Record<RiskKind, { label: Bilingual; trigger: Bilingual; contingency: Bilingual }>> =
  {
    budget_cut: {
      label: { zh: '预算被砍', en: 'Budget cut' },
      trigger: { zh: '预算审批推迟或金额下调', en: 'Budget approval slips or the amount is lowered' },
      contingency: {
        zh: '改为分阶段方案，先做见效最快的一段',
        en: 'Phased plan, starting with the part that pays soonest',
      },
    },
    decider_changes: {
      label: { zh: '决策者更换', en: 'Decider changes' },
      trigger: { zh: '关键岗位人事变动', en: 'A key position changes hands' },
      contingency: {
        zh: '重新了解新决策者看重什么，调整重点',
        en: 'Learn what the new decider values and change the emphasis',
      },
    },
    competition_hardens: {
      label: { zh: '竞争加剧', en: 'Competition hardens' },
      trigger: { zh: '对手频繁出现或大幅让价', en: 'A competitor shows up more often or cuts its price' },
      contingency: {
        zh: '回到客户的标准，突出难以复制的差异',
        en: 'Back to the customer’s criteria; stress what is hard to copy',
      },
    },
    decision_delay: {
      label: { zh: '决策拖延', en: 'Decision delayed' },
      trigger: { zh: '预计成交日一再推后，会议改期', en: 'The expected date moves again, meetings are put off' },
      contingency: { zh: '拆出更小的第一步，或另找推动人', en: 'A smaller first step, or another sponsor' },
    },
  };
