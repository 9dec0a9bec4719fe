import type { commitments } from '#src/db/tables/index.ts';
import { fail } from '#src/kernel/errors.ts';
import type { Commitment } from './contract.ts';

export type CommitmentRow = typeof commitments.$inferSelect;

/** The commitment as it goes over the wire. */
export const toCommitment = (row: CommitmentRow): Commitment => {
  const { tenantId: _tenant, createdAt, updatedAt, ...fields } = row;
  return { ...fields, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
};

/**
 * A limit needs its unit, for without one no amount can be held against it.
 * @throws LinchpinError `invalid_request`
 */
export const refuseUnitless = (line: { limit?: number | null | undefined; unit?: string | null | undefined }): void => {
  if (line.limit === null || line.limit === undefined || line.unit) return;
  throw fail(
    'invalid_request',
    {
      zh: '有限额就要写明单位（percent、days、hours 或 months），没有写入。请补上单位后重试。',
      en: 'A limit needs its unit (percent, days, hours or months); nothing was written. Add it and try again.',
    },
    { errors: [{ pointer: '/unit', code: 'required', message: { zh: '缺少单位', en: 'the unit is missing' } }] },
  );
};
