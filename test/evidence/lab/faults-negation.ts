import { restsOn, swapped, varied } from './fault-help.ts';
import type { FaultMaker, Right, Twist } from './types.ts';

const NOT_BEFORE = '(?<![不没未无非别可的所])';
const DENIED: readonly [string, string][] = [
  ['同意', '不同意'],
  ['批准', '没有批准'],
  ['决定', '没有决定'],
  ['支持', '不支持'],
  ['接受', '不接受'],
  ['需要', '不需要'],
  ['可以', '不可以'],
  ['能够', '不能够'],
  ['愿意', '不愿意'],
  ['采用', '没有采用'],
  ['完成', '没有完成'],
  ['实现', '没有实现'],
  ['提供', '没有提供'],
  ['参加', '没有参加'],
  ['包括', '不包括'],
  ['属于', '不属于'],
  ['认为', '不认为'],
  ['承诺', '没有承诺'],
  ['覆盖', '没有覆盖'],
  ['获得', '没有获得'],
  ['使用', '没有使用'],
  ['要求', '没有要求'],
  ['答应', '没有答应'],
  ['确认', '没有确认'],
  ['负责', '不负责'],
  ['解决', '没有解决'],
  ['达到', '没有达到'],
  ['希望', '不希望'],
]; // prettier-ignore
const ENGLISH: readonly [RegExp, string][] = [
  [/\b(is|are|was|were|will|can|could|should|would|must)(?= (?!not\b|no\b|only\b)[a-z]{2,})/gu, ' not'],
  [/\b(has|have|had)(?= (?:been|[a-z]+ed|taken|given|won|made|seen|grown)\b)/gu, ' not'],
];
const PRESENT: Record<string, string> = {
  accepts: 'accept',
  agrees: 'agree',
  wants: 'want',
  requires: 'require',
  offers: 'offer',
  supports: 'support',
  uses: 'use',
  provides: 'provide',
  plans: 'plan',
  hopes: 'hope',
  employs: 'employ',
  promises: 'promise',
  asks: 'ask',
  includes: 'include',
  holds: 'hold',
  expects: 'expect',
  needs: 'need',
  decides: 'decide',
  works: 'work',
  pays: 'pay',
  delivers: 'deliver',
}; // prettier-ignore
const PAST: Record<string, string> = {
  accepted: 'accept',
  agreed: 'agree',
  promised: 'promise',
  confirmed: 'confirm',
  bought: 'buy',
  signed: 'sign',
  asked: 'ask',
  started: 'start',
  became: 'become',
  won: 'win',
  led: 'lead',
  wrote: 'write',
  used: 'use',
  improved: 'improve',
  rose: 'rise',
  fell: 'fall',
  received: 'receive',
  decided: 'decide',
  grew: 'grow',
  approved: 'approve',
}; // prettier-ignore

const denyChinese = (right: Right): Twist | undefined => {
  for (const [verb, denied] of DENIED) {
    const out =
      swapped(right, new RegExp(`已经?${verb}(?![者性率方书的])`, 'gu'), `尚未${verb}`) ??
      swapped(right, new RegExp(`${NOT_BEFORE}(?<!已|已经)${verb}(?![者性率方书的，。、；])`, 'gu'), denied);
    if (out) return out;
  }
  return swapped(right, /(?<![但还于总就而要只可也都正又像若凡不或则即便本])是(?![否非的因以])(?=[一-龥“])/gu, '不是');
};

const denyEnglish = (right: Right): Twist | undefined => {
  const verb = (table: Record<string, string>, word: string): Twist | undefined =>
    swapped(
      right,
      new RegExp(
        `(?<=[a-z0-9] )(?<!\\b(?:was|were|been|is|are|be|has|have|had|the|a|an|not|to|its|their|his|her|of|by|and) )(?:${Object.keys(table).join('|')})(?= [a-z0-9€$])`,
        'gu',
      ),
      (m) => `${word} not ${table[m[0]]}`,
    );
  for (const [find, not] of ENGLISH) {
    const out = swapped(right, find, (m) => `${m[0]}${not}`);
    if (out) return out;
  }
  return verb(PRESENT, 'does') ?? verb(PAST, 'did');
};

const affirmChinese = (right: Right): Twist | undefined =>
  swapped(
    right,
    /(?:尚未|还没有?|从未|暂未|没有)(?=批准|决定|同意|完成|承诺|确认|采用|参加|提供|实现|通过|达成|签|定)/gu,
    '已',
  ) ??
  swapped(
    right,
    /(?<!能)(?<!会)(?<!可)(?<!要)(?<!是)不(?=同意|接受|愿意|支持|参加|需要|要求|能|会(?!议)|允许|反对|影响|关心|考虑|属于|包括|包含|可)(?!能不)(?<!得不)/gu,
    '',
  ) ??
  swapped(right, /(?<![有就才])没有(?!比|必要不)(?=[一-龥])/gu, '有') ??
  swapped(right, /无法/gu, '能够') ??
  swapped(right, /(?<=[一-龥])无需/gu, '需要');

const affirmEnglish = (right: Right): Twist | undefined =>
  swapped(right, / not (?!only|just|until|least|necessarily|to mention)/gu, ' ') ??
  swapped(right, /\bcannot\b/gu, 'can') ??
  swapped(right, /(?<=\b(?:do|does|did|is|are|was|were|has|have|could|would|should))n[’']t\b/gu, '') ??
  swapped(right, /\b(?:has|have|had|with|is|are) no (?!longer|more|less|doubt)/gu, (m) =>
    m[0].replace(' no ', ' a '),
  ) ??
  swapped(right, /\bnever (?=[a-z]+ed|been)/gu, '') ??
  swapped(right, /\bno longer /gu, 'still ') ??
  swapped(right, /\bwithout (?=[a-z]+ing |a |any )/gu, 'with ');

const OPPOSITES = {
  zh: [
    ['同意', '反对'],
    ['支持', '不支持'],
    ['批准', '否决'],
    ['接受', '拒绝'],
    ['反对', '支持'],
    ['提高', '降低'],
    ['提升', '降低'],
    ['增长', '下降'],
    ['上升', '下降'],
    ['下降', '上升'],
    ['增加', '减少'],
    ['减少', '增加'],
    ['降到', '升到'],
    ['降至', '升至'],
    ['增至', '减至'],
    ['降低', '提高'],
    ['升到', '降到'],
    ['扩大', '缩小'],
    ['缩短', '延长'],
    ['赢得', '失去'],
    ['获胜', '失败'],
  ],
  en: [
    ['agrees', 'objects'],
    ['accepts', 'rejects'],
    ['accepted', 'rejected'],
    ['approved', 'rejected'],
    ['rose', 'fell'],
    ['fell', 'rose'],
    ['grew', 'shrank'],
    ['improved', 'worsened'],
    ['increased', 'decreased'],
    ['reduced', 'increased'],
    ['reduces', 'increases'],
    ['reduce', 'increase'],
    ['increase', 'decrease'],
    ['up', 'down'],
    ['down', 'up'],
    ['supports', 'opposes'],
    ['won', 'lost'],
    ['higher', 'lower'],
    ['lower', 'higher'],
    ['growing', 'shrinking'],
    ['gained', 'lost'],
    ['before', 'after'],
    ['above', 'below'],
    ['largest', 'smallest'],
  ],
} as const; // prettier-ignore

/** Openings after which an English sentence can follow `that` with a small letter. */
const STATED = /^(?:The|An?|This|These|Those|He|She|It|They|There|In|Each|Every|Purchases)(?= )/u;

export const NEGATION_FAULTS: readonly FaultMaker[] = [
  { family: 'negation', kind: 'denial put in', make: (r) => (r.language === 'zh' ? denyChinese(r) : denyEnglish(r)) },
  {
    family: 'negation',
    kind: 'denial taken out',
    make: (r) => (r.language === 'zh' ? affirmChinese(r) : affirmEnglish(r)),
  },
  {
    family: 'negation',
    kind: 'turned into its opposite',
    make: (r) => {
      for (const [from, to] of OPPOSITES[r.language]) {
        if (restsOn(r).includes(to)) continue;
        const find =
          r.language === 'zh'
            ? new RegExp(`(?<![不没未])${from}(?![率者力])`, 'gu')
            : new RegExp(`(?<!not |never )\\b${from}\\b(?! to |-)`, 'gu');
        const out = swapped(r, find, to);
        if (out) return out;
      }
      return undefined;
    },
  },
  {
    family: 'negation',
    kind: 'all of it denied',
    make: (r) => {
      if (
        r.language === 'zh'
          ? r.text.length > 60 || /^(?:例如|因此|但|所以|然而|此外|另外|同时|其中)/u.test(r.text)
          : !STATED.test(r.text)
      )
        return undefined;
      if (/不|没|未|无/u.test(r.text) || /\b(?:not|no|never|without|neither)\b|n[’']t\b/u.test(r.text))
        return undefined;
      return {
        text:
          r.language === 'zh'
            ? `${varied(r, '并非', '以下说法不成立：')}${r.text}`
            : `${varied(r, 'It is not true that', 'It is false that')} ${r.text.replace(STATED, (first) => first.toLowerCase())}`,
      };
    },
  },
];
