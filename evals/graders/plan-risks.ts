import { eachRisk, orAsks } from './support/method.ts';
import { shareIn } from './support/overlap.ts';
import type { Grader } from './verdict.ts';
import { isEmptyTrigger, isIdle, isLeftToOthers, isUnseen } from './words/observable.ts';
import { undercutIn } from './words/undercutting.ts';

/** PLAN-9, PLAN-14: a risk has evidence, a trigger somebody could see, and an answer that does something else than give way. */
const risk = eachRisk(
  'PLAN-9/risk',
  ({ claim, trigger, contingency }, { ground }) => {
    const unseen = isUnseen(
      trigger,
      ground.people.map(({ name }) => name),
    );
    const cut = undercutIn(contingency);
    return [
      ...(claim.evidence.length > 0 ? [] : ['a risk without evidence']),
      ...(unseen || isEmptyTrigger(trigger)
        ? [{ field: 'trigger', text: trigger, why: 'a trigger nobody could see' }]
        : []),
      ...(!/[\p{L}\p{N}]{2}/u.test(contingency) || isIdle(contingency) || isLeftToOthers(contingency)
        ? [{ field: 'contingency', text: contingency, why: 'an answer that does nothing' }]
        : []),
      ...(shareIn(contingency, [trigger]) < 0.9
        ? []
        : [{ field: 'contingency', text: contingency, why: 'the answer repeats the trigger' }]),
      ...(cut ? [{ field: 'contingency', text: contingency, why: `it only gives way on the price: “${cut}”` }] : []),
    ];
  },
  orAsks('plan/risks', 'a risk'),
);

export const riskGraders: readonly Grader[] = [risk];
