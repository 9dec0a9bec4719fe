import type { Bilingual } from '#src/kernel/language.ts';
import type { ChainGapCode } from './decision-chain.ts';

/** PLAN-13: resources that help. */
export const RESOURCES = ['own_leaders', 'marketing_events', 'industry_experts', 'own_content', 'partners'] as const;
export type Resource = (typeof RESOURCES)[number];

export const RESOURCE_TABLE: Readonly<Record<Resource, { label: Bilingual; use: Bilingual }>> = {
  own_leaders: {
    label: { zh: '我方高层', en: 'Own leaders' },
    use: {
      zh: '请我方高层对等拜访，打通高层一环',
      en: 'A visit by our leader at the same level opens the senior layer',
    },
  },
  marketing_events: {
    label: { zh: '市场活动', en: 'Marketing events' },
    use: {
      zh: '邀请参加行业活动或标杆参观，制造自然的见面机会',
      en: 'An industry event or reference visit makes a natural occasion to meet',
    },
  },
  industry_experts: {
    label: { zh: '行业专家', en: 'Industry experts' },
    use: {
      zh: '请专家做一次技术交流，回应选型者的疑虑',
      en: 'An expert session answers the doubts of those who evaluate',
    },
  },
  own_content: {
    label: { zh: '自有内容', en: 'Own content' },
    use: { zh: '用案例、测算表把价值说成对方的语言', en: 'Cases and calculations tell the value in their own terms' },
  },
  partners: {
    label: { zh: '合作伙伴', en: 'Partners' },
    use: { zh: '请已在客户处的伙伴引荐或联合投入', en: 'A partner already inside introduces us or joins in' },
  },
};

/** PLAN-13: the resources that fit a gap in the chain, best first. */
export const RESOURCES_FOR_GAP: Readonly<Record<ChainGapCode, readonly Resource[]>> = {
  no_eb_known: ['partners', 'own_leaders'],
  eb_inferred: ['partners', 'own_leaders'],
  eb_never_met: ['own_leaders', 'marketing_events'],
  no_coach: ['own_content', 'marketing_events'],
  single_thread: ['industry_experts', 'marketing_events'],
  buyer_ignored: ['industry_experts', 'own_content'],
  strong_opponent: ['industry_experts', 'own_leaders'],
  chain_stale: ['partners', 'own_content'],
};
