import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { findRecord } from '#src/db/record.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import { fail } from '#src/kernel/errors.ts';
import type { NeedRow } from './domain.ts';
import { NEED } from './store.ts';

/** The need with this id, if the asker may see its opportunity. @throws LinchpinError `not_found` */
export const requireNeed = async (
  ctx: Ctx,
  tx: Tx,
  id: string,
  purpose: 'read' | 'change' = 'read',
): Promise<NeedRow> => {
  const row = await findRecord(tx, NEED, ctx.actor.tenantId, id, { lock: purpose === 'change' });
  if (!row) throw fail('not_found', { zh: '没有找到这条需求。', en: 'No such need.' });
  await requireOpportunity(ctx, tx, row.opportunityId);
  return row;
};
