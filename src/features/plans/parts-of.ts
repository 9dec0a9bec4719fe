import type { Claim } from '#src/evidence/index.ts';
import type { Plan } from './contract.ts';
import type { PlanParts } from './parts.ts';

/** A stored plan as the parts it was put together from, so that it can be judged again: the inverse of `toSections`. */
export const partsOf = (plan: Plan): PlanParts => {
  const claims = new Map(plan.claims.map((claim) => [claim.id, claim as Claim]));
  const one = (id: string | null): Claim | null => (id ? (claims.get(id) ?? null) : null);
  const all = (ids: readonly string[]): Claim[] => ids.flatMap((id) => claims.get(id) ?? []);
  /** A part stands on its claim; without it there is no part. */
  const on = <T, Part>(items: readonly T[], make: (item: T) => Part | null): Part[] =>
    items.flatMap((item) => make(item) ?? []);
  const { sections: s, period } = plan;
  return {
    period: { ...period, basis: one(period.basis) },
    why: { tier: s.why.tier, claims: all(s.why.claims), notDoing: all(s.why.notDoing) },
    owner: { ...s.owner, claims: all(s.owner.claims) },
    decision: {
      ...s.decision,
      coreValue: one(s.decision.coreValue),
      stuckLayer: one(s.decision.stuckLayer),
      likelyDrop: one(s.decision.likelyDrop),
      claims: all(s.decision.claims),
    },
    bottlenecks: on(s.bottlenecks, (item) => {
      const [hypothesis, brokenWhen] = [one(item.hypothesis), one(item.brokenWhen)];
      return hypothesis && brokenWhen ? { ...item, code: item.code ?? null, hypothesis, brokenWhen } : null;
    }),
    goals: on(s.goals, (item) => {
      const claim = one(item.claim);
      return claim ? { ...item, claim, reachableBecause: one(item.reachableBecause), serves: one(item.serves) } : null;
    }),
    actions: on(s.actions, ({ gate: _gate, ...item }) => {
      const claim = one(item.claim);
      return claim ? { ...item, claim } : null;
    }),
    milestones: s.milestones,
    risks: on(s.risks, (item) => {
      const claim = one(item.claim);
      return claim ? { ...item, claim } : null;
    }),
    premortem: s.premortem,
    questions: on(s.asks, (item) => {
      const claim = one(item.claim);
      return claim ? { ...item, claim } : null;
    }),
  };
};
