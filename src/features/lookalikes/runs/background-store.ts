import { sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import type { RunCandidates } from '../contract.ts';
import { fromSparse } from '../likeness/feature-vector.ts';
import type { FeatureVector } from '../likeness/features.ts';
import { comparable } from './score-store.ts';

/** The next numbers of an even sample of the candidates, by a hash of the number: read from the index alone where there is no filter. */
export const selectSample = async (
  tx: Tx,
  tenantId: string,
  sample: { filter: RunCandidates; oneOf: number; after: number; limit: number },
): Promise<number[]> => {
  const picked = sample.oneOf > 1 ? sql`and abs(hashint8(f.number)::bigint) % ${sample.oneOf}::int = 0` : sql``;
  const found = await rows<{ number: string }>(
    tx,
    sql`select f.number::text as number from ${comparable(tenantId, sample.filter)} and f.number > ${sample.after} ${picked}
        order by f.number limit ${sample.limit}`,
  );
  return found.map(({ number }) => Number(number));
};

/** The vectors of these candidates, without those of companies on record. @param known keys of the companies on record */
export const selectVectors = async (
  tx: Tx,
  tenantId: string,
  numbers: readonly number[],
  known: readonly string[],
): Promise<FeatureVector[]> => {
  const found = await rows<{ vector: string }>(
    tx,
    sql`select f.features::text as vector from ${comparable(tenantId, {})}
          and f.number = any (array(select jsonb_array_elements_text(${JSON.stringify(numbers)}::jsonb)::bigint))
          and f.company_key not in (select jsonb_array_elements_text(${JSON.stringify(known)}::jsonb))
        order by f.number`,
  );
  return found.map(({ vector }) => fromSparse(vector));
};
