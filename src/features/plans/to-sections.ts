import type { Claim } from '#src/evidence/index.ts';
import { gateOf } from './action-gate.ts';
import type { PlanSections } from './contract.ts';
import type { PlanParts } from './parts.ts';

const ids = (claims: readonly Claim[]): string[] => claims.map((claim) => claim.id);

/** The parts as the contract has them: claims by id, and the four-question gate of every action computed (PLAN-7). */
export const toSections = (parts: PlanParts, now: Date): PlanSections => ({
  why: { tier: parts.why.tier, claims: ids(parts.why.claims), notDoing: ids(parts.why.notDoing) },
  owner: { ...parts.owner, claims: ids(parts.owner.claims) },
  decision: {
    chain: parts.decision.chain,
    missingRoles: parts.decision.missingRoles,
    coreValue: parts.decision.coreValue?.id ?? null,
    stuckLayer: parts.decision.stuckLayer?.id ?? null,
    likelyDrop: parts.decision.likelyDrop?.id ?? null,
    claims: ids(parts.decision.claims),
  },
  bottlenecks: parts.bottlenecks.map(({ id, code, layer, hypothesis, brokenWhen }) => ({
    id,
    code,
    layer,
    hypothesis: hypothesis.id,
    brokenWhen: brokenWhen.id,
  })),
  goals: parts.goals.map((part) => ({
    ...part,
    claim: part.claim.id,
    reachableBecause: part.reachableBecause?.id ?? null,
    serves: part.serves?.id ?? null,
  })),
  actions: parts.actions.map((part) => ({ ...part, claim: part.claim.id, gate: gateOf(part, parts, now) })),
  milestones: parts.milestones,
  risks: parts.risks.map((part) => ({ ...part, claim: part.claim.id })),
  premortem: parts.premortem,
  questions: ids(parts.questions.map((part) => part.claim)),
  asks: parts.questions.map(({ claim, whom, contactId }) => ({ claim: claim.id, whom, contactId })),
});

/** Every claim of the parts once, in reading order. */
export const claimsOf = (parts: PlanParts): Claim[] => {
  const { why, owner, decision, bottlenecks, goals, actions, risks, questions, period } = parts;
  const all = [
    ...why.claims,
    ...why.notDoing,
    ...owner.claims,
    ...decision.claims,
    ...[decision.coreValue, decision.stuckLayer, decision.likelyDrop, period.basis].filter((claim) => claim !== null),
    ...bottlenecks.flatMap((part) => [part.hypothesis, part.brokenWhen]),
    ...goals.flatMap((part) => [part.claim, part.reachableBecause, part.serves].filter((claim) => claim !== null)),
    ...actions.map((part) => part.claim),
    ...risks.map((part) => part.claim),
    ...questions.map((part) => part.claim),
  ];
  return [...new Map(all.map((claim) => [claim.id, claim])).values()];
};
