import type { Bilingual } from '#src/kernel/language.ts';

/** STAGE-3: the parts in a selling team. One person may hold several. */
export const TEAM_PARTS = [
  'account_seller',
  'solution_seller',
  'project_seller',
  'expert',
  'delivery',
  'management',
] as const;
export type TeamPart = (typeof TEAM_PARTS)[number];

export const TEAM_PART_TABLE: Readonly<Record<TeamPart, { label: Bilingual; credit: Bilingual }>> = {
  account_seller: {
    label: { zh: '客户销售', en: 'Account seller' },
    credit: { zh: '信任与整体节奏', en: 'trust and the rhythm of the whole' },
  },
  solution_seller: {
    label: { zh: '方案销售', en: 'Solution seller' },
    credit: { zh: '全局视角、公平、响应快', en: 'overview, fairness, quick help' },
  },
  project_seller: { label: { zh: '项目销售', en: 'Project seller' }, credit: { zh: '拿下项目', en: 'the win' } },
  expert: { label: { zh: '专家', en: 'Expert' }, credit: { zh: '专业可信', en: 'expertise' } },
  delivery: { label: { zh: '交付', en: 'Delivery' }, credit: { zh: '承诺能兑现', en: 'promises that can be kept' } },
  management: {
    label: { zh: '管理层', en: 'Management' },
    credit: { zh: '高层对接与资源', en: 'senior access and resources' },
  },
};

/** STAGE-3: the parts missing for a deal. A large or multi-department deal needs all; a small one the seller and delivery. */
export const missingParts = (held: readonly TeamPart[], deal: { large: boolean; technical: boolean }): TeamPart[] => {
  const needed: TeamPart[] = deal.large
    ? [...TEAM_PARTS]
    : ['account_seller', 'delivery', ...(deal.technical ? (['expert'] as const) : [])];
  return needed.filter((part) => !held.includes(part));
};
