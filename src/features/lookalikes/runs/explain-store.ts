import { sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { fromSparse } from '../likeness/feature-vector.ts';
import type { FeatureVector } from '../likeness/features.ts';
import type { Candidate } from '../likeness/likeness-model.ts';
import { numbered, ROW_VERSION } from './feature-store.ts';

/** A candidate with what it is compared by. */
export type Explained = { number: number; candidate: Candidate; vector: FeatureVector };

/** Of a description, so many characters are read: more than likeness looks at, whatever its length. */
const MOST_READ = 16_000;

/** The candidates of these numbers, as they are now; those deleted or changed past the service since are left out. Lowest number first. */
export const selectToExplain = async (tx: Tx, tenantId: string, numbers: readonly number[]): Promise<Explained[]> => {
  if (numbers.length === 0) return [];
  const found = await rows<Candidate & { number: string; vector: string }>(
    tx,
    sql`with ${numbered(numbers)}
        select f.number::text as number, f.features::text as vector, p.id, p.name, left(p.description, ${MOST_READ}) as description,
          p.industry, p.employees, p.regions, p.tags
        from numbered join prospect_features f on f.tenant_id = ${tenantId} and f.version = ${ROW_VERSION} and f.number = numbered.number
          join prospects p on p.tenant_id = f.tenant_id and p.id = f.prospect_id
        order by f.number`,
  );
  return found.map(({ number, vector, ...candidate }) => ({
    number: Number(number),
    candidate,
    vector: fromSparse(vector),
  }));
};
