import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { fail } from '#src/kernel/errors.ts';
import { holdProposal } from './hold-proposal.ts';
import type { Proposal } from './proposal-contract.ts';
import { toProposal } from './proposal-rows.ts';
import { decideProposal } from './store.ts';

/** Turns one proposed change down. Doing it again changes nothing. @throws LinchpinError `not_found`, `conflict` when it was accepted */
export const rejectProposal = (
  ctx: Ctx,
  id: string,
  input: { reason?: string | null | undefined } = {},
): Promise<Proposal> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId, userId } = ctx.actor;
    const { row } = await holdProposal(ctx, tx, id);
    if (row.state === 'rejected') return toProposal(row);
    if (row.state === 'accepted')
      throw fail('conflict', {
        zh: '这条建议已被接受，记录已经改了。请直接改回记录。',
        en: 'The proposal was accepted and the record changed. Change the record back itself.',
      });
    const decided = await decideProposal(tx, tenantId, id, {
      state: 'rejected',
      reason: input.reason ?? null,
      decidedBy: userId,
      decidedAt: ctx.now(),
      resultId: null,
    });
    await audit(tx, ctx, { action: 'reject', entityType: 'record_proposal', entityId: id });
    return toProposal(decided);
  });
