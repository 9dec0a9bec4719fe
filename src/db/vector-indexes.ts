import type { VectorIndexes } from './database.ts';

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** FNV-1a over UTF-16 units, as eight hexadecimal digits: index names are short. */
const digest = (text: string): string => {
  let hash = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  return (hash >>> 0).toString(16).padStart(8, '0');
};

/**
 * Indexes of one tenant's vectors alone, made by the login that owns the schema: no role a transaction takes may change
 * it. Each is partial, so that it holds no other tenant's vectors and loses none of this one's; it is built
 * without holding up writes. The row-level security of a search is untouched: it is checked on what an index finds.
 */
export const vectorIndexes = (run: (statement: string) => Promise<unknown>): VectorIndexes => {
  const drop = async (name: string): Promise<void> => {
    if (!/^passage_vectors_[0-9a-f]{16}$/u.test(name)) throw new Error('no name of a vector index');
    await run(`drop index concurrently if exists ${name}`);
  };
  return {
    build: async ({ tenantId, model, width }) => {
      if (/[\0\\]/u.test(tenantId + model)) throw new Error('no index for such a name');
      const name = `passage_vectors_${digest(tenantId)}${digest(`${tenantId} ${model} ${width}`)}`;
      const typed = `halfvec(${Math.trunc(width)})`;
      // A build that broke off leaves an index that is not valid behind.
      await drop(name);
      await run(`create index concurrently ${name} on passage_embeddings using hnsw ((embedding::${typed}) halfvec_cosine_ops)
        where tenant_id = ${literal(tenantId)} and model = ${literal(model)} and vector_dims(embedding) = ${Math.trunc(width)}`);
      return name;
    },
    drop,
  };
};
