import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { allowedPriority } from '#src/playbook/need-priority.ts';
import { stepIndex } from '#src/playbook/need-validation.ts';
import { changeNeed } from './change-need.ts';
import type { NeedRow } from './domain.ts';
import type { Ladder } from './read-ladder.ts';

/**
 * NEED-6: a need whose proofs carried its step, and carry it no longer because one was taken away, goes down to what they do
 * carry. A need that an import recorded above its proofs stays where it was recorded.
 */
export const fallBack = async (
  ctx: Ctx,
  tx: Tx,
  need: NeedRow,
  { was, now }: { was: Pick<Ladder, 'proven'>; now: Pick<Ladder, 'proven'> },
): Promise<NeedRow> => {
  const carried = stepIndex(was.proven) >= stepIndex(need.step);
  if (!carried || stepIndex(now.proven) >= stepIndex(need.step)) return need;
  const step = now.proven;
  const priority = allowedPriority({ ...need, step });
  const zh = '依据撤回，退回到仍有依据的一步（NEED-6）';
  const en = 'A proof was withdrawn; back to the step that is still proven (NEED-6)';
  return changeNeed(
    ctx,
    tx,
    need,
    { set: { step, priority } },
    { changedBy: 'us', reason: ctx.language === 'zh' ? zh : en, source: { type: 'need', id: need.id } },
  );
};
