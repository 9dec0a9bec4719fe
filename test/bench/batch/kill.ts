import { sql } from 'drizzle-orm';
import type { Database } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { newRunSchema, startRun } from '#src/features/lookalikes/index.ts';
import type { Bench } from '../figures.ts';
import { inHouse, type Tenant } from '../open-house.ts';
import { hasData, noData } from '../public-data.ts';
import { addSeeds } from './batch.ts';
import { accountFor, killNow, spawnWorker, standingOf, type WorkerProcess } from './kill-harness.ts';
import { killNaively } from './kill-naive.ts';
import { loadMarket } from './load-market.ts';
import { openMarket } from './made-market.ts';

const PROSPECTS = 100_000;
/** Fewer are for trying the bench out. */
const KILLS = Number(process.env.LINCHPIN_BENCH_KILLS ?? 50);
const WORKERS = 2;
/** The test lease: a worker that says nothing for so long is taken for dead; one that lives says something three times as often. */
const LEASE_MS = 2_000;
/** A kill comes so long after the run last came further, at most. */
const WITHIN_MS = 300;
const LONGEST_MS = 180_000;
const POLL_MS = 20;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Works one run under kills; answers how many there were and how long until the run came further after each that hit its worker. */
const disturb = async (
  db: Database,
  tenant: Tenant,
  accountIds: string[],
  pool: { workers: WorkerProcess[]; again: () => Promise<WorkerProcess>; random: () => number; most: number },
) => {
  const run = await startRun(tenant.ctx, newRunSchema.parse({ seeds: { accountIds }, limit: 200 }));
  const resumed: number[] = [];
  let kills = 0;
  const began = performance.now();
  for (;;) {
    const before = await standingOf(db, tenant.id, run.jobId);
    if (before.state === 'done') return { run, kills, resumed };
    if (before.state === 'failed' || performance.now() - began > LONGEST_MS)
      throw new Error(`the run stands at ${JSON.stringify(before)}`);
    if (kills >= pool.most || before.state === 'queued') {
      await pause(POLL_MS);
      continue;
    }
    await pause(pool.random() * WITHIN_MS);
    const at = Math.floor(pool.random() * pool.workers.length);
    const standing = await standingOf(db, tenant.id, run.jobId);
    if (standing.state !== 'running') continue;
    await killNow(pool.workers[at] as WorkerProcess);
    kills += 1;
    const killed = performance.now();
    // The next worker comes up beside the wait, as a supervisor would start it.
    const next = pool.again();
    for (;;) {
      const now = await standingOf(db, tenant.id, run.jobId);
      const further =
        now.done > standing.done ||
        now.state === 'done' ||
        (now.fence > standing.fence && now.stage !== standing.stage);
      if (further) {
        if (now.fence > standing.fence) resumed.push(performance.now() - killed);
        break;
      }
      if (performance.now() - killed > LONGEST_MS) throw new Error(`never resumed: ${JSON.stringify(now)}`);
      await pause(POLL_MS);
    }
    pool.workers[at] = await next;
  }
};

/** Numbers between 0 and 1 that look random and are the same every time. */
const sequence = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

/** `kill -9` at random moments on the product's worker, and on a naive one in the same harness. */
export const killBench: Bench = async (say) => {
  if (!hasData('companies')) return noData('companies');
  const databaseUrl = process.env.DATABASE_URL;
  if (!databaseUrl) return { skipped: 'a bench of the server engine; set DATABASE_URL' };
  return inHouse(async ({ db, tenant: makeTenant }) => {
    const tenant = await makeTenant();
    const market = openMarket();
    await loadMarket(databaseUrl, tenant.id, market, PROSPECTS, say);
    const accountIds = await addSeeds(tenant, market, PROSPECTS + 1);
    const orders = { mode: 'service' as const, databaseUrl, tenantId: tenant.id, leaseMs: LEASE_MS };
    const again = () => spawnWorker(orders);
    const workers: WorkerProcess[] = [];
    for (let n = 0; n < WORKERS; n += 1) workers.push(await again());
    const random = sequence(20_261_122);
    const tally = { kills: 0, lost: 0, doubled: 0, other: 0, runs: 0, resumed: [] as number[] };
    try {
      const quiet = await disturb(db, tenant, accountIds, { workers, again, random, most: 0 });
      const expected = await accountFor(db, tenant.id, quiet.run.id, PROSPECTS);
      say(`undisturbed: ${expected.hash.slice(0, 16)}, lost ${expected.lost}, doubled ${expected.doubled}`);
      while (tally.kills < KILLS) {
        const { run, kills, resumed } = await disturb(db, tenant, accountIds, { workers, again, random, most: KILLS });
        const found = await accountFor(db, tenant.id, run.id, PROSPECTS);
        tally.runs += 1;
        tally.kills += kills;
        tally.resumed.push(...resumed);
        tally.lost += found.lost;
        tally.doubled += found.doubled;
        if (found.hash !== expected.hash) tally.other += 1;
        say(
          `run ${tally.runs}: ${kills} kills, ${tally.kills} so far, hash ${found.hash === expected.hash ? 'the same' : 'ANOTHER'}`,
        );
        await db.inTenant(tenant.id, (tx) =>
          rows(tx, sql`delete from lookalike_runs where tenant_id = ${tenant.id} and id = ${run.id}`),
        );
      }
    } finally {
      for (const worker of workers) await killNow(worker);
    }
    const naive = await killNaively(db, databaseUrl, tenant.id, random, say);
    return {
      figures: [
        {
          what: 'kills',
          unit: '',
          values: [tally.kills],
          note: `SIGKILL at random moments over ${tally.runs} runs of ${PROSPECTS} prospects, ${WORKERS} workers; asked: ≥ ${KILLS}`,
        },
        { what: 'kills that hit the worker of the run', unit: '', values: [tally.resumed.length] },
        { what: 'lost', unit: 'prospects', values: [tally.lost], note: 'asked: 0' },
        { what: 'doubled', unit: 'prospects', values: [tally.doubled], note: 'asked: 0' },
        {
          what: 'runs with another result hash',
          unit: '',
          values: [tally.other],
          note: 'than the undisturbed run; asked: 0',
        },
        {
          what: 'kill to further progress',
          unit: 'ms',
          values: tally.resumed,
          note: `lease ${LEASE_MS} ms; asked: ≤ 5 000`,
        },
        { what: 'peer, naive worker: lost', unit: 'prospects', values: [naive.lost] },
        {
          what: 'peer, naive worker: doubled',
          unit: 'prospects',
          values: [naive.doubled],
          note: `${naive.kills} kills; must be above 0`,
        },
      ],
    };
  });
};
