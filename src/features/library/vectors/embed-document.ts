import type { Ctx } from '#src/context.ts';
import { enqueueOnce } from '#src/db/enqueue-once.ts';
import type { Embedder } from '#src/llm/port.ts';
import { embedTexts } from './embed-texts.ts';
import { embeddingModelOf } from './embedding-model.ts';
import { noteModel, selectServing } from './embedding-models-store.ts';
import { insertVectors, selectUnembedded, type Unembedded } from './embedding-store.ts';
import { settleEmbeddings } from './settle-embeddings.ts';

/** Passages a call to the endpoint, and a transaction. */
const BATCH = 64;
/** Batches a message; the rest of a large library is another message, so that none outlives the queue's patience. */
const BATCHES = 100;

/**
 * Embeds the passages of a document that have no vector of the present model yet. Where another model still serves, the
 * rest of the library is asked for too. Without an endpoint there is nothing to do.
 * @throws ModelCallError when the endpoint fails; what is stored stays, and the message is tried again
 */
export const embedDocument = async (ctx: Ctx, documentId: string): Promise<void> => {
  const { embedder } = ctx;
  if (!embedder) return;
  await embedMissing(ctx, embedder, documentId);
  await startEmbedding(ctx, { besideAnother: true });
  await settleEmbeddings(ctx, embeddingModelOf(embedder));
};

/**
 * Embeds whatever has no vector of the present model, batch by batch, and goes on with another message after a while.
 * @throws ModelCallError when the endpoint fails; what is stored stays, and the message is tried again
 */
export const embedLibrary = async (ctx: Ctx): Promise<void> => {
  const { embedder } = ctx;
  if (!embedder) return;
  const { tenantId } = ctx.actor;
  if (await embedMissing(ctx, embedder)) await settleEmbeddings(ctx, embeddingModelOf(embedder));
  else await ctx.db.inTenant(tenantId, (tx) => enqueueOnce(tx, tenantId, 'library.reembed', {}, { afterSeconds: 0 }));
};

/**
 * Sees to it, once a model, that a library is embedded by the configured model: where none serves yet, or another does.
 * @param options.besideAnother only where another model serves
 */
export const startEmbedding = async (ctx: Ctx, options: { besideAnother: boolean }): Promise<void> => {
  const { embedder } = ctx;
  if (!embedder) return;
  const { tenantId } = ctx.actor;
  const model = embeddingModelOf(embedder);
  await ctx.db.inTenant(tenantId, async (tx) => {
    const serving = await selectServing(tx, tenantId);
    if (serving?.model === model || (options.besideAnother && !serving)) return;
    if (await noteModel(tx, tenantId, model))
      await enqueueOnce(tx, tenantId, 'library.reembed', {}, { afterSeconds: 0 });
  });
};

/** Answers whether all was embedded; false when more is left than one message should do. */
const embedMissing = async (ctx: Ctx, embedder: Embedder, documentId?: string): Promise<boolean> => {
  const { tenantId } = ctx.actor;
  const model = embeddingModelOf(embedder);
  for (let done = 0; done < BATCHES; done += 1) {
    const batch = await ctx.db.inTenant(tenantId, (tx) => selectUnembedded(tx, tenantId, model, BATCH, documentId));
    if (batch.length === 0) return true;
    const vectors = await embedTexts(ctx, embedder, batch.map(textOf));
    const rows = batch.flatMap(({ id }, at) => {
      const embedding = vectors[at];
      return embedding ? [{ passageId: id, embedding }] : [];
    });
    if (rows.length < batch.length) throw new Error('the embedder answered fewer vectors than texts');
    await ctx.db.inTenant(tenantId, (tx) => insertVectors(tx, tenantId, model, rows));
  }
  return false;
};

/** A passage as it is embedded: with its document's title and its heading, without which many say too little. */
const textOf = (passage: Unembedded): string =>
  [passage.title, passage.heading, passage.text].filter(Boolean).join('\n');
