import type { Claim } from '#src/evidence/index.ts';
import type { PlanSections } from './contract.ts';

/**
 * A plan while it is drafted: the sections of the contract with their claims inside instead of ids, so that what becomes
 * of a claim (a question, rejected) decides what becomes of the part that stands on it.
 */
export type WhyPart = { tier: string | null; claims: Claim[]; notDoing: Claim[] };
export type OwnerPart = Omit<PlanSections['owner'], 'claims'> & { claims: Claim[] };
export type DecisionPart = {
  chain: PlanSections['decision']['chain'];
  missingRoles: string[];
  claims: Claim[];
  coreValue: Claim | null;
  stuckLayer: Claim | null;
  likelyDrop: Claim | null;
};
/** `code`: the computed candidate it takes up; null when a model found it elsewhere in the evidence. */
export type BottleneckPart = {
  id: string;
  code: string | null;
  hypothesis: Claim;
  layer: string;
  brokenWhen: Claim;
};
export type GoalPart = Omit<PlanSections['goals'][number], 'claim' | 'reachableBecause' | 'serves'> & {
  claim: Claim;
  reachableBecause: Claim | null;
  serves: Claim | null;
};
export type ActionPart = Omit<PlanSections['actions'][number], 'claim' | 'gate'> & { claim: Claim };
export type MilestonePart = PlanSections['milestones'][number];
export type RiskPart = Omit<PlanSections['risks'][number], 'claim'> & { claim: Claim };
export type AskPart = { claim: Claim; whom: string; contactId: string | null };
export type PeriodPart = { from: string; to: string; nextReview: string; basis: Claim | null };
export type PremortemPart = PlanSections['premortem'][number];

export type PlanParts = {
  period: PeriodPart;
  why: WhyPart;
  owner: OwnerPart;
  decision: DecisionPart;
  bottlenecks: BottleneckPart[];
  goals: GoalPart[];
  actions: ActionPart[];
  milestones: MilestonePart[];
  risks: RiskPart[];
  premortem: PremortemPart[];
  questions: AskPart[];
};

/** The steps of drafting, in the order of PLAN-18; questions come last, for every step may leave some. */
export const PLAN_STEPS = [
  'why',
  'owner',
  'decision',
  'bottlenecks',
  'goals',
  'actions',
  'milestones',
  'risks',
  'questions',
] as const;
export type PlanStep = (typeof PLAN_STEPS)[number];

/** PLAN-16: how much of each a plan may hold. */
export const CAPS = {
  whyClaims: 7,
  notDoing: 3,
  people: 8,
  peopleClaims: 5,
  bottlenecks: 4,
  goals: 4,
  actions: 6,
  risks: 5,
  questions: 8,
} as const;
