import { sql } from 'drizzle-orm';
import { embeddingModels } from '#src/db/tables/index.ts';
import { selectServing } from '#src/features/library/vectors/embedding-models-store.ts';
import { insertVectors } from '#src/features/library/vectors/embedding-store.ts';
import { indexVectors } from '#src/features/library/vectors/index-vectors.ts';
import { rankByVector } from '#src/features/library/vectors/vector-store.ts';
import { newId } from '#src/kernel/ids.ts';
import { type Bench, mean, timed } from '../figures.ts';
import { inHouse } from '../open-house.ts';
import { directionOf } from './numbers.ts';

const PASSAGES = 20_000;
const WIDTH = 256;
/** Texts come in groups that are alike, as a library's do; vectors without any are the hardest and no library. */
const GROUPS = 400;
const SPREAD = 0.8;
const BATCH = 1_000;
const QUERIES = 100;
const NEAREST = 50;
const MODEL = 'grouped';

const vectorOf = (seed: number): number[] => {
  const group = directionOf(`group ${seed % GROUPS}`, WIDTH);
  const own = directionOf(`own ${seed}`, WIDTH);
  return [...group].map((each, at) => each + SPREAD * (own[at] ?? 0));
};

/** A large tenant's own index beside the exact scan: time, and how many of the true nearest it finds. On a server. */
export const ownIndexBench: Bench = async (say) =>
  inHouse(async ({ db, tenant }) => {
    if (!db.vectorIndexes)
      return { skipped: 'the embedded engine has no index for half-precision vectors; it stays exact' };
    const { id: tenantId, ctx } = await tenant();
    const documentId = newId('doc');
    await db.inTenant(tenantId, (tx) =>
      tx.execute(sql`insert into documents (tenant_id, id, title, file_name, format, bytes, sha256, text)
        values (${tenantId}, ${documentId}, 'Grouped', 'grouped.txt', 'txt', 1, 'x', 'x')`),
    );
    const filling = await timed(async () => {
      for (let from = 0; from < PASSAGES; from += BATCH) {
        const ids = Array.from({ length: BATCH }, () => newId('psg'));
        await db.inTenant(tenantId, async (tx) => {
          await tx.execute(sql`insert into passages (tenant_id, id, document_id, ordinal, start_offset, end_offset, text, length)
            select ${tenantId}, id, ${documentId}, ${from}::int + at::int, 0, 1, 'x', 1
            from unnest(${sql.param(ids)}::text[]) with ordinality as given(id, at)`);
          const rows = ids.map((passageId, at) => ({ passageId, embedding: vectorOf(from + at) }));
          await insertVectors(tx, tenantId, MODEL, rows);
        });
      }
      await db.inTenant(tenantId, (tx) => tx.insert(embeddingModels).values({ tenantId, model: MODEL, serving: true }));
    });
    say(`${PASSAGES} vectors stored in ${(filling.ms / 1000).toFixed(1)} s`);
    const { ms: built } = await timed(() => indexVectors(ctx, { atLeast: PASSAGES }));
    const serving = await db.inTenant(tenantId, (tx) => selectServing(tx, tenantId));
    if (!serving?.ownIndex) throw new Error('the index was not good enough to be kept');
    const ask = async (ownIndex: boolean) => {
      const answers: { ids: string[]; ms: number }[] = [];
      for (let at = 0; at < QUERIES; at += 1) {
        const query = { model: MODEL, vector: vectorOf(PASSAGES + at), ownIndex };
        const { answer, ms } = await timed(() =>
          db.inTenant(tenantId, (tx) => rankByVector(tx, tenantId, query, { limit: NEAREST })),
        );
        answers.push({ ids: answer.near.map(({ id }) => id), ms });
      }
      return answers;
    };
    const [exact, quick] = [await ask(false), await ask(true)];
    const recall = (cut: number) =>
      mean(
        exact.map(
          ({ ids }, at) => ids.slice(0, cut).filter((id) => quick[at]?.ids.slice(0, cut).includes(id)).length / cut,
        ),
      );
    await db.vectorIndexes.drop(serving.ownIndex);
    return {
      figures: [
        { what: `build of the index, with its check`, unit: 'ms', values: [built], note: `${PASSAGES} × ${WIDTH}` },
        { what: 'exact scan of the tenant, nearest 50', unit: 'ms', values: exact.map(({ ms }) => ms) },
        { what: 'own index, nearest 50', unit: 'ms', values: quick.map(({ ms }) => ms) },
        { what: 'own index: recall@10 against exact', unit: 'share', values: [recall(10)] },
        { what: 'own index: recall@50 against exact', unit: 'share', values: [recall(NEAREST)] },
      ],
    };
  });
