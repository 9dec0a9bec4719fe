import type { EvidenceItem } from '#src/evidence/index.ts';
import type { Language } from '#src/kernel/language.ts';
import { bare, fullMarks } from './wording.ts';

/**
 * Something the service computed. `statement` is what a plan may say of it, `inputs` what it was computed from: the
 * evidence's text holds both, so that a reader can do the sum again (VALUE-1).
 */
export type Computation = {
  id: string;
  statement: string;
  inputs: string;
  /** Over several accounts of ours, so of none. */
  acrossAccounts?: boolean;
  /** The id of the row it singles out. */
  about?: string;
};

/** Sets the marks of the language and takes the last full stop away. */
export const computation = (
  id: string,
  language: Language,
  statement: string,
  inputs: string,
  more: { acrossAccounts?: boolean; about?: string } = {},
): Computation => ({
  id,
  statement: bare(fullMarks(statement, language)),
  inputs: fullMarks(inputs, language),
  ...more,
});

/** The computation as a citable piece of this account, or of none. */
export const toItem = (
  { id, statement, inputs, acrossAccounts }: Computation,
  language: Language,
  accountId: string,
): Omit<EvidenceItem, 'ref'> => ({
  source: { type: 'computation', id },
  label: language === 'zh' ? '系统计算' : 'Computed',
  text: language === 'zh' ? `${statement}（${inputs}）` : `${statement} (${inputs})`,
  accountId: acrossAccounts ? null : accountId,
});
