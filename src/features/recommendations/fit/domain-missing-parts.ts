import { caseCompleteness } from '#src/playbook/case-completeness.ts';
import type { Recommendation } from '../domain.ts';

/** REC-2: a case that lacks a part says so where its use is explained. */
export const withMissingParts = (howToUse: Recommendation['howToUse'], text: string): Recommendation['howToUse'] => {
  const { missing, message } = caseCompleteness(text);
  return missing.length === 0
    ? howToUse
    : { zh: `${howToUse.zh}${message.zh}（REC-2）`, en: `${howToUse.en} ${message.en} (REC-2)` };
};
