import type { Tx } from '#src/db/database.ts';
import type { WordHit } from '../vectors/domain-fusion.ts';
import { type Eligible, eligibility, eligibleCount } from './filter-store.ts';
import type { LexicalQuery } from './lexical-query.ts';
import { INDEX_FORMAT } from './postings-store.ts';
import { candidates } from './rank-candidates.ts';
import { bestOf, inNeedOfText, scoreExactly } from './rank-exactly.ts';
import { type IndexReading, type RankQuery, termsOf, weighQuery } from './rank-terms.ts';
import { readCandidates, readIndex, readPostings, readTexts } from './search-store.ts';

/** So few eligible passages are scored one by one. */
const FEW_ELIGIBLE = 200;

/** The tenant's passages are not indexed, or not in this format. */
export class NoIndex extends Error {}

/**
 * Passages by BM25, best first, equals in the order they came. Exact for the tenant: N, the mean length and every df are
 * counted over all its passages, whatever is eligible, which only says who may be ranked; as many as are asked for, when
 * that many eligible passages hold a term.
 * idf = ln(1 + (N − df + 0.5) / (df + 0.5)); weight = qf · idf · f (k1 + 1) / (f + k1 (1 − b + b · |d| / mean)); f is the
 * weighted sum over a term's alternatives and over title, heading and body.
 * @throws NoIndex
 */
export const rankByWords = async (
  tx: Tx,
  tenantId: string,
  query: LexicalQuery,
  eligible: Eligible | null,
  limit: number,
): Promise<WordHit[]> => {
  const terms = termsOf(query);
  if (terms.length === 0 || eligible?.length === 0) return [];
  // A passage can go between two statements; then the ranking is made once more.
  for (let round = 1; ; round += 1) {
    const reading = await readIndex(tx, tenantId, INDEX_FORMAT, terms);
    if (!reading) throw new NoIndex();
    const weighed = weighQuery(query, reading);
    const numbers = await choose(tx, tenantId, weighed, reading, eligible, limit);
    if (numbers.length === 0) return [];
    const found = await readCandidates(tx, tenantId, numbers);
    if (found.length < numbers.length && round < 3 && !isFew(eligible)) continue;
    const texts = await readTexts(tx, tenantId, inNeedOfText(weighed, found));
    return bestOf(scoreExactly(weighed, found, texts), limit).map(({ id, score, coverage }) => ({
      id,
      score,
      coverage,
    }));
  }
};

const isFew = (eligible: Eligible | null): eligible is Eligible =>
  eligible !== null && eligibleCount(eligible) <= FEW_ELIGIBLE;

/** Numbers of the passages among which the best are. */
const choose = async (
  tx: Tx,
  tenantId: string,
  query: RankQuery,
  reading: IndexReading,
  eligible: Eligible | null,
  limit: number,
): Promise<readonly number[]> => {
  if (query.terms.length === 0) return [];
  if (isFew(eligible))
    return eligible.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at));
  const dead = new Set(reading.dead.map(({ number }) => number));
  const within = eligibility(eligible);
  const ranking = candidates(
    query,
    limit,
    (number) => number < reading.nextNumber && within(number) && !dead.has(number),
  );
  ranking.take([...reading.facts.values()].flatMap(({ term, packed }) => (packed ? [[term, packed] as const] : [])));
  for (;;) {
    const step = ranking.next();
    if ('score' in step) return step.score;
    ranking.take(await readPostings(tx, tenantId, step.read));
  }
};
