import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { enqueueOnce } from '#src/db/enqueue-once.ts';

/** How long one refresh waits for further changes of the library, in seconds: fifty files in a row refresh once. */
const GATHER_SECONDS = 1;

/** Has open opportunities looked at anew after a change of the library (REC-1), in the change's own transaction. */
export const refreshOpenSoon = async (ctx: Ctx, tx: Tx, documentId: string): Promise<void> => {
  const once = { afterSeconds: GATHER_SECONDS, anyMessage: true };
  await enqueueOnce(tx, ctx.actor.tenantId, 'recommendations.refresh-open', { documentId }, once);
};
