import { sql } from 'drizzle-orm';
import type { Database } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { lookalikeJobs, newRunSchema, startRun } from '#src/features/lookalikes/index.ts';
import type { LikenessModel } from '#src/features/lookalikes/likeness/likeness-model.ts';
import { openPool } from '#src/features/lookalikes/runs/best-pool.ts';
import { explainNumbers } from '#src/features/lookalikes/runs/explain-pool.ts';
import { readNumbers, readScores } from '#src/features/lookalikes/runs/packed-scores.ts';
import { selectWorkedRun } from '#src/features/lookalikes/runs/run-store.ts';
import { selectReached, selectStoredScores } from '#src/features/lookalikes/runs/score-store.ts';
import { addWon } from '../add-won.ts';
import { type Bench, type Figure, median, timed } from '../figures.ts';
import { inHouse, type Tenant } from '../open-house.ts';
import { hasData, noData } from '../public-data.ts';
import { loadMarket } from './load-market.ts';
import { openMarket } from './made-market.ts';
import { watchMemory } from './watch-memory.ts';

/** A run of all benches takes fewer; the full row of the table is asked for with `LINCHPIN_BENCH_ROWS=1000000`. */
const FEW = 100_000;
const SEEDS = 20;
const LIMIT = 1_000;
const SCANS = 5;
const RUNS = 3;

type Market = ReturnType<typeof openMarket>;

/** Puts twenty won customers on record: made companies of one trade, of numbers that no prospect has. */
export const addSeeds = async ({ id: tenantId, ctx }: Tenant, market: Market, from: number): Promise<string[]> => {
  const first = market.make(from);
  const made: ReturnType<Market['make']>[] = [];
  for (let n = from; made.length < SEEDS; n += 1) {
    const each = market.make(n);
    if (each.industry === first.industry) made.push(each);
  }
  const won = made.map(({ name, description, industry, employees, tags, regions }) => ({
    name: `${name} customer`,
    description,
    industry,
    employees,
    tags,
    region: regions[0] ?? null,
  }));
  return ctx.db.inTenant(tenantId, (tx) => addWon(tx, tenantId, won));
};

/** One exact scan of the same table for one vector, as a nearest-neighbour query has it, with the workers the server gives by default. */
const scanOnce = async (db: Database, tenantId: string, vector: string): Promise<number> => {
  const { ms } = await timed(() =>
    db.inTenant(tenantId, (tx) =>
      rows(
        tx,
        sql`select prospect_id, features <#> ${vector}::sparsevec as distance from prospect_features where tenant_id = ${tenantId}
            order by features <#> ${vector}::sparsevec limit ${LIMIT}`,
      ),
    ),
  );
  return ms;
};

/** When each stage of a run began and the run ended, from the job's own events. */
const stagesOf = (
  db: Database,
  tenantId: string,
  jobId: string,
): Promise<{ stage: string; event: string; at: number }[]> =>
  db.inTenant(tenantId, (tx) =>
    rows<{ stage: string; event: string; at: number }>(
      tx,
      sql`select coalesce(data ->> 'stage', 'begin') as stage, event, (extract(epoch from created_at) * 1000)::float8 as at
          from job_events where tenant_id = ${tenantId} and id = ${jobId} order by seq`,
    ),
  );

/** The best thousand of what a run stored, explained by the product's own way: parts, nearest customers, reasons in words. Milliseconds. */
const explainBest = async (db: Database, { id: tenantId, ctx }: Tenant, runId: string): Promise<number> => {
  const run = await db.inTenant(tenantId, (tx) => selectWorkedRun(tx, tenantId, runId));
  const { chunks } = await db.inTenant(tenantId, (tx) => selectReached(tx, tenantId, runId));
  const pool = openPool(LIMIT);
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    const stored = await db.inTenant(tenantId, (tx) => selectStoredScores(tx, tenantId, runId, chunk));
    if (!stored || !run?.model) throw new Error('the run is not there');
    const scores = readScores(stored.scores);
    readNumbers(stored.numbers).forEach((number, at) => {
      if (stored.leftOut[at] === 0) pool.offer(number, scores[at] ?? 0);
    });
  }
  const numbers = pool.best(LIMIT).map(({ number }) => number);
  const { answer, ms } = await timed(() =>
    explainNumbers(ctx, { tenantId }, run?.model as LikenessModel, numbers, true),
  );
  if (answer.length !== LIMIT) throw new Error(`${answer.length} explained`);
  return ms;
};

const runOnce = async (db: Database, tenant: Tenant, accountIds: string[]) => {
  const memory = watchMemory();
  const input = newRunSchema.parse({ seeds: { accountIds }, limit: LIMIT });
  const { answer: started, ms } = await timed(async () => {
    const run = await startRun(tenant.ctx, input);
    await lookalikeJobs['lookalikes.run'](tenant.ctx, { runId: run.id, jobId: run.jobId });
    return run;
  });
  const used = memory.stop();
  const events = await stagesOf(db, tenant.id, started.jobId);
  const firstScored = events.find(({ stage }) => stage === 'score')?.at ?? Number.NaN;
  const lastScored = events.findLast(({ stage }) => stage === 'score')?.at ?? Number.NaN;
  const end = events.at(-1);
  const [stored] = await db.inTenant(tenant.id, (tx) =>
    rows<{ scores: number; ranked: number; explained: number; groups: number }>(
      tx,
      sql`select (select coalesce(sum(length(scores)) / 4, 0)::int from lookalike_scores where tenant_id = ${tenant.id} and run_id = ${started.id}) as scores,
            (select count(*)::int from lookalike_results where tenant_id = ${tenant.id} and run_id = ${started.id} and rank is not null) as ranked,
            (select count(*)::int from lookalike_results where tenant_id = ${tenant.id} and run_id = ${started.id} and rank is not null
              and jsonb_array_length(parts) > 0 and jsonb_array_length(reasons) > 0) as explained,
            (select jsonb_array_length(model -> 'groups') from lookalike_runs where tenant_id = ${tenant.id} and id = ${started.id}) as groups`,
    ),
  );
  if (end?.event !== 'done') throw new Error(`the run ended ${end?.event ?? 'never'}`);
  const explaining = await explainBest(db, tenant, started.id);
  return { ms, scoring: lastScored - firstScored, listing: end.at - lastScored, explaining, used, stored };
};

/** A million prospects by twenty seeds: the whole run, every score stored, against one exact scan for one vector; memory of the process. */
export const batchBench: Bench = async (say) => {
  if (!hasData('companies')) return noData('companies');
  const databaseUrl = process.env.DATABASE_URL;
  if (!databaseUrl) return { skipped: 'a bench of the server engine; set DATABASE_URL' };
  const count = Number(process.env.LINCHPIN_BENCH_ROWS ?? FEW);
  return inHouse(async ({ db, tenant: makeTenant }) => {
    const tenant = await makeTenant();
    const market = openMarket();
    const loaded = await loadMarket(databaseUrl, tenant.id, market, count, say);
    say(`${count} prospects loaded in ${loaded.toFixed(0)} s (bulk, not part of the figures)`);
    const vector = market.make(count + 7).features;
    const [scans, runs]: [number[], Awaited<ReturnType<typeof runOnce>>[]] = [[], []];
    await scanOnce(db, tenant.id, vector);
    for (let round = 0; round < RUNS; round += 1) {
      for (let n = 0; n < SCANS; n += 1) scans.push(await scanOnce(db, tenant.id, vector));
      const seeds = await addSeeds(tenant, market, count + 1_000 * (round + 1));
      const run = await runOnce(db, tenant, seeds);
      runs.push(run);
      say(
        `run ${round + 1}: ${(run.ms / 1000).toFixed(1)} s, ${run.stored?.groups} group(s), memory by thirds ${run.used.thirds.map((each) => each.toFixed(0)).join(' / ')} MB`,
      );
      if (run.stored?.scores !== count || run.stored.ranked !== LIMIT || run.stored.explained !== LIMIT)
        throw new Error(`stored ${JSON.stringify(run.stored)}`);
    }
    const scan = Math.min(...scans.map((ms) => ms));
    const size = `${count.toLocaleString('en')} prospects × ${SEEDS} seeds`;
    const figures: Figure[] = [
      {
        what: 'whole run, every score stored',
        unit: 's',
        values: runs.map(({ ms }) => ms / 1000),
        note: `${size}; asked: ≤ 60 s for 1,000,000`,
      },
      {
        what: 'whole run',
        unit: 'prospects/s',
        values: runs.map(({ ms }) => (1000 * count) / ms),
        note: 'asked: ≥ 20,000',
      },
      {
        what: 'scoring and storing every score',
        unit: 's',
        values: runs.map(({ scoring }) => scoring / 1000),
        note: 'from the first chunk to the last, rows shown meanwhile',
      },
      {
        what: 'the top 1,000 explained',
        unit: 's',
        values: runs.map(({ explaining }) => explaining / 1000),
        note: 'read from the store, parts, nearest, reasons in words',
      },
      {
        what: 'the list made',
        unit: 's',
        values: runs.map(({ listing }) => listing / 1000),
        note: 'pool explained, names, variety, SEG-2, BANT-1, MATRIX-1, chosen explained in words, written',
      },
      {
        what: 'peer: one exact single-vector scan',
        unit: 's',
        values: scans.map((ms) => ms / 1000),
        note: `sparsevec <#>, order by, limit ${LIMIT}; best ${(scan / 1000).toFixed(2)} s`,
      },
      {
        what: 'scoring and top 1,000 ÷ scan (median)',
        unit: '×',
        values: runs.map(({ scoring, explaining }) => (scoring + explaining) / median(scans)),
        note: 'asked: ≤ 4',
      },
      {
        what: 'memory above the start, most',
        unit: 'MB',
        values: runs.map(({ used }) => used.most),
        note: 'of the process; asked: ≤ 200',
      },
      {
        what: 'memory, last third − first third',
        unit: 'MB',
        values: runs.map(({ used }) => (used.thirds[2] ?? 0) - (used.thirds[0] ?? 0)),
        note: 'flat',
      },
      {
        what: 'bulk load with features',
        unit: 'prospects/s',
        values: [count / loaded],
        note: 'the bench’s own; not part of a run',
      },
    ];
    return { figures };
  });
};
