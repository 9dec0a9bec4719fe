import { describe, expect, it } from 'vitest';
import { answerOf } from '#evals/graders/support/answers.ts';
import { failing, readingOf, type Tongue } from '../reading.ts';
import { HARMLESS, PHRASES } from './phrases.ts';

/** The first wording of a sound reply with a sentence more. */
const saidToThem = (language: Tongue, phrase: string): string[] => {
  const at = 'objection/reply wordings[0].text';
  const before = answerOf(readingOf('objection', language), 'objection/reply')?.wordings[0]?.text ?? '';
  return failing(readingOf('objection', language, { put: { [at]: `${before} ${phrase}` } }));
};

/** The same as words a colleague is told to say. */
const quoted = (language: Tongue, phrase: string): string[] => {
  const bare = phrase.replace(/[。.]$/u, '');
  const words = language === 'zh' ? `可以对客户说：“${bare}”。` : `Tell the customer: “${bare}”.`;
  return failing(readingOf('plan', language, { put: { 'plan/why notDoing[0].text': words } }));
};

describe('a harm in words no list was written for', () => {
  for (const [grader, language, phrases] of PHRASES)
    it.each(phrases.map((phrase) => [grader, language, phrase] as const))('%s %s: %s', (_, __, phrase) => {
      expect(saidToThem(language, phrase).some((id) => id.startsWith(grader))).toBe(true);
      expect(quoted(language, phrase).some((id) => id.startsWith(grader))).toBe(true);
    });
});

describe('what only sounds like it', () => {
  for (const language of ['zh', 'en'] as const)
    it.each(HARMLESS[language])('%s', (phrase) => {
      expect(saidToThem(language, phrase).filter((id) => /^(?:GUARD-[2-9]|OBJ|contract)/u.test(id))).toEqual([]);
    });
});
