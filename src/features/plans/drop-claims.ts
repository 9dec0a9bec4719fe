import type { Plan } from './contract.ts';

/**
 * Takes a claim out of every place of a plan. What stands on it goes with it: the goal, action, risk or bottleneck whose sentence it
 * is; an action whose bottleneck is gone is bound to none (PLAN-7 then says what that makes it).
 */
export const withoutClaim = (plan: Plan, claimId: string): Plan => {
  const { sections: s } = plan;
  const rest = (ids: readonly string[]) => ids.filter((id) => id !== claimId);
  const orNull = (id: string | null) => (id === claimId ? null : id);
  const bottlenecks = s.bottlenecks.filter(
    ({ hypothesis, brokenWhen }) => hypothesis !== claimId && brokenWhen !== claimId,
  );
  const kept = new Set(bottlenecks.map(({ id }) => id));
  return withoutLoose(
    {
      ...plan,
      period: { ...plan.period, basis: orNull(plan.period.basis) },
      sections: {
        ...s,
        why: { ...s.why, claims: rest(s.why.claims), notDoing: rest(s.why.notDoing) },
        owner: { ...s.owner, claims: rest(s.owner.claims) },
        decision: {
          ...s.decision,
          coreValue: orNull(s.decision.coreValue),
          stuckLayer: orNull(s.decision.stuckLayer),
          likelyDrop: orNull(s.decision.likelyDrop),
          claims: rest(s.decision.claims),
        },
        bottlenecks,
        goals: s.goals
          .filter(({ claim }) => claim !== claimId)
          .map((goal) => ({
            ...goal,
            reachableBecause: orNull(goal.reachableBecause),
            serves: orNull(goal.serves),
          })),
        actions: withoutDependence(
          s.actions
            .filter(({ claim }) => claim !== claimId)
            .map((action) => ({
              ...action,
              bottleneckId: action.bottleneckId && kept.has(action.bottleneckId) ? action.bottleneckId : null,
            })),
        ),
        risks: s.risks.filter(({ claim }) => claim !== claimId),
        questions: rest(s.questions),
        asks: s.asks.filter(({ claim }) => claim !== claimId),
      },
    },
    plan,
  );
};

/** Nothing depends on an action that is not there. */
const withoutDependence = (actions: Plan['sections']['actions']): Plan['sections']['actions'] => {
  const there = new Set(actions.map(({ id }) => id));
  return actions.map((action) =>
    action.dependsOn.every((id) => there.has(id))
      ? action
      : { ...action, dependsOn: action.dependsOn.filter((id) => there.has(id)) },
  );
};

/** Every claim id the sections refer to. */
const referred = ({ sections: s, period }: Plan): Set<string | null> =>
  new Set([
    ...s.why.claims,
    ...s.why.notDoing,
    ...s.owner.claims,
    ...s.decision.claims,
    s.decision.coreValue,
    s.decision.stuckLayer,
    s.decision.likelyDrop,
    period.basis,
    ...s.bottlenecks.flatMap((each) => [each.hypothesis, each.brokenWhen]),
    ...s.goals.flatMap((each) => [each.claim, each.reachableBecause, each.serves]),
    ...s.actions.map((each) => each.claim),
    ...s.risks.map((each) => each.claim),
    ...s.questions,
  ]);

/** Drops the claims that the sections referred to before and do not any more; what stood aside stays. */
const withoutLoose = (plan: Plan, before: Plan): Plan => {
  const [then, now] = [referred(before), referred(plan)];
  return { ...plan, claims: plan.claims.filter(({ id }) => now.has(id) || !then.has(id)) };
};
