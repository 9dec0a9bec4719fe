import type { GuardHit } from './guard-hit.ts';
import { type Pattern, scannerOf } from './guard-scan.ts';

/** GUARD-3. */
export const CONDUCT_KINDS = ['inducement', 'confidential_papers', 'disparagement'] as const;
export type ConductKind = (typeof CONDUCT_KINDS)[number];

const INDUCEMENT: Pattern = {
  rule: 'GUARD-3',
  kind: 'inducement',
  pattern:
    /回扣|好处费|辛苦费|红包|购物卡|礼品卡|加油卡|(?:送|给|备)(?:[^。,]{0,8})(?:厚礼|重礼|名烟|名酒|茅台|现金|奢侈品|礼金)|(?:个人|私下|私底下)(?:[^。,]{0,6})(?:返点|返利|提成|佣金|感谢费|表示)|(?:安排|请)(?:[^。,]{0,8})(?:旅游|出国游|高尔夫|夜总会|会所)|贿赂|行贿|\b(?:kickbacks?|brib\w+|under the table|gift cards?|cash gifts?|red envelopes?|personal commission|lavish (?:gifts?|entertainment)|pay (?:him|her|them) (?:personally|privately))\b/gi,
  skip: ['warned_against'],
  message: { zh: '涉及不正当利益，必须删除。', en: 'This offers an improper benefit and must go.' },
};

const CONFIDENTIAL: Pattern = {
  rule: 'GUARD-3',
  kind: 'confidential_papers',
  pattern:
    /(?:拿到|弄到|搞到|要到|获取|索取|提供|透露|打听|发(?:给)?|拍)(?:[^。,]{0,12})(?:标底|底价|评标(?:细节|结果|打分)|(?:对手|竞品|竞争对手|友商|其他(?:厂家|供应商)|别家|他们)的?(?:报价(?:单|表|文件)?|标书|方案文件|合同|价格表)|内部(?:文件|资料|报价|评分|名单)|机密|保密(?:文件|资料)|商业秘密)|(?:标底|底价)(?:[^。,]{0,6})(?:告诉|透露|给)(?:我们|我)|\b(?:get|obtain|send|share|leak|give|show|forward|ask\w* for)\b[^.,;]{0,40}\b(?:competitor['’]?s?'? (?:quote|bid|proposal|offer|price list|pricing|contract)s?|their (?:quote|bid|tender|price list)s?|(?:rival|other) (?:bids?|quotes?|offers?)|confidential (?:papers?|documents?|files?|information)|internal (?:scor\w+|evaluation|documents?|memo)|reserve price|bid ceiling|trade secrets?)/gi,
  skip: ['warned_against'],
  message: { zh: '在索取客户或对手的保密资料，必须删除。', en: 'This asks for confidential papers and must go.' },
};

const BAD_WORDS_ZH =
  '垃圾|骗(?:子|人)|很烂|太烂|差劲|(?:太|很|非常)差|不靠谱|不行|坑(?:人|客户)|黑心|山寨|抄袭|快(?:要)?倒闭|资金链(?:断|出)|口碑(?:差|很差|不好)|没有?实力|不专业|落后|一塌糊涂|吹牛|忽悠';
const BAD_WORDS_EN =
  'terrible|garbage|trash|junk|scam\\w*|liars?|lies|dishonest|cheat\\w*|unreliable|incompetent|awful|worthless|rubbish|going (?:bankrupt|under)|a joke|crap|pathetic|inferior|outdated|notorious\\w*|overpriced';

/** GUARD-3: improper inducement, asking for confidential papers, running down a named competitor. */
export const findImproper = (text: string, competitors: readonly string[] = []): GuardHit[] =>
  [INDUCEMENT, CONFIDENTIAL, disparagement(competitors)].flatMap(scannerOf(text));

/** A competitor (by name, or by a word for one) and a word of contempt in one sentence; criteria and measured differences are fine. */
const disparagement = (competitors: readonly string[]): Pattern => {
  const names = competitors
    .map((name) => name.trim())
    .filter((name) => name.length > 1)
    .map(literal);
  const whom = [
    ...names,
    '竞争对手',
    '友商',
    '竞品',
    '对手',
    '别家',
    '那家(?:公司|厂商)?',
    'competitors?',
    'rivals?',
    'the other (?:vendor|supplier)',
  ].join('|');
  return {
    rule: 'GUARD-3',
    kind: 'disparagement',
    pattern: new RegExp(
      `(?:${whom})[^。.;;!?]{0,40}?(?:${BAD_WORDS_ZH}|\\b(?:${BAD_WORDS_EN})\\b)|(?:${BAD_WORDS_ZH}|\\b(?:${BAD_WORDS_EN})\\b)[^。.;;!?]{0,20}?(?:${whom})`,
      'gi',
    ),
    skip: ['question', 'denied', 'warned_against'],
    message: {
      zh: '在贬低竞争对手，请改为按客户的标准客观比较。',
      en: 'This runs a competitor down; compare on the customer’s criteria instead.',
    },
  };
};

const literal = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
