import type { Ctx } from '#src/context.ts';
import type { Embedder } from '#src/llm/port.ts';
import { openPlanner, type SearchPlanner } from '../translate/plan-search.ts';
import { NoIndex } from '../words/head-store.ts';
import { postingsOf, rankByWords } from '../words/rank-by-words.ts';
import { learnWeight } from './domain-fusion-weight.ts';
import { keysOf } from './domain-judged-keys.ts';
import type { JudgedQuery } from './domain-quality.ts';
import { embedTexts } from './embed-texts.ts';
import { embedderFor } from './embedding-model.ts';
import { selectServing, updateModel } from './embedding-models-store.ts';
import { indexVectors } from './index-vectors.ts';
import { type JudgedRow, selectDocumentsOf, selectJudged } from './judgement-store.ts';
import { rankByVector } from './vector-store.ts';

/** The queries judged last that count. */
const MOST_QUERIES = 200;
/** How deep each ranking is read, as a search does. */
const DEPTH = 50;

/**
 * Learns what the vectors of the model that serves count, from the tenant's judgements; the default where too few were
 * made. A library that has grown large gets an index for its vectors first.
 * @throws ModelCallError when the endpoint fails; the weight stays as it was, and the message is tried again
 */
export const weighVectors = async (ctx: Ctx): Promise<void> => {
  const { embedder } = ctx;
  if (!embedder) return;
  const { tenantId } = ctx.actor;
  await indexVectors(ctx);
  const serving = await ctx.db.inTenant(tenantId, (tx) => selectServing(tx, tenantId));
  if (!serving) return;
  const { model } = serving;
  const judged = await judgedQueries(ctx, embedderFor(embedder, model), { model, ownIndex: serving.ownIndex !== null });
  if (!judged) return;
  const learnt = learnWeight(judged);
  const { weight = null, ...basis } = learnt ?? {};
  await ctx.db.inTenant(tenantId, (tx) => updateModel(tx, tenantId, model, { weight, basis: learnt ? basis : null }));
};

/** Ranks every judged query both ways; undefined while the library has no word index. */
const judgedQueries = async (
  ctx: Ctx,
  embedder: Embedder,
  of: { model: string; ownIndex: boolean },
): Promise<JudgedQuery[] | undefined> => {
  const { tenantId } = ctx.actor;
  const rows = await ctx.db.inTenant(tenantId, (tx) => selectJudged(tx, tenantId, MOST_QUERIES));
  const byQuery = [...Map.groupBy(rows, ({ query }) => query)];
  if (byQuery.length === 0) return [];
  const vectors = await embedTexts(
    ctx,
    embedder,
    byQuery.map(([query]) => query),
  );
  const planner = await openPlanner(ctx);
  const judged: JudgedQuery[] = [];
  try {
    for (const [at, [query, said]] of byQuery.entries())
      judged.push(await rankBothWays(ctx, { query, said, vector: vectors[at] ?? [], planner, ...of }));
  } catch (error) {
    if (error instanceof NoIndex) return undefined;
    throw error;
  }
  return judged;
};

const rankBothWays = (
  ctx: Ctx,
  asked: {
    query: string;
    said: readonly JudgedRow[];
    vector: readonly number[];
    planner: SearchPlanner;
    model: string;
    ownIndex: boolean;
  },
): Promise<JudgedQuery> => {
  const { tenantId } = ctx.actor;
  const { query, said, planner, ...vectorQuery } = asked;
  return ctx.db.inTenant(
    tenantId,
    async (tx) => {
      const byWords = await rankByWords(tx, tenantId, postingsOf(ctx), await planner.plan(tx, query), DEPTH);
      const named = byWords.map(({ id }) => id);
      const byVector = await rankByVector(tx, tenantId, vectorQuery, { limit: DEPTH, named });
      const documentOf = await selectDocumentsOf(tx, tenantId, [...named, ...byVector.near.map(({ id }) => id)]);
      return { byWords, byVector, ...keysOf(said, documentOf) };
    },
    'one moment',
  );
};
