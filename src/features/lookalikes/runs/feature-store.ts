import { and, eq, gt, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { prospectFeatures, prospects } from '#src/db/tables/index.ts';
import { toSparse } from '../likeness/feature-vector.ts';
import { type CompanyFacts, FEATURES_VERSION, featuresOf } from '../likeness/features.ts';
import { businessText } from '../likeness/terms.ts';
import { COMPANY_KEY_VERSION, companyKey } from '../names/company-key.ts';

/** A prospect as far as its features go. */
export type Featured = CompanyFacts & { id: string; name: string };

/** The version of a row: of its vector and of its key together. */
export const ROW_VERSION = FEATURES_VERSION * 1_000 + COMPANY_KEY_VERSION;

/** Rows one statement writes: about 300 kB of vectors. */
const ROWS = 250;
/** Of a description, so many characters are read: more than features are made of, whatever its length. */
const MOST_READ = 16_000;

/**
 * Makes what look-alike runs compare these prospects by, in the transaction that creates, changes or imports them, so that no
 * prospect is ever compared by what it was.
 */
export const writeFeatures = async (tx: Tx, tenantId: string, list: readonly Featured[]): Promise<void> => {
  for (let from = 0; from < list.length; from += ROWS) {
    const rows = list.slice(from, from + ROWS).map((prospect) => ({
      tenant_id: tenantId,
      prospect_id: prospect.id,
      version: ROW_VERSION,
      company_key: companyKey(prospect.name),
      has_text: businessText(prospect) !== '',
      features: toSparse(featuresOf(prospect)),
    }));
    // One JSON parameter: building and sending a parameter a value costs more than the statement.
    await tx.execute(sql`
      insert into prospect_features (tenant_id, prospect_id, version, company_key, has_text, features)
      select r.tenant_id, r.prospect_id, r.version, r.company_key, r.has_text, r.features::sparsevec
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(tenant_id text, prospect_id text, version int, company_key text, has_text boolean, features text)
      on conflict (tenant_id, prospect_id) do update
        set version = excluded.version, company_key = excluded.company_key, has_text = excluded.has_text, features = excluded.features`);
  }
};

/**
 * These numbers as rows of a query, `numbered (number)`. Read out beforehand: a cast inside a join may not go before the check of whose
 * row it is, and the whole table would be read for a few.
 */
export const numbered = (numbers: readonly number[]): SQL =>
  sql`numbered as materialized (select n::bigint as number from jsonb_array_elements_text(${JSON.stringify(numbers)}::jsonb) n)`;

/** How many prospects there are, and how many of them have features of the present version. */
export const countFeatures = async (tx: Tx, tenantId: string): Promise<{ prospects: number; ready: number }> => {
  const [all] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(prospects)
    .where(eq(prospects.tenantId, tenantId));
  const [ready] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(prospectFeatures)
    .where(and(eq(prospectFeatures.tenantId, tenantId), eq(prospectFeatures.version, ROW_VERSION)));
  return { prospects: all?.count ?? 0, ready: ready?.count ?? 0 };
};

/** The next prospects after an id that have no features, or older ones; held until the transaction ends. */
export const selectUnready = (tx: Tx, tenantId: string, after: string | null, limit: number): Promise<Featured[]> =>
  tx
    .select({
      id: prospects.id,
      name: prospects.name,
      description: sql<string | null>`left(${prospects.description}, ${MOST_READ})`,
      industry: prospects.industry,
      employees: prospects.employees,
      regions: prospects.regions,
      tags: prospects.tags,
    })
    .from(prospects)
    .leftJoin(
      prospectFeatures,
      and(eq(prospectFeatures.tenantId, prospects.tenantId), eq(prospectFeatures.prospectId, prospects.id)),
    )
    .where(
      and(
        eq(prospects.tenantId, tenantId),
        after === null ? undefined : gt(prospects.id, after),
        or(isNull(prospectFeatures.version), ne(prospectFeatures.version, ROW_VERSION)),
      ),
    )
    .orderBy(prospects.id)
    .limit(limit)
    .for('key share', { of: prospects });
