import type { Tx } from '#src/db/database.ts';
import { fuse, type Hit } from './domain-fusion.ts';
import type { QueryVectors } from './embed-queries.ts';
import { rankByVector, type VectorSearch } from './vector-store.ts';

/**
 * Joins a ranking by words with the one by vectors; without vectors of the query it is the ranking by words.
 * @param of.at which of the embedded queries is meant
 * @param of.where which documents may be found, as a condition on `documents`
 * @param of.depth how deep the vectors are read
 */
export const joinVectors = async (
  tx: Tx,
  tenantId: string,
  byWords: readonly Hit[],
  of: { embedded: QueryVectors; at: number; where: VectorSearch['where']; depth: number; limit: number },
): Promise<Hit[]> => {
  const { embedded, at, where, depth, limit } = of;
  const vector = embedded.state === 'vectors' ? embedded.vectors[at] : undefined;
  if (embedded.state !== 'vectors' || !vector) return byWords.slice(0, limit);
  const { model, ownIndex, weight } = embedded;
  const named = byWords.map(({ id }) => id);
  const byVector = await rankByVector(tx, tenantId, { model, vector, ownIndex }, { where, limit: depth, named });
  return fuse(byWords, byVector, weight, limit);
};
