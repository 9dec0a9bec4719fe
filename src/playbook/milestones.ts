import type { Bilingual } from '#src/kernel/language.ts';

/** STAGE-2: the four milestones of a deal. */
export const DEAL_MILESTONES = ['ice_broken', 'guide_found', 'best_choice', 'drive_to_choose'] as const;
export type DealMilestone = (typeof DEAL_MILESTONES)[number];

export type MilestoneRow = { label: Bilingual; done: Bilingual; ways: Bilingual };

export const DEAL_MILESTONE_TABLE: Readonly<Record<DealMilestone, MilestoneRow>> = {
  ice_broken: {
    label: { zh: '破冰', en: 'Ice broken' },
    done: { zh: '关键人愿意再次见面并谈业务', en: 'A key person agrees to meet again and talk business' },
    ways: { zh: '从对方近况或行业新闻找由头', en: 'A hook from their news or industry' },
  },
  guide_found: {
    label: { zh: '找到内部向导（教练）', en: 'Inside guide (coach) found' },
    done: {
      zh: '有人公开愿意帮我们说明决策方式，并推动过一件事',
      en: 'Somebody openly helps, explains how they decide and has pushed something',
    },
    ways: {
      zh: '先帮对方解决工作难题；只走公开正当的途径，不收买、不暗中打探',
      en: 'First help with a problem at work; openly and properly, never paid or secret',
    },
  },
  best_choice: {
    label: { zh: '被认定为最佳选择', en: 'Seen as the best choice' },
    done: { zh: '技术与使用部门按自己的标准认可我们', en: 'Technical and user buyers accept us on their own criteria' },
    ways: {
      zh: '技术交流、参观标杆客户、样品与证书、高层互访',
      en: 'Technical exchange, reference visit, samples and certificates, executive visit',
    },
  },
  drive_to_choose: {
    label: { zh: '选择我们的内外动力齐备', en: 'Inner and outer drive to choose us' },
    done: {
      zh: '对方能说出选我们的收益和不选的风险，且都有依据',
      en: 'They can state the gain from us and the risk of the alternative, both with evidence',
    },
    ways: { zh: '用收益测算与风险对比，双双附上依据', en: 'Gain from us and risk of the alternative, both evidenced' },
  },
};

/** PLAN-8: the milestones of a plan's timeline. */
export const PLAN_MILESTONES = ['senior_meeting', 'need_agreed', 'solution_proven', 'terms_agreed', 'signed'] as const;
export type PlanMilestone = (typeof PLAN_MILESTONES)[number];

export const PLAN_MILESTONE_TABLE: Readonly<Record<PlanMilestone, { label: Bilingual; done: Bilingual }>> = {
  senior_meeting: {
    label: { zh: '首次高层会面', en: 'First senior meeting' },
    done: { zh: '与最终决策者面谈，会后纪要得到确认', en: 'Met the economic buyer; the summary is confirmed' },
  },
  need_agreed: {
    label: { zh: '需求达成一致', en: 'Need agreed' },
    done: { zh: '关键需求与评判标准得到书面确认', en: 'Key needs and criteria are confirmed in writing' },
  },
  solution_proven: {
    label: { zh: '方案得到验证', en: 'Solution proven' },
    done: { zh: '试用或测试达到双方约定的指标', en: 'A trial or test met the measures agreed' },
  },
  terms_agreed: {
    label: { zh: '商务条款谈定', en: 'Terms agreed' },
    done: { zh: '价格、付款、验收条款双方认可', en: 'Price, payment and acceptance are accepted by both' },
  },
  signed: {
    label: { zh: '签约', en: 'Signed' },
    done: { zh: '合同双方盖章生效', en: 'The contract is signed and in force' },
  },
};
