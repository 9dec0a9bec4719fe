import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { fail } from '#src/kernel/errors.ts';
import { type RunRow, selectRun } from './run-store.ts';

/** The run with this id, if the asker may see it. @throws LinchpinError `not_found` */
export const requireRun = async (ctx: Ctx, tx: Tx, id: string): Promise<RunRow> => {
  const row = await selectRun(tx, ctx, id);
  if (!row) throw fail('not_found', { zh: '没有找到这次相似客户任务。', en: 'No such look-alike run.' });
  return row;
};
