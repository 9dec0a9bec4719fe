import type { RecordRules } from './record-rules.ts';
import type { Columns } from './resolve-rows.ts';

/** A record as the store has it. */
export type StoredRecord = Columns & { id: string; externalId: string | null; version: number };

/** A record while an import is planned: what it was (null for a new one), what it is by now, how many rows meant it. */
export type RecordState = { id: string; before: StoredRecord | null; now: Columns; rows: number };

/** The records at hand, found by external id or natural key as they are by now. */
export type Shelf = {
  states: readonly RecordState[];
  add(state: RecordState): void;
  /** Makes a changed record findable by its present keys. */
  place(state: RecordState): void;
  byExternalId(id: string): RecordState | undefined;
  byNaturalKey(key: string | null): RecordState[];
};

export const openShelf = (rules: RecordRules, existing: Iterable<StoredRecord>): Shelf => {
  const states: RecordState[] = [];
  const byExternal = new Map<string, RecordState>();
  const byNatural = new Map<string, RecordState[]>();
  const place = (state: RecordState): void => {
    const external = state.now.externalId;
    if (typeof external === 'string') byExternal.set(external, state);
    const natural = rules.naturalKey(state.now);
    if (natural === null) return;
    const there = byNatural.get(natural);
    if (!there) byNatural.set(natural, [state]);
    else if (!there.includes(state)) there.push(state);
  };
  const add = (state: RecordState): void => {
    states.push(state);
    place(state);
  };
  for (const before of existing) add({ id: before.id, before, now: { ...before }, rows: 0 });
  return {
    states,
    add,
    place,
    byExternalId: (id) => {
      const state = byExternal.get(id);
      return state?.now.externalId === id ? state : undefined;
    },
    // A key that a later row changed no longer finds its record.
    byNaturalKey: (key) =>
      key === null ? [] : (byNatural.get(key) ?? []).filter((state) => rules.naturalKey(state.now) === key),
  };
};
