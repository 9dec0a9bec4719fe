import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { readThresholds } from '#src/features/workspaces/index.ts';
import { selectUsualStays } from './deal-store.ts';
import { compareSignals, type Found, type Known, WORKSPACE } from './domain.ts';
import { findSignals, findWorkspaceSignals } from './find-signals.ts';
import type { Look, UsualStay, WorkspaceLook } from './look.ts';
import {
  auditAnew,
  holdSignals,
  planForMany,
  selectAccountIds,
  selectInUse,
  selectKnown,
  writeChanges,
} from './store.ts';

/** Accounts looked at in one transaction; between two of them other requests have their turn. */
const CHUNK = 2_000;
/** From so many on the statements are planned for many. */
const MANY = 50;

/**
 * Computes the signals of these accounts, or of all, and then those of the workspace (section 9). What fires for the first time is
 * new; what still fires keeps its state unless it has grown worse; what no longer fires is cleared, and new when it fires
 * again. The same record gives the same rows. An account that is gone is no error.
 */
export const refreshSignals = async (ctx: Ctx, of: { accountIds: readonly string[] | 'all' }): Promise<void> => {
  const { tenantId } = ctx.actor;
  let usual: UsualStay[] | undefined;
  const chunk = (work: (tx: Tx) => Promise<string[]>): Promise<string[]> =>
    ctx.db.inTenant(tenantId, async (tx) => {
      const ids = await work(tx);
      if (ids.length > MANY) await planForMany(tx);
      const usualStays = async () => (usual ??= await selectUsualStays(tx, tenantId));
      if (ids.length > 0) await refreshAccounts(ctx, tx, ids, usualStays);
      return ids;
    });
  if (of.accountIds === 'all') {
    let after: string | undefined = '';
    while (after !== undefined && !ctx.signal.aborted) {
      const page = { after, limit: CHUNK };
      const done = await chunk((tx) => selectAccountIds(tx, tenantId, page));
      after = done.length === CHUNK ? done.at(-1) : undefined;
    }
  } else for (const ids of slices(of.accountIds, CHUNK)) await chunk(async () => ids);
  await ctx.db.inTenant(tenantId, (tx) => refreshWorkspace(ctx, tx));
};

const refreshAccounts = async (
  ctx: Ctx,
  tx: Tx,
  accountIds: readonly string[],
  usualStays: Look['usualStays'],
): Promise<void> => {
  const { tenantId } = ctx.actor;
  await holdSignals(tx, tenantId);
  const inUse = await selectInUse(tx, tenantId, accountIds);
  const look = { ...(await lookOf(ctx, tx)), accountIds: inUse, usualStays };
  const found = await findSignals(look);
  await settle(ctx, look, await selectKnown(tx, tenantId, accountIds), found);
};

const refreshWorkspace = async (ctx: Ctx, tx: Tx): Promise<void> => {
  await holdSignals(tx, ctx.actor.tenantId);
  const look = await lookOf(ctx, tx);
  const found = await findWorkspaceSignals(look);
  await settle(ctx, look, await selectKnown(tx, look.tenantId, WORKSPACE), found);
};

const settle = async (ctx: Ctx, look: WorkspaceLook, known: readonly Known[], found: readonly Found[]) => {
  const changes = compareSignals(known, found, look.thresholds);
  await writeChanges(look.tx, look.tenantId, changes, look.now);
  await auditAnew(look.tx, ctx, changes);
};

const lookOf = async (ctx: Ctx, tx: Tx): Promise<WorkspaceLook> => {
  const { tenantId } = ctx.actor;
  return { tx, tenantId, thresholds: await readThresholds(tx, tenantId), now: ctx.now() };
};

const slices = (ids: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(ids.length / size) }, (_, n) => ids.slice(n * size, (n + 1) * size));
