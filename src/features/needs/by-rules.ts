import { NEED_LEVELS } from '#src/playbook/words.ts';
import { askFor } from './ask-about-need.ts';
import { findConflicts } from './find-conflicts.ts';
import { guessedNeeds } from './guessed-needs.ts';
import { linkNeeds } from './link-needs.ts';
import type { ConflictPart, NeedPart, NeedsMaterial, NeedsParts, TreeQuestion } from './parts.ts';
import { recordedNeeds } from './recorded-needs.ts';

/** The rule drafter of a hierarchy: needs on record as they stand, concerns of people as guesses, and what to ask next. */
export const needsByRules = (material: NeedsMaterial): NeedsParts => {
  const recorded = recordedNeeds(material);
  const needs = [...recorded, ...guessedNeeds(material, recorded)];
  return completeHierarchy({ needs, questions: [], conflicts: [] }, material);
};

/**
 * Puts needs in order from the top, links them, asks for the goal above when none is known (NEED-1), and adds the conflicts that
 * the rules see between two people of whom the drafter said nothing (CHAIN-11).
 */
export const completeHierarchy = ({ needs, questions, conflicts }: NeedsParts, material: NeedsMaterial): NeedsParts => {
  const sorted = [...needs].sort((a, b) => NEED_LEVELS.indexOf(a.level) - NEED_LEVELS.indexOf(b.level));
  const linked = linkNeeds(sorted, material);
  const goalKnown = sorted.some((each) => each.needId && ['vision', 'strategic'].includes(each.level));
  return {
    needs: linked.needs,
    questions: [...questions, ...linked.questions, ...(goalKnown ? [] : [goalQuestion(material)])],
    conflicts: withFound(conflicts, linked.needs, material),
  };
};

const MAX_CONFLICTS = 3;

const withFound = (
  written: readonly ConflictPart[],
  needs: readonly NeedPart[],
  material: NeedsMaterial,
): ConflictPart[] => {
  const between = ({ a, b }: ConflictPart) => [a.contactId, b.contactId].sort().join(' ');
  const known = new Set(written.map(between));
  return [...written, ...findConflicts(needs, material).filter((each) => !known.has(between(each)))].slice(
    0,
    Math.max(MAX_CONFLICTS, written.length),
  );
};

const goalQuestion = (material: NeedsMaterial): TreeQuestion => {
  const buyer = material.dossier.contacts.find((each) => each.roles.includes('EB') && !each.leftAt) ?? null;
  return askFor('need', { level: 'vision', holder: buyer, topic: material.deal.name }, material, 'NEED-1');
};
