import type { Bilingual } from '#src/kernel/language.ts';
import type { SkipReason } from './domain-exclusions.ts';

/** Why a candidate was left out, in words. */
export const SKIP_WORDS: Readonly<Record<SkipReason, Bilingual>> = {
  stop_listed: { zh: '在停止名单上的客户（STAGE-7）', en: 'accounts on the stop list (STAGE-7)' },
  present_customer: { zh: '现有客户', en: 'present customers' },
  open_opportunity: { zh: '已有进行中的商机', en: 'companies with an open opportunity' },
  known_account: { zh: '已是在册客户（未成交）', en: 'accounts on record, not won so far' },
  duplicate: { zh: '与名单中另一条是同一家公司', en: 'another writing of a company in the list' },
  no_name: { zh: '没有公司名称', en: 'without a company name' },
  no_text: { zh: '没有描述、行业或标签可比较', en: 'without description, industry or tags to compare' },
};
