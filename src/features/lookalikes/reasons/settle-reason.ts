import type { Claim } from '#src/evidence/index.ts';
import { type RuleFault, type Spoken, setAside, settledById, settleSpoken } from '#src/features/drafts/index.ts';
import { openingFaults } from './opening-faults.ts';
import { reasonByRules } from './reason-by-rules.ts';
import { reasonFaults } from './reason-faults.ts';
import type { ReasonMaterial } from './reason-material.ts';
import { claimsOf, type ReasonParts } from './reason-parts.ts';

/** A verified card; `aside` are its rejected claims, `withdrawn` what was wrong with an opening line that the rules replaced. */
export type SettledReason = { parts: ReasonParts; aside: Claim[]; withdrawn: RuleFault[] };

/** Questions are said to the prospect; the rest of the card stays with us. The opening line is held to more than this. */
export const spokenOf = ({ language }: ReasonMaterial): Spoken => ({
  language,
  competitors: [],
  isSaid: (claim) => claim.kind === 'question',
});

/**
 * Verifies a card (GUARD-1, 2, 3, 6, 7, 9, LOOK-1, NEED-6). What turns out to be a question moves to the questions; what is rejected
 * stands in `aside` with the reason. Reasons that all fall away, a first need and an opening line that may not stand are the rules'.
 */
export const settleReason = (drafted: ReasonParts, material: ReasonMaterial): SettledReason => {
  const own = settleParts(drafted, material);
  const rules = settleParts(reasonByRules(material), material).parts;
  const wrong = drafted.opening ? openingFaults(drafted.opening.text, material) : [];
  const { parts, aside } = own;
  const opening = wrong.length > 0 ? rules.opening : drafted.opening;
  return {
    parts: {
      ...parts,
      reasons: parts.reasons.length > 0 || drafted.reasons.length === 0 ? parts.reasons : rules.reasons,
      firstNeed: parts.firstNeed ?? (drafted.firstNeed ? rules.firstNeed : null),
      opening: opening ? { ...opening, status: 'verified' } : null,
    },
    aside: [...aside, ...(drafted.opening && wrong[0] ? [setAside(drafted.opening, wrong[0], material.language)] : [])],
    withdrawn: wrong,
  };
};

const settleParts = (drafted: ReasonParts, material: ReasonMaterial): Pick<SettledReason, 'parts' | 'aside'> => {
  const { language, pack } = material;
  const settled = settledById(settleSpoken(claimsOf(drafted), pack, spokenOf(material)));
  const after = (claims: readonly Claim[]): Claim[] => claims.flatMap((claim) => settled.get(claim.id) ?? []);
  // Judged as it was settled: evidence that did not hold no longer counts.
  const faults = new Map(
    reasonFaults({
      reasons: after(drafted.reasons),
      differs: after(drafted.differs),
      firstNeed: after(drafted.firstNeed ? [drafted.firstNeed] : [])[0] ?? null,
      questions: after(drafted.questions),
      opening: null,
    }).map((fault) => [fault.claim.id, fault]),
  );
  const standing = (claims: readonly Claim[]): Claim[] =>
    after(claims).filter((claim) => claim.status === 'verified' && !faults.has(claim.id));
  const [reasons, differs] = [standing(drafted.reasons), standing(drafted.differs)];
  const [firstNeed = null] = standing(drafted.firstNeed ? [drafted.firstNeed] : []);
  const questions = after(claimsOf(drafted)).filter(
    (claim) => claim.kind === 'question' && claim.status !== 'rejected',
  );
  const kept = new Set([...reasons, ...differs, ...(firstNeed ? [firstNeed] : []), ...questions]);
  return {
    parts: { reasons, differs, firstNeed, questions, opening: drafted.opening },
    aside: [...settled.values()]
      .filter((claim) => !kept.has(claim))
      .map((claim) => {
        const fault = faults.get(claim.id);
        return claim.status === 'rejected' || !fault
          ? { ...claim, status: 'rejected' }
          : setAside(claim, fault, language);
      }),
  };
};
