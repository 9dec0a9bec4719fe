import type { Ctx } from '#src/context.ts';
import { addRecord } from '#src/db/record.ts';
import { requireAccount } from '#src/features/accounts/index.ts';
import { checkFeedbackContact } from './check-feedback-contact.ts';
import type { Feedback, NewFeedback } from './feedback-contract.ts';
import { refuseFaults, toFeedback } from './feedback-domain.ts';
import { FEEDBACK } from './feedback-store.ts';

/**
 * Records what a customer said of us: a score, or a complaint (SIG-satisfaction).
 * @throws LinchpinError `not_found` for the account or contact, `invalid_request`
 */
export const createFeedback = (ctx: Ctx, accountId: string, input: NewFeedback): Promise<Feedback> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await requireAccount(ctx, tx, accountId);
    const { kind, happenedOn } = input;
    const told = {
      kind,
      happenedOn,
      score: input.score ?? null,
      text: input.text ?? null,
      closedOn: input.closedOn ?? null,
    };
    refuseFaults(told);
    await checkFeedbackContact(ctx, tx, accountId, input.contactId);
    const who = { accountId, contactId: input.contactId ?? null, recordedBy: ctx.actor.userId };
    return toFeedback(await addRecord(tx, ctx, FEEDBACK, { ...told, ...who }));
  });
