import type { Plan, PlanDiff } from './contract.ts';
import { diffItems, itemsOfPlan } from './diff-items.ts';

type PlanClaim = Plan['claims'][number];

const keyOf = ({ kind, text }: PlanClaim): string => `${kind}\n${text}`;
const show = ({ id, text }: PlanClaim) => ({ id, text });

const inUse = (plan: Plan) => plan.claims.filter((claim) => claim.status !== 'rejected');

/**
 * The difference of two versions of a plan (PLAN-11). A claim is the same when its words and kind are, whatever its id; what was rejected stands
 * in neither. Of those that differ, two are one claim changed when they have one id, or the same place in the same item (the
 * bottleneck of a kind, the goal of a measure), or follow the same rule in the same section.
 */
export const diffPlans = (from: Plan, to: Plan): PlanDiff => {
  const [before, after] = [inUse(from), inUse(to)];
  const [old, now] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const removed = before.filter((claim) => !now.has(keyOf(claim)));
  const added = after.filter((claim) => !old.has(keyOf(claim)));
  const changed = pairs(from, removed, to, added);
  const paired = new Set(changed.flatMap((pair) => [pair.before, pair.after]));
  return {
    from: from.version,
    to: to.version,
    added: added.filter((claim) => !paired.has(claim)).map(show),
    removed: removed.filter((claim) => !paired.has(claim)).map(show),
    changed: changed.map((pair) => ({ section: pair.section, before: show(pair.before), after: show(pair.after) })),
    items: diffItems(from, to),
    unchanged: after.filter((claim) => old.has(keyOf(claim))).length,
  };
};

type Pair = { section: string; before: PlanClaim; after: PlanClaim };

/** Joins what went with what came: by id first, then by place. */
const pairs = (from: Plan, removed: readonly PlanClaim[], to: Plan, added: readonly PlanClaim[]): Pair[] => {
  const [there, here] = [placesOf(from, removed), placesOf(to, added)];
  const free = new Set(added);
  const take = (before: PlanClaim, fits: (after: PlanClaim) => boolean): Pair[] => {
    const after = [...free].find(fits);
    if (!after) return [];
    free.delete(after);
    return [{ section: there.get(before.id)?.section ?? here.get(after.id)?.section ?? '', before, after }];
  };
  const byId = removed.flatMap((before) => take(before, (after) => after.id === before.id));
  const done = new Set(byId.map((pair) => pair.before));
  const byPlace = removed
    .filter((before) => !done.has(before))
    .flatMap((before) => {
      const place = there.get(before.id)?.place;
      return place ? take(before, (after) => here.get(after.id)?.place === place) : [];
    });
  return [...byId, ...byPlace];
};

type Place = { section: string; place: string };

/** Where each of these claims stands; in lists, the n-th of those that follow the same rule. */
const placesOf = (plan: Plan, claims: readonly PlanClaim[]): Map<string, Place> => {
  const { sections: s } = plan;
  const wanted = new Map(claims.map((claim) => [claim.id, claim]));
  const places = new Map<string, Place>();
  const put = (section: string, place: string, id: string | null) => {
    if (id && wanted.has(id) && !places.has(id)) places.set(id, { section, place: `${section}/${place}` });
  };
  for (const { section, key, item } of itemsOfPlan(plan))
    for (const field of ['claim', 'hypothesis', 'brokenWhen', 'reachableBecause', 'serves'])
      if (typeof item[field] === 'string') put(section, `${key}/${field}`, item[field]);
  for (const field of ['coreValue', 'stuckLayer', 'likelyDrop'] as const) put('decision', field, s.decision[field]);
  put('period', 'basis', plan.period.basis);
  const lists = {
    why: s.why.claims,
    notDoing: s.why.notDoing,
    owner: s.owner.claims,
    decision: s.decision.claims,
  };
  for (const [section, ids] of Object.entries(lists)) {
    const seen = new Map<string, number>();
    for (const id of ids) {
      const rule = wanted.get(id)?.rule;
      if (!rule) continue;
      const nth = (seen.get(rule) ?? 0) + 1;
      seen.set(rule, nth);
      put(section, `${rule}/${nth}`, id);
    }
  }
  return places;
};
