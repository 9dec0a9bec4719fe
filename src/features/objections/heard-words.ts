import { inOwnLanguage, withoutStop } from '#src/features/drafts/index.ts';
import type { Language } from '#src/kernel/language.ts';
import { ORDER_MARKS } from '#src/llm/instructions.ts';
import { findInstructions } from '#src/playbook/guard-instructions.ts';
import { holdsMark, LEFT_OUT_MARKS, leaveOut } from '#src/playbook/leave-out.ts';
import { sentencesOf } from '#src/playbook/text.ts';

const MAX_REPEATED = { zh: 60, en: 140 } as const;

/**
 * The words of an objection that a reply repeats when it listens (OBJ-1): its first sentence, without orders to a model
 * (GUARD-5), without what is personal, and without quote marks; null when it is long or in another language (GUARD-6): then it is cited alone.
 */
export const heardWords = (objection: string, language: Language): string | null => {
  const orders = findInstructions(objection);
  // What is personal is not said back, even where the workspace lets it into prompts (GUARD-4).
  const sentences = sentencesOf(objection).filter(
    ({ start, end, text }) =>
      !orders.some((order) => order.start < end && start < order.end) &&
      !holdsMark(leaveOut(text, { personal: false }), [...LEFT_OUT_MARKS, ...ORDER_MARKS]),
  );
  const whole = withoutStop(sentences.map((each) => each.text.trim()).join(language === 'zh' ? '' : ' '));
  const first = withoutStop(sentences[0]?.text ?? '');
  const words = (whole.length <= MAX_REPEATED[language] ? whole : first).replaceAll(/[“”"]/g, '');
  return words !== '' && words.length <= MAX_REPEATED[language] && inOwnLanguage(words, language) ? words : null;
};
