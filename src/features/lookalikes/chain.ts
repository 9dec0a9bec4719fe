import type { Claim } from '#src/evidence/index.ts';
import {
  type DraftingModel,
  faultComplaint,
  type ModelClaim,
  packForPrompt,
  spokenComplaints,
  toClaim,
} from '#src/features/drafts/index.ts';
import type { RuleId } from '#src/playbook/rules.ts';
import { openingFaults } from './reasons/opening-faults.ts';
import { reasonFaults } from './reasons/reason-faults.ts';
import type { ReasonMaterial } from './reasons/reason-material.ts';
import { openingClaim } from './reasons/reason-opening.ts';
import { claimsOf, type ReasonParts } from './reasons/reason-parts.ts';
import { type LookalikeReason, lookalikeReasonSchema } from './reasons/reason-schema.ts';
import { spokenOf } from './reasons/settle-reason.ts';

/** The model drafter of a reason card: one call, verified claim by claim; scores and nearest customers are the service's own. */
export const reasonByModel = async (material: ReasonMaterial, model: DraftingModel): Promise<ReasonParts> => {
  const written = await model.call({
    prompt: { id: 'lookalike/reason', language: material.language },
    inputs: { prospect: material.prospect.name, evidence: packForPrompt(material.pack) },
    output: lookalikeReasonSchema,
    keepRejected: true,
    check: (answer) => complaintsAbout(toParts(answer, material), material),
  });
  return toParts(written, material);
};

const complaintsAbout = (parts: ReasonParts, material: ReasonMaterial): string[] => {
  const { language, pack } = material;
  return [
    ...spokenComplaints(claimsOf(parts), pack, spokenOf(material)),
    ...reasonFaults(parts).map((fault) => faultComplaint(fault, language, `“${fault.claim.text}”`)),
    ...(parts.opening
      ? openingFaults(parts.opening.text, material).map((fault) => faultComplaint(fault, language, '(opening)'))
      : []),
  ];
};

const toParts = (written: LookalikeReason, { pack }: ReasonMaterial): ReasonParts => {
  const claim =
    (rule: RuleId) =>
    (each: ModelClaim): Claim =>
      toClaim(each, pack, rule);
  return {
    reasons: written.reasons.map(claim('LOOK-1')),
    differs: written.differs.map(claim('LOOK-1')),
    firstNeed: written.firstNeed ? claim('NEED-6')(written.firstNeed) : null,
    opening: written.opening?.trim() ? openingClaim(written.opening) : null,
    questions: written.questions.map(claim('NEED-5')),
  };
};
