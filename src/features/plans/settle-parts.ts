import { type Claim, settleClaim } from '#src/evidence/index.ts';
import { unusable } from './conduct.ts';
import type { PlanMaterial } from './material/material.ts';
import type {
  ActionPart,
  AskPart,
  BottleneckPart,
  DecisionPart,
  GoalPart,
  OwnerPart,
  PeriodPart,
  RiskPart,
  WhyPart,
} from './parts.ts';

/** What did not stay where it was written: claims turned into questions, and claims that may not be used (GUARD-7). */
export type Aside = { questions: Claim[]; rejected: Claim[] };

/**
 * Verifies and settles the claims of each part (GUARD-1). A part falls with the claim it stands on: a bottleneck whose
 * hypothesis does not hold is no bottleneck, and what was bound to it is bound to nothing. Nothing is lost silently:
 * what falls is kept aside, as a question or as rejected with the reason.
 */
export const partSettler = (material: PlanMaterial) => {
  const { language, write } = material.wording;
  const aside: Aside = { questions: [], rejected: [] };
  const seen = new Map<string, Claim | null>();

  const settle = (claims: readonly Claim[]): void => {
    const fresh = claims.filter((claim) => !seen.has(claim.id));
    for (const claim of fresh) {
      const faults = material.verify(claim);
      const reason = unusable(material, claim);
      const settled: Claim = reason
        ? { ...claim, status: 'rejected', note: `${write('未采用：', 'Not used: ')}${reason}` }
        : settleClaim(claim, faults, language);
      const kept = settled.status !== 'rejected' && settled.kind === claim.kind;
      seen.set(claim.id, kept ? settled : null);
      if (settled.status === 'rejected') aside.rejected.push(settled);
      else if (!kept) aside.questions.push(settled);
    }
  };
  const all = (claims: readonly Claim[]): Claim[] => {
    settle(claims);
    return claims.flatMap((claim) => seen.get(claim.id) ?? []);
  };
  const one = (claim: Claim | null): Claim | null => (claim ? (all([claim])[0] ?? null) : null);

  return {
    aside,
    why: (part: WhyPart): WhyPart => ({ ...part, claims: all(part.claims), notDoing: all(part.notDoing) }),
    owner: (part: OwnerPart): OwnerPart => ({ ...part, claims: all(part.claims) }),
    decision: (part: DecisionPart): DecisionPart => ({
      ...part,
      claims: all(part.claims),
      coreValue: one(part.coreValue),
      stuckLayer: one(part.stuckLayer),
      likelyDrop: one(part.likelyDrop),
    }),
    period: (part: PeriodPart): PeriodPart => ({ ...part, basis: one(part.basis) }),
    bottlenecks: (parts: readonly BottleneckPart[]): BottleneckPart[] =>
      parts.flatMap((part) => {
        const [hypothesis, brokenWhen] = [one(part.hypothesis), one(part.brokenWhen)];
        return hypothesis && brokenWhen ? [{ ...part, hypothesis, brokenWhen }] : [];
      }),
    goals: (parts: readonly GoalPart[]): GoalPart[] =>
      parts.flatMap((part) => {
        const claim = one(part.claim);
        return claim
          ? [{ ...part, claim, reachableBecause: one(part.reachableBecause), serves: one(part.serves) }]
          : [];
      }),
    actions: (parts: readonly ActionPart[], bottlenecks: readonly BottleneckPart[]): ActionPart[] => {
      const kept = parts.flatMap((part) => {
        const claim = one(part.claim);
        const bound = bottlenecks.some((bottleneck) => bottleneck.id === part.bottleneckId);
        return claim ? [{ ...part, claim, bottleneckId: bound ? part.bottleneckId : null }] : [];
      });
      const ids = new Set(kept.map((part) => part.id));
      return kept.map((part) => ({ ...part, dependsOn: part.dependsOn.filter((id) => ids.has(id) && id !== part.id) }));
    },
    risks: (parts: readonly RiskPart[]): RiskPart[] =>
      parts.flatMap((part) => {
        const claim = one(part.claim);
        return claim ? [{ ...part, claim }] : [];
      }),
    questions: (parts: readonly AskPart[]): AskPart[] =>
      parts.flatMap((part) => {
        const claim = one(part.claim);
        return claim ? [{ ...part, claim }] : [];
      }),
  };
};
