import type { Claim } from '#src/evidence/index.ts';
import { newClaim } from '#src/features/drafts/index.ts';
import { questionFor } from '#src/playbook/need-questions.ts';
import { NEED_LEVELS } from '#src/playbook/words.ts';
import { asTopic } from './ask-about-need.ts';
import { guessedNeeds } from './guessed-needs.ts';
import { linkNeeds } from './link-needs.ts';
import type { NeedPart, NeedsMaterial, NeedsParts } from './parts.ts';
import { recordedNeeds } from './recorded-needs.ts';

/** The rule drafter of a hierarchy: needs on record as they stand, concerns of people as guesses, and what to ask next. */
export const needsByRules = (material: NeedsMaterial): NeedsParts => {
  const recorded = recordedNeeds(material);
  return completeHierarchy([...recorded, ...guessedNeeds(material, recorded)], [], material);
};

/** Puts needs in order from the top, links them, and asks for the goal above when none is known (NEED-1). */
export const completeHierarchy = (
  needs: readonly NeedPart[],
  questions: readonly Claim[],
  material: NeedsMaterial,
): NeedsParts => {
  const sorted = [...needs].sort((a, b) => NEED_LEVELS.indexOf(a.level) - NEED_LEVELS.indexOf(b.level));
  const linked = linkNeeds(sorted, material.language);
  const goalKnown = sorted.some((each) => each.needId && ['vision', 'strategic'].includes(each.level));
  return {
    needs: linked.needs,
    questions: [...questions, ...linked.questions, ...(goalKnown ? [] : [goalQuestion(material)])],
  };
};

const goalQuestion = ({ dossier, deal, language }: NeedsMaterial): Claim => {
  const buyer = dossier.contacts.find((each) => each.roles.includes('EB') && !each.leftAt);
  const { question } = questionFor('need', { name: buyer?.name ?? null, topic: asTopic(deal.name, language) });
  return newClaim('question', question[language], [], 'NEED-1');
};
