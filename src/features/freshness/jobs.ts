import type { Ctx } from '#src/context.ts';

/** Claims are looked at again when what they rest on changes. */
export const freshnessJobs = {
  'accounts.changed': async (_ctx: Ctx, _message: { accountId: string }): Promise<void> => {},
  'documents.changed': async (_ctx: Ctx, _message: { documentId: string }): Promise<void> => {},
};
