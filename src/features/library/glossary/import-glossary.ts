import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { type Mapping, readSheet, toRowErrors, toWarnings } from '#src/features/imports/index.ts';
import { newId } from '#src/kernel/ids.ts';
import { planGlossary } from './domain-glossary-import.ts';
import { fullGlossary, MOST_LINES } from './full-glossary.ts';
import type { GlossaryImported } from './glossary-import-contract.ts';
import { lockGlossary, selectAllLines, writeLines } from './glossary-import-store.ts';
import { GLOSSARY_SHEET } from './glossary-sheet.ts';
import { GLOSSARY_TERM } from './glossary-store.ts';

/** A file of terms and how the caller wants it read. */
export type GlossaryFile = { bytes: Uint8Array; fileName: string; mapping: Mapping; dryRun: boolean };

/**
 * Takes a table of terms into the glossary, in one transaction: a row adds to the line of its `zh` and `en`, or makes one; a wrong row is
 * told with its number and the others go in. Doing it twice changes nothing. A dry run answers the same and writes nothing.
 * @throws LinchpinError for a file that cannot be read as a table; `conflict` when the glossary would be too long
 */
export const importGlossary = async (ctx: Ctx, file: GlossaryFile): Promise<GlossaryImported> => {
  const { tenantId, userId } = ctx.actor;
  const { columns, rows, warnings } = await readSheet(GLOSSARY_SHEET, file, ctx.signal);
  return ctx.db.inTenant(tenantId, async (tx) => {
    await lockGlossary(tx, tenantId);
    const existing = await selectAllLines(tx, tenantId);
    const { writes, errors, ...counts } = planGlossary(existing, rows, () => newId(GLOSSARY_TERM.prefix));
    if (existing.length + counts.created > MOST_LINES) throw fullGlossary(existing.length, counts.created);
    if (!file.dryRun) {
      const at = ctx.now();
      const stamp = { tenantId, createdBy: userId, createdAt: at, updatedAt: at };
      await writeLines(
        tx,
        writes.map(({ before, ...line }) => ({ ...stamp, ...line, version: (before ?? 0) + 1 })),
      );
      const details = { ...counts, errors: errors.length };
      await audit(tx, ctx, { action: 'import', entityType: GLOSSARY_TERM.entityType, entityId: tenantId, details });
    }
    return {
      dryRun: file.dryRun,
      fileName: file.fileName,
      ...counts,
      errors: toRowErrors(errors, ctx.language),
      warnings: toWarnings(warnings.list(), ctx.language),
      columns: columns.map(({ header, field }) => ({ column: header, field: field.name })),
    };
  });
};
