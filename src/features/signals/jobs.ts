import type { Ctx } from '#src/context.ts';
import { refreshSignals } from './refresh-signals.ts';

/** Signals follow every change of an account's record, and the calendar. */
export const signalJobs = {
  'accounts.changed': (ctx: Ctx, { accountId }: { accountId: string }): Promise<void> =>
    refreshSignals(ctx, { accountIds: accountId === '*' ? 'all' : [accountId] }),
  'signals.daily': (ctx: Ctx): Promise<void> => refreshSignals(ctx, { accountIds: 'all' }),
};
