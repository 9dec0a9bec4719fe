import type { Claim } from '#src/evidence/index.ts';
import type { ObjectionStep, ReplyForm } from '#src/playbook/words.ts';

/** A drafted reply, before verification: each drafter fills all of it. */
export type ObjectionParts = {
  worries: { worry: Claim; question: Claim }[];
  steps: Record<ObjectionStep, Claim[]>;
  proofs: { documentId: string; title: string; claim: Claim }[];
  wordings: { form: ReplyForm; text: string }[];
  nextStep: Claim;
};

/** Every claim of a reply, in reading order. */
export const claimsOf = (parts: ObjectionParts): Claim[] => [
  ...parts.worries.flatMap(({ worry, question }) => [worry, question]),
  ...parts.steps.listen,
  ...parts.steps.clarify,
  ...parts.steps.empathise,
  ...parts.steps.resolve,
  ...parts.proofs.map((proof) => proof.claim),
  ...parts.steps.confirm,
  parts.nextStep,
];
