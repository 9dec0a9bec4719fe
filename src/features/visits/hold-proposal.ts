import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { requireAccount } from '#src/features/accounts/index.ts';
import { requireActivity } from '#src/features/activities/index.ts';
import { fail } from '#src/kernel/errors.ts';
import { isoDay } from '#src/playbook/time.ts';
import type { VisitSource } from './apply-proposal.ts';
import type { ProposalRow } from './proposal-rows.ts';
import { lockProposal, selectSummaries } from './store.ts';

/**
 * The proposal with this id, held until the transaction ends, and the visit it was read from, if the asker may see the account.
 * @throws LinchpinError `not_found`
 */
export const holdProposal = async (ctx: Ctx, tx: Tx, id: string): Promise<{ row: ProposalRow; visit: VisitSource }> => {
  const { tenantId } = ctx.actor;
  const row = id.includes('\0') ? null : await lockProposal(tx, tenantId, id);
  if (!row) throw fail('not_found', { zh: '没有找到这条建议。', en: 'No such proposal.' });
  await requireAccount(ctx, tx, row.accountId);
  const [summary] = await selectSummaries(tx, tenantId, [row.summaryId]);
  const activity = await requireActivity(ctx, tx, summary?.activityId ?? '');
  return { row, visit: { day: isoDay(activity.occurredAt), subject: activity.subject } };
};
