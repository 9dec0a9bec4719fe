import { fail } from '#src/kernel/errors.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import { type AccountStanding, type KnownAccount, standings } from '../lists/domain-exclusions.ts';
import { companyKey } from '../names/company-key.ts';

const WHY: Readonly<Record<AccountStanding, Bilingual>> = {
  stop_listed: { zh: '在停止名单上（STAGE-7）', en: 'on the stop list (STAGE-7)' },
  present_customer: { zh: '已是现有客户', en: 'a present customer already' },
  open_opportunity: { zh: '已有进行中的商机', en: 'a company with an open opportunity' },
  known_account: { zh: '已是在册客户', en: 'an account on record already' },
};

/**
 * LOOK-1: a company we have on record is no look-alike, in whichever spelling.
 * @throws LinchpinError `unprocessable`, saying what it is to us
 */
export const refuseKnown = (name: string, known: readonly KnownAccount[]): void => {
  const standing = standings(known).get(companyKey(name));
  if (!standing) return;
  const why = WHY[standing];
  throw fail('unprocessable', {
    zh: `这家公司${why.zh}，不作相似客户分析（LOOK-1），没有起草。请直接在客户页面查看，或核对公司名称。`,
    en: `This company is ${why.en} and no look-alike (LOOK-1); nothing was drafted. Open the account instead, or check the name.`,
  });
};
