import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Database } from '#src/db/database.ts';
import { accounts, opportunities, prospects } from '#src/db/tables/index.ts';
import { newId } from '#src/kernel/ids.ts';
import { nameKey } from '#src/kernel/name-key.ts';

export type Company = {
  name: string;
  description?: string | null;
  industry?: string | null;
  employees?: number | null;
  regions?: string[];
  tags?: string[];
  externalId?: string;
};
export type Deal = {
  stage: 'lead' | 'negotiation' | 'signed' | 'delivery' | 'lost';
  timingDriver?: string;
  closeDate?: string;
};
export type Customer = Company & { aliases?: string[]; status?: 'active' | 'stop_listed'; deals: Deal[] };

/** Puts accounts with their deals into a tenant; answers their ids in order. */
export const addCustomers = (db: Database, tenantId: string, customers: readonly Customer[]): Promise<string[]> =>
  db.inTenant(tenantId, async (tx) => {
    const ids = customers.map(() => newId('acc'));
    for (const [index, each] of customers.entries()) {
      const accountId = ids[index] ?? '';
      await tx.insert(accounts).values({
        tenantId,
        id: accountId,
        name: each.name,
        nameKey: nameKey(each.name),
        aliases: each.aliases ?? [],
        description: each.description ?? null,
        industry: each.industry ?? null,
        region: each.regions?.[0] ?? null,
        employees: each.employees ?? null,
        tags: each.tags ?? [],
        status: each.status ?? 'active',
      });
      for (const deal of each.deals)
        await tx.insert(opportunities).values({
          tenantId,
          id: newId('opp'),
          accountId,
          name: `${each.name} deal`,
          nameKey: nameKey(`${each.name} deal`),
          ...deal,
        });
    }
    return ids;
  });

const ROWS = 500;

/** Puts prospects into a tenant; answers their ids in order. */
export const addProspects = (db: Database, tenantId: string, companies: readonly Company[]): Promise<string[]> =>
  db.inTenant(tenantId, async (tx) => {
    const rows = companies.map((each) => ({
      tenantId,
      id: newId('pros'),
      externalId: each.externalId ?? null,
      name: each.name,
      nameKey: nameKey(each.name),
      description: each.description ?? null,
      industry: each.industry ?? null,
      employees: each.employees ?? null,
      regions: each.regions ?? [],
      tags: each.tags ?? [],
    }));
    for (let from = 0; from < rows.length; from += ROWS)
      await tx.insert(prospects).values(rows.slice(from, from + ROWS));
    return rows.map((row) => row.id);
  });

const TRADES = ['轴承制造', '冷链物流', '医疗器械', '食品加工', '储能系统'];
const TOPICS = [
  '磨床联网',
  '冷库温控',
  '批记录追溯',
  '配方管理',
  '模组目检',
  '排产',
  '库存周转',
  '设备停机',
  '质量索赔',
  '出口合规',
];
const PLACES = ['浙江', '江苏', '广东', '山东', '湖北'];

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** Made-up companies: everything follows from the number, so the same market can be made twice. */
export const madeCompanies = (count: number): Company[] =>
  Array.from({ length: count }, (_, n) => ({
    name: `第${n}号试验公司`,
    description: `企业做${at(TRADES, n)}，正在处理${at(TOPICS, n * 3)}和${at(TOPICS, n * 7 + 1)}，${at(TOPICS, Math.floor(n / 5))}要改进。`,
    industry: at(TRADES, n),
    employees: 50 + ((n * 37) % 900),
    regions: [at(PLACES, n * 3)],
    tags: [at(TOPICS, n), at(TOPICS, n + 4)],
  }));

/** Won customers of the made-up market, two a trade. */
export const madeCustomers = (count = 10): Customer[] =>
  madeCompanies(count).map((company, n) => ({
    ...company,
    name: `成交客户${n}`,
    deals: [{ stage: 'signed' as const }],
  }));

const DATA = resolve(import.meta.dirname, '../..', process.env.LINCHPIN_DATA ?? '../shared/data', 'companies');

const readCsv = (file: string): Record<string, string>[] =>
  parse(readFileSync(join(DATA, file)), { columns: true, bom: true }) as Record<string, string>[];
const list = (cell: string | undefined): string[] => (cell ? cell.split('; ') : []);

/** The public list of companies and the class each was put into; null where the data is absent. */
export const publicCompanies = (): {
  companies: (Company & { externalId: string })[];
  labels: Map<string, string>;
} | null => {
  try {
    const labels = new Map(readCsv('yc.labels.csv').map((row) => [row.externalId ?? '', row.label ?? '']));
    const companies = readCsv('yc.csv').map((row) => ({
      externalId: row.externalId ?? '',
      name: row.name ?? '',
      description: row.description || null,
      industry: row.industry || null,
      employees: row.employees ? Number(row.employees) : null,
      regions: list(row.regions),
      tags: list(row.tags),
    }));
    return { companies, labels };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};
