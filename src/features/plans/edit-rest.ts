import { newClaim } from '#src/features/drafts/index.ts';
import type { Plan } from './contract.ts';
import { withoutClaim } from './drop-claims.ts';
import type { PlanEdit } from './edit-contract.ts';
import { addClaim, type Edited, type EditFrame, named, ownWords, personNamed, reword } from './edit-frame.ts';

const CLAIM = { zh: '语句', en: 'claim' };

/** PLAN-3: names the one accountable owner of the plan; whoever was named or proposed before is so no more. */
export const setOwner = (
  edited: Edited,
  edit: Extract<PlanEdit, { op: 'set_owner' }>,
  index: number,
  frame: EditFrame,
): Edited => {
  const person = personNamed(frame, edit.userId, index, 'userId');
  const { owner } = edited.plan.sections;
  if (owner.accountable?.userId === person.userId) return edited;
  const claims = new Map(edited.plan.claims.map((claim) => [claim.id, claim]));
  const outdated = owner.claims.filter((id) => {
    const claim = claims.get(id);
    const [only, ...more] = claim?.evidence ?? [];
    const ofBefore = only?.source.id === owner.accountable?.userId && more.length === 0;
    return claim?.kind === 'proposal' || (owner.accountable !== null && ofBefore);
  });
  const plan = outdated.reduce(withoutClaim, edited.plan);
  const { write } = frame.wording;
  const text = write(`由${person.name}对结果负责。`, `${person.name} answers for the result.`);
  const claim = newClaim('proposal', text, [ownWords(frame, text)], 'PLAN-3');
  const after: Plan = {
    ...plan,
    sections: {
      ...plan.sections,
      owner: {
        ...plan.sections.owner,
        accountable: person,
        proposed: null,
        claims: [claim.id, ...plan.sections.owner.claims],
      },
    },
  };
  return addClaim({ ...edited, plan: after }, claim);
};

export const setMilestone = (
  edited: Edited,
  edit: Extract<PlanEdit, { op: 'set_milestone' }>,
  index: number,
): Edited => {
  const { milestones } = edited.plan.sections;
  const before = named(milestones, edit.milestoneId, {
    index,
    field: 'milestoneId',
    what: { zh: '里程碑', en: 'milestone' },
  });
  const after = {
    ...before,
    ...(edit.due === undefined ? {} : { due: edit.due }),
    ...(edit.doneWhen === undefined ? {} : { doneWhen: edit.doneWhen }),
  };
  const sections = { ...edited.plan.sections, milestones: milestones.map((each) => (each === before ? after : each)) };
  return { ...edited, plan: { ...edited.plan, sections } };
};

export const setClaim = (
  edited: Edited,
  edit: Extract<PlanEdit, { op: 'set_claim' }>,
  index: number,
  frame: EditFrame,
): Edited => {
  const claim = named(edited.plan.claims, edit.claimId, { index, field: 'claimId', what: CLAIM });
  return claim.text === edit.text ? edited : reword(edited, claim.id, edit.text, frame);
};

export const dropClaim = (edited: Edited, edit: Extract<PlanEdit, { op: 'drop_claim' }>, index: number): Edited => {
  const claim = named(edited.plan.claims, edit.claimId, { index, field: 'claimId', what: CLAIM });
  const plan = withoutClaim(edited.plan, claim.id);
  return { ...edited, plan: { ...plan, claims: plan.claims.filter((each) => each.id !== claim.id) } };
};
