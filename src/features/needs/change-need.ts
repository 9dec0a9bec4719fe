import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { enqueue } from '#src/db/outbox.ts';
import { changeRecord } from '#src/db/record.ts';
import { newId } from '#src/kernel/ids.ts';
import { type Cause, changesBetween } from './change-log.ts';
import type { NeedRow } from './domain.ts';
import { insertNeedChanges } from './proof-store.ts';
import { NEED } from './store.ts';

/**
 * Writes a change of a need that the caller holds, keeps its history (NEED-8), and has the documents looked at anew (REC-1).
 * @throws LinchpinError `conflict` when `version` is not the row's
 */
export const changeNeed = async (
  ctx: Ctx,
  tx: Tx,
  before: NeedRow,
  change: { version?: number | undefined; set: Parameters<typeof changeRecord<typeof NEED.table>>[4]['set'] },
  cause: Cause,
): Promise<NeedRow> => {
  const { tenantId, userId } = ctx.actor;
  const { row, changed } = await changeRecord(tx, ctx, NEED, before, change);
  if (changed.length === 0) return row;
  await insertNeedChanges(
    tx,
    changesBetween(before, row).map((each) => ({
      ...each,
      ...cause,
      tenantId,
      id: newId('chg'),
      needId: row.id,
      opportunityId: row.opportunityId,
      userId,
      createdAt: ctx.now(),
    })),
  );
  await enqueue(tx, tenantId, 'recommendations.refresh', { opportunityId: row.opportunityId });
  return row;
};
