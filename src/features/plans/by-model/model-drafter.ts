import type { PlanDrafter } from '../plan-drafter.ts';
import { actionsByModel } from './actions-step.ts';
import { bottlenecksByModel } from './bottlenecks-step.ts';
import { decisionByModel } from './decision-step.ts';
import { goalsByModel } from './goals-step.ts';
import type { ModelRun } from './model-step.ts';
import { risksByModel } from './risks-step.ts';
import { whyByModel } from './why-step.ts';

/** The steps by a model, each with its own prompt, schema, evidence and check (architecture, decision 4). */
export const modelDrafter = (run: ModelRun): PlanDrafter => ({
  questions: () => run.asked,
  why: () => whyByModel(run),
  decision: (_, soFar) => decisionByModel(run, soFar),
  bottlenecks: (_, soFar) => bottlenecksByModel(run, soFar),
  goals: (_, soFar) => goalsByModel(run, soFar),
  actions: (_, soFar) => actionsByModel(run, soFar),
  risks: (_, soFar) => risksByModel(run, soFar),
});
