import { and, arrayContains, eq, exists, inArray, not, type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { containsText, readPage } from '#src/db/page.ts';
import type { RecordKind } from '#src/db/record.ts';
import { accounts, accountTeam, opportunities, users } from '#src/db/tables/index.ts';
import { newId } from '#src/kernel/ids.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import { OPEN_STAGES } from '#src/playbook/stages.ts';
import type { AccountFilter } from './contract.ts';
import type { TeamMember } from './domain.ts';
import { inMyLine, visibleAccounts } from './visibility.ts';

export const ACCOUNT: RecordKind<typeof accounts> = { table: accounts, prefix: 'acc', entityType: 'account' };

/** One page of the accounts the asker sees. */
export const selectAccounts = (tx: Tx, ctx: Ctx, filter: AccountFilter) => {
  const { tenantId } = ctx.actor;
  const member = (...more: SQL[]) =>
    exists(
      tx
        .select({ one: sql`1` })
        .from(accountTeam)
        .where(and(eq(accountTeam.tenantId, tenantId), eq(accountTeam.accountId, accounts.id), ...more)),
    );
  return readPage(tx, accounts, tenantId, filter, [
    visibleAccounts(ctx),
    filter.q ? named(filter.q) : undefined,
    filter.ownerId ? member(eq(accountTeam.userId, filter.ownerId), eq(accountTeam.part, 'accountable')) : undefined,
    filter.memberId ? member(eq(accountTeam.userId, filter.memberId)) : undefined,
    filter.pool === undefined ? undefined : filter.pool ? not(member()) : member(),
    filter.industry ? containsText(accounts.industry, filter.industry) : undefined,
    filter.region ? containsText(accounts.region, filter.region) : undefined,
    filter.tag ? arrayContains(accounts.tags, [filter.tag]) : undefined,
    filter.status ? eq(accounts.status, filter.status) : undefined,
    filter.tier ? eq(accounts.tier, filter.tier) : undefined,
    filter.isKey === undefined ? undefined : eq(accounts.isKey, filter.isKey),
  ]);
};

/** Accounts whose name in any spelling, alias or external id holds these words. */
const named = (q: string): SQL => {
  const key = nameKey(q);
  const text = containsText(
    sql`concat_ws(' ', ${accounts.name}, array_to_string(${accounts.aliases}, ' '), ${accounts.externalId})`,
    q,
  );
  return key ? sql`(strpos(${accounts.nameKey}, ${key}) > 0 or ${text})` : text;
};

/** Names by which the asker's accounts can be called, of all they see. */
export const selectNames = (tx: Tx, ctx: Ctx) =>
  tx
    .select({ id: accounts.id, name: accounts.name, nameKey: accounts.nameKey, aliases: accounts.aliases })
    .from(accounts)
    .where(and(eq(accounts.tenantId, ctx.actor.tenantId), visibleAccounts(ctx)));

/** Who works these accounts, with names, by name. */
export const selectTeams = (tx: Tx, tenantId: string, accountIds: string[]): Promise<TeamMember[]> =>
  tx
    .select({ accountId: accountTeam.accountId, id: users.id, name: users.name, part: accountTeam.part })
    .from(accountTeam)
    .innerJoin(users, and(eq(users.tenantId, accountTeam.tenantId), eq(users.id, accountTeam.userId)))
    .where(and(eq(accountTeam.tenantId, tenantId), inArray(accountTeam.accountId, accountIds)))
    .orderBy(users.name, users.id);

/** Puts this team in the place of the one before. */
export const replaceTeam = async (
  tx: Tx,
  tenantId: string,
  accountId: string,
  team: { userId: string; part: TeamMember['part'] }[],
): Promise<void> => {
  await tx.delete(accountTeam).where(and(eq(accountTeam.tenantId, tenantId), eq(accountTeam.accountId, accountId)));
  if (team.length > 0)
    await tx.insert(accountTeam).values(team.map((each) => ({ tenantId, id: newId('team'), accountId, ...each })));
};

/** The opportunities of an account that can still be won. */
export const selectOpenOpportunityIds = async (tx: Tx, tenantId: string, accountId: string): Promise<string[]> => {
  const found = await tx
    .select({ id: opportunities.id })
    .from(opportunities)
    .where(
      and(
        eq(opportunities.tenantId, tenantId),
        eq(opportunities.accountId, accountId),
        inArray(opportunities.stage, [...OPEN_STAGES]),
      ),
    );
  return found.map((each) => each.id);
};

/** Of these accounts, those whose accountable owner is the asker or of the asker's line. */
export const selectOwned = async (tx: Tx, ctx: Ctx, accountIds: readonly string[]): Promise<string[]> => {
  const found = await tx
    .select({ id: accountTeam.accountId })
    .from(accountTeam)
    .where(
      and(
        eq(accountTeam.tenantId, ctx.actor.tenantId),
        inArray(accountTeam.accountId, [...accountIds]),
        eq(accountTeam.part, 'accountable'),
        inMyLine(ctx, accountTeam.userId),
      ),
    );
  return found.map((each) => each.id);
};

export const selectAccountNames = (tx: Tx, tenantId: string, ids: string[]) =>
  tx
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(and(eq(accounts.tenantId, tenantId), inArray(accounts.id, ids)));
