import type { EvidencePack } from '#src/evidence/index.ts';
import type { Dossier } from '#src/features/dossier/index.ts';
import type { Plan } from '../contract.ts';
import { buildMaterial, type PlanSources } from './build-material.ts';

/** What of the sources a plan is looked at again with: today's record, whoever looks. */
export type RecordSources = Pick<PlanSources, 'dossier' | 'portfolio' | 'thresholds' | 'passages' | 'lessons'>;

/**
 * What a plan could cite today, computed by the clock it was drafted at: a changed record shows, the passing of days does not. What
 * happened since then counts as having just happened at that moment, so that a first meeting ends “never met”.
 */
export const packAsOf = (sources: RecordSources, plan: Plan): EvidencePack => {
  const asOf = new Date(plan.asOf ?? plan.createdAt);
  return buildMaterial({
    ...sources,
    dossier: movedTo(sources.dossier, asOf),
    record: sources.dossier,
    language: plan.language,
    asker: plan.sections.owner.proposed,
    instructions: plan.instructions ?? null,
  }).pack;
};

const movedTo = (dossier: Dossier, asOf: Date): Dossier => ({
  ...dossier,
  asOf,
  activities: dossier.activities.map((activity) =>
    activity.occurredAt > asOf && activity.occurredAt <= dossier.asOf ? { ...activity, occurredAt: asOf } : activity,
  ),
});
