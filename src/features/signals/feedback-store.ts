import { eq } from 'drizzle-orm';
import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { readPage } from '#src/db/page.ts';
import { type RecordKind, recordFor } from '#src/db/record.ts';
import { customerFeedback } from '#src/db/tables/index.ts';
import { visibleAccounts } from '#src/features/accounts/index.ts';
import type { FeedbackFilter } from './feedback-contract.ts';

export const FEEDBACK: RecordKind<typeof customerFeedback> = {
  table: customerFeedback,
  prefix: 'fbk',
  entityType: 'feedback',
};

/** The feedback with this id, if the asker may see its account. @throws LinchpinError `not_found` */
export const requireFeedback = recordFor(FEEDBACK, { zh: '条反馈', en: 'feedback' }, (ctx: Ctx) =>
  visibleAccounts(ctx, customerFeedback.accountId),
);

/** One page of what a customer said of us, latest first. */
export const selectFeedback = (tx: Tx, ctx: Ctx, accountId: string, filter: FeedbackFilter) =>
  readPage(
    tx,
    customerFeedback,
    ctx.actor.tenantId,
    filter,
    [eq(customerFeedback.accountId, accountId), filter.kind ? eq(customerFeedback.kind, filter.kind) : undefined],
    { column: customerFeedback.happenedOn, of: (row) => row.happenedOn },
  );
