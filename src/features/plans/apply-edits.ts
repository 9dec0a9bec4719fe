import type { Plan } from './contract.ts';
import { addAction, dropAction, setAction } from './edit-action.ts';
import type { PlanEdit } from './edit-contract.ts';
import type { Edited, EditFrame } from './edit-frame.ts';
import { dropGoal, setGoal } from './edit-goal.ts';
import { dropClaim, setClaim, setMilestone, setOwner } from './edit-rest.ts';

const apply = (edited: Edited, edit: PlanEdit, index: number, frame: EditFrame): Edited => {
  switch (edit.op) {
    case 'set_goal':
      return setGoal(edited, edit, index, frame);
    case 'drop_goal':
      return dropGoal(edited, edit, index);
    case 'set_action':
      return setAction(edited, edit, index, frame);
    case 'drop_action':
      return dropAction(edited, edit, index);
    case 'add_action':
      return addAction(edited, edit, index, frame);
    case 'set_owner':
      return setOwner(edited, edit, index, frame);
    case 'set_milestone':
      return setMilestone(edited, edit, index);
    case 'set_claim':
      return setClaim(edited, edit, index, frame);
    case 'drop_claim':
      return dropClaim(edited, edit, index);
  }
};

/**
 * Makes the edits in their order. Pure; what no edit names stays as it is, object for object. The claims with new words come back as
 * `spoken`, to be verified.
 * @throws LinchpinError `not_found` with the edit's place when it names what the plan or the workspace does not have
 */
export const applyEdits = (plan: Plan, edits: readonly PlanEdit[], frame: EditFrame): Edited =>
  edits.reduce<Edited>((edited, edit, index) => apply(edited, edit, index, frame), { plan, spoken: [] });
