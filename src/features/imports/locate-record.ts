import type { RowFault } from './read-rows.ts';
import type { RecordRules } from './record-rules.ts';
import type { RecordState, Shelf } from './record-shelf.ts';
import type { Columns } from './resolve-rows.ts';

/** Which record a row means: one at hand, none yet, or none that can be told. `adopts`: it gets its external id by this row. */
export type Located = { state: RecordState; adopts: boolean } | { state: null } | { fault: RowFault };

const fault = (code: RowFault['code'], zh: string, en: string): { fault: RowFault } => ({
  fault: { column: null, code, message: { zh: `${zh}该行未导入。`, en: `${en} The row was not imported.` } },
});

const isNamed = (state: RecordState): boolean => typeof state.now.externalId === 'string';

/**
 * Finds the record of a row: by external id, else by natural key. A row with an external id may also mean a record that has
 * none yet; a row without one may mean any.
 */
export const locateRecord = (shelf: Shelf, rules: RecordRules, row: Columns): Located => {
  const external = typeof row.externalId === 'string' ? row.externalId : null;
  const known = external === null ? undefined : shelf.byExternalId(external);
  const alike = shelf.byNaturalKey(rules.naturalKey(row)).filter((state) => state !== known);
  if (rules.naturalIsUnique && alike.some((state) => known !== undefined || (external !== null && isNamed(state))))
    return fault(
      'duplicate_key',
      '另一条记录已占用同样的客户、产品与月份，而外部编号不同。',
      'Another record has the same account, product and month under another external id.',
    );
  if (known) return { state: known, adopts: false };
  const possible = external === null ? alike : alike.filter((state) => !isNamed(state));
  if (possible.length > 1)
    return fault(
      'ambiguous_key',
      `有 ${possible.length} 条记录符合这一行，无法确定是哪一条；请加外部编号。`,
      `${possible.length} records fit this row and none can be chosen; add an external id.`,
    );
  const [state] = possible;
  return state ? { state, adopts: external !== null } : { state: null };
};
