import type { Tx } from '#src/db/database.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import type { ImportKind } from './catalogue/field.ts';
import type { RecordRules } from './record-rules.ts';
import type { StoredRecord } from './record-shelf.ts';
import { selectByAccountsAndTime, selectByExternalIds, selectByNameKeys } from './record-store.ts';
import type { Columns, ResolvedRow } from './resolve-rows.ts';

const dayOf = (record: Columns): string =>
  record.occurredAt instanceof Date ? record.occurredAt.toISOString().slice(0, 10) : String(record.month);

const distinct = (values: Iterable<unknown>): string[] => [
  ...new Set([...values].filter((value): value is string => typeof value === 'string')),
];

const byNaturalKeys = async (
  tx: Tx,
  wanted: { kind: ImportKind; tenantId: string; lock: boolean },
  records: readonly Columns[],
): Promise<StoredRecord[]> => {
  if (records.length === 0) return [];
  const { kind } = wanted;
  if (kind !== 'activities' && kind !== 'purchases')
    return selectByNameKeys(tx, { ...wanted, kind }, distinct(records.map((record) => record.name)).map(nameKey));
  const days = records.map(dayOf).sort();
  const accountIds = distinct(records.map((record) => record.accountId));
  return selectByAccountsAndTime(tx, { ...wanted, kind }, { accountIds, from: days[0] ?? '', to: days.at(-1) ?? '' });
};

/**
 * Loads every stored record that a row could mean: by external id, and by natural key for the rows whose external id (if any)
 * is new. Rows that cannot go in are passed over.
 */
export const loadExisting = async (
  tx: Tx,
  wanted: { kind: ImportKind; tenantId: string; lock: boolean },
  rules: RecordRules,
  rows: readonly ResolvedRow[],
): Promise<StoredRecord[]> => {
  const records = rows
    .filter((row) => row.state === 'ready')
    .map((row): Columns => ({ ...rules.made?.(row.columns, row.names), ...row.columns }));
  const byId = await selectByExternalIds(tx, wanted, distinct(records.map((record) => record.externalId)));
  const known = new Set(byId.map((record) => record.externalId));
  // Where the store allows one record a natural key, a known row may still collide with another record.
  const open = rules.naturalIsUnique ? records : records.filter((record) => !known.has(record.externalId as string));
  const alike = await byNaturalKeys(tx, wanted, open);
  return [...new Map([...byId, ...alike].map((record) => [record.id, record])).values()];
};
