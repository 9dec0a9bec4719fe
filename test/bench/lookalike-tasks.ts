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

/** One task: customers won in one class, or in some; places in the list. */
export type Task = { labels: readonly string[]; seeds: number[] };

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

/** Half of the classes, by a hash of their names (FNV-1a): settings were chosen on one half, figures are of the other. */
export const isReported = (label: string): boolean => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < label.length; at += 1) hash = Math.imul(hash ^ label.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) & 1) === 1;
};

/** Numbers from 0 to below 1 that are the same in every run (Mulberry32). */
const numbersFrom = (start: number): (() => number) => {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const draw = (members: readonly number[], count: number, next: () => number): number[] => {
  const left = [...members];
  for (let at = 0; at < count; at += 1) {
    const other = at + Math.floor(next() * (left.length - at));
    [left[at], left[other]] = [left[other] as number, left[at] as number];
  }
  return left.slice(0, count);
};

/** Classes smaller than this make no task. */
const LEAST = 25;

const classesOf = (companies: readonly Company[]): [string, number[]][] =>
  [...Map.groupBy(companies.keys(), (place) => companies[place]?.label ?? '')]
    .filter(([label, members]) => members.length >= LEAST && isReported(label))
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** At least so many tasks of one class each, every class as often, with so many seeds. */
export const makeTasks = (companies: readonly Company[], seeds: number, least: number): Task[] => {
  const classes = classesOf(companies).filter(([, members]) => members.length >= seeds + 10);
  return classes.flatMap(([label, members], at) =>
    Array.from({ length: Math.ceil(least / classes.length) }, (_, round) => ({
      labels: [label],
      seeds: draw(members, seeds, numbersFrom(at * 7_919 + round * 104_729 + seeds)),
    })),
  );
};

/** Tasks whose seeds are of three classes, so many of each. */
export const mixedTasks = (companies: readonly Company[], each: number, count: number): Task[] => {
  const classes = classesOf(companies);
  return Array.from({ length: count }, (_, round) => {
    const next = numbersFrom(round * 15_485_863 + each);
    const chosen = draw([...classes.keys()], 3, next).map((at) => classes[at] as [string, number[]]);
    return {
      labels: chosen.map(([label]) => label),
      seeds: chosen.flatMap(([, members]) => draw(members, each, next)),
    };
  });
};

/** Share of the first ten that are of the classes. */
export const precisionAtTen = (ranked: readonly { company: Company }[], { labels }: Task): number =>
  ranked.slice(0, 10).filter(({ company }) => labels.includes(company.label)).length / 10;
