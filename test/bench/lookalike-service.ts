import { eq } from 'drizzle-orm';
import { accounts } from '#src/db/tables/index.ts';
import { importFile } from '#src/features/imports/index.ts';
import { listResults, lookalikeJobs, startRun } from '#src/features/lookalikes/index.ts';
import { addWon } from './add-won.ts';
import { type Figure, timed } from './figures.ts';
import type { Company, Task } from './lookalike-tasks.ts';
import { inHouse, type Tenant } from './open-house.ts';

const LIMIT = 100;

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The list as a file to import, without tags. */
const asCsv = (companies: readonly Company[]): Uint8Array =>
  new TextEncoder().encode(
    [
      ['externalId', 'name', 'description', 'industry', 'employees', 'regions'],
      ...companies.map((each) => [
        each.externalId,
        each.name,
        each.description ?? '',
        each.industry ?? '',
        each.employees === null ? '' : String(each.employees),
        each.regions.join('; '),
      ]),
    ]
      .map((row) => row.map(cell).join(','))
      .join('\n'),
  );

/** Puts a task's seeds on record as accounts, each with a deal signed. */
const addCustomers = ({ id: tenantId, ctx }: Tenant, seeds: readonly Company[]): Promise<string[]> =>
  ctx.db.inTenant(tenantId, (tx) =>
    addWon(
      tx,
      tenantId,
      seeds.map(({ name, description, industry, employees, regions }) => ({
        name,
        description,
        industry,
        employees,
        region: regions[0] ?? null,
      })),
    ),
  );

/** Takes the customers of one task off the record: they must not be known accounts of the next. */
const removeCustomers = ({ id, ctx }: Tenant): Promise<unknown> =>
  ctx.db.inTenant(id, (tx) => tx.delete(accounts).where(eq(accounts.tenantId, id)));

/** One whole run of the service, from its start to the ranked list. */
const run = async (tenant: Tenant, seeds: readonly Company[]): Promise<{ ms: number; ids: string[] }> => {
  const accountIds = await addCustomers(tenant, seeds);
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
  return { ms, ids: items.map(({ prospect }) => prospect.externalId ?? '') };
};

/** Whether runs of the service answer the same ten as the functions in memory, and how long they take. */
export const serviceTens = (
  companies: readonly Company[],
  checked: readonly { task: Task; ten: readonly string[] }[],
): Promise<Figure[]> =>
  inHouse(async (house) => {
    const tenant = await house.tenant();
    await importFile(tenant.ctx, {
      bytes: asCsv(companies),
      fileName: 'yc.csv',
      kind: 'prospects',
      mapping: {},
      values: {},
      dryRun: false,
    });
    const [times, same]: [number[], number[]] = [[], []];
    for (const { task, ten } of checked) {
      const { ms, ids } = await run(
        tenant,
        task.seeds.map((at) => companies[at] as Company),
      );
      times.push(ms);
      same.push(ids.filter((id) => ten.includes(id)).length / 10);
      await removeCustomers(tenant);
    }
    return [
      { what: 'the service: of its first ten, the same', unit: 'share', values: same, note: '1.00 is all ten' },
      { what: 'the service: whole run', unit: 'ms', values: times, note: `${companies.length} prospects` },
    ];
  });
