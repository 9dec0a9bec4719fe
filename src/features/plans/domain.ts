import type { Plan, PlanDiff } from './contract.ts';

const keyOf = ({ kind, text }: Plan['claims'][number]): string => `${kind}\n${text}`;

const inUse = (plan: Plan) => plan.claims.filter((claim) => claim.status !== 'rejected');

/**
 * The difference of two versions of a plan, claim by claim: a claim is the same when its words and kind are, whatever its
 * id. What was rejected stands in neither.
 */
export const diffPlans = (from: Plan, to: Plan): PlanDiff => {
  const [before, after] = [inUse(from), inUse(to)];
  const [old, now] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const show = ({ id, text }: Plan['claims'][number]) => ({ id, text });
  return {
    from: from.version,
    to: to.version,
    added: after.filter((claim) => !old.has(keyOf(claim))).map(show),
    removed: before.filter((claim) => !now.has(keyOf(claim))).map(show),
    unchanged: after.filter((claim) => old.has(keyOf(claim))).length,
  };
};
