import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { fail } from '#src/kernel/errors.ts';
import { applyProposal } from './apply-proposal.ts';
import { holdProposal } from './hold-proposal.ts';
import type { AcceptedProposal, ProposalValue } from './proposal-contract.ts';
import { changeOf, toProposal } from './proposal-rows.ts';
import { sameTransaction } from './same-transaction.ts';
import { decideProposal, followVersion } from './store.ts';

/**
 * Accepts one proposed change (VISIT-1): the record changes and the proposal is marked in one transaction. Accepting it again changes
 * nothing and answers the same.
 * @throws LinchpinError `not_found`, `conflict` when it was rejected or the record changed since, and what the record's use case throws
 */
export const acceptProposal = (
  ctx: Ctx,
  id: string,
  input: { value?: ProposalValue | undefined } = {},
): Promise<AcceptedProposal> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId, userId } = ctx.actor;
    const { row, visit } = await holdProposal(ctx, tx, id);
    if (row.state === 'accepted') return { proposal: toProposal(row), record: null };
    if (row.state === 'rejected') throw wasRejected();
    const { field, after } = changeOf(row);
    const record = await applyProposal(sameTransaction(ctx, tx), row, input.value ?? after, visit);
    const resultId = String(record.id);
    if (typeof record.version === 'number') await followVersion(tx, row, field, record.version);
    const decided = await decideProposal(tx, tenantId, id, {
      state: 'accepted',
      reason: null,
      decidedBy: userId,
      decidedAt: ctx.now(),
      resultId,
    });
    await audit(tx, ctx, {
      action: 'accept',
      entityType: 'record_proposal',
      entityId: id,
      details: { target: row.targetType, field, resultId },
    });
    return { proposal: toProposal(decided), record };
  });

const wasRejected = () =>
  fail('conflict', {
    zh: '这条建议已被驳回，没有做任何改动。需要时请直接修改记录。',
    en: 'The proposal was rejected; nothing was changed. Change the record itself if it is wanted after all.',
  });
