import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import type { Tx } from '#src/db/database.ts';
import { isDuplicate } from '#src/db/sql-state.ts';
import { fail } from '#src/kernel/errors.ts';
import { newId } from '#src/kernel/ids.ts';
import type { ImportAnswer } from './contract.ts';
import type { ImportPlan } from './domain.ts';
import { countPlan, type ImportCounts, toRowErrors, toWarnings } from './import-report.ts';
import { planFile } from './plan-file.ts';
import { type ImportInput, type ReadImport, readImport } from './read-import.ts';
import { insertImport, insertImportChanges, lockImports } from './store.ts';
import type { ImportWarning } from './warnings.ts';
import { writeRecords } from './write-plan.ts';

/** Writes a plan, what it did to each record for its undoing, and one line in the audit log. */
const writeImport = async (
  ctx: Ctx,
  tx: Tx,
  input: ImportInput,
  plan: ImportPlan,
  counts: ImportCounts,
  warnings: ImportWarning[],
): Promise<string> => {
  const { tenantId, userId } = ctx.actor;
  const { kind, fileName } = input;
  const id = newId('imp');
  const { rows, created, updated, skipped, errors } = counts;
  const row = { tenantId, id, kind, fileName, rows, created, updated, skipped, errors, warnings };
  await insertImport(tx, { ...row, createdBy: userId, createdAt: ctx.now() });
  await writeRecords(ctx, tx, kind, plan.writes, id);
  await insertImportChanges(tx, tenantId, id, plan.writes);
  const details = { kind, rows, created, updated, skipped, errors: errors.length };
  await audit(tx, ctx, { action: 'import', entityType: 'import', entityId: id, details });
  return id;
};

const inOneTransaction = (ctx: Ctx, input: ImportInput, file: ReadImport): Promise<ImportAnswer> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await lockImports(tx, ctx.actor.tenantId);
    const plan = await planFile(ctx, tx, file, !input.dryRun);
    const counts = countPlan(plan);
    const warnings = file.warnings.list();
    const id = input.dryRun ? undefined : await writeImport(ctx, tx, input, plan, counts, warnings);
    return {
      ...(id === undefined ? {} : { id }),
      dryRun: input.dryRun,
      kind: input.kind,
      fileName: input.fileName,
      ...counts,
      errors: toRowErrors(counts.errors, ctx.language),
      warnings: toWarnings(warnings, ctx.language),
      columns: file.columns.map(({ header, field }) => ({ column: header, field: field.name })),
    };
  });

/**
 * Imports a CSV or XLSX file: reads it, plans every row against the store, writes the plan. All in one transaction: a crash
 * leaves nothing. A dry run answers the same and writes nothing.
 * @throws LinchpinError for a file or request that cannot be imported at all; `conflict` when a record was made meanwhile
 */
export const importFile = async (ctx: Ctx, input: ImportInput): Promise<ImportAnswer> => {
  const file = await readImport(input, ctx.signal);
  try {
    return await inOneTransaction(ctx, input, file);
  } catch (cause) {
    if (!isDuplicate(cause)) throw cause;
    throw fail(
      'conflict',
      {
        zh: '导入期间有人新增了同一条记录，没有导入任何内容。请重新导入。',
        en: 'Somebody added one of these records meanwhile; nothing was imported. Import the file again.',
      },
      { cause },
    );
  }
};
