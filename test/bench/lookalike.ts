import { eq } from 'drizzle-orm';
import { accounts, opportunities } from '#src/db/tables/index.ts';
import { importFile } from '#src/features/imports/index.ts';
import { listResults, lookalikeJobs, startRun } from '#src/features/lookalikes/index.ts';
import { newId } from '#src/kernel/ids.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import { type Bench, mean, timed } from './figures.ts';
import {
  type Company,
  makeTasks,
  precisionAtTen,
  readCompanies,
  sameIndustryPrecision,
  type Task,
} from './lookalike-tasks.ts';
import { inHouse, type Tenant } from './open-house.ts';
import { dataFile, hasData, noData } from './public-data.ts';
import { rankInMemory, termsOfAll } from './rank-in-memory.ts';

const SEEDS = 20;
const RUNS = 3;
const LIMIT = 100;
/** Tasks below this are named. */
const POOR = 0.3;

const addProspects = (tenant: Tenant) =>
  importFile(tenant.ctx, {
    bytes: dataFile('companies', 'yc.csv'),
    fileName: 'yc.csv',
    kind: 'prospects',
    mapping: {},
    values: {},
    dryRun: false,
  });

/** Puts a task's seeds on record as accounts, each with a deal signed. */
const addCustomers = ({ id: tenantId, ctx }: Tenant, seeds: readonly Company[]): Promise<string[]> =>
  ctx.db.inTenant(tenantId, async (tx) => {
    const rows = seeds.map(({ name, description, industry, employees, tags, regions }) => ({
      tenantId,
      id: newId('acc'),
      name,
      nameKey: nameKey(name),
      description,
      industry,
      employees,
      tags,
      region: regions[0] ?? null,
    }));
    await tx.insert(accounts).values(rows);
    await tx.insert(opportunities).values(
      rows.map(({ id, name }) => ({
        tenantId,
        id: newId('opp'),
        accountId: id,
        name,
        nameKey: nameKey(name),
        stage: 'signed' as const,
      })),
    );
    return rows.map(({ id }) => id);
  });

/** Takes the customers of one task off the record: they must not be known accounts of the next. */
const removeCustomers = ({ id, ctx }: Tenant): Promise<unknown> =>
  ctx.db.inTenant(id, (tx) => tx.delete(accounts).where(eq(accounts.tenantId, id)));

/** One whole run of the service, from its start to the ranked list. */
const run = async (tenant: Tenant, task: Task, labels: ReadonlyMap<string, string>) => {
  const accountIds = await addCustomers(tenant, task.seeds);
  const { answer: id, ms } = await timed(async () => {
    const started = await startRun(tenant.ctx, {
      seeds: { accountIds },
      candidates: { filter: {} },
      limit: LIMIT,
      minScore: 0,
    });
    await lookalikeJobs['lookalikes.run'](tenant.ctx, { runId: started.id, jobId: started.jobId });
    return started.id;
  });
  const { items, state } = await listResults(tenant.ctx, id, { limit: 10 });
  if (state !== 'done' || items.length < 10) throw new Error(`the run ended ${state} with ${items.length} results`);
  const ids = items.map(({ prospect }) => prospect.externalId ?? '');
  return {
    ms,
    ids,
    precision: precisionAtTen(
      ids.map((each) => labels.get(each) ?? ''),
      task,
    ),
  };
};

/** Look-alikes of twenty won customers among the whole list: time of a run, and how many of the first ten are right. */
export const lookalikeBench: Bench = async (say) => {
  if (!hasData('companies')) return noData('companies');
  const companies = readCompanies();
  const labels = new Map(companies.map(({ externalId, label }) => [externalId, label]));
  const tasks = makeTasks(companies, SEEDS);
  const terms = termsOfAll(companies);
  const judging = await timed(() =>
    tasks.map((task) => {
      const ranked = rankInMemory(task, companies, terms, LIMIT);
      return {
        ids: ranked.slice(0, 10).map((each) => each.externalId),
        precision: precisionAtTen(
          ranked.map(({ label }) => label),
          task,
        ),
      };
    }),
  );
  say(`${tasks.length} tasks in memory: ${(judging.ms / 1000).toFixed(1)} s`);
  const judged = judging.answer;
  const worst = tasks.filter((_, at) => (judged[at]?.precision ?? 1) < POOR).map(({ label }) => label);
  if (worst.length > 0) say(`P@10 below ${POOR}: ${worst.join('; ')}`);
  return inHouse(async (house) => {
    const tenant = await house.tenant();
    await addProspects(tenant);
    const runs: Awaited<ReturnType<typeof run>>[] = [];
    const picked = Array.from({ length: RUNS }, (_, n) => Math.floor((n * tasks.length) / RUNS));
    for (const at of picked) {
      const task = tasks[at];
      if (task) runs.push(await run(tenant, task, labels));
      await removeCustomers(tenant);
    }
    const alike = runs.filter(({ ids }, n) => ids.join() === judged[picked[n] ?? 0]?.ids.join()).length;
    const ours = judged.map(({ precision }) => precision);
    const filter = tasks.map(sameIndustryPrecision);
    const better = ours.filter((each, n) => each > (filter[n] ?? 0)).length;
    const size = `${companies.length} prospects, ${SEEDS} seeds`;
    return {
      figures: [
        { what: 'whole run', unit: 'ms', values: runs.map(({ ms }) => ms), note: size },
        { what: 'whole run', unit: 'prospects/s', values: runs.map(({ ms }) => (1000 * companies.length) / ms) },
        {
          what: 'P@10 by task',
          unit: 'P@10',
          values: ours,
          note: `mean ${mean(ours).toFixed(3)} over ${tasks.length} tasks; the same ten as the service in ${alike} of ${runs.length} runs`,
        },
        {
          what: 'peer: any ten of the same industry',
          unit: 'P@10',
          values: filter,
          note: `mean ${mean(filter).toFixed(3)}`,
        },
        {
          what: 'ours ÷ same industry, of the means',
          unit: '×',
          values: [mean(ours) / mean(filter)],
          note: `better in ${better} of ${tasks.length} tasks`,
        },
      ],
    };
  });
};
