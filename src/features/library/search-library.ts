import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { say } from '#src/kernel/language.ts';
import type { SearchAnswer, SearchFilters } from './contract.ts';
import { toPassage } from './domain.ts';
import { fuse } from './domain-fusion.ts';
import { wordMatcher } from './domain-matched.ts';
import { countTerms } from './domain-terms.ts';
import { embedQueries, type QueryVectors } from './embed-queries.ts';
import { selectFound } from './found-store.ts';
import { rankByVector, rankByWords } from './search-store.ts';

/** What to look for, how many passages at most (1–100), and in which documents. */
export type LibraryQuery = { query: string; limit: number; filters?: SearchFilters | undefined };

/** How deep each of the two rankings is read before they are joined. */
const depthOf = (limit: number): number => Math.max(4 * limit, 50);

/**
 * Finds passages of the tenant's library, best first: by BM25, joined with the order by embeddings when an endpoint is
 * set and the library is embedded. A query without a known word finds nothing by words.
 * @throws LinchpinError `cancelled` when the asker left. A failing embedding endpoint is no error (`degraded`).
 */
export const searchLibrary = async (ctx: Ctx, query: LibraryQuery): Promise<SearchAnswer> => {
  const [answer] = await searchLibraryForAll(ctx, [query]);
  return answer ?? { results: [], ranking: 'bm25' };
};

/** Several searches at once, answered in their order: one call to the embedding endpoint. */
export const searchLibraryForAll = async (ctx: Ctx, queries: readonly LibraryQuery[]): Promise<SearchAnswer[]> => {
  const embedded = await embedQueries(
    ctx,
    queries.map(({ query }) => query),
  );
  const answers: SearchAnswer[] = [];
  const matchedWords = wordMatcher();
  // A transaction each: the embedded engine has one connection, and other requests get their turn in between.
  for (const [at, query] of queries.entries())
    answers.push(
      await ctx.db.inTenant(ctx.actor.tenantId, (tx) => answer(ctx, tx, query, { embedded, at, matchedWords })),
    );
  return answers;
};

const answer = async (
  ctx: Ctx,
  tx: Tx,
  { query, limit, filters = {} }: LibraryQuery,
  { embedded, at, matchedWords }: { embedded: QueryVectors; at: number; matchedWords: ReturnType<typeof wordMatcher> },
): Promise<SearchAnswer> => {
  const { tenantId } = ctx.actor;
  const { frequencies } = countTerms(query);
  const vector = embedded.state === 'vectors' ? embedded.vectors[at] : undefined;
  const depth = vector ? depthOf(limit) : limit;
  const byWords = frequencies.size > 0 ? await rankByWords(tx, tenantId, frequencies, filters, depth) : [];
  const hits =
    vector && embedded.state === 'vectors'
      ? fuse(byWords, await rankByVector(tx, tenantId, { model: embedded.model, vector }, filters, depth), limit)
      : byWords;
  const coverage = new Map(byWords.map((hit) => [hit.id, hit.coverage]));
  const ids = hits.map(({ id }) => id);
  const rows = new Map(
    (ids.length > 0 ? await selectFound(tx, tenantId, ids) : []).map((row) => [row.passage.id, row]),
  );
  return {
    results: hits.flatMap(({ id, score }) => {
      const row = rows.get(id);
      if (!row) return [];
      return [
        {
          document: { ...row.document, updatedAt: row.document.updatedAt.toISOString() },
          passage: toPassage(row.passage),
          score: Number(score.toPrecision(9)),
          coverage: Number((coverage.get(id) ?? 0).toFixed(4)),
          matched: matchedWords(query, row.passage.text),
        },
      ];
    }),
    ranking: vector ? 'bm25+embeddings' : 'bm25',
    ...(embedded.state === 'degraded' ? { degraded: { reason: say(embedded.reason, ctx.language) } } : {}),
  };
};
