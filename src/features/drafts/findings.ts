import type { EvidencePack } from '#src/evidence/index.ts';
import type { Bilingual, Language } from '#src/kernel/language.ts';
import { ORDER_MARKS } from '#src/llm/instructions.ts';
import { holdsMark } from '#src/playbook/leave-out.ts';
import type { Finding } from './contract.ts';

/** Writes findings in the draft's language. */
export const findingIn =
  (language: Language) =>
  (rule: string, severity: Finding['severity'], message: Bilingual): Finding => ({
    rule,
    severity,
    message: message[language],
  });

/** GUARD-5: said once when an order to a model was left out of the material before anybody read it. */
export const orderFindings = ({ items }: EvidencePack, language: Language): Finding[] =>
  items.some(({ text }) => holdsMark(text, ORDER_MARKS))
    ? [
        findingIn(language)('GUARD-5', 'warning', {
          zh: '资料里有写给模型的指令，只当资料，没有照做。',
          en: 'The material holds instructions to a model; they were read as data and not followed.',
        }),
      ]
    : [];
