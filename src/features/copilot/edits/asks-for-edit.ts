import { ASKS, RESTORE, THEIRS, UNDO } from './edit-words.ts';
import { readClause } from './read-clause.ts';
import { splitMessage } from './split-message.ts';

/** What is to be edited, and how surely: `sure` names a part by its place, or takes back. */
export type EditWish = { of: 'plan' | 'need'; sure: boolean };

const NEED = /需求|诉求|\bneeds?\b/iu;
const PRIORITY = /(?<![a-z\d])P\s?[0-3](?![\da-z])|优先级|\bpriority\b/iu;

/** Whether a message orders a change of a plan, or of a need's priority; null when it orders none. Pure, by words alone. */
export const asksForEdit = (message: string): EditWish | null => {
  const text = message.normalize('NFKC').trim();
  if (UNDO.test(text) || RESTORE.test(text)) return { of: 'plan', sure: true };
  const clauses = splitMessage(text);
  if (clauses.some((clause) => NEED.test(clause) && PRIORITY.test(clause) && !ASKS.test(clause) && changesNeed(clause)))
    return { of: 'need', sure: true };
  const found = clauses.filter((clause) => !ASKS.test(clause) && !THEIRS.test(clause)).map(readClause);
  if (found.some(({ verb, places }) => verb !== null && places.length > 0)) return { of: 'plan', sure: true };
  const orders = found.some(({ verb, kind, field, said }) => {
    if (verb === null) return false;
    if (verb === 'add') return kind !== null && kind !== 'question';
    return kind !== null ? verb === 'drop' || said : field === 'owner' && said;
  });
  return orders ? { of: 'plan', sure: false } : null;
};

const changesNeed = (clause: string): boolean =>
  /改|调|降|升|提|标|设|定|列为|换|\b(?:mark|set|make|change|lower|raise|move|downgrade|upgrade|drop|treat)\b/iu.test(
    clause,
  );
