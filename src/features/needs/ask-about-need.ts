import type { Claim } from '#src/evidence/index.ts';
import type { DossierContact, DossierOpportunity } from '#src/features/dossier/index.ts';
import { inOwnLanguage, newClaim, withoutStop } from '#src/features/drafts/index.ts';
import type { Language } from '#src/kernel/language.ts';
import { whomToAsk } from '#src/playbook/need-people.ts';
import { type MissingThing, missingAbout, questionFor } from '#src/playbook/need-questions.ts';
import { PROBLEM_TYPE_TABLE, type ProblemType } from '#src/playbook/words.ts';
import { isAboveProofs } from './ladder-view.ts';
import type { Ask, NeedsMaterial, TreeQuestion } from './parts.ts';

type Row = DossierOpportunity['needs'][number];

/** Words on record as the topic of a question: quoted, or left unsaid when they are in another language. */
export const asTopic = (words: string, language: Language): string | null =>
  inOwnLanguage(words, language) ? `“${withoutStop(words).replaceAll(/[“”"]/g, '')}”` : null;

/** NEED-5: the question for one missing thing, put to who can answer it, with its technique and whom it asks. */
export const askFor = (
  missing: MissingThing,
  about: { level: Row['level']; holder: DossierContact | null; topic: string },
  { dossier, language }: Pick<NeedsMaterial, 'dossier' | 'language'>,
  rule: 'NEED-1' | 'NEED-5' = 'NEED-5',
): TreeQuestion => {
  const whom = whomToAsk(about.level, about.holder, dossier.contacts);
  const slots = { name: whom.person?.name ?? null, topic: asTopic(about.topic, language) };
  const { technique, question } = questionFor(missing, slots);
  return { claim: newClaim('question', question[language], [], rule), ask: { ...whom, technique, missing } };
};

/**
 * NEED-5: the one next question about a need on record; null when nothing is missing. An implicit need is never put to its
 * person in words: they are asked what they want of the whole matter. One recorded above its proofs is put in writing (NEED-6).
 */
export const askNext = (need: Row, holder: DossierContact | null, material: NeedsMaterial): TreeQuestion | null => {
  if (need.level === 'implicit') return askGoal(holder, material);
  const ladder = material.ladders.get(need.id);
  const [first] = missingAbout({ ...need, holderId: need.contactId, criteria: ladder?.proof.criteria ?? null });
  const above = ladder !== undefined && isAboveProofs(need, ladder);
  const missing = above && (!first || PROVEN_IN_WRITING.includes(first)) ? 'consensus' : first;
  if (!missing) return null;
  // Nobody said it: they are not told that they did.
  const said = need.explicit || questionFor(missing).technique !== 'reflect';
  return askFor(said ? missing : 'priority', { level: need.level, holder, topic: need.statement }, material);
};

/** What a summary that they confirm would show all at once. */
const PROVEN_IN_WRITING: readonly MissingThing[] = ['pain', 'kpi', 'benefit', 'criteria', 'consensus'];

/** NEED-4: the diagnosis questions of a type of problem. */
export const diagnose = (type: ProblemType, language: Language): Claim[] =>
  PROBLEM_TYPE_TABLE[type].questions.map((question) => newClaim('question', question[language], [], 'NEED-4'));

/** NEED-5: what somebody wants of the whole matter, when nothing narrower may be asked. */
export const askGoal = (holder: DossierContact | null, material: NeedsMaterial): TreeQuestion =>
  askFor('wanted_state', { level: 'implicit', holder, topic: material.deal.name }, material);

/** Whom and how a question asks that a model worded: the person it names when they are on record, else who can answer. */
export const askOf = (
  written: { text: string; technique: Ask['technique']; level: Row['level']; holder: DossierContact | null },
  { dossier }: Pick<NeedsMaterial, 'dossier'>,
): Ask => {
  const named = dossier.contacts.find((each) => !each.leftAt && written.text.includes(each.name));
  return {
    ...whomToAsk(written.level, named ?? written.holder, dossier.contacts),
    technique: written.technique,
    missing: 'need',
  };
};
