import pg from 'pg';
import { nameKey } from '#src/kernel/name-key.ts';
import type { openMarket } from './made-market.ts';

const ROWS = 2_000;

/** The id of a made prospect: as ids of the service sort, by the time they were made. */
export const madeId = (n: number): string => `pros_${n.toString(16).padStart(12, '0')}70008000000000000000`;

/**
 * Puts made prospects with their features into a workspace, in bulk and past the service: an import of a million rows is
 * measured elsewhere. Answers the seconds it took.
 */
export const loadMarket = async (
  databaseUrl: string,
  tenantId: string,
  market: ReturnType<typeof openMarket>,
  count: number,
  say: (line: string) => void,
): Promise<number> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const began = performance.now();
  try {
    await client.query(
      "select set_config('role', 'linchpin_tenant', false), set_config('linchpin.tenant', $1, false)",
      [tenantId],
    );
    for (let from = 0; from < count; from += ROWS) {
      const made = Array.from({ length: Math.min(ROWS, count - from) }, (_, at) => ({
        id: madeId(from + at),
        ...market.make(from + at),
      }));
      const rows = made.map(({ features: _f, companyKey: _k, version: _v, ...row }) => ({
        ...row,
        name_key: nameKey(row.name),
      }));
      await client.query(
        `insert into prospects (tenant_id, id, name, name_key, description, industry, employees, regions, tags)
         select $1, id, name, name_key, description, industry, employees, regions, tags from jsonb_to_recordset($2::jsonb)
           as r(id text, name text, name_key text, description text, industry text, employees int, regions text[], tags text[])`,
        [tenantId, JSON.stringify(rows)],
      );
      await client.query(
        `insert into prospect_features (tenant_id, prospect_id, version, company_key, has_text, features)
         select $1, id, $2, key, true, features::sparsevec from unnest($3::text[], $4::text[], $5::text[]) as r(id, key, features)`,
        [
          tenantId,
          made[0]?.version ?? 0,
          made.map((each) => each.id),
          made.map((each) => each.companyKey),
          made.map((each) => each.features),
        ],
      );
      if ((from / ROWS) % 50 === 49)
        say(`${from + ROWS} prospects loaded, ${Math.round((performance.now() - began) / 1000)} s`);
    }
    await client.query('reset role');
    await client.query('vacuum analyze prospects');
    await client.query('vacuum analyze prospect_features');
  } finally {
    await client.end();
  }
  return (performance.now() - began) / 1000;
};
