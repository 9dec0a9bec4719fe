import type { Claim } from '#src/evidence/index.ts';
import type { DossierOpportunity } from '#src/features/dossier/index.ts';
import { inOwnLanguage, newClaim, withoutStop } from '#src/features/drafts/index.ts';
import type { Language } from '#src/kernel/language.ts';
import { nextQuestion, questionFor } from '#src/playbook/need-questions.ts';
import { PROBLEM_TYPE_TABLE, type ProblemType } from '#src/playbook/words.ts';

/** Words on record as the topic of a question: quoted, or left unsaid when they are in another language. */
export const asTopic = (words: string, language: Language): string | null =>
  inOwnLanguage(words, language) ? `“${withoutStop(words).replaceAll(/[“”"]/g, '')}”` : null;

/**
 * NEED-5: the one next question about a need on record; null when nothing is missing. An implicit need is never put to its
 * person in words: they are asked what they want of the whole matter.
 */
export const askNext = (
  need: DossierOpportunity['needs'][number],
  name: string | null,
  dealName: string,
  language: Language,
): Claim | null => {
  const ask = (question: string) => newClaim('question', question, [], 'NEED-5');
  if (need.level === 'implicit') return askGoal(name, dealName, language);
  const next = nextQuestion({ ...need, holderId: need.contactId }, { name, topic: asTopic(need.statement, language) });
  if (!next) return null;
  // Nobody said it: they are not told that they did.
  const said = need.explicit || next.technique !== 'reflect';
  const { question } = said ? next : questionFor('priority', { name, topic: asTopic(need.statement, language) });
  return ask(question[language]);
};

/** NEED-4: the diagnosis questions of a type of problem. */
export const diagnose = (type: ProblemType, language: Language): Claim[] =>
  PROBLEM_TYPE_TABLE[type].questions.map((question) => newClaim('question', question[language], [], 'NEED-4'));

/** NEED-5: what somebody wants of the whole matter, when nothing narrower may be asked. */
export const askGoal = (name: string | null, dealName: string, language: Language): Claim =>
  newClaim(
    'question',
    questionFor('wanted_state', { name, topic: asTopic(dealName, language) }).question[language],
    [],
    'NEED-5',
  );
