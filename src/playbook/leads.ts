import type { Bilingual } from '#src/kernel/language.ts';
import { type Check, check } from './check.ts';
import { foldWord, isBlank } from './text.ts';

/** LEAD-1: where a lead came from; it stays to the win. */
export const LEAD_SOURCES = ['event', 'data', 'referral', 'partner', 'content', 'lookalike'] as const;
export type LeadSource = (typeof LEAD_SOURCES)[number];

export const LEAD_SOURCE_TABLE: Readonly<Record<LeadSource, { label: Bilingual; words: readonly string[] }>> = {
  event: {
    label: { zh: '活动', en: 'Event' },
    words: ['event', 'trade show', 'exhibition', 'webinar', '活动', '展会', '会议', '市场活动', '研讨会'],
  },
  data: {
    label: { zh: '数据', en: 'Data' },
    words: ['data', 'database', 'list', 'outbound', 'cold call', '数据', '名单', '数据库', '主动开发', '电话'],
  },
  referral: {
    label: { zh: '转介绍', en: 'Referral' },
    words: ['referral', 'word of mouth', '转介绍', '客户推荐', '推荐', '老客户介绍', '介绍'],
  },
  partner: {
    label: { zh: '合作伙伴', en: 'Partner' },
    words: ['partner', 'channel', 'reseller', '伙伴', '合作伙伴', '渠道', '代理商'],
  },
  content: {
    label: { zh: '内容', en: 'Content' },
    words: ['content', 'website', 'web', 'inbound', 'download', '内容', '官网', '网站', '公众号', '白皮书下载'],
  },
  lookalike: {
    label: { zh: '相似客户', en: 'Look-alike run' },
    words: ['lookalike', 'look-alike', 'look-alike run', '相似客户', '相似推荐'],
  },
};

/** Reads a lead-source word of an import; undefined when it is none we know (the word itself is kept by the caller). */
export const readLeadSource = (text: string): LeadSource | undefined => {
  const word = foldWord(text);
  return LEAD_SOURCES.find((source) => LEAD_SOURCE_TABLE[source].words.some((known) => foldWord(known) === word));
};

/** LEAD-1: a lead becomes an opportunity once a latent need is found: person, problem, need. */
export const checkLeadReady = (lead: {
  person?: string | null;
  problem?: string | null;
  need?: string | null;
  source?: string | null;
}): Check[] => {
  const missing = [
    ...(isBlank(lead.person) ? [{ zh: '人', en: 'the person' }] : []),
    ...(isBlank(lead.problem) ? [{ zh: '问题', en: 'the problem' }] : []),
    ...(isBlank(lead.need) ? [{ zh: '需求', en: 'the need' }] : []),
  ];
  return [
    check(
      'LEAD-1',
      missing.length === 0,
      { zh: '已找到潜在需求，可以转为商机。', en: 'A latent need is found: it may become an opportunity.' },
      {
        zh: `还不能转为商机，缺少：${missing.map((m) => m.zh).join('、')}。`,
        en: `Not an opportunity yet; missing: ${missing.map((m) => m.en).join(', ')}.`,
      },
    ),
    check(
      'LEAD-1',
      !isBlank(lead.source),
      { zh: '线索来源已记录。', en: 'The source is recorded.' },
      {
        zh: '没有记录线索来源，请补上，它要一直跟到赢单。',
        en: 'The source is missing; it has to stay with the lead until the win.',
      },
    ),
  ];
};
