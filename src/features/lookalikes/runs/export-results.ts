import type { Ctx } from '#src/context.ts';
import type { Result } from '../contract.ts';
import { readResults } from './list-results.ts';
import { requireRun } from './require-run.ts';
import { sheetOf } from './sheet.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

const PAGE = 500;

/** A file to hand out. */
export type ExportedFile = { fileName: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> };

/**
 * The whole ranked list as a file, headers in the asker's language; while the run goes on, the best so far.
 * @throws LinchpinError `not_found`
 */
export const exportResults = async (ctx: Ctx, runId: string, format: 'csv' | 'xlsx'): Promise<ExportedFile> => {
  const { tenantId } = ctx.actor;
  const { recipe } = await ctx.db.inTenant(tenantId, (tx) => requireRun(ctx, tx, runId));
  const results: Result[] = [];
  let cursor: string | undefined;
  do {
    const page = await ctx.db.inTenant(tenantId, (tx) => readResults(ctx, tx, runId, { cursor, limit: PAGE }));
    results.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && results.length < recipe.limit);
  const sheet = sheetOf(results.slice(0, recipe.limit), ctx.language);
  return format === 'csv'
    ? { fileName: `${runId}.csv`, mediaType: 'text/csv; charset=utf-8', bytes: writeCsv(sheet) }
    : {
        fileName: `${runId}.xlsx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: await writeXlsx(sheet),
      };
};
