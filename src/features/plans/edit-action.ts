import { newClaim } from '#src/features/drafts/index.ts';
import type { Plan } from './contract.ts';
import { withoutClaim } from './drop-claims.ts';
import type { PlanEdit } from './edit-contract.ts';
import { addClaim, type Edited, type EditFrame, named, ownWords, personNamed, reword } from './edit-frame.ts';

type Action = Plan['sections']['actions'][number];
const ACTION = { zh: '行动', en: 'action' };
const OPEN_GATE = { servesBottleneck: false, oneOwner: false, resourced: false, verifiable: false, busywork: true };

/** Sets what is named of an action; null clears it. The four questions are asked again when all edits are made (PLAN-7). */
export const setAction = (
  edited: Edited,
  edit: Extract<PlanEdit, { op: 'set_action' }>,
  index: number,
  frame: EditFrame,
): Edited => {
  const { actions } = edited.plan.sections;
  const before = named(actions, edit.actionId, { index, field: 'actionId', what: ACTION });
  const { op: _op, actionId: _id, text, ownerId, ...given } = edit;
  const fields = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const after: Action = {
    ...before,
    ...(fields as Partial<Action>),
    ...(ownerId === undefined
      ? {}
      : { owner: ownerId === null ? null : personNamed(frame, ownerId, index, 'ownerId') }),
  };
  const plan: Plan = {
    ...edited.plan,
    sections: { ...edited.plan.sections, actions: actions.map((action) => (action === before ? after : action)) },
  };
  return text === undefined ? { ...edited, plan } : reword({ ...edited, plan }, before.claim, text, frame);
};

export const dropAction = (edited: Edited, edit: Extract<PlanEdit, { op: 'drop_action' }>, index: number): Edited => {
  const action = named(edited.plan.sections.actions, edit.actionId, { index, field: 'actionId', what: ACTION });
  return { ...edited, plan: withoutClaim(edited.plan, action.claim) };
};

/** Adds an action against a named bottleneck (PLAN-7), with the help and authority the service proposes (PLAN-13, PLAN-18). */
export const addAction = (
  edited: Edited,
  edit: Extract<PlanEdit, { op: 'add_action' }>,
  index: number,
  frame: EditFrame,
): Edited => {
  const { sections } = edited.plan;
  const bottleneck = named(sections.bottlenecks, edit.bottleneckId, {
    index,
    field: 'bottleneckId',
    what: { zh: '卡点', en: 'bottleneck' },
  });
  const proposed = frame.actionFrame(edited.plan, bottleneck.code ?? null);
  const claim = newClaim('proposal', edit.text, [ownWords(frame, edit.text)], 'PLAN-7');
  const last = Math.max(0, ...sections.actions.map(({ id }) => Number(/\d+$/u.exec(id)?.[0] ?? 0)));
  const action: Action = {
    id: `a${last + 1}`,
    claim: claim.id,
    bottleneckId: bottleneck.id,
    ...proposed,
    ...(edit.ownerId === undefined ? {} : { owner: personNamed(frame, edit.ownerId, index, 'ownerId') }),
    dependsOn: [],
    start: null,
    verifyBy: edit.verifyBy ?? null,
    observable: edit.observable ?? null,
    gate: OPEN_GATE,
  };
  const plan = { ...edited.plan, sections: { ...sections, actions: [...sections.actions, action] } };
  return addClaim({ ...edited, plan }, claim);
};
