import type { PlanEdit } from '#src/features/plans/index.ts';
import { addAction } from './add-action.ts';
import { type EditGround, type EditReading, notRead, refuse, Unsettled } from './edit-reading.ts';
import { COURTESY, KEEPS } from './edit-words.ts';
import { findItems } from './find-item.ts';
import { findPerson } from './find-person.ts';
import type { OutlineItem } from './outline.ts';
import { type EditClause, readClause } from './read-clause.ts';
import { figureOf, fitsGoal } from './read-target.ts';
import { splitMessage } from './split-message.ts';
import { toEdit } from './to-edits.ts';

/**
 * Reads what a message changes of a plan, by rules alone: every clause one edit, or several where it names several parts. A clause
 * without a part goes on with the one before it. Where anything is not clear or cannot be done, nothing is changed: one question
 * with numbered options comes back, or the reason. Pure.
 */
export const readEdits = (message: string, ground: EditGround): EditReading => {
  const answers = [...ground.answers];
  const take = () => answers.shift();
  const edits: PlanEdit[] = [];
  const unread: string[] = [];
  let before: { clause: EditClause; items: OutlineItem[] } | undefined;
  try {
    for (const text of splitMessage(message)) {
      if (KEEPS.test(text) || COURTESY.test(text)) continue;
      const clause = withBefore(readClause(text), before?.clause);
      if (!clause.verb && !(before && clause.value !== '' && goesOn(clause))) {
        unread.push(text);
        continue;
      }
      if (clause.verb === 'add') {
        edits.push(addAction(clause, ground, take));
        continue;
      }
      if (isPlanOwner(clause)) {
        edits.push(setOwner(clause, ground, take));
        continue;
      }
      const named = clause.places.length > 0 || clause.kind !== null;
      if (!named && !before && announces(clause)) continue;
      const items = !named && before ? before.items : findItems(ground.outline, clause, take, fits(clause));
      // `把第二个目标改一下` alone announces; what to say follows in the next clause.
      before = { clause, items };
      if (announces(clause)) continue;
      for (const item of items) edits.push(toEdit(clause, item, ground, take));
    }
  } catch (error) {
    if (error instanceof Unsettled) return error.reading;
    throw error;
  }
  if (edits.length === 0)
    return notRead(
      '没有看懂要改哪一处，没有改动。可以说“第二个目标改成 300 万”“删掉第三条行动”“第一个里程碑推迟到 3 月底”。',
      'What to change is not clear; nothing was changed. Say “change the second goal to 3 million”, “drop the third action”, “move the first milestone to the end of March”.',
    ).reading;
  return { kind: 'edits', edits: merged(edits), unread };
};

/** A clause that names no kind but a place goes on with the kind before it (`第二条删掉，第三条也不要了`). */
const withBefore = (clause: EditClause, before: EditClause | undefined): EditClause => {
  if (!before || clause.kind || clause.places.length === 0) return clause;
  return { ...clause, kind: before.kind, verb: clause.verb ?? before.verb };
};

/** A clause without a verb goes on with the one before where it gives a property or a place and a value. */
const goesOn = (clause: EditClause): boolean => clause.field !== null || clause.places.length > 0 || clause.said;

const announces = ({ verb, value, said }: EditClause): boolean => verb === 'set' && value === '' && !said;

const isPlanOwner = ({ field, kind, places, verb }: EditClause): boolean =>
  field === 'owner' && kind === null && places.length === 0 && verb !== 'drop';

const setOwner = (clause: EditClause, ground: EditGround, take: () => string | undefined): PlanEdit => {
  const userId = findPerson(clause.value.replace(/^(?:the )?(?:plan ?)?owner\s*/iu, ''), ground, take);
  if (userId === null)
    throw refuse(
      '计划要有一位负责人（PLAN-2），不能空着。没有改动。',
      'A plan needs one accountable owner (PLAN-2). Nothing was changed.',
    );
  return { op: 'set_owner', userId };
};

const fits = (clause: EditClause) => {
  const figure = figureOf(clause.value);
  return (item: OutlineItem): boolean => !figure || item.kind !== 'goal' || fitsGoal(figure, item);
};

/** Edits of one part are one edit, the later word counting; a part that is dropped is not changed before. */
const merged = (edits: readonly PlanEdit[]): PlanEdit[] => {
  const byPart = new Map<string, PlanEdit>();
  const others: PlanEdit[] = [];
  for (const edit of edits) {
    const key = partOf(edit);
    if (key === null) others.push(edit);
    else {
      const known = byPart.get(key);
      byPart.set(key, known && known.op === edit.op ? ({ ...known, ...edit } as PlanEdit) : edit);
    }
  }
  return [...byPart.values(), ...others];
};

const partOf = (edit: PlanEdit): string | null => {
  if ('goalId' in edit) return `goal ${edit.goalId}`;
  if ('actionId' in edit) return `action ${edit.actionId}`;
  if ('milestoneId' in edit) return `milestone ${edit.milestoneId}`;
  if ('claimId' in edit) return `claim ${edit.claimId}`;
  return edit.op === 'set_owner' ? 'owner' : null;
};
