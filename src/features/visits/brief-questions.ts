import type { DossierContact } from '#src/features/dossier/index.ts';
import { inOwnLanguage, newClaim, withoutStop } from '#src/features/drafts/index.ts';
import { missingAbout, nextQuestion, type QuestionTechnique, questionFor } from '#src/playbook/need-questions.ts';
import { PROFILE_TABLE, type ProfileDimension, readProfileField } from '#src/playbook/profile-dimensions.ts';
import type { RuleId } from '#src/playbook/rules.ts';
import type { BriefMaterial, QuestionPart } from './brief-parts.ts';

const MAX_QUESTIONS = 6;
const MAX_NEEDS = 3;
const MAX_TOPIC = 40;
/** The dimensions a visit can ask about, the plan they live by first (PLAN-15). */
const ASKED_DIMENSIONS: readonly ProfileDimension[] = [
  'strategy',
  'power_map',
  'suppliers',
  'process_it',
  'finance',
  'business',
];

/** What to find out, with technique and person (NEED-5): the deal's needs first, then who decides, then gaps of the profile. */
export const openQuestions = (material: BriefMaterial): QuestionPart[] =>
  [...unconfirmed(material), ...aboutNeeds(material), ...aboutBuyer(material), ...aboutProfile(material)].slice(
    0,
    MAX_QUESTIONS,
  );

const ask = (
  text: string,
  technique: QuestionTechnique,
  person: DossierContact | null,
  rule: RuleId,
): QuestionPart => ({
  claim: newClaim('question', text, [], rule),
  technique,
  person,
});

const topicOf = (words: string, { language }: BriefMaterial): string | null => {
  const bare = withoutStop(words).replaceAll(/[“”"]/g, '');
  return inOwnLanguage(bare, language) && bare.length <= MAX_TOPIC * (language === 'zh' ? 1 : 3) ? `“${bare}”` : null;
};

/** PROFILE-4: a summary that went out and was not confirmed is the first thing to settle. */
const unconfirmed = ({ last, people, language }: BriefMaterial): QuestionPart[] => {
  if (last?.summaryStatus !== 'sent') return [];
  const person = people.find((each) => last.contactIds.includes(each.id)) ?? people[0] ?? null;
  const name = person?.name ?? null;
  const text =
    language === 'zh'
      ? `${name ? `${name}，` : ''}上次会谈的纪要发给您了，和您的理解有没有出入？`
      : `${name ? `${name}, we` : 'We'} sent you the summary of our last talk: does it match what you remember?`;
  return [ask(text, 'reflect', person, 'PROFILE-4')];
};

const aboutNeeds = (material: BriefMaterial): QuestionPart[] => {
  const { deal, dossier, people, language } = material;
  if (!deal) return [];
  return deal.needs
    .filter((need) => need.level !== 'implicit')
    .flatMap((need) => {
      const holder = dossier.contacts.find((each) => each.id === need.contactId && !each.leftAt) ?? null;
      const person = holder && people.some((each) => each.id === holder.id) ? holder : (people[0] ?? holder);
      const slots = { name: person?.name ?? null, topic: topicOf(need.statement, material) };
      const input = { ...need, holderId: need.contactId };
      // A guess of ours is not put to them as their own words.
      const next = need.explicit
        ? nextQuestion(input, slots)
        : missingAbout(input).length > 0
          ? { ...questionFor('priority', slots) }
          : null;
      return next ? [ask(next.question[language], next.technique, person, 'NEED-5')] : [];
    })
    .slice(0, MAX_NEEDS);
};

const aboutBuyer = ({ situation, people, language, deal }: BriefMaterial): QuestionPart[] => {
  if (situation.buyer && situation.buyer.certainty === 'known') return [];
  const person = people.find((each) => each.roles.includes('coach')) ?? people[0] ?? null;
  const row = readProfileField('power_map', 'decider');
  const text = row?.question[language];
  return text
    ? [
        ask(
          person ? `${person.name}${language === 'zh' ? '，' : ', '}${language === 'zh' ? text : lower(text)}` : text,
          'strategic',
          person,
          deal ? 'CHAIN-8' : 'CHAIN-1',
        ),
      ]
    : [];
};

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const aboutProfile = ({ dossier, people, language }: BriefMaterial): QuestionPart[] =>
  ASKED_DIMENSIONS.flatMap((dimension) => {
    const { number, fields } = PROFILE_TABLE[dimension];
    const known = dossier.facts.filter((fact) => fact.dimension === number).map((fact) => fact.field);
    const missing = fields.find((each) => !known.includes(each.field) && each.field !== 'decider');
    return missing ? [ask(missing.question[language], 'strategic', people[0] ?? null, 'PROFILE-2')] : [];
  });
