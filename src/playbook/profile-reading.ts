import type { Bilingual } from '#src/kernel/language.ts';

/** A fact that PROFILE-6 reads, by what it says. */
export const READINGS = [
  'business_rising',
  'business_declining',
  'cash_tight',
  'split_by_price',
  'split_by_quality',
  'split_by_relation',
  'low_it_maturity',
] as const;
export type Reading = (typeof READINGS)[number];

/** What a fact points to: always an inference, with the question that would check it. */
export const READING_TABLE: Readonly<Record<Reading, { inference: Bilingual; question: Bilingual }>> = {
  business_rising: {
    inference: {
      zh: '业务在上升，预算可能是扩张型的。',
      en: 'Business is rising: the budget may be an expanding one.',
    },
    question: {
      zh: '今年的投入重点是扩产能还是提效率？',
      en: 'Does this year’s money go into capacity or into efficiency?',
    },
  },
  business_declining: {
    inference: { zh: '业务在下滑，预算可能偏防守。', en: 'Business is declining: the budget may be a defensive one.' },
    question: {
      zh: '今年哪些投入被推后了？什么样的投入还能批？',
      en: 'Which spending was put off this year, and which still gets approved?',
    },
  },
  cash_tight: {
    inference: {
      zh: '现金偏紧，可能更愿意分期，不宜推大批量备货。',
      en: 'Cash is tight: instalments may suit them, bulk stocking will not.',
    },
    question: { zh: '付款节奏怎样安排对您更合适？', en: 'Which rhythm of payment would suit you?' },
  },
  split_by_price: {
    inference: {
      zh: '订单按价格分配，可能要先讲单位成本。',
      en: 'Orders are split by price: lead with the unit cost.',
    },
    question: { zh: '比价时看单价还是总成本？', en: 'Do you compare unit price or total cost?' },
  },
  split_by_quality: {
    inference: {
      zh: '订单按质量分配，可能要先讲质量数据。',
      en: 'Orders are split by quality: lead with quality figures.',
    },
    question: {
      zh: '质量评分看哪几项？我们上次得分如何？',
      en: 'Which items make the quality score, and how did we do last time?',
    },
  },
  split_by_relation: {
    inference: {
      zh: '订单受关系影响，可能要先弄清谁在影响分配。',
      en: 'Orders follow relations: learn first who sways the split.',
    },
    question: { zh: '供应份额的调整一般由谁提议？', en: 'Who usually proposes a change of shares?' },
  },
  low_it_maturity: {
    inference: {
      zh: '信息化程度低，可能有准入和落地门槛。',
      en: 'IT maturity is low: there may be a barrier to entry.',
    },
    question: { zh: '以前上系统时，最难的是哪一步？', en: 'With earlier systems, which step was the hardest?' },
  },
};

const PATTERNS: readonly (readonly [Reading, readonly number[], RegExp])[] = [
  [
    'business_rising',
    [3],
    /(?:收入|营收|销售额)[^。;]{0,30}(?:增长|上升|翻番)|\brevenue\b[^;]{0,60}\b(?:up|growth|grew|rose)\b/i,
  ],
  [
    'business_declining',
    [3],
    /(?:收入|营收|销售额)[^。;]{0,30}(?:下滑|下降|减少)|亏损|\brevenue\b[^;]{0,60}\b(?:down|fell|declin\w*)\b|\bloss-making\b/i,
  ],
  [
    'business_rising',
    [1, 2],
    /(?:增长|上升|扩产|扩张|新建|提升|翻番)(?!.{0,4}(?:放缓|乏力|停滞))|\b(?:rising|grow(?:s|ing|th|n)?|expand\w*|expansion|up \d)/i,
  ],
  [
    'business_declining',
    [1, 2],
    /下滑|下降|萎缩|收缩|关停|衰退|亏损|\b(?:declin\w*|shrink\w*|falling|fell|down \d|loss-making|losses)\b/i,
  ],
  [
    'cash_tight',
    [3],
    /现金(?:流)?(?:.{0,4})(?:紧张|吃紧|偏紧|不足|为负)|资金(?:紧张|链紧)|\b(?:cash\b.{0,20}\b(?:tight|short|strained|negative)|tight cash|short of cash)\b/i,
  ],
  [
    'split_by_price',
    [7],
    /(?:按|看|以)(?:.{0,4})(?:价格|低价|最低价)|低价(?:者)?(?:优先|得|中标)|\bby price\b|\blowest (?:price|bid)\b/i,
  ],
  [
    'split_by_quality',
    [7],
    /(?:按|看|以)(?:.{0,4})(?:质量|品质|合格率)|质量优先|\bby quality\b|\bquality (?:score|first|rating)\b/i,
  ],
  ['split_by_relation', [7], /(?:按|看|靠|凭)(?:.{0,4})(?:关系|人情)|\bby (?:relation\w*|personal)\b/i],
  [
    'low_it_maturity',
    [8],
    /(?:信息化|数字化|IT)(?:.{0,6})(?:低|弱|薄弱|落后|起步|不足)|(?:手工|纸质|Excel)(?:.{0,4})(?:管理|记录|台账)|\b(?:low (?:it|digital) maturity|paper-?based|spreadsheets?|manual (?:records?|process\w*)|(?:it|digital) maturity (?:is )?(?:low|weak|early))\b/i,
  ],
];

/** PROFILE-6: what a profile fact points to. @param dimension its number 1–8; several readings are possible. */
export const readProfileFact = (
  dimension: number,
  text: string,
): { rule: 'PROFILE-6'; reading: Reading; inference: Bilingual; question: Bilingual }[] =>
  PATTERNS.filter(
    ([, dimensions, pattern]) => dimensions.includes(dimension) && pattern.test(text.normalize('NFKC')),
  ).map(([reading]) => ({
    rule: 'PROFILE-6',
    reading,
    ...READING_TABLE[reading],
  }));
