import { AUDIENCES, audienceOf } from '#src/playbook/role-concerns.ts';
import type { Brief } from '../brief.ts';
import type { DocumentFacts } from '../document-facts.ts';
import type { Recommendation } from '../domain.ts';
import { weightiest } from './domain-asks.ts';

/**
 * How a list is made various. `standing` did best of four values on simulated tenants (test/bench/recommend/choose.ts), by less than 1 %;
 * `likeness` was set by judgement.
 */
export const VARIETY = {
  /** What standing counts for against what a document adds to those before it (xQuAD's λ; Santos, Macdonald & Ounis 2010). */
  standing: 0.75,
  /** What is taken off for likeness to one that stands before it (MMR; Carbonell & Goldstein 1998). */
  likeness: 0.25,
} as const;
export type VarietySettings = { standing: number; likeness: number };

const SAME_CUSTOMER = 0.9;
const NEED_WEIGHTS = { P0: 1, P1: 0.85, P2: 0.6, P3: 0.4 } as const;
const AUDIENCE_WEIGHT = 0.3;

/** One thing a list should have something for: a need, an audience on the chain. */
type Aspect = { weight: number; covered: (each: Recommendation) => number };

/**
 * Puts a list in order, best first: by standing, by what each adds in needs and audiences that nothing before it covers, and by how
 * little it repeats those before it. Greedy; deterministic; ties keep the order they came in. Nothing is left out.
 * @param ranked by standing, best first
 * @param standing of a document, 0 to 1
 */
export const varied = (
  brief: Brief,
  ranked: readonly Recommendation[],
  standing: (each: Recommendation) => number,
  facts: ReadonlyMap<string, DocumentFacts>,
  settings: VarietySettings = VARIETY,
): Recommendation[] => {
  const aspects = aspectsOf(brief);
  const total = aspects.reduce((sum, { weight }) => sum + weight, 0);
  const open = aspects.map(() => 1);
  const rest = [...ranked];
  const order: Recommendation[] = [];
  while (rest.length > 0) {
    const worth = (each: Recommendation): number => {
      const adds =
        total === 0
          ? 0
          : aspects.reduce((sum, aspect, at) => sum + aspect.weight * aspect.covered(each) * (open[at] ?? 0), 0) /
            total;
      const repeats = Math.max(0, ...order.map((before) => storyLikeness(before, each, facts)));
      return settings.standing * standing(each) + (1 - settings.standing) * adds - settings.likeness * repeats;
    };
    const worths = rest.map(worth);
    const at = worths.reduce((best, value, index) => (value > (worths[best] ?? 0) + 1e-12 ? index : best), 0);
    const [next] = rest.splice(at, 1);
    if (!next) break;
    order.push(next);
    aspects.forEach((aspect, index) => {
      open[index] = (open[index] ?? 1) * (1 - aspect.covered(next));
    });
  }
  return order;
};

const aspectsOf = (brief: Brief): Aspect[] => [
  ...weightiest(brief.needs).map(
    (need): Aspect => ({
      weight: NEED_WEIGHTS[need.priority],
      covered: ({ fit }) => fit.needs.find((match) => match.need.id === need.id)?.strength ?? 0,
    }),
  ),
  ...AUDIENCES.filter(
    (audience) =>
      brief.audiences.includes(audience) || brief.roles.some(({ role }) => audienceOf({ roles: [role] }) === audience),
  ).map(
    (audience): Aspect => ({
      weight: AUDIENCE_WEIGHT,
      covered: ({ audiences }) => Number(audiences.includes(audience)),
    }),
  ),
];

/** How far two documents tell the same: the family, one customer's story, or like texts (share of equal minhashes). 0 to 1. */
export const storyLikeness = (
  a: Recommendation,
  b: Recommendation,
  facts: ReadonlyMap<string, DocumentFacts>,
): number => {
  const [x, y] = [facts.get(a.candidate.document.id), facts.get(b.candidate.document.id)];
  if (!x || !y) return 0;
  if (x.family !== null && x.family === y.family) return 1;
  const bothTell = a.candidate.document.type === 'case_study' && b.candidate.document.type === 'case_study';
  if (bothTell && x.customerKey !== null && x.customerKey === y.customerKey) return SAME_CUSTOMER;
  const equal = x.sketch.filter((hash, at) => hash === y.sketch[at]).length;
  return x.sketch.length === 0 ? 0 : equal / x.sketch.length;
};
