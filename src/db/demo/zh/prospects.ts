import type { DemoProspect } from '../shape.ts';
import { NICHES } from './prospect-niches.ts';
import {
  BRAND_FIRST,
  BRAND_SECOND,
  CONDITIONS,
  INTRODUCTIONS,
  MOMENTS,
  SERVICE_INTRODUCTIONS,
} from './prospect-sentences.ts';
import { AWKWARD, LIKE_WON } from './prospect-written.ts';
import { cell, figure, list, tableRows } from './text-tables.ts';

type Condition = { text: string; low: number; high: number; tags: string[] };

const conditions = new Map<string, Condition[]>();
for (const row of tableRows(CONDITIONS, 5)) {
  const industry = cell(row, 0);
  const condition = {
    text: cell(row, 1),
    low: figure(cell(row, 2)),
    high: figure(cell(row, 3)),
    tags: list(cell(row, 4)),
  };
  conditions.set(industry, [...(conditions.get(industry) ?? []), condition]);
}
const moments = tableRows(MOMENTS, 2);

/** Three companies a trade; everything follows from the position in the list, so the set is the same every time. */
const made: Omit<DemoProspect, 'externalId'>[] = tableRows(NICHES, 6).flatMap((row, niche) =>
  list(cell(row, 3)).map((place, variant) => {
    const index = niche * 3 + variant;
    const industry = cell(row, 0);
    const [province = '', city = ''] = place.split('/');
    const employees = figure(cell(list(cell(row, 4)), variant)) + (scatter(index, 1) % 90);
    const condition = pick(conditions.get(industry) ?? [], niche + variant * 2);
    const moment = index % 3 === 1 ? undefined : pick(moments, scatter(index, 2));
    const introduction = pick(industry === '物流仓储' ? SERVICE_INTRODUCTIONS : INTRODUCTIONS, niche + variant * 2)
      .replace('{城}', city)
      .replace('{品}', cell(row, 1))
      .replace('{客}', cell(row, 2))
      .replace('{年}', String(4 + (scatter(index, 3) % 17)))
      .replace('{人}', String(employees));
    const inside = condition.low + (scatter(index, 4) % (condition.high - condition.low + 1));
    const body = `${introduction}${condition.text.replace('{n}', String(inside))}。`;
    return {
      name: `${index % 4 === 0 ? city : ''}${brand(index)}${cell(row, 5)}`,
      description: moment ? `${body}${cell(moment, 0)}。` : body,
      industry,
      employees,
      regions: [province, city],
      tags: [...new Set([...condition.tags, ...(moment ? list(cell(moment, 1)) : [])])],
    };
  }),
);

/** Candidates for look-alike runs, `zh-p-001` onwards. */
export const zhProspects: DemoProspect[] = [...made, ...LIKE_WON, ...AWKWARD].map((prospect, index) => ({
  ...prospect,
  externalId: `zh-p-${String(index + 1).padStart(3, '0')}`,
}));

/** Walks the pairs of the two character lists; their lengths share no factor, so no pair comes twice. */
function brand(index: number): string {
  return `${pick([...BRAND_FIRST], index)}${pick([...BRAND_SECOND], index)}`;
}

/** A fixed number from a position and a purpose, spread so that neighbours do not look alike (integer mixing). */
function scatter(index: number, purpose: number): number {
  const first = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(purpose, 0x85ebca6b);
  return Math.imul(first ^ (first >>> 15), 0x2c1b3c6d) >>> 8;
}

function pick<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('demo table: nothing to pick from');
  return item;
}
