import type { Bilingual } from '#src/kernel/language.ts';

/** NEED-1: levels from the top; `implicit` needs hang on a person. */
export const NEED_LEVELS = ['vision', 'strategic', 'business', 'functional', 'implicit'] as const;
export type NeedLevel = (typeof NEED_LEVELS)[number];
export const NEED_LEVEL_LABELS: Readonly<Record<NeedLevel, Bilingual>> = {
  vision: { zh: '目标愿景', en: 'Goal and vision' },
  strategic: { zh: '战略需求', en: 'Strategic' },
  business: { zh: '业务需求', en: 'Business' },
  functional: { zh: '功能需求（表层）', en: 'Functional (surface)' },
  implicit: { zh: '隐性需求', en: 'Implicit' },
};

/** NEED-1: kinds of implicit needs. */
export const IMPLICIT_KINDS = ['emotional', 'career', 'political'] as const;
export type ImplicitKind = (typeof IMPLICIT_KINDS)[number];
export const IMPLICIT_KIND_LABELS: Readonly<Record<ImplicitKind, Bilingual>> = {
  emotional: { zh: '情感', en: 'Emotional' },
  career: { zh: '职业发展', en: 'Career' },
  political: { zh: '组织政治', en: 'Political' },
};

/** NEED-2. */
export const NEED_PRIORITIES = ['P0', 'P1', 'P2', 'P3'] as const;
export type NeedPriority = (typeof NEED_PRIORITIES)[number];
export const NEED_PRIORITY_TABLE: Readonly<Record<NeedPriority, { label: Bilingual; meaning: Bilingual }>> = {
  P0: {
    label: { zh: 'P0 硬性底线', en: 'P0 hard floor' },
    meaning: { zh: '必须完全满足。', en: 'Must be fully met.' },
  },
  P1: {
    label: { zh: 'P1 重要', en: 'P1 important' },
    meaning: { zh: '要满足，否则给出替代办法或升级路径。', en: 'Meet it, or give an alternative or an upgrade path.' },
  },
  P2: {
    label: { zh: 'P2 加分', en: 'P2 nice to have' },
    meaning: { zh: '成本与核心功能允许时满足。', en: 'Meet it if cost and core allow.' },
  },
  P3: {
    label: { zh: 'P3 洞察', en: 'P3 insight' },
    meaning: {
      zh: '客户没有提出，可能有价值，作为建议提供。',
      en: 'Not asked for, of possible value: offered as insight.',
    },
  },
};

/** NEED-4; anything else is unclassified. */
export const PROBLEM_TYPES = ['restore', 'prevent', 'ideal', 'unclassified'] as const;
export type ProblemType = (typeof PROBLEM_TYPES)[number];

/** NEED-4: label, meaning and the diagnosis questions of each type. */
export const PROBLEM_TYPE_TABLE: Readonly<
  Record<ProblemType, { label: Bilingual; meaning: Bilingual; questions: readonly Bilingual[] }>
> = {
  restore: {
    label: { zh: '恢复原状型', en: 'Restore' },
    meaning: { zh: '原来好好的，现在出了问题。', en: 'It was fine and broke.' },
    questions: [
      {
        zh: '这个问题可以拆成哪几部分？哪一部分最先出现？',
        en: 'Into which parts does the problem fall, and which came first?',
      },
      {
        zh: '出问题之前发生过什么变化（人员、设备、流程、供应商）？',
        en: 'What changed before it broke (people, equipment, process, supplier)?',
      },
      {
        zh: '有没有情况相同却没有出问题的产线或部门？差别在哪？',
        en: 'Is there a sound twin, a like line or department without it, and what differs?',
      },
    ],
  },
  prevent: {
    label: { zh: '防范隐患型', en: 'Prevent' },
    meaning: { zh: '现在没事，担心以后出事。', en: 'It is fine now; it may break.' },
    questions: [
      { zh: '最可能在哪里出问题？后果有多大？', en: 'Where could it break, and with what damage?' },
      {
        zh: '出现哪些苗头就说明快要出事了？现在有没有在看？',
        en: 'Which signs would announce it, and does anybody watch them?',
      },
      { zh: '同行在这件事上吃过什么亏？', en: 'What have others learned the hard way here?' },
    ],
  },
  ideal: {
    label: { zh: '追求理想型', en: 'Ideal' },
    meaning: { zh: '现状不差，想要更好。', en: 'It is not bad; they want better.' },
    questions: [
      { zh: '具体要达到什么水平？什么时候达到？', en: 'Which level exactly, and by when?' },
      { zh: '有哪几条路可以走？各自卡在哪里？', en: 'Which paths lead there, and where is each stuck?' },
      {
        zh: '关键路径上第一件必须做成的事是什么？',
        en: 'What is the first thing on the critical path that must succeed?',
      },
    ],
  },
  unclassified: {
    label: { zh: '未归类', en: 'Unclassified' },
    meaning: { zh: '还看不出属于哪一类问题。', en: 'It does not show yet which type it is.' },
    questions: [
      {
        zh: '这件事以前是好的吗？还是一直如此，或者是为了将来？',
        en: 'Was this fine before, has it always been so, or is it about the future?',
      },
    ],
  },
};

/** NEED-6: the ladder of validation, lowest first. */
export const NEED_STEPS = ['guessed', 'restructured', 'pain_confirmed', 'benefits_agreed', 'consensus'] as const;
export type NeedStep = (typeof NEED_STEPS)[number];
export const NEED_STEP_LABELS: Readonly<Record<NeedStep, Bilingual>> = {
  guessed: { zh: '猜测', en: 'Guessed' },
  restructured: { zh: '已梳理', en: 'Restructured' },
  pain_confirmed: { zh: '痛点已确认', en: 'Pain confirmed' },
  benefits_agreed: { zh: '收益已认可', en: 'Benefits agreed' },
  consensus: { zh: '书面共识', en: 'Written consensus' },
};
