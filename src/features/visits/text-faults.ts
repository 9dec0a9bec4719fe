import type { Bilingual } from '#src/kernel/language.ts';
import { findPrivate } from '#src/playbook/guard-privacy.ts';
import { guardText } from '#src/playbook/guards.ts';
import type { RuleId } from '#src/playbook/rules.ts';
import { findSensitive } from '#src/playbook/sensitive-details.ts';
import type { PrivateWords } from './domain-private.ts';

export type TextFault = { rule: RuleId; match: string; message: Bilingual };

/**
 * What a text for the customer must not hold, whoever wrote it: promises (GUARD-2), improper words (GUARD-3), private details, other
 * customers' and competitors' names (GUARD-4), pressure (GUARD-9).
 */
export const textFaults = (text: string, words: PrivateWords): TextFault[] => [
  ...guardText(text, { competitors: words.competitors }).map(({ rule, match, message }) => ({ rule, match, message })),
  ...findPrivate(text, { personal: words.personal, foreignNames: words.otherCustomers }).map(
    ({ rule, match, message }) => ({ rule, match, message }),
  ),
  ...findPrivate(text, { personal: [], foreignNames: words.competitors }).map(({ match }) => ({
    rule: 'GUARD-3' as const,
    match,
    message: { zh: '含有竞争对手的名称。', en: 'Names a competitor.' },
  })),
  ...findSensitive(text).map(({ text: match }) => ({
    rule: 'GUARD-4' as const,
    match,
    message: { zh: '像是个人隐私，不能写给客户。', en: 'Reads like a personal detail; it is not for the customer.' },
  })),
];
