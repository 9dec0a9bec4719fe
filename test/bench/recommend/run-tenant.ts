import { type ChoiceSettings, type Recommendation, recommend } from '#src/features/recommendations/domain.ts';
import {
  type LearningSettings,
  type Learnt,
  type Lesson,
  learn,
} from '#src/features/recommendations/learning/domain-learning.ts';
import type { SeenList } from '#src/features/recommendations/learning/domain-replay.ts';
import { feedbackBoost } from '#src/playbook/recommendations.ts';
import { type Deal, randomOf, type SimulatedTenant } from './simulated-tenant.ts';

export type Policy = { choice: ChoiceSettings; learning: LearningSettings | 'none' | 'counts' };
export type Run = { lists: SeenList[]; lessons: Lesson[]; chosen: Recommendation[][]; worth: number[] };

/** A deal is looked at so far down on average: rank r is seen with 1 / r^0.7. */
const SEEN_POWER = 0.7;
/** One in ten deeds is by chance. */
const NOISE = 0.1;
const HOUR_MS = 3_600_000;

/** nDCG@5 of what the first five are really worth, against the best five (each family once) there are. */
const worthOf = (deal: Deal, chosen: readonly Recommendation[], tenant: SimulatedTenant): number => {
  const gain = (id: string) => Math.max(0, deal.worth.get(id) ?? 0);
  const discounted = (ids: readonly string[]) => {
    const seen = new Set<string>();
    return ids.slice(0, 5).reduce((sum, id, at) => {
      const family = tenant.facts.get(id)?.family ?? id;
      const fresh = seen.has(family) ? 0 : gain(id);
      seen.add(family);
      return sum + fresh / Math.log2(at + 2);
    }, 0);
  };
  const best = [
    ...Map.groupBy(deal.candidates, ({ document }) => tenant.facts.get(document.id)?.family ?? document.id).values(),
  ]
    .map((members) => members.map(({ document }) => document.id).sort((a, b) => gain(b) - gain(a))[0] ?? '')
    .sort((a, b) => gain(b) - gain(a));
  const ideal = discounted(best);
  return ideal === 0 ? 1 : discounted(chosen.map(({ candidate }) => candidate.document.id)) / ideal;
};

/**
 * Lets a tenant live: each deal in time gets its list by the policy, its seller looks down it, uses, dismisses or passes over, and all of
 * it is logged; later lists are made with what was logged before.
 * @param mischief what somebody does to the log before a deal's list is made
 */
export const runTenant = (
  tenant: SimulatedTenant,
  seed: number,
  { choice, learning }: Policy,
  mischief: (deal: Deal, at: number) => Lesson[] = () => [],
): Run => {
  const random = randomOf(seed * 7_919 + 1);
  const run: Run = { lists: [], lessons: [], chosen: [], worth: [] };
  for (const [at, deal] of tenant.deals.entries()) {
    run.lessons.push(...mischief(deal, at));
    const learnt = learntBy(run.lessons, deal, learning);
    const { chosen } = recommend(deal.brief, deal.candidates, learnt, deal.at, tenant.facts, choice);
    const shown = chosen.map(({ candidate, fit }, index) => ({
      documentId: candidate.document.id,
      rank: index + 1,
      base: fit.score,
    }));
    run.chosen.push(chosen);
    run.worth.push(worthOf(deal, chosen, tenant));
    run.lists.push({ opportunityId: deal.brief.opportunity.id, shown, situation: deal.situation, at: deal.at });
    run.lessons.push(...deedsOn(deal, shown, random));
  }
  return run;
};

const learntBy = (lessons: readonly Lesson[], deal: Deal, learning: Policy['learning']): Map<string, Learnt> => {
  if (learning === 'none') return new Map();
  if (learning !== 'counts')
    return learn(lessons, { opportunityId: deal.brief.opportunity.id, situation: deal.situation }, deal.at, {
      settings: learning,
    });
  // As it was before: everything counted alike, whoever did it, wherever and whenever.
  return new Map(
    [...Map.groupBy(lessons, ({ documentId }) => documentId)].map(([id, all]) => {
      const counts = Object.fromEntries(
        [...Map.groupBy(all, ({ action }) => action)].map(([action, own]) => [action, own.length]),
      );
      return [id, { boost: 0.4 * feedbackBoost(counts), here: null, outdated: 0 }];
    }),
  );
};

const deedsOn = (deal: Deal, shown: SeenList['shown'], random: () => number): Lesson[] =>
  shown.flatMap(({ documentId, rank }): Lesson[] => {
    if (random() > 1 / rank ** SEEN_POWER) return [];
    const worth = deal.worth.get(documentId) ?? 0;
    const likes = random() < NOISE ? random() < 0.5 : random() < 1 / (1 + Math.exp(-2 * (worth - 2.2)));
    const dismisses = !likes && random() < (worth < 1.2 ? 0.3 : 0.05);
    if (!likes && !dismisses) return [];
    return [
      {
        documentId,
        opportunityId: deal.brief.opportunity.id,
        person: deal.person,
        action: dismisses ? 'dismissed' : random() < 0.15 ? 'won_with' : 'used',
        code: dismisses ? 'not_relevant' : null,
        rank,
        skipped: dismisses ? [] : shown.filter((each) => each.rank < rank).map((each) => each.documentId),
        situation: deal.situation,
        documentVersion: 1,
        at: new Date(deal.at.getTime() + HOUR_MS),
      },
    ];
  });
