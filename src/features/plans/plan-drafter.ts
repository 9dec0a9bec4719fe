import type { Claim } from '#src/evidence/index.ts';
import type { Candidate } from './by-rules/candidates.ts';
import type { PlanMaterial } from './material/material.ts';
import type { ActionPart, BottleneckPart, DecisionPart, GoalPart, PlanParts, RiskPart, WhyPart } from './parts.ts';

type Made<Part> = Part | Promise<Part>;

/** What is there when a step begins: the parts drafted and settled before it. */
export type SoFar = Pick<PlanParts, 'period' | 'owner'> & { candidates: Candidate[] };

/**
 * The steps a drafter writes. Owner, milestones, pre-mortem and the questions of the record are computed for both
 * drafters alike: they are the record's, not a matter of words.
 */
export type PlanDrafter = {
  /** Questions the drafter had beside those of the record, read when all steps are done. */
  questions?: () => readonly Claim[];
  why: (material: PlanMaterial) => Made<WhyPart>;
  decision: (material: PlanMaterial, soFar: SoFar) => Made<DecisionPart>;
  bottlenecks: (material: PlanMaterial, soFar: SoFar & Pick<PlanParts, 'decision'>) => Made<BottleneckPart[]>;
  goals: (material: PlanMaterial, soFar: SoFar & Pick<PlanParts, 'decision' | 'bottlenecks'>) => Made<GoalPart[]>;
  actions: (
    material: PlanMaterial,
    soFar: SoFar & Pick<PlanParts, 'decision' | 'bottlenecks' | 'goals'>,
  ) => Made<ActionPart[]>;
  risks: (
    material: PlanMaterial,
    soFar: SoFar & Pick<PlanParts, 'decision' | 'bottlenecks' | 'goals' | 'actions' | 'premortem'>,
  ) => Made<RiskPart[]>;
};
