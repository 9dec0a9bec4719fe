import type { Reading } from '../reading/reading.ts';
import { EVERY } from './support/drafts.ts';
import { problem } from './support/said.ts';
import type { Grader, Problem } from './verdict.ts';

type Kind = Reading['claims'][number]['kind'];

/** Which kind of claim belongs where; what is not listed may be what it is. */
const SLOTS: readonly (readonly [RegExp, Kind])[] = [
  [/\bquestions\[\d+\]$|\bnextQuestion$|\.question$|steps\.clarify\[/u, 'question'],
  [/^plan\/decision (?:coreValue|stuckLayer|likelyDrop)$/u, 'inference'],
  [/\bhypothesis$|reachableBecause$|\.serves$|\.worry$|\bfirstNeed$/u, 'inference'],
  [/^plan\/risks risks\[\d+\]\.claim$/u, 'inference'],
  [/\bnotDoing\[|\bbrokenWhen$|^plan\/(?:goals|actions) \w+\[\d+\]\.claim$/u, 'proposal'],
  [/\bnextStep$|\.common$|howToUse$|^recommendation\/card missing\[/u, 'proposal'],
];

/** PLAN-10: facts, inferences, proposals and questions are told apart where the form says which it must be. */
const kinds: Grader = {
  id: 'PLAN-10/kind',
  rule: 'PLAN-10',
  tier: 'method',
  severity: 'major',
  drafts: EVERY,
  grade: ({ claims }) =>
    claims.flatMap((claim): Problem[] => {
      const slot = SLOTS.find(([pattern]) => pattern.test(claim.at));
      if (!slot) return [];
      const [, kind] = slot;
      return claim.kind === kind ? [] : [problem(claim, `a ${claim.kind} where the form asks for a ${kind}`)];
    }),
};

export const slotGraders: readonly Grader[] = [kinds];
