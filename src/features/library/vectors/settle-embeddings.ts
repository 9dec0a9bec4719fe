import type { Ctx } from '#src/context.ts';
import { enqueueOnce } from '#src/db/enqueue-once.ts';
import { lockLibrary } from '../store.ts';
import { deleteOtherModels, selectModels, selectServing, serveBy } from './embedding-models-store.ts';
import { deleteOtherVectors, readCover } from './embedding-store.ts';

/** Vectors deleted in one transaction. */
const SLICE = 2_000;

/**
 * Lets a model serve once it covers the library: nothing may be stored between the look and the switch. Searches use the
 * model before until then, and this one from then on; the vectors of the others go afterwards. A model that serves stays,
 * whatever is stored later and waits for its vector.
 */
export const settleEmbeddings = async (ctx: Ctx, model: string): Promise<void> => {
  const { tenantId } = ctx.actor;
  const switched = await ctx.db.inTenant(tenantId, async (tx) => {
    if ((await selectServing(tx, tenantId))?.model === model) return false;
    await lockLibrary(tx, tenantId);
    const { passages, missing } = await readCover(tx, tenantId, model);
    if (missing || passages === 0 || !(await serveBy(tx, tenantId, model))) return false;
    await enqueueOnce(tx, tenantId, 'library.weigh', {}, { afterSeconds: 0 });
    return true;
  });
  if (!switched) return;
  ctx.log.info('library.embeddings_serve', { requestId: ctx.requestId });
  await dropOthers(ctx, model);
};

/** Deletes the vectors of all models but the one that serves, some at a time, and the indexes that were theirs. */
export const dropOthers = async (ctx: Ctx, model: string): Promise<void> => {
  const { tenantId } = ctx.actor;
  for (let gone = SLICE; gone === SLICE; )
    gone = await ctx.db.inTenant(tenantId, (tx) => deleteOtherVectors(tx, tenantId, model, SLICE));
  const before = await ctx.db.inTenant(tenantId, (tx) => selectModels(tx, tenantId));
  for (const { model: other, ownIndex } of before)
    if (other !== model && ownIndex) await ctx.db.vectorIndexes?.drop(ownIndex);
  await ctx.db.inTenant(tenantId, (tx) => deleteOtherModels(tx, tenantId, model));
};
