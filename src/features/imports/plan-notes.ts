import type { ImportKind } from './catalogue/field.ts';
import type { ImportPlan } from './domain.ts';
import type { ResolvedRow } from './resolve-rows.ts';
import type { WarningBook } from './warnings.ts';

const REPEATED = {
  code: 'repeated_key',
  message: (count: number) => ({
    zh: `有 ${count} 行与前面的行是同一条记录而内容不同，以后一行为准。`,
    en: `${count} row(s) repeat a record of an earlier row with other contents; the later row counts.`,
  }),
} as const;

const ADOPTED = {
  code: 'external_id_added',
  message: (count: number) => ({
    zh: `有 ${count} 行的外部编号是新的，已补到名称等相同而尚无编号的记录上。`,
    en: `${count} row(s) have a new external id; it was added to the record that matches them and had none.`,
  }),
} as const;

const SPELLING = {
  code: 'spelling_matched',
  message: (count: number) => ({
    zh: `有 ${count} 行的名称与已有记录只是写法不同，按同一条记录处理，名称保持原样。`,
    en: `${count} row(s) spell the name of a record in another way; they were taken as that record, whose name stays.`,
  }),
} as const;

const UNASSIGNED = {
  code: 'unassigned',
  message: (count: number) => ({
    zh: `有 ${count} 个商机没有客户，作为“未分配”导入，请销售运营归位。`,
    en: `${count} opportunities name no account and went in as unassigned, for sales-ops to place.`,
  }),
} as const;

const KIND_ASSUMED = {
  code: 'kind_assumed',
  message: (count: number) => ({
    zh: `有 ${count} 行没有写明方式，按拜访导入。`,
    en: `${count} row(s) do not say what they were and went in as visits.`,
  }),
} as const;

const STAGE_ASSUMED = {
  code: 'stage_assumed',
  message: (count: number) => ({
    zh: `有 ${count} 个商机没有写明阶段，按线索导入。`,
    en: `${count} opportunities name no stage and went in as leads.`,
  }),
} as const;

const OUT_OF_ORDER = {
  code: 'dates_out_of_order',
  message: (count: number) => ({
    zh: `有 ${count} 个商机的成交日期早于开始日期，已照原样导入，请核对。`,
    en: `${count} opportunities close before they were opened; they went in as they are. Please check.`,
  }),
} as const;

const NOTES = { repeated_key: REPEATED, external_id_added: ADOPTED, spelling_matched: SPELLING };

/** Tells what a person should know about the rows that went in. */
export const notePlan = (
  kind: ImportKind,
  rows: readonly ResolvedRow[],
  plan: ImportPlan,
  warnings: WarningBook,
): void => {
  for (const { row, code } of plan.notes) warnings.note({ ...NOTES[code], row });
  for (const row of rows) {
    const record = plan.records.get(row.number);
    if (!record || row.state !== 'ready') continue;
    if (kind === 'opportunities') {
      if (!record.accountId) warnings.note({ ...UNASSIGNED, row: row.number });
      if (!record.stage) warnings.note({ ...STAGE_ASSUMED, row: row.number });
      const { openedAt, closeDate } = record;
      if (typeof openedAt === 'string' && typeof closeDate === 'string' && closeDate < openedAt)
        warnings.note({ ...OUT_OF_ORDER, row: row.number });
    }
    if (kind === 'activities' && !record.kind) warnings.note({ ...KIND_ASSUMED, row: row.number });
  }
};
