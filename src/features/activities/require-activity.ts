import type { Ctx } from '#src/context.ts';
import { recordFor } from '#src/db/record.ts';
import { activities } from '#src/db/tables/index.ts';
import { visibleAccounts } from '#src/features/accounts/index.ts';
import { ACTIVITY } from './store.ts';

/** The activity with this id, if the asker may see its account. @throws LinchpinError `not_found` */
export const requireActivity = recordFor(ACTIVITY, { zh: '条跟进记录', en: 'activity' }, (ctx: Ctx) =>
  visibleAccounts(ctx, activities.accountId),
);
