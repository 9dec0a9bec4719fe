import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { type Featured, writeFeatures } from '#src/features/lookalikes/index.ts';
import { historyOf, type OpportunityRow } from '#src/features/opportunities/index.ts';
import { newId } from '#src/kernel/ids.ts';
import type { ImportKind } from './catalogue/field.ts';
import type { RecordWrite } from './domain.ts';
import { upsertRecords } from './record-store.ts';
import { refreshDeals } from './refresh-deals.ts';
import { insertHistory } from './store.ts';

/** The history of changed deals, field by field. New ones have none: what was before the file is not known. */
const writeHistory = async (ctx: Ctx, tx: Tx, writes: readonly RecordWrite[]): Promise<void> => {
  const { tenantId, userId: changedBy } = ctx.actor;
  const lines = writes.flatMap(({ before, after }) =>
    before === null
      ? []
      : historyOf(before as unknown as OpportunityRow, after as unknown as OpportunityRow).map((line) => ({
          ...line,
          tenantId,
          id: newId('chg'),
          opportunityId: after.id,
          changedBy,
          createdAt: ctx.now(),
        })),
  );
  await insertHistory(tx, lines);
};

/** A prospect as look-alike runs compare it; a new one has only the columns of its file. */
const toFeatured = (after: RecordWrite['after']): Featured => {
  const columns: Partial<Featured> = after;
  const { name = '', description = null, industry = null, employees = null, regions = [], tags = [] } = columns;
  return { id: after.id, name, description, industry, employees, regions, tags };
};

/** Writes changed records, the history of deals, and what recommendations follow. */
export const updateRecords = async (
  ctx: Ctx,
  tx: Tx,
  kind: ImportKind,
  writes: readonly RecordWrite[],
): Promise<void> => {
  const { tenantId } = ctx.actor;
  const at = ctx.now();
  await upsertRecords(
    tx,
    kind,
    tenantId,
    writes.map(({ before, after }) => ({ ...after, ...(before === null ? { createdAt: at } : {}), updatedAt: at })),
  );
  if (kind === 'prospects')
    await writeFeatures(
      tx,
      tenantId,
      writes.map(({ after }) => toFeatured(after)),
    );
  if (kind === 'opportunities') await writeHistory(ctx, tx, writes);
  await refreshDeals(tx, tenantId, kind, writes);
};

/** Writes planned records with what follows from them. New ones are marked as this import's. */
export const writeRecords = (
  ctx: Ctx,
  tx: Tx,
  kind: ImportKind,
  writes: readonly RecordWrite[],
  importId: string,
): Promise<void> =>
  updateRecords(
    ctx,
    tx,
    kind,
    writes.map(({ before, after }) => ({ before, after: before === null ? { ...after, importId } : after })),
  );
