import type { ImportAnswer } from '#src/features/imports/contract.ts';
import type { Bench, Figure } from './figures.ts';
import { timed } from './figures.ts';
import { inHouse, type Tenant } from './open-house.ts';
import { dataFile, hasData, noData } from './public-data.ts';

const FILES = [
  ['users', 'sales_teams.csv', 35],
  ['products', 'products.csv', 7],
  ['accounts', 'accounts.csv', 85],
  ['opportunities', 'sales_pipeline.csv', 8_800],
] as const;
const ROWS = FILES.reduce((sum, [, , rows]) => sum + rows, 0);
const ROUNDS = 2;

/** Sends one file as a client would; answers the milliseconds. @throws when not every row went in or was skipped */
const send = async (tenant: Tenant, kind: string, path: readonly [string, string], rows: number, again: boolean) => {
  const form = new FormData();
  form.set('file', new File([dataFile(...path)], path[1]));
  form.set('kind', kind);
  const { answer, ms } = await timed(() => tenant.call<ImportAnswer>(201, 'POST', '/v1/imports', form));
  const good = again ? answer.skipped : answer.created;
  if (good !== rows || answer.errors.length > 0)
    throw new Error(`${path[1]}: ${good} of ${rows} rows, ${answer.errors.length} errors`);
  return ms;
};

const sendAll = async (tenant: Tenant, again: boolean): Promise<number> => {
  let sum = 0;
  for (const [kind, name, rows] of FILES) sum += await send(tenant, kind, ['maven_crm', name], rows, again);
  return sum;
};

/** The real CRM data whole, the first time and again, then the list of companies. */
export const importBench: Bench = async () => {
  if (!hasData('maven_crm')) return noData('maven_crm');
  return inHouse(async (house) => {
    const [first, again, companies]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      const tenant = await house.tenant();
      first.push(await sendAll(tenant, false));
      again.push(await sendAll(tenant, true));
      if (hasData('companies')) companies.push(await send(tenant, 'prospects', ['companies', 'yc.csv'], 4_269, false));
    }
    const perSecond = (times: readonly number[], rows: number) => times.map((ms) => (1000 * rows) / ms);
    const figures: Figure[] = [
      { what: 'maven_crm, first time', unit: 'ms', values: first, note: `${ROWS} rows; asked: ≤ 20 000 ms embedded` },
      { what: 'maven_crm, first time', unit: 'rows/s', values: perSecond(first, ROWS) },
      { what: 'maven_crm, again', unit: 'ms', values: again, note: 'nothing changes' },
      { what: 'maven_crm, again', unit: 'rows/s', values: perSecond(again, ROWS) },
    ];
    if (companies.length > 0)
      figures.push({ what: 'companies as prospects', unit: 'ms', values: companies, note: '4269 rows' });
    return { figures };
  });
};
