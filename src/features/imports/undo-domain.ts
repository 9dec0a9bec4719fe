/** One record that an import touched: as the import left it, and its version now (null when it is gone). */
export type TouchedRecord = {
  id: string;
  before: Record<string, unknown> | null;
  versionAfter: number;
  versionNow: number | null;
};

/** What becomes of each record an import touched when it is undone. */
export type UndoPlan = {
  remove: string[];
  restore: { id: string; before: Record<string, unknown>; version: number }[];
  edited: string[];
  gone: number;
};

/**
 * Plans an undo: records the import made go, records it changed become what they were, records that were edited since stay as
 * they are.
 */
export const planUndo = (touched: readonly TouchedRecord[]): UndoPlan => {
  const plan: UndoPlan = { remove: [], restore: [], edited: [], gone: 0 };
  for (const { id, before, versionAfter, versionNow } of touched) {
    if (versionNow === null) plan.gone += 1;
    else if (versionNow !== versionAfter) plan.edited.push(id);
    else if (before === null) plan.remove.push(id);
    else plan.restore.push({ id, before, version: versionNow + 1 });
  }
  return plan;
};
