import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { say } from '#src/kernel/language.ts';
import type { SearchAnswer, SearchFilters } from './contract.ts';
import { wordMatcher } from './domain-matched.ts';
import { type Ranking, showHits } from './show-hits.ts';
import { openPlanner, type SearchPlanner } from './translate/plan-search.ts';
import { embedQueries, type QueryVectors } from './vectors/embed-queries.ts';
import { joinVectors } from './vectors/join-vectors.ts';
import { limitBeforeReranking, rerankResults } from './vectors/rerank-results.ts';
import { readableIn } from './visibility.ts';
import { documentConditions, selectEligible } from './words/filter-store.ts';
import { phrasesOf } from './words/query-phrases.ts';
import { NoIndex, rankByWords } from './words/rank-by-words.ts';
import { renewIndex } from './words/tidy-index.ts';

/**
 * What to look for, how many passages at most (1–100), and in which documents. `everyMember`: each document of a family by itself, for
 * callers that choose among them.
 */
export type LibraryQuery = {
  query: string;
  limit: number;
  filters?: SearchFilters | undefined;
  everyMember?: boolean;
};

/** How deep each of the two rankings is read before they are joined. */
const depthOf = (limit: number): number => Math.max(4 * limit, 50);

/**
 * Finds passages of the tenant's library, best first: by BM25, joined with the order by embeddings when an endpoint is
 * set and the library is embedded. A query without a known word finds nothing by words.
 * @throws LinchpinError `cancelled` when the asker left. A failing embedding endpoint is no error (`degraded`).
 */
export const searchLibrary = async (ctx: Ctx, query: LibraryQuery): Promise<SearchAnswer> => {
  const wide = { ...query, limit: limitBeforeReranking(ctx, query.limit) };
  const [answer] = await searchLibraryForAll(ctx, [wide]);
  return rerankResults(ctx, query, answer ?? { results: [], ranking: 'bm25' });
};

/** Several searches at once, answered in their order: one call to the embedding endpoint. */
export const searchLibraryForAll = async (ctx: Ctx, queries: readonly LibraryQuery[]): Promise<SearchAnswer[]> => {
  const embedded = await embedQueries(
    ctx,
    queries.map(({ query }) => query),
  );
  const planner = await openPlanner(ctx);
  const answers: SearchAnswer[] = [];
  const matchedWords = wordMatcher();
  // A transaction each: the embedded engine has one connection, and other requests get their turn in between.
  for (const [at, query] of queries.entries())
    answers.push(
      await withIndex(ctx, () =>
        ctx.db.inTenant(ctx.actor.tenantId, (tx) => answer(ctx, tx, query, { embedded, at, matchedWords, planner })),
      ),
    );
  return answers;
};

/** Runs a search; where the library has no index of this version, makes it first and searches again. */
const withIndex = async <T>(ctx: Ctx, search: () => Promise<T>): Promise<T> => {
  try {
    return await search();
  } catch (error) {
    if (!(error instanceof NoIndex)) throw error;
    await renewIndex(ctx);
    return search();
  }
};

const answer = async (
  ctx: Ctx,
  tx: Tx,
  { query, limit, filters = {}, everyMember = false }: LibraryQuery,
  {
    embedded,
    at,
    matchedWords,
    planner,
  }: { embedded: QueryVectors; at: number; matchedWords: ReturnType<typeof wordMatcher>; planner: SearchPlanner },
): Promise<SearchAnswer> => {
  const { tenantId } = ctx.actor;
  const lexical = { ...(await planner.plan(tx, query)), phrases: phrasesOf(query) };
  const vector = embedded.state === 'vectors' ? embedded.vectors[at] : undefined;
  const where = documentConditions(filters, await readableIn(tx, ctx.actor));
  const eligible = await selectEligible(tx, tenantId, where);
  const rank = async (most: number): Promise<Ranking> => {
    const depth = vector ? depthOf(most) : most;
    const byWords = await rankByWords(tx, tenantId, lexical, eligible, depth);
    const hits = await joinVectors(tx, tenantId, byWords, { embedded, at, where, depth, limit: most });
    return { hits, coverage: new Map(byWords.map((hit) => [hit.id, hit.coverage])) };
  };
  return {
    results: await showHits(ctx, tx, { query, limit, filters, plan: lexical, matchedWords, everyMember }, rank),
    ranking: vector ? 'bm25+embeddings' : 'bm25',
    ...degradedBy(ctx, embedded, planner),
  };
};

/** What a search had to go without: the embedding endpoint, the dictionary, or both. */
const degradedBy = (ctx: Ctx, embedded: QueryVectors, planner: SearchPlanner): Pick<SearchAnswer, 'degraded'> => {
  const reasons = [embedded.state === 'degraded' ? embedded.reason : null, planner.degraded].filter(
    (each) => each !== null,
  );
  return reasons.length > 0 ? { degraded: { reason: reasons.map((each) => say(each, ctx.language)).join(' ') } } : {};
};
