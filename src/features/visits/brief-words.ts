import type { Bilingual, Language } from '#src/kernel/language.ts';

const KINDS: Readonly<Record<'visit' | 'call' | 'message' | 'meeting' | 'email', Bilingual>> = {
  visit: { zh: '拜访', en: 'Visit' },
  call: { zh: '电话', en: 'Call' },
  message: { zh: '消息', en: 'Message' },
  meeting: { zh: '会议', en: 'Meeting' },
  email: { zh: '邮件', en: 'E-mail' },
};

export const kindWord = (kind: keyof typeof KINDS, language: Language): string => KINDS[kind][language];

const FIELDS: Readonly<Record<string, Bilingual>> = {
  stage: { zh: '阶段', en: 'stage' },
  closeDate: { zh: '预计成交', en: 'expected close' },
  amount: { zh: '金额', en: 'amount' },
  budget: { zh: '预算', en: 'budget' },
  owner: { zh: '负责人', en: 'owner' },
  ownerId: { zh: '负责人', en: 'owner' },
  competitors: { zh: '竞争对手', en: 'competitors' },
  roles: { zh: '决策角色', en: 'decision role' },
  title: { zh: '职务', en: 'title' },
  department: { zh: '部门', en: 'department' },
  stance: { zh: '立场', en: 'stance' },
  leftAt: { zh: '离职', en: 'left' },
};

/** A record's field as a reader names it; null for one that says nothing to them. */
export const fieldWord = (field: string, language: Language): string | null => FIELDS[field]?.[language] ?? null;
