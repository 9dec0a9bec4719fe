import type { Bilingual } from '#src/kernel/language.ts';
import { type Check, check } from './check.ts';
import { isBlank } from './text.ts';

/** KEY-1: the indicators of a key account. Size alone does not qualify. */
export const KEY_INDICATORS = [
  'contribution',
  'strategic_weight',
  'industry_weight',
  'direction_fit',
  'own_growth',
] as const;
export type KeyIndicator = (typeof KEY_INDICATORS)[number];

export const KEY_INDICATOR_TABLE: Readonly<Record<KeyIndicator, { label: Bilingual; question: Bilingual }>> = {
  contribution: {
    label: { zh: '对我方业绩的贡献', en: 'Contribution to our result' },
    question: {
      zh: '过去一年给我们带来多少收入和毛利？',
      en: 'What revenue and margin did they bring us in the last year?',
    },
  },
  strategic_weight: {
    label: { zh: '战略意义', en: 'Strategic weight' },
    question: { zh: '拿下这个客户，会为我们打开什么？', en: 'What would winning this account open for us?' },
  },
  industry_weight: {
    label: { zh: '行业地位', en: 'Weight in its industry' },
    question: { zh: '同行采购时会不会参考这个客户的选择？', en: 'Do peers look at this account when they buy?' },
  },
  direction_fit: {
    label: { zh: '与我方方向的契合', en: 'Fit with our direction' },
    question: {
      zh: '这个客户要的，是不是我们未来三年要做的？',
      en: 'Is what they want what we mean to do in the next three years?',
    },
  },
  own_growth: {
    label: { zh: '客户自身成长性', en: 'Its own growth' },
    question: { zh: '客户的主业是在上升还是下降？', en: 'Is their main business rising or declining?' },
  },
};

/** What is held on one indicator: a grade 1–5 with the ids of the facts it rests on. Without facts it is unknown. */
export type KeyEvidence = Readonly<Partial<Record<KeyIndicator, { grade: number; evidence: readonly string[] }>>>;

export type KeyAssessment = {
  rule: 'KEY-1';
  known: KeyIndicator[];
  /** Indicators without a cited fact, with the question that would settle them. */
  unknown: { indicator: KeyIndicator; question: Bilingual }[];
  /** Mean grade of the known indicators, 1–5; null when none is known. A person decides, not this number. */
  mean: number | null;
};

/** KEY-1: each indicator cites a fact or is unknown. */
export const assessKeyAccount = (held: KeyEvidence): KeyAssessment => {
  const known = KEY_INDICATORS.filter((indicator) => (held[indicator]?.evidence.length ?? 0) > 0);
  const sum = known.reduce((total, indicator) => total + (held[indicator]?.grade ?? 0), 0);
  return {
    rule: 'KEY-1',
    known,
    unknown: KEY_INDICATORS.filter((indicator) => !known.includes(indicator)).map((indicator) => ({
      indicator,
      question: KEY_INDICATOR_TABLE[indicator].question,
    })),
    mean: known.length === 0 ? null : sum / known.length,
  };
};

/** KEY-1: a person marks the account as key, with the reason; size alone is no reason. */
export const checkKeyReason = (reason: string | null | undefined): Check[] => [
  check(
    'KEY-1',
    !isBlank(reason),
    { zh: '已写明列为大客户的理由。', en: 'The reason for marking it as key is stated.' },
    { zh: '没有写明为什么列为大客户。', en: 'The reason for marking it as key is missing.' },
  ),
  check(
    'KEY-1',
    isBlank(reason) || !sizeAlone(reason ?? ''),
    { zh: '理由不只是规模大。', en: 'The reason is more than size.' },
    {
      zh: '规模大本身不是理由，请写明贡献、战略意义、行业地位、方向契合或成长性。',
      en: 'Size alone does not qualify: name contribution, strategic or industry weight, fit or growth.',
    },
  ),
];

const SIZE =
  /规模|体量|员工|人数|营收|收入|大公司|大企业|大厂|很大|很多|最大|\b(?:size|large|largest|big|biggest|huge|revenue|employees|headcount|people|company|customer|account)\b/gi;
const MORE =
  /贡献|战略|标杆|行业|龙头|影响|契合|方向|增长|成长|毛利|复购|扩|新业务|转型|\b(?:contribut\w*|strateg\w*|references?|industr\w*|leader|fits?|direction|grow\w*|margin|expan\w*)\b/i;
/** Words that may stay beside the size without making a reason of it. */
const FEW = 5;

const sizeAlone = (reason: string): boolean => {
  const rest = reason.replace(SIZE, ' ');
  const words = (rest.match(/\p{Script=Han}/gu)?.length ?? 0) + (rest.match(/[A-Za-z]{2,}/g)?.length ?? 0);
  return rest !== reason && !MORE.test(rest) && words <= FEW;
};
