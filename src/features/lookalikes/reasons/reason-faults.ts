import type { Claim, SourceType } from '#src/evidence/index.ts';
import type { RuleFault } from '#src/features/drafts/index.ts';
import type { ReasonParts } from './reason-parts.ts';

/** A claim that stands where it may not, as it is. */
export type ReasonFault = RuleFault & { claim: Claim };

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
      return faulty(claim, 'LOOK-1', {
        zh: '理由和不同之处写成事实或推断，问题写进 questions。',
        en: 'Reasons and differences are facts or inferences; what is asked goes into questions.',
      });
    if (comparesBoth(claim)) return [];
    return faulty(claim, 'LOOK-1', {
      zh: '没有同时引用潜在客户和已成交客户（或由服务算出的对比）。',
      en: 'It does not cite both the prospect and a won customer, nor what was computed of the two.',
    });
  }),
  ...(firstNeed && !(firstNeed.kind === 'inference' && cites(firstNeed, 'need'))
    ? faulty(firstNeed, 'NEED-6', {
        zh: '首要需求要写成推断，并引用相近客户已确认的需求。',
        en: 'The first need is an inference that cites a confirmed need of a like customer.',
      })
    : []),
  ...questions
    .filter((claim) => claim.kind !== 'question')
    .flatMap((claim) =>
      faulty(claim, 'LOOK-1', { zh: 'questions 里只放问题。', en: 'Only questions stand in questions.' }),
    ),
];

const faulty = (claim: Claim, rule: RuleFault['rule'], message: RuleFault['message']): ReasonFault[] => [
  { rule, claim, message },
];
