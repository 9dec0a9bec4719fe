import type { Ctx } from '#src/context.ts';

/** Signals follow every change of an account's record, and the calendar. */
export const signalJobs = {
  'accounts.changed': async (_ctx: Ctx, _message: { accountId: string }): Promise<void> => {},
  'signals.daily': async (_ctx: Ctx, _message: { day: string }): Promise<void> => {},
};
