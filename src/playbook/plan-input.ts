import type { Tier } from './tiers.ts';
import type { When } from './time.ts';

/** The least a plan must hand over so that the gates (PLAN-2 … PLAN-18) can judge it. Text fields may be null: not stated. */
export type PlanInput = {
  tier?: Tier | null;
  tierReason?: string | null;
  windowClosesOn?: When | null;
  isKey?: boolean;
  /** Why this account (PLAN-2), and what we will not do. */
  why: string | null;
  notDoing: readonly string[];
  /** Ids of the accountable owners (PLAN-3); supporters apart. */
  owners: readonly string[];
  supporters?: readonly string[];
  decision: PlanDecision;
  bottlenecks: readonly PlanBottleneck[];
  goals: readonly PlanGoal[];
  actions: readonly PlanAction[];
  milestones: readonly PlanMilestoneInput[];
  risks: readonly PlanRisk[];
  questions: readonly PlanQuestion[];
  /** PLAN-10: the claims of the plan, where the caller has them. */
  claims?: readonly { id: string; kind: 'fact' | 'inference' | 'proposal' | 'question'; evidenceCount: number }[];
  /** PLAN-17. `calendarBasis`: what of the customer's calendar the period follows. */
  period: { startsOn?: When | null; endsOn?: When | null; calendarBasis?: string | null };
  nextReviewOn?: When | null;
  /** The order in which sections are shown, by PLAN_SECTIONS name; absent: not judged. */
  sections?: readonly string[];
  /** Characters a reader sees before unfolding evidence (PLAN-16); absent: not judged. */
  readCharacters?: number;
  premortem?: readonly { cause: string; answer: string | null }[];
};

/** PLAN-4: how the customer decides. */
export type PlanDecision = { coreValue?: string | null; stuckLayer?: string | null; likelyDrop?: string | null };

/** PLAN-6. `layer`: where in the chain; `brokenWhen`: how we would know it is broken. */
export type PlanBottleneck = {
  id: string;
  hypothesis: string;
  evidenceCount: number;
  layer?: string | null;
  brokenWhen?: string | null;
};

/** PLAN-5, PLAN-15. `serves`: the item of the customer's own plan; `servesUnknown`: says that we do not know it yet. */
export type PlanGoal = {
  id: string;
  measure?: string | null;
  baseline?: string | number | null;
  target?: string | number | null;
  dueOn?: When | null;
  whyReachable?: string | null;
  serves?: string | null;
  servesUnknown?: boolean;
};

/** PLAN-7, PLAN-18. Undefined fields were never answered; null means stated as unknown. */
export type PlanAction = {
  id: string;
  task: string;
  bottleneckIds: readonly string[];
  owners: readonly string[];
  supporters?: readonly string[] | null;
  beforeSales?: string | null;
  afterSales?: string | null;
  people?: string | number | null;
  hours?: number | null;
  material?: string | null;
  dependencies?: readonly string[] | null;
  authority?: string | null;
  verifyBy?: When | null;
  observableResult?: string | null;
};

export type PlanMilestoneInput = {
  id: string;
  dueOn?: When | null;
  doneCriteria?: string | null;
  owner?: string | null;
};
export type PlanRisk = { id: string; kind?: string | null; trigger?: string | null; contingency?: string | null };
export type PlanQuestion = { text: string; askWhom?: string | null };

/** PLAN-18: the sections in their order. */
export const PLAN_SECTIONS = [
  'why',
  'owner',
  'decision',
  'bottlenecks',
  'goals',
  'actions',
  'milestones',
  'risks',
] as const;
export type PlanSection = (typeof PLAN_SECTIONS)[number];
