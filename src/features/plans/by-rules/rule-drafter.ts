import type { PlanDrafter } from '../plan-drafter.ts';
import { actionsByRules } from './actions.ts';
import { bottlenecksByRules } from './bottlenecks.ts';
import { decisionByRules } from './decision.ts';
import { goalsByRules } from './goals.ts';
import { risksByRules } from './risks.ts';
import { whyByRules } from './why.ts';

/** What a careful colleague would write from the record alone, without a model (architecture, decision 3; GUARD-8). */
export const ruleDrafter: PlanDrafter = {
  why: (material) => whyByRules(material),
  decision: (material, { candidates }) => decisionByRules(material, candidates),
  bottlenecks: (material, { candidates }) => bottlenecksByRules(material, candidates),
  goals: (material, { period }) => goalsByRules(material, period),
  actions: (material, { candidates, bottlenecks, owner, period }) =>
    actionsByRules(material, candidates, bottlenecks, owner, period),
  risks: (material, { premortem, candidates }) => risksByRules(material, premortem, candidates),
};
