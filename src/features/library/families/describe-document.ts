import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import type { DocumentRow } from '../domain.ts';
import { lockLibrary } from '../store.ts';
import { marksOf, sortFamilies } from './domain-family.ts';
import { readShape, type Shape, settledShape } from './domain-shape.ts';
import { saveFamilies, saveShape, selectRelatives, selectUndescribed } from './shape-store.ts';

/** Relatives held against each other at once; a family larger than this keeps what it has. */
const MOST_RELATIVES = 200;

/** Settles which family the given documents, and whoever may be one with them, are in. The library is locked. */
const settleFamilies = async (tx: Tx, tenantId: string, ids: readonly string[]): Promise<void> => {
  const relatives = await selectRelatives(tx, tenantId, ids, MOST_RELATIVES);
  const families = sortFamilies(relatives);
  await saveFamilies(
    tx,
    tenantId,
    relatives
      .map(({ id, family }) => ({ id, before: family, family: families.get(id) ?? null }))
      .filter(({ before, family }) => before !== family),
  );
};

/**
 * Keeps what rules read out of a document's text (REC-2), and settles its family. The library is locked by the caller.
 * @param shape what was read of this row
 */
export const keepShape = async (tx: Tx, row: DocumentRow, shape: Shape): Promise<void> => {
  await saveShape(tx, row.tenantId, row.id, settledShape(shape, row.type), marksOf({ ...row, ...shape }));
  await settleFamilies(tx, row.tenantId, [row.id]);
};

/** Reads and keeps a document's shape anew, after its text or what is said about it changed. The library is locked. */
export const describeDocument = async (tx: Tx, row: DocumentRow): Promise<void> =>
  keepShape(tx, row, await readShape(row));

/**
 * Does a piece of work that may take a document out of its family, such as deleting it, and settles those it leaves.
 * The library is locked by the caller.
 */
export const leavingFamily = async (
  tx: Tx,
  tenantId: string,
  id: string,
  leave: () => Promise<void>,
): Promise<void> => {
  const [own, ...others] = (await selectRelatives(tx, tenantId, [id], MOST_RELATIVES)).sort((a, b) =>
    a.id === id ? -1 : b.id === id ? 1 : 0,
  );
  await leave();
  const left = own?.id === id && own.family !== null ? others.filter(({ family }) => family === own.family) : [];
  if (left.length > 0)
    await settleFamilies(
      tx,
      tenantId,
      left.map((each) => each.id),
    );
};

/** Documents a transaction, so that none takes long. */
const BATCH = 10;

/** Reads the shape of documents stored before there was one, or read by older rules, batch by batch. May run twice. */
export const describeDocuments = async (ctx: Ctx): Promise<void> => {
  const { tenantId } = ctx.actor;
  for (let found = BATCH; found === BATCH && !ctx.signal.aborted; )
    found = await ctx.db.inTenant(tenantId, async (tx) => {
      await lockLibrary(tx, tenantId);
      const rows = await selectUndescribed(tx, tenantId, BATCH);
      for (const row of rows) await describeDocument(tx, row);
      return rows.length;
    });
};
