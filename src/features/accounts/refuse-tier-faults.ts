import { fail } from '#src/kernel/errors.ts';
import type { AccountChange } from './contract.ts';
import { type AccountRow, tierFaults } from './domain.ts';

/**
 * Refuses a key mark or tier without what KEY-1 and TIER-1 ask for; called inside the transaction, which it ends.
 * @throws LinchpinError `invalid_request` with one fault a gap
 */
export const refuseTierFaults = (after: AccountRow, change: Partial<AccountChange>): void => {
  const errors = tierFaults(after, change);
  if (errors.length === 0) return;
  throw fail(
    'invalid_request',
    {
      zh: '大客户标记或定级缺少依据（KEY-1、TIER-1），没有写入任何内容。请补充后重试。',
      en: 'The key mark or tier lacks what it rests on (KEY-1, TIER-1); nothing was written. Add it and try again.',
    },
    { errors },
  );
};
