import { type Drafter, toDraftChecks } from '#src/features/drafts/index.ts';
import { ROLE_CONCERNS } from '#src/playbook/role-concerns.ts';
import { OBJECTION_STEP_TABLE, OBJECTION_STEPS, type ObjectionStep } from '#src/playbook/words.ts';
import type { ObjectionResponse } from './contract.ts';
import { checkReply, replyFindings } from './domain.ts';
import type { ObjectionMaterial } from './material.ts';
import { claimsOf } from './parts.ts';
import type { SettledReply } from './settle-reply.ts';

type Head = { id: string; opportunityId: string; objection: string; drafter: Drafter; createdAt: string };

const eachStep = <T>(of: (step: ObjectionStep) => T): Record<ObjectionStep, T> =>
  Object.fromEntries(OBJECTION_STEPS.map((step) => [step, of(step)])) as Record<ObjectionStep, T>;

/** A settled reply as it goes over the wire: five labelled steps, the role's own concern, checks and findings (OBJ-1 … OBJ-3). */
export const toResponse = (settled: SettledReply, material: ObjectionMaterial, head: Head): ObjectionResponse => {
  const { parts } = settled;
  const { language, audience, classified, nextStep, raisedBy } = material;
  const concern = audience ? ROLE_CONCERNS[audience] : null;
  return {
    ...head,
    kind: 'objection',
    language,
    raisedBy: raisedBy ? { contactId: raisedBy.id, name: raisedBy.name } : null,
    type: classified.type,
    secondaryType: classified.secondary,
    claims: [...claimsOf(parts), ...settled.aside],
    checks: toDraftChecks(checkReply(settled, material), language),
    findings: replyFindings(settled, material),
    sections: {
      worries: parts.worries.map(({ worry, question }) => ({ worry: worry.id, question: question.id })),
      steps: eachStep((step) => parts.steps[step].map((claim) => claim.id)),
      stepLabels: eachStep((step) => OBJECTION_STEP_TABLE[step].label[language]),
      concern:
        audience && concern
          ? {
              audience,
              label: concern.label[language],
              cares: concern.cares[language],
              fears: concern.fears[language],
              show: concern.show[language],
            }
          : null,
      proofs: parts.proofs.map(({ documentId, title, claim }) => ({ documentId, title, claim: claim.id })),
      wordings: parts.wordings,
      nextStep: { claim: parts.nextStep.id, owner: nextStep.owner, due: nextStep.due },
    },
  };
};
