import { and, eq, ne, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { embeddingModels } from '#src/db/tables/index.ts';

export type EmbeddingModelRow = typeof embeddingModels.$inferSelect;

/** The model whose vectors are searched; null while no model has covered the library. */
export const selectServing = async (tx: Tx, tenantId: string): Promise<EmbeddingModelRow | null> => {
  const [row] = await tx
    .select()
    .from(embeddingModels)
    .where(and(eq(embeddingModels.tenantId, tenantId), eq(embeddingModels.serving, true)));
  return row ?? null;
};

export const selectModels = (tx: Tx, tenantId: string): Promise<EmbeddingModelRow[]> =>
  tx.select().from(embeddingModels).where(eq(embeddingModels.tenantId, tenantId)).orderBy(embeddingModels.model);

/** Notes that a model's vectors are wanted. Answers whether this is the first time. */
export const noteModel = async (tx: Tx, tenantId: string, model: string): Promise<boolean> => {
  const made = await rows(
    tx,
    sql`insert into ${embeddingModels} (tenant_id, model) values (${tenantId}, ${model}) on conflict do nothing returning model`,
  );
  return made.length > 0;
};

/** Lets a model serve from here on, in the transaction at hand. Answers whether another, or none, did before. */
export const serveBy = async (tx: Tx, tenantId: string, model: string): Promise<boolean> => {
  if ((await selectServing(tx, tenantId))?.model === model) return false;
  const of = eq(embeddingModels.tenantId, tenantId);
  await tx
    .update(embeddingModels)
    .set({ serving: false })
    .where(and(of, ne(embeddingModels.model, model)));
  await tx
    .insert(embeddingModels)
    .values({ tenantId, model, serving: true })
    .onConflictDoUpdate({ target: [embeddingModels.tenantId, embeddingModels.model], set: { serving: true } });
  return true;
};

/** Sets what is known of a model: its weight and on what that rests, or its own index. */
export const updateModel = async (
  tx: Tx,
  tenantId: string,
  model: string,
  set: Partial<Pick<EmbeddingModelRow, 'weight' | 'basis' | 'width' | 'ownIndex'>>,
): Promise<void> => {
  await tx
    .update(embeddingModels)
    .set(set)
    .where(and(eq(embeddingModels.tenantId, tenantId), eq(embeddingModels.model, model)));
};

/** Forgets all models but one. */
export const deleteOtherModels = async (tx: Tx, tenantId: string, kept: string): Promise<void> => {
  await tx.delete(embeddingModels).where(and(eq(embeddingModels.tenantId, tenantId), ne(embeddingModels.model, kept)));
};
