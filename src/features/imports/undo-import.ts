import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import type { Tx } from '#src/db/database.ts';
import { sqlState } from '#src/db/sql-state.ts';
import { fail } from '#src/kernel/errors.ts';
import { type Bilingual, say } from '#src/kernel/language.ts';
import type { ImportKind } from './catalogue/field.ts';
import type { UndoAnswer } from './contract.ts';
import { noSuchImport } from './get-import.ts';
import { selectByIds } from './record-store.ts';
import { lockImports, markUndone, selectImport } from './store.ts';
import { planUndo, type TouchedRecord, type UndoPlan } from './undo-domain.ts';
import { deleteRecords, followVersions, reviveRecord, selectHeld, selectTouched } from './undo-store.ts';
import { updateRecords } from './write-plan.ts';

const KEPT: Readonly<Record<'edited' | 'in_use', Bilingual>> = {
  edited: { zh: '导入后又被修改，保持现状。', en: 'It was edited after the import and stays as it is.' },
  in_use: { zh: '已有其他记录与它关联，保持现状。', en: 'Other records hang on it; it stays.' },
};

/** Puts changed records back; the history and the recommendations of deals follow. */
const restore = async (ctx: Ctx, tx: Tx, kind: ImportKind, importId: string, plan: UndoPlan): Promise<void> => {
  const { tenantId } = ctx.actor;
  const ids = plan.restore.map(({ id }) => id);
  const present = new Map((await selectByIds(tx, { kind, tenantId, lock: false }, ids)).map((row) => [row.id, row]));
  const writes = plan.restore.map(({ id, before, version }) => ({
    before: present.get(id) ?? null,
    after: { ...reviveRecord(kind, before), version },
  }));
  await updateRecords(ctx, tx, kind, writes);
  const moves = plan.restore.map(({ id, before, version }) => ({ id, from: Number(before.version), to: version }));
  await followVersions(tx, tenantId, importId, moves);
};

const undo = async (ctx: Ctx, tx: Tx, kind: ImportKind, importId: string, touched: readonly TouchedRecord[]) => {
  const { tenantId } = ctx.actor;
  const plan = planUndo(touched);
  const held = await selectHeld(tx, kind, tenantId, plan.remove);
  const removed = plan.remove.filter((id) => !held.has(id));
  await deleteRecords(tx, kind, tenantId, removed);
  await restore(ctx, tx, kind, importId, plan);
  const kept = [
    ...plan.edited.map((id) => ({ id, reason: 'edited' as const })),
    ...[...held].map((id) => ({ id, reason: 'in_use' as const })),
  ];
  return { removed: removed.length, restored: plan.restore.length, gone: plan.gone, kept };
};

const inOneTransaction = (ctx: Ctx, id: string): Promise<UndoAnswer> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    await lockImports(tx, tenantId);
    const row = await selectImport(tx, tenantId, id, true);
    if (!row) throw noSuchImport();
    if (row.undoneAt)
      throw fail('conflict', {
        zh: '这次导入已经撤销过，没有做任何改动。',
        en: 'This import was undone before; nothing was changed.',
      });
    const kind = row.kind as ImportKind;
    const { kept, ...counts } = await undo(ctx, tx, kind, id, await selectTouched(tx, kind, tenantId, id));
    await markUndone(tx, tenantId, id, ctx.now());
    const details = { kind, ...counts, kept: kept.length };
    await audit(tx, ctx, { action: 'undo', entityType: 'import', entityId: id, details });
    return { id, ...counts, kept: kept.map((each) => ({ ...each, message: say(KEPT[each.reason], ctx.language) })) };
  });

const FOREIGN_KEY = '23503';

/**
 * Undoes an import: removes what it made, restores what it changed. Records that were edited since, or that others hang on,
 * stay and are named.
 * @throws LinchpinError `not_found`, `conflict` when it was undone before or a restored record refers to one that is gone
 */
export const undoImport = async (ctx: Ctx, id: string): Promise<UndoAnswer> => {
  try {
    return await inOneTransaction(ctx, id);
  } catch (cause) {
    if (sqlState(cause) !== FOREIGN_KEY) throw cause;
    throw fail(
      'conflict',
      {
        zh: '要恢复的记录引用了已删除的记录，没有撤销任何内容。',
        en: 'A record to restore refers to one that was deleted; nothing was undone.',
      },
      { cause },
    );
  }
};
