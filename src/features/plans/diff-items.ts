import type { Plan, PlanDiff } from './contract.ts';

type Item = { section: string; key: string; id: string; item: Record<string, unknown> };

/** What makes an item the same in another version, where ids are dealt anew: its kind, measure or name. */
const asItem =
  <T extends { id: string }>(section: string, keyOf: (item: T) => string) =>
  (item: T): Item => ({ section, key: keyOf(item), id: item.id, item });

/** The items of a plan's sections, each with what makes it the same in another version. */
export const itemsOfPlan = ({ sections: s, claims }: Plan): Item[] => {
  const code = (id: string | null) => s.bottlenecks.find((each) => each.id === id)?.code ?? id ?? '';
  const rule = (id: string) => claims.find((claim) => claim.id === id)?.rule ?? '';
  const items = [
    ...s.bottlenecks.map(asItem('bottlenecks', (each) => each.code ?? each.id)),
    ...s.goals.map(asItem('goals', (each) => each.measure)),
    ...s.actions.map(asItem('actions', (each) => code(each.bottleneckId))),
    ...s.milestones.map(asItem('milestones', (each) => each.name)),
    ...s.risks.map(asItem('risks', (each) => `${rule(each.claim)}/${each.trigger}`)),
  ];
  const seen = new Map<string, number>();
  return items.map((item) => {
    const name = `${item.section}/${item.key}`;
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return nth === 1 ? item : { ...item, key: `${item.key}/${nth}` };
  });
};

/** Fields that hold ids of claims, which the diff of claims tells, or that say where an item stands. */
const TOLD_ELSEWHERE = new Set(['id', 'claim', 'hypothesis', 'brokenWhen', 'reachableBecause', 'serves', 'dependsOn']);

type Json = PlanDiff['items'][number]['fields'][number]['before'];

/** Goals, actions, milestones, bottlenecks and risks that came, went, or differ in a field, with both values. */
export const diffItems = (from: Plan, to: Plan): PlanDiff['items'] => {
  const index = (plan: Plan) => new Map(itemsOfPlan(plan).map((item) => [`${item.section}/${item.key}`, item]));
  const [before, after] = [index(from), index(to)];
  const gone = [...before].filter(([name]) => !after.has(name)).map(([, item]) => item);
  return [
    ...[...after].flatMap(([name, item]): PlanDiff['items'] => {
      const old = before.get(name);
      if (!old) return [{ section: item.section, id: item.id, change: 'added', fields: [] }];
      const fields = fieldsOf(old.item, item.item);
      return fields.length > 0 ? [{ section: item.section, id: item.id, change: 'changed', fields }] : [];
    }),
    ...gone.map(({ section, id }) => ({ section, id, change: 'removed' as const, fields: [] })),
  ];
};

const fieldsOf = (before: Record<string, unknown>, after: Record<string, unknown>) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !TOLD_ELSEWHERE.has(field))
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({
      field,
      before: (before[field] ?? null) as Json,
      after: (after[field] ?? null) as Json,
    }));
