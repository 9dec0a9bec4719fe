import type { Ctx } from '#src/context.ts';
import { learnModel } from '../likeness/learn-likeness.ts';
import { type PastCompany, planRounds, playRound, sumUp } from './back-test-domain.ts';
import {
  awaitsBackTest,
  countPastProspects,
  type StoredBackTest,
  selectPastAccounts,
  selectPastProspects,
  writeBackTest,
} from './back-test-store.ts';

const CHUNK = 250;
/** So many prospects stand for all of them; of more, an even sample. */
const MOST_PROSPECTS = 5_000;

/**
 * Tests on the workspace's own past what this way of making lists would have found (LOOK-1), and keeps the outcome with the run. All
 * deals of the workspace count, whoever started the run; only numbers come of it. Nothing happens when it was done before.
 */
export const backTestRun = async (ctx: Ctx, { runId }: { runId: string }): Promise<void> => {
  const { tenantId } = ctx.actor;
  if (!(await ctx.db.inTenant(tenantId, (tx) => awaitsBackTest(tx, tenantId, runId)))) return;
  const outcome = await testPast(ctx);
  await ctx.db.inTenant(tenantId, (tx) => writeBackTest(tx, tenantId, runId, outcome));
};

/** Other requests of the process get their turn. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The back-test of a workspace as it stands now. */
export const testPast = async (ctx: Ctx): Promise<StoredBackTest> => {
  const { accounts, keys, undated } = await readAccounts(ctx);
  // Companies that were never won stand in lists too: without enough wins there is no need to read them.
  const early = planRounds(accounts);
  if (early.state === 'refused' && early.reason !== 'too_few_candidates') return { ...early, undated };
  const last =
    accounts
      .flatMap(({ wonOn }) => wonOn ?? [])
      .sort()
      .at(-1) ?? '';
  const { prospects, oneOf } = await readProspects(ctx, last, keys);
  const companies = [...accounts, ...prospects];
  const plan = planRounds(companies);
  if (plan.state === 'refused') return { ...plan, undated };
  const rounds = [];
  for (const [at, date] of plan.dates.entries()) {
    rounds.push(playRound(companies, learnModel, date, plan.dates[at + 1] ?? null));
    await breathe();
  }
  return { ...sumUp(companies, rounds, oneOf), undated };
};

const readAccounts = async (ctx: Ctx): Promise<{ accounts: PastCompany[]; keys: Set<string>; undated: number }> => {
  const { tenantId } = ctx.actor;
  const today = ctx.now().toISOString().slice(0, 10);
  const accounts: PastCompany[] = [];
  const keys = new Set<string>();
  let undated = 0;
  for (let after: string | null = null; ; ) {
    const chunk: Awaited<ReturnType<typeof selectPastAccounts>> = await ctx.db.inTenant(tenantId, (tx) =>
      selectPastAccounts(tx, tenantId, { after, limit: CHUNK, today }),
    );
    accounts.push(...chunk.companies);
    for (const key of chunk.keys) keys.add(key);
    undated += chunk.undated;
    after = chunk.last;
    if (after === null) return { accounts, keys, undated };
  }
};

/** Prospects on record by a day; none that is an account by now. */
const readProspects = async (
  ctx: Ctx,
  day: string,
  accountKeys: ReadonlySet<string>,
): Promise<{ prospects: PastCompany[]; oneOf: number }> => {
  const { tenantId } = ctx.actor;
  const total = await ctx.db.inTenant(tenantId, (tx) => countPastProspects(tx, tenantId, day));
  const oneOf = Math.max(1, Math.ceil(total / MOST_PROSPECTS));
  const prospects: PastCompany[] = [];
  for (let after: string | null = null; ; ) {
    const chunk: Awaited<ReturnType<typeof selectPastProspects>> = await ctx.db.inTenant(tenantId, (tx) =>
      selectPastProspects(tx, tenantId, { day, oneOf, after, limit: CHUNK }),
    );
    for (const { company, key } of chunk) if (!accountKeys.has(key)) prospects.push(company);
    after = chunk.at(-1)?.company.id ?? null;
    if (chunk.length < CHUNK || after === null) return { prospects, oneOf };
  }
};
