import type { Claim } from '#src/evidence/index.ts';
import { keptIn, type Spoken, settledById, settleSpoken } from '#src/features/drafts/index.ts';
import {
  type ConflictPart,
  claimsOf,
  claimsOfConflict,
  claimsOfNeed,
  type NeedPart,
  type NeedsMaterial,
  type NeedsParts,
  type StepPart,
} from './parts.ts';
import { recordedNeeds } from './recorded-needs.ts';

/** Questions and proposals of a hierarchy are said to the customer; the rest reports. */
export const spokenOf = ({ language, deal }: NeedsMaterial): Spoken => ({
  language,
  competitors: deal.competitors.map((each) => each.name),
  isSaid: (claim) => claim.kind === 'question' || claim.kind === 'proposal',
});

/**
 * Verifies a hierarchy. A need on record whose wording does not hold is put as the record has it; a need newly read whose
 * claim is rejected leaves the tree, and what hung on it moves up. Rejected claims stand in `aside`, with the reason (GUARD-7).
 */
export const settleHierarchy = (parts: NeedsParts, material: NeedsMaterial): { parts: NeedsParts; aside: Claim[] } => {
  const settle = (claims: readonly Claim[]) => settleSpoken(claims, material.pack, spokenOf(material));
  const settled = settledById(settle(claimsOf(parts)));
  const kept = keptIn(settled);
  const records = new Map(recordedNeeds(material).map((part) => [part.needId, part]));
  // Words that do not hold as they stand are no proof to show; that there is one stays.
  const told = (proof: StepPart['proofs'][number]): StepPart['proofs'][number] => {
    const [claim] = proof.claim ? kept(proof.claim) : [];
    return { ...proof, claim: claim?.status === 'verified' ? claim : null };
  };
  // A question of the model's that may not be asked is asked as the rules ask it, and of whom they ask it.
  const asked = (need: NeedPart, question: Claim | null) => {
    if (question?.kind === 'question') return { nextQuestion: question, ask: need.ask };
    const nextQuestion = fallback(need, 'nextQuestion');
    return { nextQuestion, ask: nextQuestion ? (records.get(need.needId)?.ask ?? null) : null };
  };
  const fallback = (need: NeedPart, field: 'claim' | 'nextQuestion'): Claim | null => {
    const claim = need.needId ? records.get(need.needId)?.[field] : undefined;
    return claim ? (settle([claim])[0] ?? null) : null;
  };
  const conflicts = parts.conflicts.flatMap((conflict): ConflictPart[] => {
    const [a, b, common] = claimsOfConflict(conflict).map((claim) => kept(claim)[0]);
    // What one of them holds on to must be on record, or there is no conflict to show.
    if (a?.status !== 'verified' || b?.status !== 'verified' || !common) return [];
    return [{ ...conflict, a: { ...conflict.a, keeps: a }, b: { ...conflict.b, keeps: b }, common }];
  });
  const needs = parts.needs.flatMap((need): NeedPart[] => {
    const [claim] = kept(need.claim);
    const holds = claim?.status === 'verified' || !need.needId;
    const stated = holds ? claim : (fallback(need, 'claim') ?? claim);
    if (!stated || stated.status === 'rejected') return [];
    const one = (each: Claim | null): Claim | null => (each ? (kept(each)[0] ?? null) : null);
    return [
      {
        ...need,
        claim: stated,
        present: one(need.present),
        wanted: one(need.wanted),
        problem: one(need.problem),
        kpi: one(need.kpi),
        diagnosis: need.diagnosis.flatMap(kept),
        steps: need.steps.map((step) => ({ ...step, proofs: step.proofs.map(told) })),
        ...asked(need, one(need.nextQuestion)),
      },
    ];
  });
  return {
    parts: {
      needs: reattach(needs, parts.needs),
      questions: parts.questions.flatMap(({ claim, ask }) => kept(claim).map((after) => ({ claim: after, ask }))),
      conflicts,
    },
    aside: [...settled.values()].filter((claim) => claim.status === 'rejected'),
  };
};

/** Needs under one that left the tree hang on what it hung on. */
const reattach = (kept: readonly NeedPart[], all: readonly NeedPart[]): NeedPart[] => {
  const ids = new Set(kept.map((need) => need.id));
  const parentOf = new Map(all.map((need) => [need.id, need.parentId]));
  return kept.map((need) => {
    let at = need.parentId;
    while (at && !ids.has(at)) at = parentOf.get(at) ?? null;
    return at === need.parentId ? need : { ...need, parentId: at, link: at ? 'inferred' : null };
  });
};

/** The claims a settled hierarchy shows and those set aside, each once. */
export const allClaims = ({ parts, aside }: { parts: NeedsParts; aside: Claim[] }): Claim[] => [
  ...parts.needs.flatMap(claimsOfNeed),
  ...parts.conflicts.flatMap(claimsOfConflict),
  ...parts.questions.map((each) => each.claim),
  ...aside,
];
