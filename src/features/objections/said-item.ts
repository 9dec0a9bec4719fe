import type { EvidenceItem } from '#src/evidence/index.ts';
import type { Language } from '#src/kernel/language.ts';

/** The objection as it was said, as a citable piece of the deal it was raised on. */
export const saidItem = (
  said: { opportunityId: string; accountId: string; text: string; language: Language },
  ref: string,
): EvidenceItem => ({
  ref,
  source: { type: 'opportunity', id: said.opportunityId, field: 'objection' },
  label: said.language === 'zh' ? '客户提出的异议' : 'The objection as it was said',
  text: said.text,
  accountId: said.accountId,
  untrusted: true,
});
