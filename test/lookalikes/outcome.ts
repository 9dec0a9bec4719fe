import { sql } from 'drizzle-orm';
import type { Database } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { sha256Hex } from '#src/kernel/secret.ts';

/** What a run came to, as one number: every result with rank, score, parts and reasons, what was left out, the counts. */
export const outcomeOf = async (db: Database, tenantId: string, runId: string): Promise<string> => {
  const found = await db.inTenant(tenantId, (tx) =>
    rows<{ outcome: string }>(
      tx,
      sql`select coalesce(jsonb_agg(jsonb_build_array(prospect_id, rank, score, parts, nearest, reasons, differs) order by prospect_id), '[]')::text
            || (select skipped::text from lookalike_runs where tenant_id = ${tenantId} and id = ${runId})
            || (select jsonb_build_array(state, done, total, counts)::text from jobs where tenant_id = ${tenantId} and subject_id = ${runId}) as outcome
          from lookalike_results where tenant_id = ${tenantId} and run_id = ${runId}`,
    ),
  );
  return sha256Hex(found[0]?.outcome ?? '');
};
