import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { fail } from '#src/kernel/errors.ts';
import type { JobRow } from './domain.ts';
import { selectJob } from './store.ts';

/** The job with this id, if the asker may watch it. @throws LinchpinError `not_found` */
export const requireJob = async (ctx: Ctx, tx: Tx, id: string): Promise<JobRow> => {
  const row = await selectJob(tx, ctx, id);
  if (!row) throw fail('not_found', { zh: '没有找到这个任务。', en: 'No such job.' });
  return row;
};
