import type { Bilingual } from '#src/kernel/language.ts';
import { foldWord } from './text.ts';

/** CHAIN-1. A contact may hold several. */
export const CONTACT_ROLES = ['EB', 'UB', 'TB', 'coach', 'influencer', 'gatekeeper', 'finance', 'executor'] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

/** CHAIN-8. */
export const CERTAINTIES = ['known', 'inferred', 'unknown'] as const;
export type Certainty = (typeof CERTAINTIES)[number];
export const CERTAINTY_LABELS: Readonly<Record<Certainty, Bilingual>> = {
  known: { zh: '已证实', en: 'Known' },
  inferred: { zh: '推断', en: 'Inferred' },
  unknown: { zh: '未知', en: 'Unknown' },
};

/** Labels, other words people use, and how each role is treated (CHAIN-10). */
export const CONTACT_ROLE_TABLE: Readonly<
  Record<ContactRole, { label: Bilingual; words: readonly string[]; treat: Bilingual }>
> = {
  EB: {
    label: { zh: '最终决策者', en: 'Economic buyer' },
    words: [
      'EB',
      'economic buyer',
      'decision maker',
      'final decision maker',
      '最终决策者',
      '决策者',
      '决策人',
      '最终决策人',
      '拍板人',
      '经济决策者',
      '经济型买家',
    ],
    treat: {
      zh: '讲清这次采购如何支撑其上级已定的目标，时间短，带结论去。',
      en: 'Show how the purchase serves what the level above already wants; be brief and bring a conclusion.',
    },
  },
  UB: {
    label: { zh: '应用选型者', en: 'User buyer' },
    words: [
      'UB',
      'user buyer',
      'user',
      'end user',
      '应用选型者',
      '使用者',
      '用户',
      '使用部门',
      '应用决策者',
      '使用型买家',
    ],
    treat: {
      zh: '尽早听取意见，让其参与定义“好用”的标准。',
      en: 'Hear them early and let them define what "easy to use" means.',
    },
  },
  TB: {
    label: { zh: '技术选型者', en: 'Technical buyer' },
    words: [
      'TB',
      'technical buyer',
      'technical evaluator',
      '技术选型者',
      '技术评估者',
      '技术把关者',
      '技术负责人',
      '技术决策者',
      '技术型买家',
    ],
    treat: {
      zh: '尊重其技术标准，用实测数据说话，不与其争高下。',
      en: 'Respect their own criteria, answer with measured values, never argue them down.',
    },
  },
  coach: {
    label: { zh: '教练', en: 'Coach' },
    words: ['coach', 'champion', '教练', '内部教练', '向导', '支持者', '引路人'],
    treat: {
      zh: '帮其在内部有面子，常请教决策方式；推动过一件事才算真支持。',
      en: 'Help them look good inside and ask how decisions are made; support counts once they have pushed something.',
    },
  },
  influencer: {
    label: { zh: '影响者', en: 'Influencer' },
    words: ['influencer', '影响者', '影响人', '意见领袖', '顾问', '专家'],
    treat: {
      zh: '弄清其影响谁、看重什么，先回应其疑虑。',
      en: 'Learn whom they sway and what they value; answer their doubts first.',
    },
  },
  gatekeeper: {
    label: { zh: '把关者', en: 'Gatekeeper' },
    words: ['gatekeeper', '把关者', '守门人', '把关人', '守门员', '秘书', '助理'],
    treat: {
      zh: '以礼相待，说明来意，让其放心安排。',
      en: 'Be courteous, say why you come, make arranging it safe for them.',
    },
  },
  finance: {
    label: { zh: '财务', en: 'Finance' },
    words: ['finance', 'financial buyer', 'CFO', '财务', '财务负责人', '财务审批', '财务总监'],
    treat: {
      zh: '先问清审批权限，用回报与总成本说话，假设写明。',
      en: 'Ask what they approve; speak in return and total cost with the assumptions stated.',
    },
  },
  executor: {
    label: { zh: '执行者', en: 'Executor' },
    words: ['executor', 'implementer', '执行者', '执行人', '经办人', '实施者', '采购经办'],
    treat: { zh: '把流程和材料替其准备好，减少其工作量。', en: 'Prepare papers and steps for them; save them work.' },
  },
};

export const CONTACT_ROLE_LABELS = Object.fromEntries(
  CONTACT_ROLES.map((role) => [role, CONTACT_ROLE_TABLE[role].label]),
) as Readonly<Record<ContactRole, Bilingual>>;

const BY_WORD: ReadonlyMap<string, ContactRole> = new Map(
  CONTACT_ROLES.flatMap((role) => CONTACT_ROLE_TABLE[role].words.map((word) => [foldWord(word), role] as const)),
);

/** Reads a decision-role word of an import or form ("Economic Buyer", "ＥＢ", "拍板人"); undefined when it is none we know. */
export const readContactRole = (text: string): ContactRole | undefined =>
  BY_WORD.get(foldWord(text)) ?? BY_WORD.get(foldWord(text.replace(/[（(].*[)）]/, '')));

/** Reads a cell with several roles ("EB、教练" or "UB/TB"); words that are none we know are returned apart. */
export const readContactRoles = (text: string): { roles: ContactRole[]; unknown: string[] } => {
  const parts = text
    .split(/[、,，;；/|\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const roles = new Set<ContactRole>();
  const unknown: string[] = [];
  for (const part of parts) {
    const role = readContactRole(part);
    if (role) roles.add(role);
    else unknown.push(part);
  }
  return { roles: [...roles], unknown };
};

/** CHAIN-1: stance −2 … +2. */
export const STANCES = [-2, -1, 0, 1, 2] as const;
export type Stance = (typeof STANCES)[number];
export const STANCE_LABELS: Readonly<Record<`${Stance}`, Bilingual>> = {
  '-2': { zh: '反对', en: 'Opposes' },
  '-1': { zh: '倾向反对', en: 'Leans against' },
  '0': { zh: '中立', en: 'Neutral' },
  '1': { zh: '倾向支持', en: 'Leans towards us' },
  '2': { zh: '力挺', en: 'Champions us' },
};

/** The label of a stance; undefined when it is not known. */
export const stanceLabel = (stance: number | null | undefined): Bilingual | undefined =>
  stance === null || stance === undefined ? undefined : (STANCE_LABELS as Record<string, Bilingual>)[String(stance)];
