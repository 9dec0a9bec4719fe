import { and, eq, gte, lt, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { tenants, usageRecords } from '#src/db/tables/index.ts';
import { addDays } from '#src/playbook/time.ts';
import type { UsageItem } from './contract.ts';

export const insertUsage = async (tx: Tx, records: (typeof usageRecords.$inferInsert)[]): Promise<void> => {
  await tx.insert(usageRecords).values(records);
};

/** Tokens and calls per day (UTC), purpose and model, latest day first. */
export const selectUsage = (tx: Tx, tenantId: string, span: { from: string; to: string }): Promise<UsageItem[]> => {
  const t = usageRecords;
  const day = sql<string>`to_char(${t.createdAt} at time zone 'UTC', 'YYYY-MM-DD')`;
  return tx
    .select({
      day,
      purpose: t.purpose,
      model: t.model,
      calls: sql<number>`count(*)::int`,
      failed: sql<number>`(count(*) filter (where ${t.outcome} not in ('ok', 'repaired')))::int`,
      inputTokens: sql<number>`sum(${t.inputTokens})::float8`,
      outputTokens: sql<number>`sum(${t.outputTokens})::float8`,
      estimatedCalls: sql<number>`(count(*) filter (where ${t.estimated}))::int`,
    })
    .from(t)
    .where(
      and(
        eq(t.tenantId, tenantId),
        gte(t.createdAt, new Date(span.from)),
        lt(t.createdAt, addDays(new Date(span.to), 1)),
      ),
    )
    .groupBy(sql`1, 2, 3`)
    .orderBy(sql`1 desc, 2, 3`);
};

/** The workspace's settings, and the tokens spent since a moment, failed calls included. */
export const selectSpent = async (
  tx: Tx,
  tenantId: string,
  since: Date,
): Promise<{ settings: Record<string, unknown>; used: number }> => {
  const t = usageRecords;
  const [row] = await tx
    .select({
      settings: tenants.settings,
      used: sql<number>`(select coalesce(sum(${t.inputTokens}::float8 + ${t.outputTokens}), 0)::float8 from ${t}
        where ${t.tenantId} = ${tenantId} and ${t.createdAt} >= ${since.toISOString()}::timestamptz)`,
    })
    .from(tenants)
    .where(eq(tenants.id, tenantId));
  return row ?? { settings: {}, used: 0 };
};
