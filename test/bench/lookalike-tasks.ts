import { dataCsv } from './public-data.ts';

/** A company of the public list with the class it was put into. */
export type Company = {
  externalId: string;
  name: string;
  description: string | null;
  industry: string | null;
  employees: number | null;
  regions: string[];
  tags: string[];
  label: string;
};

/** One task: customers won in one class; of the others, those of the class are right. */
export type Task = { label: string; seeds: Company[]; others: Company[] };

const list = (cell: string | undefined): string[] => (cell ? cell.split('; ') : []);

export const readCompanies = (): Company[] => {
  const labels = new Map(
    dataCsv('companies', 'yc.labels.csv').map(({ externalId = '', label = '' }) => [externalId, label]),
  );
  return dataCsv('companies', 'yc.csv').map(({ externalId = '', name = '', ...row }) => ({
    externalId,
    name,
    description: row.description || null,
    industry: row.industry || null,
    employees: row.employees ? Number(row.employees) : null,
    regions: list(row.regions),
    tags: list(row.tags),
    label: labels.get(externalId) ?? '',
  }));
};

/** Classes smaller than the seeds and ten right answers make no task. */
const LEAST = 30;

/**
 * One task a class that is large enough, the largest first. Seeds are spread evenly over the class in the order of the
 * file; nothing is left to chance.
 */
export const makeTasks = (companies: readonly Company[], seeds: number): Task[] =>
  [...Map.groupBy(companies, ({ label }) => label)]
    .filter(([, members]) => members.length >= Math.max(LEAST, seeds + 10))
    .sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
    .map(([label, members]) => {
      const chosen = new Set(
        Array.from({ length: seeds }, (_, n) => members[Math.floor((n * members.length) / seeds)]),
      );
      return {
        label,
        seeds: members.filter((each) => chosen.has(each)),
        others: companies.filter((each) => !chosen.has(each)),
      };
    });

/** Share of the first ten that are of the class. */
export const precisionAtTen = (labels: readonly string[], { label }: Task): number =>
  labels.slice(0, 10).filter((each) => each === label).length / 10;

/** What ten companies drawn blindly from the seeds' most common industry would score on average: the filter a seller has. */
export const sameIndustryPrecision = ({ label, seeds, others }: Task): number => {
  const [industry] =
    [...Map.groupBy(seeds, (each) => each.industry)].sort(([, m], [, n]) => n.length - m.length)[0] ?? [];
  const same = others.filter((each) => each.industry === industry);
  return same.filter((each) => each.label === label).length / same.length;
};
