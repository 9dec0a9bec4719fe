import type { Ctx } from '#src/context.ts';
import { embedTexts } from './embed-texts.ts';
import { embeddingModelOf } from './embedding-model.ts';
import { insertVectors, selectUnembedded } from './embedding-store.ts';

/** Passages a call to the endpoint, and a transaction. */
const BATCH = 64;

/**
 * Embeds the passages of a document that have no vector of the present model yet, batch by batch: what is stored stays
 * when a later batch fails, and the next run goes on there. Without an endpoint there is nothing to do.
 * @throws ModelCallError when the endpoint fails; the message is tried again
 */
export const embedDocument = async (ctx: Ctx, documentId: string): Promise<void> => {
  const { embedder } = ctx;
  if (!embedder) return;
  const { tenantId } = ctx.actor;
  const model = embeddingModelOf(embedder);
  const waiting = () => ctx.db.inTenant(tenantId, (tx) => selectUnembedded(tx, tenantId, documentId, model, BATCH));
  for (let batch = await waiting(); batch.length > 0; batch = await waiting()) {
    const vectors = await embedTexts(ctx, embedder, batch.map(textOf));
    const rows = batch.flatMap(({ id }, at) => {
      const embedding = vectors[at];
      return embedding ? [{ passageId: id, embedding }] : [];
    });
    if (rows.length < batch.length) throw new Error('the embedder answered fewer vectors than texts');
    await ctx.db.inTenant(tenantId, (tx) => insertVectors(tx, tenantId, model, rows));
  }
};

/** A passage as it is embedded: with its document's title and its heading, without which many say too little. */
const textOf = (passage: { title: string; heading: string | null; text: string }): string =>
  [passage.title, passage.heading, passage.text].filter(Boolean).join('\n');
