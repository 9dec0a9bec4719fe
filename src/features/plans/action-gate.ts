import { judgeAction } from '#src/playbook/plan-actions.ts';
import type { PlanAction } from '#src/playbook/plan-input.ts';
import type { PlanSections } from './contract.ts';
import type { ActionPart, PlanParts } from './parts.ts';

/** The answers to the four questions about an action (PLAN-7), computed. */
export const gateOf = (
  action: ActionPart,
  parts: Pick<PlanParts, 'bottlenecks' | 'period'>,
  now: Date,
): PlanSections['actions'][number]['gate'] => {
  const { answers, busywork } = judgeAction(toPlanAction(action), {
    bottlenecks: parts.bottlenecks,
    now,
    stageEndsOn: new Date(parts.period.to),
  });
  return {
    servesBottleneck: answers.serves_bottleneck === 'yes',
    oneOwner: answers.one_owner === 'yes',
    resourced: answers.resource_matched === 'yes',
    verifiable: answers.verifiable === 'yes',
    busywork,
  };
};

/** An action as PLAN-7 and PLAN-18 judge it. What the service does not know is said to be unknown (null), not left out. */
export const toPlanAction = (action: ActionPart): PlanAction => ({
  id: action.id,
  task: action.claim.text,
  bottleneckIds: action.bottleneckId ? [action.bottleneckId] : [],
  owners: action.owner ? [action.owner.name] : [],
  supporters: action.supporters.map((person) => person.name),
  beforeSales: action.phase === 'before_sale' ? action.claim.text : null,
  afterSales: action.phase === 'after_sale' ? action.claim.text : null,
  people: action.people,
  hours: action.hours,
  material: action.resources,
  dependencies: action.dependsOn,
  authority: action.authority,
  verifyBy: action.verifyBy,
  observableResult: action.observable,
});
