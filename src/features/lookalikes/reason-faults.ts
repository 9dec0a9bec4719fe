import type { Claim, SourceType } from '#src/evidence/index.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import type { RuleId } from '#src/playbook/rules.ts';
import type { ReasonParts } from './reason-parts.ts';

/** A claim that stands where it may not, as it is. */
export type ReasonFault = { rule: RuleId; claim: Claim; message: Bilingual };

const cites = (claim: Claim, ...types: SourceType[]): boolean =>
  claim.evidence.some(({ source }) => types.includes(source.type));

/** Whether a claim holds the prospect beside a won customer; what was computed holds both. */
const comparesBoth = (claim: Claim): boolean =>
  cites(claim, 'computation') || (cites(claim, 'prospect') && cites(claim, 'account', 'need'));

/**
 * What LOOK-1 and NEED-6 ask beyond evidence: a reason or difference holds both companies side by side, and the first need rests, as
 * an inference, on a need that a customer confirmed. Only confirmed needs are in the pack.
 */
export const reasonFaults = ({ reasons, differs, firstNeed, questions }: ReasonParts): ReasonFault[] => [
  ...[...reasons, ...differs].flatMap((claim): ReasonFault[] => {
    if (claim.kind === 'question' || claim.kind === 'proposal')
      return [{ rule: 'LOOK-1', claim, message: NO_STATEMENT }];
    return comparesBoth(claim) ? [] : [{ rule: 'LOOK-1', claim, message: ONE_SIDED }];
  }),
  ...(firstNeed && !(firstNeed.kind === 'inference' && cites(firstNeed, 'need'))
    ? [{ rule: 'NEED-6' as const, claim: firstNeed, message: NO_CONFIRMED_NEED }]
    : []),
  ...questions
    .filter((claim) => claim.kind !== 'question')
    .map((claim) => ({ rule: 'LOOK-1' as const, claim, message: NO_QUESTION })),
];

const NO_STATEMENT: Bilingual = {
  zh: '理由和不同之处写成事实或推断，问题写进 questions。',
  en: 'Reasons and differences are facts or inferences; what is asked goes into questions.',
};
const ONE_SIDED: Bilingual = {
  zh: '没有同时引用潜在客户和已成交客户（或由服务算出的对比）。',
  en: 'It does not cite both the prospect and a won customer, nor what was computed of the two.',
};
const NO_CONFIRMED_NEED: Bilingual = {
  zh: '首要需求要写成推断，并引用相近客户已确认的需求。',
  en: 'The first need is an inference that cites a confirmed need of a like customer.',
};
const NO_QUESTION: Bilingual = { zh: 'questions 里只放问题。', en: 'Only questions stand in questions.' };
