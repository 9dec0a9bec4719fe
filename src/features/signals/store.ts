import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { readPage } from '#src/db/page.ts';
import { rows } from '#src/db/rows.ts';
import { accounts, auditLog, signals } from '#src/db/tables/index.ts';
import { visibleAccounts } from '#src/features/accounts/index.ts';
import { newId } from '#src/kernel/ids.ts';
import type { SignalFilter } from './contract.ts';
import { type Known, type SignalChanges, WORKSPACE, type Write } from './domain.ts';
import { list } from './sql-store.ts';

export type SignalRow = typeof signals.$inferSelect;

/** Runs of one workspace wait for one another, so that two never compare with the same state. Until the transaction ends. */
export const holdSignals = async (tx: Tx, tenantId: string): Promise<void> => {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`signals:${tenantId}`}, 0)) is null as held`);
};

/**
 * Has the statements of this transaction planned for many rows. The embedded engine keeps no statistics and would take a workspace
 * for a handful of rows, and join it row by row.
 */
export const planForMany = async (tx: Tx): Promise<void> => {
  await rows(tx, sql`select set_config('enable_nestloop', 'off', true)`);
};

/** The next accounts of the workspace in the order of their ids, ended ones too: their signals clear. */
export const selectAccountIds = async (
  tx: Tx,
  tenantId: string,
  page: { after: string; limit: number },
): Promise<string[]> => {
  const found = await rows<{ id: string }>(
    tx,
    sql`select ${accounts.id} as id from ${accounts} where ${accounts.tenantId} = ${tenantId} and ${accounts.id} > ${page.after}
      order by ${accounts.id} limit ${page.limit}`,
  );
  return found.map(({ id }) => id);
};

/** Of these, the accounts in use: a closed, merged or stop-listed one has no signals. */
export const selectInUse = async (tx: Tx, tenantId: string, ids: readonly string[]): Promise<string[]> => {
  const found = await rows<{ id: string }>(
    tx,
    sql`select ${accounts.id} as id from ${accounts} where ${accounts.tenantId} = ${tenantId} and ${accounts.id} = any(${list(ids)})
      and ${accounts.status} = 'active'`,
  );
  return found.map(({ id }) => id);
};

/** The stored signals of these accounts, cleared ones too; or of the workspace. One row of JSON: there are very many. */
export const selectKnown = async (
  tx: Tx,
  tenantId: string,
  of: readonly string[] | typeof WORKSPACE,
): Promise<Known[]> => {
  const s = signals;
  const scope =
    of === WORKSPACE
      ? sql`${s.scope} = ${WORKSPACE}`
      : sql`${s.accountId} = any(${list(of)}) and ${s.scope} <> ${WORKSPACE}`;
  type Packed = [
    string,
    Known['rule'],
    string,
    string,
    Known['severity'],
    Known['numbers'],
    Known['state'],
    boolean,
    string,
  ];
  const [packed] = await rows<{ all: Packed[] }>(
    tx,
    sql`select coalesce(json_agg(json_build_array(${s.id}, ${s.rule}, ${s.scope}, ${s.subject}, ${s.severity},
        case when ${s.state} <> 'new' then ${s.numbers} end, ${s.state}, ${s.clearedAt} is not null, ${s.digest})), '[]'::json) as "all"
      from ${s} where ${s.tenantId} = ${tenantId} and ${scope}`,
  );
  return (packed?.all ?? []).map(([id, rule, scope, subject, severity, numbers, state, cleared, digest]) => ({
    ...{ id, rule, scope, subject, severity, numbers, state, cleared, digest },
  }));
};

const asRow = (write: Write & { id: string }) => ({
  id: write.id,
  rule: write.finding.rule,
  scope: write.scope,
  subject: write.subject,
  account_id: write.accountId,
  opportunity_id: write.opportunityId,
  severity: write.finding.severity,
  text: write.finding.text,
  opening: write.finding.opening,
  since: write.finding.since,
  numbers: write.finding.numbers,
  evidence: write.evidence,
  digest: write.digest,
});

const given = (writes: readonly (Write & { id: string })[]): SQL =>
  sql`jsonb_to_recordset(${JSON.stringify(writes.map(asRow))}::jsonb) as v(id text, rule text, scope text, subject text,
    account_id text, opportunity_id text, severity text, text jsonb, opening jsonb, since date, numbers jsonb, evidence jsonb, digest text)`;

/** Signals a statement writes at most, so that its parameter stays a few megabytes. */
const AT_ONCE = 2_000;

const inParts = async <T>(all: readonly T[], work: (part: readonly T[]) => Promise<unknown>): Promise<void> => {
  for (let from = 0; from < all.length; from += AT_ONCE) await work(all.slice(from, from + AT_ONCE));
};

/** Writes what a run found. What is refired or worse is new again, whoever had set it aside. */
export const writeChanges = async (tx: Tx, tenantId: string, changes: SignalChanges, now: Date): Promise<void> => {
  const s = signals;
  const at = sql`${now.toISOString()}::timestamptz`;
  const added = changes.added.map((write) => ({ ...write, id: newId('sig') }));
  await inParts(added, (part) =>
    rows(
      tx,
      sql`insert into ${s} (tenant_id, id, created_at, updated_at, rule, scope, subject, account_id, opportunity_id, severity,
          text, opening, since, numbers, evidence, digest)
        select ${tenantId}, v.id, ${at}, ${at}, v.rule, v.scope, v.subject, v.account_id, v.opportunity_id, v.severity,
          v.text, v.opening, v.since, v.numbers, v.evidence, v.digest from ${given(part)}`,
    ),
  );
  const update = (writes: readonly (Write & { id: string })[], more: SQL) =>
    inParts(writes, (part) =>
      rows(
        tx,
        sql`update ${s} s set updated_at = ${at}, account_id = v.account_id, opportunity_id = v.opportunity_id,
            severity = v.severity, text = v.text, opening = v.opening, since = v.since, numbers = v.numbers,
            evidence = v.evidence, digest = v.digest ${more}
          from ${given(part)} where s.tenant_id = ${tenantId} and s.id = v.id`,
      ),
    );
  const anew = sql`, state = 'new', state_reason = null, state_by = null, state_at = ${at}`;
  await update(changes.changed, sql``);
  await update(changes.worse, anew);
  await update(changes.refired, sql`${anew}, cleared_at = null, created_at = ${at}`);
  if (changes.gone.length > 0)
    await rows(
      tx,
      sql`update ${s} s set cleared_at = ${at}, updated_at = ${at} where s.tenant_id = ${tenantId} and s.id = any(${list(changes.gone)})`,
    );
};

/** Notes in the audit log which signals are new again and why. */
export const auditAnew = async (tx: Tx, ctx: Ctx, changes: Pick<SignalChanges, 'worse'>): Promise<void> => {
  const { tenantId, keyId, userId } = ctx.actor;
  const lines = changes.worse.map(({ id, finding }) => ({
    ...{ tenantId, keyId, userId, requestId: ctx.requestId, id: newId('aud'), entityType: 'signal', entityId: id },
    ...{ action: 'state', details: { state: 'new', because: 'worse', rule: finding.rule, severity: finding.severity } },
  }));
  await inParts(lines, (part) => tx.insert(auditLog).values([...part]));
};

/** What of the signals that stand the asker may see: those of accounts they see; one of the workspace when they see every account it names. */
const visible = (ctx: Ctx): SQL | undefined => {
  const seen = visibleAccounts(ctx);
  if (!seen) return undefined;
  const s = signals;
  return sql`case when ${s.accountId} is not null then ${visibleAccounts(ctx, s.accountId)} else not exists (
    select 1 from jsonb_array_elements(${s.evidence}) e join ${accounts}
      on ${accounts.tenantId} = ${s.tenantId} and ${accounts.id} = e ->> 'id'
    where e ->> 'type' = 'account' and not ${seen}) end`;
};

const standing = (ctx: Ctx): (SQL | undefined)[] => [isNull(signals.clearedAt), visible(ctx)];

/** One page of the signals that stand, last fired first; of an account with the movements of its industry (SIG-market). */
export const selectSignals = (
  tx: Tx,
  ctx: Ctx,
  filter: SignalFilter,
  account?: { id: string; industry: string | null },
) => {
  const s = signals;
  return readPage(
    tx,
    s,
    ctx.actor.tenantId,
    filter,
    [
      ...standing(ctx),
      account
        ? sql`(${s.accountId} = ${account.id} or (${s.rule} = 'SIG-market' and ${s.numbers} ->> 'segment' = ${account.industry}))`
        : undefined,
      filter.state ? eq(s.state, filter.state) : undefined,
      filter.rule ? eq(s.rule, filter.rule) : undefined,
      filter.severity ? eq(s.severity, filter.severity) : undefined,
    ],
    { column: s.createdAt, of: (row) => row.createdAt.toISOString() },
  );
};

/** Every signal that stands at an account, the worst first. */
export const selectAllOf = (tx: Tx, tenantId: string, accountId: string): Promise<SignalRow[]> =>
  tx
    .select()
    .from(signals)
    .where(and(eq(signals.tenantId, tenantId), eq(signals.accountId, accountId), isNull(signals.clearedAt)))
    .orderBy(sql`array_position(array['high','medium','low'], ${signals.severity})`, signals.rule, signals.subject);

/** A signal that stands and that the asker may see, held until the transaction ends; null when there is none. */
export const holdSignal = async (tx: Tx, ctx: Ctx, id: string): Promise<SignalRow | null> => {
  if (id.includes('\0')) return null;
  const [row] = await tx
    .select()
    .from(signals)
    .where(and(eq(signals.tenantId, ctx.actor.tenantId), eq(signals.id, id), ...standing(ctx)))
    .for('update');
  return row ?? null;
};

/** Writes who has done what about a signal. */
export const writeState = async (
  tx: Tx,
  ctx: Ctx,
  id: string,
  set: Pick<SignalRow, 'state' | 'stateReason'>,
): Promise<SignalRow> => {
  const now = ctx.now();
  const [row] = await tx
    .update(signals)
    .set({ ...set, stateBy: ctx.actor.userId, stateAt: now, updatedAt: now })
    .where(and(eq(signals.tenantId, ctx.actor.tenantId), inArray(signals.id, [id])))
    .returning();
  if (!row) throw new Error('the signal held a moment ago is gone');
  return row;
};
