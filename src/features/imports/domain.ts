import type { ImportKind } from './catalogue/field.ts';
import { locateRecord } from './locate-record.ts';
import type { RowFault } from './read-rows.ts';
import { foldedColumns, type RecordRules, type RuleEnv } from './record-rules.ts';
import { openShelf, type RecordState, type Shelf, type StoredRecord } from './record-shelf.ts';
import type { Columns, HeaderOf, ResolvedRow } from './resolve-rows.ts';

/** One record to write: what it was (null for a new one) and what it becomes. */
export type RecordWrite = { before: StoredRecord | null; after: StoredRecord };

/** What one row came to; every row has exactly one outcome. */
export type RowOutcome = 'created' | 'updated' | 'skipped' | { faults: RowFault[] };

export type RowNote = { row: number; code: 'repeated_key' | 'external_id_added' | 'spelling_matched' };

/** `records`: what each stored row's record is by the end of the plan. */
export type ImportPlan = {
  outcomes: ReadonlyMap<number, RowOutcome>;
  writes: RecordWrite[];
  notes: RowNote[];
  records: ReadonlyMap<number, Columns>;
};

type ReadyRow = Extract<ResolvedRow, { state: 'ready' }>;

/** Resolves a row's references to records of its own kind, now that all of the file are known. */
export type OwnLinks = (states: readonly RecordState[]) => (row: ReadyRow, record: Columns, id: string) => Columns;

/** What planning needs to know of the kind, and what it may use. */
export type PlanRules = {
  kind: ImportKind;
  rules: RecordRules;
  env: RuleEnv;
  newId: () => string;
  links: OwnLinks;
  headerOf: HeaderOf;
};

/** Whether two column values are the same; null and absent are. */
export const same = (a: unknown, b: unknown): boolean => {
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, at) => same(each, b[at]));
  return (a ?? null) === (b ?? null);
};

const differs = (now: Columns, columns: Columns): boolean =>
  Object.keys(columns).some((name) => !same(now[name], columns[name]));

type Placed = { row: ReadyRow; state: RecordState };
type Draft = { shelf: Shelf; outcomes: Map<number, RowOutcome>; notes: RowNote[]; placed: Placed[] };

/** A rule's refusal as the row's fault. */
const refusalOf = (record: Columns, { rules, env, headerOf }: PlanRules): RowFault | null => {
  const refusal = rules.refuses?.(record, env);
  if (!refusal) return null;
  const { code, message } = refusal;
  const zh = `${message.zh}。该行未导入。`;
  return { column: headerOf(refusal.field), code, message: { zh, en: `${message.en}. The row was not imported.` } };
};

/**
 * What a row says of the record it means. A record found by its name keeps the name it has: another spelling is not a
 * correction (a known product's own name is). Words for an unknown owner or product let go of the one on record only when they
 * are other words than those on record: who was put in by hand since stays.
 */
const saidOf = ({ columns, texts }: ReadyRow, state: RecordState, { spelling = 'name' }: RecordRules): Columns => {
  const loosened = texts.filter(({ textColumn }) => state.now[textColumn] !== columns[textColumn]);
  const all = { ...columns, ...Object.fromEntries(loosened.map(({ idColumn }) => [idColumn, null])) };
  return isOtherSpelling(columns, state, spelling) ? { ...all, [spelling]: state.now[spelling] } : all;
};

const isOtherSpelling = (columns: Columns, state: RecordState, spelling: string): boolean => {
  const isOwnName = columns.externalId || (spelling === 'productText' && columns.productId);
  return !isOwnName && columns[spelling] !== undefined && columns[spelling] !== state.now[spelling];
};

const placeRow = (row: ReadyRow, plan: PlanRules, draft: Draft): void => {
  const { rules, newId } = plan;
  const { shelf, outcomes, notes, placed } = draft;
  const whole = { ...rules.made?.(row.columns, row.names), ...row.columns };
  const found = locateRecord(shelf, rules, whole);
  const fault =
    'fault' in found ? found.fault : refusalOf(found.state ? { ...found.state.now, ...row.columns } : whole, plan);
  if ('fault' in found || fault) {
    outcomes.set(row.number, { faults: fault ? [fault] : [] });
    return;
  }
  if (found.state === null) {
    const state: RecordState = { id: newId(), before: null, now: whole, rows: 1 };
    shelf.add(state);
    placed.push({ row, state });
    outcomes.set(row.number, 'created');
    return;
  }
  const { state, adopts } = found;
  const columns = saidOf(row, state, rules);
  if (isOtherSpelling(row.columns, state, rules.spelling ?? 'name'))
    notes.push({ row: row.number, code: 'spelling_matched' });
  const changes = differs(state.now, columns);
  if (changes) {
    state.now = { ...state.now, ...columns };
    shelf.place(state);
    if (state.rows > 0) notes.push({ row: row.number, code: 'repeated_key' });
    else if (adopts) notes.push({ row: row.number, code: 'external_id_added' });
  }
  state.rows += 1;
  placed.push({ row, state });
  outcomes.set(row.number, changes ? 'updated' : 'skipped');
};

const linkRows = ({ links }: PlanRules, { shelf, outcomes, placed }: Draft): void => {
  const linking = placed.filter(({ row }) => row.own.length > 0);
  if (linking.length === 0) return;
  const link = links(shelf.states);
  for (const { row, state } of linking) {
    const columns = link(row, state.now, state.id);
    if (!differs(state.now, columns)) continue;
    state.now = { ...state.now, ...columns };
    if (outcomes.get(row.number) === 'skipped') outcomes.set(row.number, 'updated');
  }
};

const finish = (state: RecordState, { kind, rules, env }: PlanRules): RecordWrite | null => {
  const { before, id } = state;
  if (before !== null && !differs(before, state.now)) return null;
  const more = before === null ? rules.fresh?.(state.now, env) : rules.follows?.(before, state.now, env);
  const record: Columns = { ...state.now, ...more };
  const externalId = typeof record.externalId === 'string' ? record.externalId : null;
  const version = before === null ? 1 : before.version + 1;
  return { before, after: { ...record, ...foldedColumns(kind, record), id, externalId, version } };
};

/** A plan in the making: rows go in slice by slice, in order; `settle` ends it. */
export type OpenPlan = { place(rows: readonly ResolvedRow[]): void; settle(): ImportPlan };

/**
 * Plans an import: which rows make records, which change some, which change nothing, which cannot go in. A later row of the
 * same record wins over an earlier one; an empty cell erases nothing. Pure: writing is the store's.
 * @param existing every stored record that a row could mean (by external id or natural key).
 */
export const openPlan = (existing: Iterable<StoredRecord>, plan: PlanRules): OpenPlan => {
  const draft: Draft = { shelf: openShelf(plan.rules, existing), outcomes: new Map(), notes: [], placed: [] };
  return {
    place: (rows) => {
      for (const row of rows) {
        if (row.state === 'blank') draft.outcomes.set(row.number, 'skipped');
        else if (row.state === 'faulty') draft.outcomes.set(row.number, { faults: row.faults });
        else placeRow(row, plan, draft);
      }
    },
    settle: () => {
      linkRows(plan, draft);
      return {
        outcomes: draft.outcomes,
        notes: draft.notes,
        records: new Map(draft.placed.map(({ row, state }) => [row.number, state.now])),
        writes: draft.shelf.states.map((state) => finish(state, plan)).filter((write) => write !== null),
      };
    },
  };
};
