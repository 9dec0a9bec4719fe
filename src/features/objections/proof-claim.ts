import { type Claim, toEvidence } from '#src/evidence/index.ts';
import { newClaim } from '#src/features/drafts/index.ts';
import type { Language } from '#src/kernel/language.ts';
import type { Proof } from './material.ts';

/** A proof as a claim: the case by its title, and what it measured. */
export const proofClaim = (proof: Proof, language: Language): Claim => {
  const [passage, title] = proof.items;
  return newClaim(
    'fact',
    language === 'zh' ? `案例《${proof.title}》：${proof.told}。` : `From “${proof.title}”: ${proof.told}.`,
    [
      ...(passage ? proof.quotes.map((quote) => toEvidence(passage, quote)) : []),
      ...(title ? [toEvidence(title)] : []),
    ],
    'OBJ-3',
  );
};

/** A proof as it is said to the customer; a case of another industry is not called a like one. */
export const proofSaid = ({ title, told, sameIndustry }: Proof, language: Language): string =>
  language === 'zh'
    ? `${sameIndustry ? '同行业' : '我们'}有一个客户案例《${title}》，${told}。`
    : `There is a customer case${sameIndustry ? ' from your industry' : ''}, “${title}”; ${told.charAt(0).toLowerCase()}${told.slice(1)}.`;
