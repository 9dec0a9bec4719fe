import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { createPostingsMemory, type PostingsMemory } from '#src/kernel/postings-memory.ts';
import type { WordHit } from '../vectors/domain-fusion.ts';
import { type Eligible, eligibility, eligibleCount } from './filter-store.ts';
import { type IndexHead, readHead } from './head-store.ts';
import type { LexicalQuery } from './lexical-query.ts';
import { candidates } from './rank-candidates.ts';
import {
  bestOf,
  coverageReader,
  type HeldTerms,
  heldByPostings,
  heldByTerms,
  inNeedOfText,
  type ScoredPassage,
  scoreExactly,
} from './rank-exactly.ts';
import { type RankQuery, termsOf, weighQuery } from './rank-terms.ts';
import { type Recalled, recallTerms } from './recall-terms.ts';
import { readCandidates, readRanked, readTexts } from './search-store.ts';

/** So few eligible passages are scored one by one. */
const FEW_ELIGIBLE = 200;

/**
 * So many postings more are read by a search to be remembered: once those of the common words are, no search need read
 * what its candidates hold.
 */
const LEARN = 40_000;

/** What a search may remember: the service's memory; its own alone where there is none. */
export const postingsOf = (ctx: Pick<Ctx, 'postings'>): PostingsMemory =>
  ctx.postings ?? createPostingsMemory(Number.POSITIVE_INFINITY);

/** Where to rank: a tenant's index as it is at one moment, and what is remembered of it. */
export type Index = { tx: Tx; tenantId: string; head: IndexHead; memory: PostingsMemory };

/** Passages by number, best first; and a reader of how much of the query a passage's packed terms cover, 0 to 1. */
export type RankedByWords = { ranked: readonly ScoredPassage[]; coverageOf: (terms: Uint8Array) => number };

/**
 * Passages by BM25, best first, equals in the order they came. Exact for the tenant: N, the mean length and every df are
 * counted over all its passages, whatever is eligible, which only says who may be ranked; as many as are asked for, when
 * that many eligible passages hold a term. To be called in a transaction of one moment.
 * idf = ln(1 + (N − df + 0.5) / (df + 0.5)); weight = qf · idf · f (k1 + 1) / (f + k1 (1 − b + b · |d| / mean)); f is the
 * weighted sum over a term's alternatives and over title, heading and body.
 */
export const rankNumbers = async (
  index: Index,
  query: LexicalQuery,
  eligible: Eligible | null,
  limit: number,
): Promise<RankedByWords> => {
  const { tx, tenantId, head, memory } = index;
  const terms = termsOf(query);
  if (terms.length === 0 || eligible?.length === 0) return { ranked: [], coverageOf: () => 0 };
  const recalled = await recallTerms(tx, tenantId, memory, head, terms);
  const weighed = weighQuery(query, head, recalled.facts);
  const held = await choose(index, weighed, recalled, eligible, limit);
  const texts = await readTexts(tx, tenantId, inNeedOfText(weighed, held));
  return { ranked: bestOf(scoreExactly(weighed, held, texts), limit), coverageOf: coverageReader(weighed) };
};

/** The passages among which the best are, with what they hold of the query. */
const choose = async (
  { tx, tenantId, head }: Index,
  query: RankQuery,
  { facts, read, learn }: Recalled,
  eligible: Eligible | null,
  limit: number,
): Promise<HeldTerms[]> => {
  if (query.terms.length === 0) return [];
  const byTerms = async (numbers: readonly number[]) =>
    numbers.length === 0 ? [] : heldByTerms(query, await readCandidates(tx, tenantId, numbers));
  if (eligible !== null && eligibleCount(eligible) <= FEW_ELIGIBLE)
    return byTerms(
      eligible.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
    );
  const dead = new Set(head.dead.map(({ number }) => number));
  const within = eligibility(eligible);
  const all = eligible === null && dead.size === 0;
  const ranking = candidates(query, facts, limit, all ? null : (number) => within(number) && !dead.has(number));
  for (;;) {
    const step = ranking.next();
    if ('read' in step) {
      await read(step.read);
      continue;
    }
    return (await learn(LEARN)) ? heldByPostings(query, facts, step.score) : byTerms(step.score);
  }
};

/**
 * The same with the passages' ids.
 * @throws NoIndex
 */
export const rankByWords = async (
  tx: Tx,
  tenantId: string,
  memory: PostingsMemory,
  query: LexicalQuery,
  limit: number,
): Promise<WordHit[]> => {
  const head = await readHead(tx, tenantId);
  return withIds(tx, tenantId, await rankNumbers({ tx, tenantId, head, memory }, query, null, limit));
};

/** A ranking by words with the passages' ids, and how much of the query each covers. */
export const withIds = async (tx: Tx, tenantId: string, { ranked, coverageOf }: RankedByWords): Promise<WordHit[]> => {
  if (ranked.length === 0) return [];
  const found = await readRanked(
    tx,
    tenantId,
    ranked.map(({ number }) => number),
  );
  const byNumber = new Map(found.map((each) => [each.number, each]));
  return ranked.flatMap(({ number, score }) => {
    const passage = byNumber.get(number);
    return passage ? [{ id: passage.id, score, coverage: coverageOf(passage.terms) }] : [];
  });
};
