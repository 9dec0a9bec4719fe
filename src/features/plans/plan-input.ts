import { PLAN_SECTIONS, type PlanInput } from '#src/playbook/plan-input.ts';
import { toPlanAction } from './action-gate.ts';
import type { PlanMaterial } from './material/material.ts';
import type { PlanParts } from './parts.ts';
import { claimsOf } from './to-sections.ts';

/** The plan as the gates of the playbook read it (PLAN-2 … PLAN-18). */
export const toPlanInput = (material: PlanMaterial, parts: PlanParts, readCharacters: number): PlanInput => {
  const { account } = material.dossier;
  const text = (claims: readonly { text: string }[]): string => claims.map((claim) => claim.text).join(' ');
  return {
    isKey: account.isKey,
    tier: account.tier,
    tierReason: account.tierReason,
    windowClosesOn: account.tierWindowCloses,
    why: text(parts.why.claims),
    notDoing: parts.why.notDoing.map((claim) => claim.text),
    owners: owners(material, parts),
    decision: {
      coreValue: parts.decision.coreValue?.text ?? null,
      stuckLayer: parts.decision.stuckLayer?.text ?? null,
      likelyDrop: parts.decision.likelyDrop?.text ?? null,
    },
    bottlenecks: parts.bottlenecks.map((part) => ({
      id: part.id,
      hypothesis: part.hypothesis.text,
      evidenceCount: part.hypothesis.evidence.length,
      layer: part.layer,
      brokenWhen: part.brokenWhen.text,
    })),
    goals: parts.goals.map((goal) => ({
      id: goal.id,
      measure: goal.measure,
      baseline: goal.baseline,
      target: goal.target,
      dueOn: goal.due,
      whyReachable: goal.reachableBecause?.text ?? null,
      serves: goal.serves?.text ?? null,
      servesUnknown: goal.serves === null,
    })),
    actions: parts.actions.map(toPlanAction),
    milestones: parts.milestones.map((milestone) => ({
      id: milestone.id,
      dueOn: milestone.due,
      doneCriteria: milestone.doneWhen,
      owner: milestone.owner?.name ?? null,
    })),
    risks: parts.risks.map((risk) => ({ id: risk.id, trigger: risk.trigger, contingency: risk.contingency })),
    questions: parts.questions.map((ask) => ({ text: ask.claim.text, askWhom: ask.whom })),
    claims: claimsOf(parts).map((claim) => ({ id: claim.id, kind: claim.kind, evidenceCount: claim.evidence.length })),
    period: { startsOn: parts.period.from, endsOn: parts.period.to, calendarBasis: parts.period.basis?.text ?? null },
    nextReviewOn: parts.period.nextReview,
    sections: PLAN_SECTIONS,
    readCharacters,
    premortem: parts.premortem.map((row) => ({ cause: row.cause, answer: row.answer })),
  };
};

/** PLAN-3 judges the record: two owners on record are two, whoever the plan proposes. */
const owners = (material: PlanMaterial, parts: PlanParts): string[] =>
  parts.owner.accountable ? [parts.owner.accountable.name] : material.dossier.team.accountable.map((user) => user.id);
