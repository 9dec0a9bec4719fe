import type { Dossier, DossierOpportunity } from '#src/features/dossier/index.ts';
import { isMoving, isOpen, isWon, STAGE_TABLE } from '#src/playbook/stages.ts';

/** The account's deals as a plan looks at them. `lead` is the one the plan turns on: one asked for, else furthest on, then largest. */
export type DealFacts = {
  open: DossierOpportunity[];
  moving: DossierOpportunity[];
  won: DossierOpportunity[];
  lead: DossierOpportunity | null;
};

const order = (deal: DossierOpportunity): number => STAGE_TABLE[deal.stage].order ?? 0;

/** @param first ids of the deals to put first */
export const dealFacts = ({ opportunities }: Dossier, first: readonly string[] = []): DealFacts => {
  const weight = (deal: DossierOpportunity) => order(deal) * 1e12 + (deal.amount ?? 0);
  const asked = (deal: DossierOpportunity) => (first.includes(deal.id) ? 1 : 0);
  const sorted = [...opportunities].sort(
    (a, b) => asked(b) - asked(a) || weight(b) - weight(a) || (a.id < b.id ? -1 : 1),
  );
  const moving = sorted.filter((deal) => isMoving(deal.stage));
  return {
    open: sorted.filter((deal) => isOpen(deal.stage)),
    moving,
    won: sorted.filter((deal) => isWon(deal.stage)),
    lead: moving[0] ?? null,
  };
};

/** The expected close when it still lies ahead. */
export const futureClose = (deal: DossierOpportunity | null, today: string): string | null =>
  deal?.closeDate && deal.closeDate > today ? deal.closeDate : null;
