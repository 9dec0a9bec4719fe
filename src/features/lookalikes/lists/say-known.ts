import type { Bilingual } from '#src/kernel/language.ts';
import type { NameGround } from '../names/same-company.ts';
import type { AccountStanding } from './domain-exclusions.ts';
import type { KnownAs } from './list-pick.ts';

/** What an account is to us. */
export const STANDING_WORDS: Readonly<Record<AccountStanding, Bilingual>> = {
  stop_listed: { zh: '停止名单（STAGE-7）', en: 'stop list (STAGE-7)' },
  present_customer: { zh: '现有客户', en: 'present customer' },
  open_opportunity: { zh: '进行中的商机', en: 'open opportunity' },
  known_account: { zh: '在册客户', en: 'account on record' },
};

const GROUND_WORDS: Readonly<Record<NameGround, Bilingual>> = {
  key: { zh: '名称相同', en: 'same name' },
  spelling: { zh: '写法不同', en: 'another spelling' },
  place_left_out: { zh: '地名省略', en: 'place left out' },
  trade_left_out: { zh: '行业词省略', en: 'word of trade left out' },
  short_name: { zh: '简称', en: 'short name' },
  word_order: { zh: '词序不同', en: 'other word order' },
  typo: { zh: '疑似笔误', en: 'a slip of the pen' },
  other_name: { zh: '曾用名或别名', en: 'former or other name' },
  brand: { zh: '同一字号', en: 'the same brand' },
  parent: { zh: '客户档案里的母公司', en: 'the parent on the account' },
  none: { zh: '名称', en: 'name' },
};

/** Whom a candidate's name points at, and what showed it. */
export const sayKnown = ({ as, name, by, ground, standing }: KnownAs): Bilingual => {
  const why = GROUND_WORDS[ground];
  const spelt = by === name ? { zh: '', en: '' } : { zh: `，登记为“${by}”`, en: `, on record as “${by}”` };
  const what = standing ? STANDING_WORDS[standing] : { zh: '名单中靠前的一家', en: 'one higher in the list' };
  switch (as) {
    case 'is':
      return {
        zh: `与${name}是同一家（${why.zh}${spelt.zh}）：${what.zh}。`,
        en: `The same company as ${name} (${why.en}${spelt.en}): ${what.en}.`,
      };
    case 'group':
      return {
        zh: `可能属于${name}的集团（${why.zh}${spelt.zh}）：${what.zh}。接触前先与负责人对齐。`,
        en: `May be of the group of ${name} (${why.en}${spelt.en}): ${what.en}. Clear it with the owner before you call.`,
      };
    case 'maybe':
      return {
        zh: `名称与${name}相近（${why.zh}${spelt.zh}）：${what.zh}。请人工核对是不是同一家。`,
        en: `Its name is close to ${name} (${why.en}${spelt.en}): ${what.en}. Check whether it is the same.`,
      };
  }
};
