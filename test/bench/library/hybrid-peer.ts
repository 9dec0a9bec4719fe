import { sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import type { Text } from '../ranking-quality.ts';

const DIMENSIONS = 512;
const TEXTS_A_STATEMENT = 200;

/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
};

/** A text as a hashed vector of length 1: words of letters and digits, and the pairs of characters in them, so that Chinese has features too. */
export const hashedVector = (text: string): number[] => {
  const vector = new Array<number>(DIMENSIONS).fill(0);
  const add = (feature: string) => {
    const value = hash(feature);
    const at = value % DIMENSIONS;
    vector[at] = (vector[at] ?? 0) + ((value >>> 16) & 1 ? 1 : -1);
  };
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    add(word);
    for (let at = 0; at + 1 < word.length; at += 1) add(word.slice(at, at + 2));
  }
  const norm = Math.hypot(...vector) || 1;
  return vector.map((each) => each / norm);
};

/**
 * A hybrid of the shape LangChain's Postgres stores have: one table of whole texts with a vector and a `tsvector`; the score is
 * the weighted sum of cosine likeness and `ts_rank` of `plainto_tsquery`, the first ten. Written here, after that shape; no
 * code of theirs runs. The vectors are hashed, as there is no embedding endpoint in a bench.
 * @param tx the table lives as long as this transaction
 */
export const hybridPeer = async (tx: Tx, corpus: readonly Text[]): Promise<(query: string) => Promise<string[]>> => {
  await tx.execute(
    sql`create temp table hybrid_peer (id text, content tsvector, embedding vector(512)) on commit drop`,
  );
  for (let from = 0; from < corpus.length; from += TEXTS_A_STATEMENT) {
    const batch = corpus.slice(from, from + TEXTS_A_STATEMENT);
    await tx.execute(sql`insert into hybrid_peer select id, to_tsvector('english', content), embedding::vector from unnest(
      ${sql.param(batch.map(({ id }) => id))}::text[], ${sql.param(batch.map(({ text }) => text))}::text[],
      ${sql.param(batch.map(({ text }) => JSON.stringify(hashedVector(text))))}::text[]) as given(id, content, embedding)`);
  }
  await tx.execute(sql`create index on hybrid_peer using gin (content)`);
  return async (query) => {
    const found = await rows<{ id: string }>(
      tx,
      sql`select id from hybrid_peer, plainto_tsquery('english', ${query}) asked
        order by 0.5 * (1 - (embedding <=> ${JSON.stringify(hashedVector(query))}::vector)) + 0.5 * ts_rank(content, asked) desc
        limit 10`,
    );
    return found.map(({ id }) => id);
  };
};
