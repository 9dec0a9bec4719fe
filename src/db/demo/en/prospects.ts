import type { DemoProspect } from '../shape.ts';
import type { ProspectFamily } from './prospect-families.ts';
import { industryFamilies } from './prospects-industry.ts';
import { logisticsFamilies } from './prospects-logistics.ts';
import { pharmaFoodFamilies } from './prospects-pharma-food.ts';

/** Headcounts rise by this ladder in a scrambled but fixed order, so that neighbours in the list differ in size. */
const ladder = [3.1, 1, 6.4, 1.7, 10.2, 2.3, 4.6, 1.3, 7.9, 2.8, 13.5, 1.5, 5.3, 3.7, 8.8];

function at<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new RangeError('empty list');
  return item;
}

function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function toProspect(family: ProspectFamily, index: number, familyIndex: number): Omit<DemoProspect, 'externalId'> {
  const [name, business, regions] = at(family.companies, index);
  const employees = Math.round(family.minEmployees * at(ladder, index * 2 + familyIndex)) + ((index * 7) % 10);
  const units = Math.max(2, Math.round(employees / family.employeesPerUnit));
  // One step further in each round, so that equal business lines do not meet equal situations.
  const round = Math.floor(index / family.situation.length);
  const first = at(family.business, business).replace('{n}', String(units));
  // One to three sentences: every fifth company is known only by its business, every other one has an owner's line.
  const situation = index % 5 === 4 ? [] : [at(family.situation, index + round + familyIndex)];
  const extra = index % 2 === 0 ? [at(family.extra, index / 2 + familyIndex)] : [];
  return {
    name,
    description: [first, ...situation, ...extra].join(' '),
    industry: family.industry,
    employees,
    regions: [...regions],
    tags: family.tags.filter((_, tagIndex) => tagIndex === 0 || (index + tagIndex) % 3 !== 0),
    ...(index % 4 === 3 ? {} : { website: `https://www.${slug(name)}.example` }),
  };
}

const families: readonly ProspectFamily[] = [...pharmaFoodFamilies, ...industryFamilies, ...logisticsFamilies];

/** Companies not sold to yet; several look like the won customers, some like the lost or stop-listed ones. */
export const enProspects: DemoProspect[] = families
  .flatMap((family, familyIndex) => family.companies.map((_, index) => toProspect(family, index, familyIndex)))
  .map((prospect, index) => ({ externalId: `en-p-${String(index + 1).padStart(3, '0')}`, ...prospect }));
