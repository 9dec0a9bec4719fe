import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Ctx } from '#src/context.ts';
import { accounts, accountTeam, users } from '#src/db/tables/index.ts';

/**
 * Whether the asker's role sees every account of the workspace (playbook section 1). An integration, which is a key of no
 * person, acts for nobody and so has no accounts of its own: it sees all, as sales-ops does.
 */
export const seesAll = (ctx: Ctx): boolean =>
  ctx.actor.role === 'admin' || ctx.actor.role === 'sales_ops' || ctx.actor.userId === null;

/**
 * The accounts the asker may see, as a condition on an account id; undefined when all.
 * A seller sees accounts whose team they are on; a manager also those of anybody in their line, however deep; both see
 * the common pool, which is accounts without a team.
 * @param accountId the column that holds the account's id, in whichever table
 */
export const visibleAccounts = (ctx: Ctx, accountId: AnyPgColumn = accounts.id): SQL | undefined => {
  if (seesAll(ctx)) return undefined;
  const { tenantId } = ctx.actor;
  const team = sql`select 1 from ${accountTeam} seen where seen.tenant_id = ${tenantId} and seen.account_id = ${accountId}`;
  return sql`(exists (${team} and seen.user_id in (${lineOf(ctx)})) or not exists (${team}))`;
};

/** The asker and, for a manager, everybody who reports to them, directly or through others. A ring of managers ends. */
const lineOf = (ctx: Ctx): SQL => {
  const { tenantId, userId, role } = ctx.actor;
  if (role === 'seller') return sql`${userId}`;
  return sql`with recursive line(id) as (
    select ${userId}::text
    union
    select report.id from ${users} report join line on report.manager_id = line.id where report.tenant_id = ${tenantId}
  ) select id from line`;
};

/** Whether one of these people is the asker or reports to them. */
export const inMyLine = (ctx: Ctx, userId: AnyPgColumn): SQL => sql`${userId} in (${lineOf(ctx)})`;
