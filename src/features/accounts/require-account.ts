import type { Ctx } from '#src/context.ts';
import { recordFor } from '#src/db/record.ts';
import { ACCOUNT } from './store.ts';
import { visibleAccounts } from './visibility.ts';

/** The account with this id, if the asker may see it. @throws LinchpinError `not_found` */
export const requireAccount = recordFor(ACCOUNT, { zh: '个客户', en: 'account' }, (ctx: Ctx) => visibleAccounts(ctx));
