import type { Ctx } from '#src/context.ts';
import { addRecord } from '#src/db/record.ts';
import { requireAccount } from '#src/features/accounts/index.ts';
import { activityView } from './activity-view.ts';
import { checkReferences } from './check-references.ts';
import type { Activity, NewActivity } from './contract.ts';
import { NO_SUMMARY } from './domain.ts';
import { requireSummary } from './require-summary.ts';
import { ACTIVITY, replaceParticipants } from './store.ts';

/**
 * Adds a visit, call or message at an account.
 * @throws LinchpinError `not_found` for the account or what it names, `unprocessable` by PROFILE-4, `conflict`
 */
export const createActivity = (ctx: Ctx, input: NewActivity): Promise<Activity> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { contactIds = [], occurredAt = ctx.now(), userId = ctx.actor.userId, ...fields } = input;
    await requireAccount(ctx, tx, input.accountId);
    await checkReferences(ctx, tx, input.accountId, input);
    const summary = requireSummary(NO_SUMMARY, input, ctx.now());
    const row = await addRecord(tx, ctx, ACTIVITY, { ...fields, occurredAt, userId, ...summary });
    await replaceParticipants(tx, ctx.actor.tenantId, row.id, contactIds);
    return (await activityView(ctx, tx, [row]))(row);
  });
