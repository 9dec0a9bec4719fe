import type { Lesson } from '#src/features/recommendations/learning/domain-learning.ts';
import { type Figure, mean } from '../figures.ts';
import { type Policy, type Run, runTenant } from './run-tenant.ts';
import type { Deal, SimulatedTenant } from './simulated-tenant.ts';

/** From here on one person dismisses one document on every deal they can reach. */
const FROM = 100;

/** The document that is most often in the first five. */
const favourite = ({ chosen }: Run): string => {
  const counts = new Map<string, number>();
  for (const list of chosen)
    for (const { candidate } of list.slice(0, 5))
      counts.set(candidate.document.id, (counts.get(candidate.document.id) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? '';
};

const dismissal = (documentId: string, deal: Deal, at: number): Lesson => ({
  documentId,
  opportunityId: `opp_of_villain_${at}`,
  person: 'villain',
  action: 'dismissed',
  code: 'not_relevant',
  rank: 1,
  skipped: [],
  situation: deal.situation,
  documentVersion: 1,
  at: new Date(deal.at.getTime() - 1),
});

/** On how many later deals a document stays in the first five where it stood there before the mischief. */
const stays = (before: Run, after: Run, id: string): number => {
  const inFive = (run: Run, at: number) =>
    (run.chosen[at] ?? []).slice(0, 5).some(({ candidate }) => candidate.document.id === id);
  const there = before.chosen.map((_, at) => at).filter((at) => at >= FROM && inFive(before, at));
  return mean(there.map((at) => Number(inFive(after, at))));
};

/** What one person can do who dismisses the best document on four hundred deals: with the cap, and with plain counts. */
export const buryOne = async (
  tenants: readonly { seed: number; tenant: SimulatedTenant }[],
  { ours, counts }: { ours: Policy; counts: Policy },
): Promise<Figure[]> => {
  const stay = (policy: Policy) =>
    tenants.map(({ seed, tenant }) => {
      const before = runTenant(tenant, seed, policy);
      const id = favourite(before);
      const after = runTenant(tenant, seed, policy, (deal, at) => (at >= FROM ? [dismissal(id, deal, at)] : []));
      return stays(before, after, id);
    });
  const [capped, counted] = [stay(ours), stay(counts)];
  return [
    {
      what: 'favourite stays in the first five, one villain, capped',
      unit: 'share',
      values: capped,
      note: 'dismissed by one person on 400 deals',
    },
    { what: 'favourite stays in the first five, peer: plain counts', unit: 'share', values: counted },
  ];
};
