import type { Claim } from '#src/evidence/index.ts';
import type { Bilingual, Language } from '#src/kernel/language.ts';
import type { NeedStep } from '#src/playbook/need-words.ts';
import { pitchesTooEarly } from '#src/playbook/needs.ts';
import type { RuleId } from '#src/playbook/rules.ts';

/** What is wrong with a part of a draft by one rule of the playbook. */
export type RuleFault = { rule: RuleId; message: Bilingual };

/** A fault as a claim's note says it to the reader. */
export const faultNote = ({ rule, message }: RuleFault, language: Language): string =>
  `${rule}${language === 'zh' ? '：' : ': '}${message[language]}`;

/**
 * A fault as the model is told it for its one repair round.
 * @param at the part of its answer meant, as it is to read there: `“the claim's words”`, `(opening)`; absent: the whole
 */
export const faultComplaint = ({ rule, message }: RuleFault, language: Language, at?: string): string =>
  `${rule}${at === undefined ? '' : ` ${at}`}: ${message[language]}`;

/** GUARD-7: a claim that leaves its section for a fault; it stands aside and says why. */
export const setAside = (claim: Claim, fault: RuleFault, language: Language): Claim => ({
  ...claim,
  status: 'rejected',
  note: faultNote(fault, language),
});

/** NEED-7: a fault for each sentence that pitches before a pain is confirmed. */
export const pitchFaults = (text: string, step: NeedStep): RuleFault[] =>
  pitchesTooEarly(text, step).map((pitch) => ({
    rule: 'NEED-7',
    message: {
      zh: `痛点还没有确认就推方案：“${pitch}”。`,
      en: `It pitches before any pain is confirmed: "${pitch}".`,
    },
  }));
