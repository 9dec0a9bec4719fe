import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { say } from '#src/kernel/language.ts';
import type { PostingsMemory } from '#src/kernel/postings-memory.ts';
import type { SearchAnswer, SearchFilters } from './contract.ts';
import { wordMatcher } from './domain-matched.ts';
import { selectFoundNumbers } from './found-store.ts';
import type { GlossaryLine } from './glossary/glossary-terms.ts';
import { openSearch } from './opening-store.ts';
import { readAhead } from './read-ahead.ts';
import { type Ranking, showHits } from './show-hits.ts';
import type { LexicalPlan } from './translate/lexical-plan.ts';
import { openPlanner, type SearchPlanner } from './translate/plan-search.ts';
import { embedQueries, type QueryVectors } from './vectors/embed-queries.ts';
import { joinVectors } from './vectors/join-vectors.ts';
import { limitBeforeReranking, rerankResults } from './vectors/rerank-results.ts';
import { headFrom, NoIndex } from './words/head-store.ts';
import { phrasesOf } from './words/query-phrases.ts';
import { postingsOf, type RankedByWords, rankNumbers, withIds } from './words/rank-by-words.ts';
import { termsOf } from './words/rank-terms.ts';
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
  const memory = postingsOf(ctx);
  // A transaction each: the embedded engine has one connection, and other requests get their turn in between.
  for (const [at, query] of queries.entries()) {
    const plan: PlanWith = (glossary) => ({
      ...planner.planWith(query.query, glossary),
      phrases: phrasesOf(query.query),
    });
    const hands: Hands = { embedded, at, matchedWords, planner, memory, plan, plain: plan([]) };
    const show = await withIndex(ctx, async () => {
      await readAhead(ctx, memory, termsOf(hands.plain));
      return ctx.db.inTenant(ctx.actor.tenantId, (tx) => answer(ctx, tx, query, hands), 'one moment');
    });
    answers.push(show());
  }
  return answers;
};

type PlanWith = (glossary: readonly GlossaryLine[]) => LexicalPlan;

/** What one search of several has at hand. `plain`: its plan without the glossary. */
type Hands = {
  embedded: QueryVectors;
  at: number;
  matchedWords: ReturnType<typeof wordMatcher>;
  planner: SearchPlanner;
  memory: PostingsMemory;
  plan: PlanWith;
  plain: LexicalPlan;
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
  { embedded, at, matchedWords, planner, memory, plan, plain }: Hands,
): Promise<() => SearchAnswer> => {
  const { tenantId } = ctx.actor;
  const asked = { glossary: planner.glossary(query), terms: termsOf(plain), memory };
  const { head: row, glossary, eligible, where } = await openSearch(tx, ctx.actor, filters, asked);
  const lexical = glossary.length > 0 ? plan(glossary) : plain;
  const vector = embedded.state === 'vectors' ? embedded.vectors[at] : undefined;
  // A query without a word asks nothing of the index, and needs none.
  const head = termsOf(lexical).length > 0 ? await headFrom(tx, tenantId, row) : null;
  const rankWords = async (most: number): Promise<RankedByWords> =>
    head ? rankNumbers({ tx, tenantId, head, memory }, lexical, eligible, most) : { ranked: [], coverageOf: () => 0 };
  const rank = async (most: number): Promise<Ranking> => {
    if (!vector) return foundRanking(tx, tenantId, await rankWords(most));
    const depth = depthOf(most);
    const byWords = await withIds(tx, tenantId, await rankWords(depth));
    const hits = await joinVectors(tx, tenantId, byWords, { embedded, at, where, depth, limit: most });
    return { hits, coverage: new Map(byWords.map((hit) => [hit.id, hit.coverage])) };
  };
  const show = await showHits(ctx, tx, { query, limit, filters, plan: lexical, matchedWords, everyMember }, rank);
  return () => ({
    results: show(),
    ranking: vector ? 'bm25+embeddings' : 'bm25',
    ...degradedBy(ctx, embedded, planner),
  });
};

/** A ranking by words alone, read together with all that is to be shown of it. */
const foundRanking = async (tx: Tx, tenantId: string, { ranked, coverageOf }: RankedByWords): Promise<Ranking> => {
  if (ranked.length === 0) return { hits: [], coverage: new Map(), rows: [] };
  const numbers = ranked.map(({ number }) => number);
  const rows = await selectFoundNumbers(tx, tenantId, numbers);
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return {
    hits: ranked.flatMap(({ number, score }) => {
      const id = byNumber.get(number)?.passage.id;
      return id === undefined ? [] : [{ id, score }];
    }),
    coverage: new Map(rows.map(({ passage, terms }) => [passage.id, coverageOf(terms)])),
    rows,
  };
};

/** What a search had to go without: the embedding endpoint, the dictionary, or both. */
const degradedBy = (ctx: Ctx, embedded: QueryVectors, planner: SearchPlanner): Pick<SearchAnswer, 'degraded'> => {
  const reasons = [embedded.state === 'degraded' ? embedded.reason : null, planner.degraded].filter(
    (each) => each !== null,
  );
  return reasons.length > 0 ? { degraded: { reason: reasons.map((each) => say(each, ctx.language)).join(' ') } } : {};
};
