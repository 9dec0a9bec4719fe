import { and, eq, type InferInsertModel, type InferSelectModel, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Actor } from '../kernel/actor.ts';
import { fail } from '../kernel/errors.ts';
import { type IdPrefix, newId } from '../kernel/ids.ts';
import type { Bilingual } from '../kernel/language.ts';
import { audit } from './audit.ts';
import type { Tx } from './database.ts';
import type { TenantTable } from './page.ts';
import { isDuplicate } from './sql-state.ts';

/** A kind of record that people make, change and delete: its table, the prefix of its ids, its name in the audit log. */
export type RecordKind<Table extends EditableTable> = { table: Table; prefix: IdPrefix; entityType: string };
type EditableTable = TenantTable & { version: AnyPgColumn; updatedAt: AnyPgColumn };

/** Who changes a record, and when. A `Ctx` is one. */
export type Who = { actor: Actor; requestId: string; now: () => Date };

type Row<Table extends PgTable> = InferSelectModel<Table>;
/** What a maker of a record hands in; the rest is filled here. */
export type Draft<Table extends PgTable> = Omit<
  InferInsertModel<Table>,
  'tenantId' | 'id' | 'version' | 'createdAt' | 'updatedAt' | 'importId'
>;

/**
 * Finds one record of the tenant; null when there is none, or none that meets `where`.
 * @param find.lock holds the row until the transaction ends, so that read, decide and write are one step
 */
export const findRecord = async <Table extends EditableTable>(
  tx: Tx,
  kind: RecordKind<Table>,
  tenantId: string,
  id: string,
  find: { where?: SQL | undefined; lock?: boolean } = {},
): Promise<Row<Table> | null> => {
  if (id.includes('\0')) return null;
  const { table } = kind;
  const query = tx
    .select()
    .from(table as PgTable)
    .where(and(eq(table.tenantId, tenantId), eq(table.id, id), find.where));
  const [row] = (await (find.lock ? query.for('update') : query)) as Row<Table>[];
  return row ?? null;
};

/**
 * Makes the function by which a slice gets one of its records for who asks.
 * @param noun what it is, for the answer when there is none
 * @param visible which of them the asker may see; all of the tenant's when absent
 * @returns a function that answers the row, held until the transaction ends when the purpose is `change`; it throws
 * `not_found` when there is none, it is another tenant's, or it is not the asker's to see
 */
export const recordFor =
  <Table extends EditableTable, Asker extends Who>(
    kind: RecordKind<Table>,
    noun: Bilingual,
    visible: (asker: Asker) => SQL | undefined = () => undefined,
  ) =>
  async (asker: Asker, tx: Tx, id: string, purpose: 'read' | 'change' = 'read'): Promise<Row<Table>> => {
    const find = { where: visible(asker), lock: purpose === 'change' };
    const row = await findRecord(tx, kind, asker.actor.tenantId, id, find);
    if (!row) throw fail('not_found', { zh: `没有找到这${noun.zh}。`, en: `No such ${noun.en}.` });
    return row;
  };

/**
 * Makes a record and notes it in the audit log.
 * @throws LinchpinError `conflict` when its external id or natural key is taken
 */
export const addRecord = async <Table extends EditableTable>(
  tx: Tx,
  who: Who,
  kind: RecordKind<Table>,
  values: Draft<Table>,
): Promise<Row<Table>> => {
  const id = newId(kind.prefix);
  const at = who.now();
  const { tenantId } = who.actor;
  const [row] = (await asConflict(
    tx
      .insert(kind.table as PgTable)
      .values({ ...values, tenantId, id, createdAt: at, updatedAt: at })
      .returning(),
  )) as Row<Table>[];
  if (!row) throw new Error(`insert of ${kind.entityType} answered no row`);
  await audit(tx, who, { action: 'create', entityType: kind.entityType, entityId: id });
  return row;
};

/**
 * Writes the fields that differ; bumps version and time, notes the names of the fields in the audit log.
 * @returns the row as it now is, and which fields changed; nothing is written when none did
 * @throws LinchpinError `conflict` when `version` is not the row's, or a key is taken
 */
export const changeRecord = async <Table extends EditableTable>(
  tx: Tx,
  who: Who,
  kind: RecordKind<Table>,
  row: Row<Table>,
  change: { version?: number | undefined; set: { [Field in keyof Draft<Table>]?: Draft<Table>[Field] | undefined } },
): Promise<{ row: Row<Table>; changed: string[] }> => {
  const before = row as Record<string, unknown> & { id: string; version: number };
  if (change.version !== undefined && change.version !== before.version)
    throw fail('conflict', {
      zh: `这条记录已被他人改为第 ${before.version} 版，您是在第 ${change.version} 版上修改的，没有写入。请刷新后重试。`,
      en: `The record is now at version ${before.version}; your change was made on ${change.version} and was not written. Reload it and try again.`,
    });
  const differing = Object.entries(change.set).filter(
    ([name, value]) => value !== undefined && !same(value, before[name]),
  );
  if (differing.length === 0) return { row, changed: [] };
  const { table } = kind;
  const [after] = (await asConflict(
    tx
      .update(table as PgTable)
      .set({ ...Object.fromEntries(differing), version: sql`${table.version} + 1`, updatedAt: who.now() })
      .where(and(eq(table.tenantId, who.actor.tenantId), eq(table.id, before.id)))
      .returning(),
  )) as Row<Table>[];
  if (!after) throw new Error(`update of ${kind.entityType} met no row`);
  const changed = differing.map(([name]) => name);
  await audit(tx, who, {
    action: 'update',
    entityType: kind.entityType,
    entityId: before.id,
    details: { fields: changed },
  });
  return { row: after, changed };
};

/** Deletes a record, with everything that hangs on it, and notes it in the audit log. */
export const removeRecord = async <Table extends EditableTable>(
  tx: Tx,
  who: Who,
  kind: RecordKind<Table>,
  id: string,
): Promise<void> => {
  const { table } = kind;
  await tx.delete(table as PgTable).where(and(eq(table.tenantId, who.actor.tenantId), eq(table.id, id)));
  await audit(tx, who, { action: 'delete', entityType: kind.entityType, entityId: id });
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const asConflict = async <T>(write: Promise<T>): Promise<T> => {
  try {
    return await write;
  } catch (cause) {
    if (!isDuplicate(cause)) throw cause;
    throw fail(
      'conflict',
      {
        zh: '已有一条相同编号或相同内容的记录，没有写入。请改用修改，或换一个外部编号。',
        en: 'A record with this external id or these contents exists; nothing was written. Change that one, or use another external id.',
      },
      { cause },
    );
  }
};
