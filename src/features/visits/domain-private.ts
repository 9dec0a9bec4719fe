import type { Bilingual } from '#src/kernel/language.ts';
import { findInstructions } from '#src/playbook/guard-instructions.ts';
import { findPrivate } from '#src/playbook/guard-privacy.ts';
import { findSensitive } from '#src/playbook/sensitive-details.ts';
import { foldWidth } from '#src/playbook/text.ts';

/** Why a sentence of the notes does not go to the customer. */
export const WITHHELD = [
  'instruction',
  'sensitive',
  'other_customer',
  'competitor',
  'private',
  'promise',
  'observation',
] as const;
export type Withheld = (typeof WITHHELD)[number];

export const WITHHELD_TABLE: Readonly<
  Record<Withheld, { rule: 'GUARD-2' | 'GUARD-3' | 'GUARD-4' | 'GUARD-5' | 'VISIT-1'; why: Bilingual }>
> = {
  instruction: {
    rule: 'GUARD-5',
    why: { zh: '像是写给模型的指令，没有照做', en: 'reads like an order to a model; it was not followed' },
  },
  sensitive: { rule: 'GUARD-4', why: { zh: '涉及个人隐私', en: 'holds a personal detail' } },
  other_customer: { rule: 'GUARD-4', why: { zh: '提到其他客户', en: 'names another customer' } },
  competitor: { rule: 'GUARD-3', why: { zh: '提到竞争对手', en: 'speaks of a competitor' } },
  private: { rule: 'GUARD-4', why: { zh: '是我方内部判断或安排', en: 'is our own judgement or an internal matter' } },
  promise: {
    rule: 'GUARD-2',
    why: { zh: '含有尚待授权的承诺，核实后再写', en: 'holds a promise that needs authorising first' },
  },
  observation: {
    rule: 'VISIT-1',
    why: { zh: '只是我方观察，不是谈话内容', en: 'is an observation of ours, not something said' },
  },
};

/** What the record knows that a text for the customer must not hold. */
export type PrivateWords = {
  personal: readonly string[];
  otherCustomers: readonly string[];
  competitors: readonly string[];
};

const RIVAL =
  /竞争对手|友商|竞品|对手|另一家|别家|其他(?:家|厂家|厂商|供应商)|份额|占\s*\d+(?:\.\d+)?\s*%|\b(?:competitors?|rivals?|incumbents?|another (?:vendor|supplier|provider)|the other (?:vendor|supplier|offer))\b/i;
const PRIVATE_ZH =
  /内部(?!培训|流程|系统|审批|立项)|别外传|(?:不要|别)(?:写|外传|告诉|让)|仅供|私下|悄悄|透露|内线|教练|眼线|搞定|拿下|突破口|底牌|底价|让步|毛利|折扣|松口|压价|砍价|站队|(?:支持|反对|替|帮|向着|偏向|倾向)(?:于)?(?:我们|我方|咱们)|难搞|难缠|强势|固执|官僚|没主见|外行|滑头|敷衍|脾气|态度|冷淡|应付|立场|(?:我|我们|咱们)(?:觉得|感觉|估计|猜|判断|怀疑|没有|没|先不|不敢|认为|看)|感觉[他她]|看得出|看样子|看来|大概率|有戏|没戏|机会(?:不|很)大|把握|赢率|胜算|派系|不和|引见|引荐|没有承诺|苦口|第[二三四五]回|升职|想升|仕途|退休|跳槽|离职|调走|点头|没表态|摆手|脸色|语气|我们的人|拉拢|施压/u;
const PRIVATE_EN =
  /\b(?:internal(?:ly)?(?: only)?|off the record|between us|privately|confidential(?:ly)?|(?:do not|don['’]t) (?:tell|share|mention|write)|coach|champion|our (?:margin|floor|walk-?away|bottom line|ally|friend)|margin|discount room|concede[ds]?|nothing conceded|I (?:think|feel|guess|suspect|doubt|believe|fear|did not|didn['’]t)|my (?:read|guess|impression|feeling)|seem(?:s|ed)?|apparently|on our side|against us|supports us|likes us|dislikes?|hates?|stubborn|still cool|cool (?:towards|on)|cold|hostile|grumpy|arrogant|politic\w*|ambitio\w*|weak spot|leverage|our chances?|win rate|instead of arguing|nodd?(?:s|ed)?|asked nothing|silent|took notes|smil\w+|shrugg\w*|left the (?:company|firm)|retir\w+|resign\w*)\b/i;

/** Why a sentence of the notes is not for the customer (GUARD-3, 4, 5); null when nothing forbids it. The gravest reason comes first. */
export const whyWithheld = (sentence: string, words: PrivateWords): Withheld | null => {
  const folded = foldWidth(sentence);
  if (findInstructions(sentence).length > 0) return 'instruction';
  if (findSensitive(sentence).length > 0) return 'sensitive';
  const found = findPrivate(sentence, { personal: words.personal, foreignNames: words.otherCustomers });
  if (found.some((hit) => hit.kind === 'personal')) return 'sensitive';
  if (found.length > 0) return 'other_customer';
  const rivals = findPrivate(sentence, { personal: [], foreignNames: words.competitors });
  if (rivals.length > 0 || RIVAL.test(folded)) return 'competitor';
  return PRIVATE_ZH.test(folded) || PRIVATE_EN.test(folded) ? 'private' : null;
};
