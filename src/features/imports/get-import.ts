import type { Ctx } from '#src/context.ts';
import { fail, type LinchpinError } from '#src/kernel/errors.ts';
import type { ImportDetail } from './contract.ts';
import { toDetail } from './import-report.ts';
import { selectImport } from './store.ts';

export const noSuchImport = (): LinchpinError =>
  fail('not_found', {
    zh: '没有这次导入，没有做任何改动。导入记录见 GET /v1/imports。',
    en: 'No such import; nothing was changed. See GET /v1/imports for those there are.',
  });

/**
 * One import with all its row errors and warnings, in the asker's language.
 * @throws LinchpinError `not_found`
 */
export const getImport = (ctx: Ctx, id: string): Promise<ImportDetail> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const row = await selectImport(tx, ctx.actor.tenantId, id);
    if (!row) throw noSuchImport();
    return toDetail(row, ctx.language);
  });
