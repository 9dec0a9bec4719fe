import type { Bilingual } from '#src/kernel/language.ts';
import { foldWord } from '#src/playbook/text.ts';
import type { ClosedWord } from './field.ts';

/** A closed set as a table: code → label and the other words people write for it. */
export type WordTable = Readonly<Record<string, { label: Bilingual; words: readonly string[] }>>;

/** The set's words for the catalogue, and its reader: codes, labels and other words, whatever their case and width. */
export const closedSet = (
  table: WordTable,
): { words: readonly ClosedWord[]; read: (text: string) => string | undefined } => {
  const byWord = new Map<string, string>();
  for (const [code, { label, words }] of Object.entries(table))
    for (const word of [code, label.zh, label.en, ...words]) byWord.set(foldWord(word), code);
  return {
    words: Object.entries(table).map(([code, { label }]) => ({ code, label })),
    read: (text) => byWord.get(foldWord(text)),
  };
};

export const ACCOUNT_STATUS: WordTable = {
  active: { label: { zh: '正常', en: 'Active' }, words: ['有效', '合作中', 'open', 'customer'] },
  closed: { label: { zh: '已关闭', en: 'Closed' }, words: ['关闭', '终止', 'inactive'] },
  merged: { label: { zh: '已合并', en: 'Merged' }, words: ['合并'] },
  stop_listed: { label: { zh: '停止合作', en: 'Stop-listed' }, words: ['黑名单', '停用', 'blocked'] },
};

export const BUDGET: WordTable = {
  approved: { label: { zh: '已批准', en: 'Approved' }, words: ['已批', '已审批', '有预算', '已落实', 'yes'] },
  planned: { label: { zh: '已规划', en: 'Planned' }, words: ['计划中', '规划中', '申请中', '待批', 'pending'] },
  none: { label: { zh: '无预算', en: 'No budget' }, words: ['没有预算', 'no'] },
};

export const ACTIVITY_KIND: WordTable = {
  visit: { label: { zh: '拜访', en: 'Visit' }, words: ['上门', '上门拜访', '实地拜访', '现场拜访', 'on-site visit'] },
  call: { label: { zh: '电话', en: 'Call' }, words: ['电话沟通', '通话', '去电', 'phone', 'phone call'] },
  message: {
    label: { zh: '消息', en: 'Message' },
    words: ['微信', '短信', '企业微信', '钉钉', 'wechat', 'sms', 'chat'],
  },
  meeting: {
    label: { zh: '会议', en: 'Meeting' },
    words: ['开会', '线上会议', '视频会议', '交流会', 'online meeting', 'video call'],
  },
  email: { label: { zh: '邮件', en: 'Email' }, words: ['电子邮件', '邮箱', 'mail', 'e-mail'] },
};

export const SUMMARY_STATUS: WordTable = {
  none: { label: { zh: '无纪要', en: 'No summary' }, words: ['未写', '没有'] },
  drafted: { label: { zh: '已起草', en: 'Drafted' }, words: ['草稿', 'draft'] },
  sent: { label: { zh: '已发送', en: 'Sent' }, words: ['已发', '待确认'] },
  confirmed: { label: { zh: '已确认', en: 'Confirmed' }, words: ['客户已确认', '确认'] },
};

export const DIRECTION: WordTable = {
  ask: { label: { zh: '求助', en: 'Ask' }, words: ['求', '请求', '索取'] },
  give: { label: { zh: '付出', en: 'Give' }, words: ['舍', '给予', '帮助'] },
  both: { label: { zh: '互有', en: 'Both' }, words: ['双向'] },
};

export const USER_ROLE: WordTable = {
  seller: {
    label: { zh: '销售', en: 'Seller' },
    words: [
      '销售员',
      '销售代表',
      '客户经理',
      'sales',
      'sales agent',
      'sales rep',
      'account manager',
      'account executive',
    ],
  },
  manager: {
    label: { zh: '销售经理', en: 'Manager' },
    words: ['经理', '销售主管', '主管', 'sales manager', 'team lead'],
  },
  sales_ops: {
    label: { zh: '销售运营', en: 'Sales operations' },
    words: ['运营', 'sales ops', 'revops', 'operations'],
  },
  admin: { label: { zh: '管理员', en: 'Admin' }, words: ['系统管理员', 'administrator'] },
};
