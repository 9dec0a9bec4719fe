import type { Ctx } from '#src/context.ts';
import { changeRecord } from '#src/db/record.ts';
import { checkFeedbackContact } from './check-feedback-contact.ts';
import type { Feedback, FeedbackChange } from './feedback-contract.ts';
import { refuseFaults, toFeedback } from './feedback-domain.ts';
import { FEEDBACK, requireFeedback } from './feedback-store.ts';

/** Changes feedback, or closes a complaint. @throws LinchpinError `not_found`, `conflict`, `invalid_request` */
export const updateFeedback = (ctx: Ctx, id: string, input: FeedbackChange): Promise<Feedback> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { version, ...set } = input;
    const before = await requireFeedback(ctx, tx, id, 'change');
    await checkFeedbackContact(ctx, tx, before.accountId, set.contactId);
    const { row } = await changeRecord(tx, ctx, FEEDBACK, before, { version, set });
    refuseFaults(row);
    return toFeedback(row);
  });
