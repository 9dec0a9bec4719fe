import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { EvalFailure, EXIT } from '../exit-codes.ts';
import { type House, houseSchema, type Pack, packSchema } from './pack.ts';

export type Packs = { house: House; packs: Pack[] };

const HOUSE = 'house.json';

/**
 * Reads the packs of a folder, by name.
 * @throws EvalFailure (2) naming each file that breaks its schema, stands under another name, or differs between zh and en in its keys.
 */
export const readPacks = async (folder: string): Promise<Packs> => {
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.json')).sort();
  const bad: string[] = [];
  const read = async <T>(file: string, schema: z.ZodType<T>): Promise<T | undefined> => {
    try {
      const found = schema.safeParse(JSON.parse(await readFile(join(folder, file), 'utf8')));
      if (found.success) return found.data;
      bad.push(`packs/${file}: ${z.prettifyError(found.error).replaceAll(/\s*\n\s*/g, ' ')}`);
    } catch (error) {
      bad.push(`packs/${file}: ${error instanceof Error ? error.message : 'not JSON'}`);
    }
    return undefined;
  };
  const house = await read(HOUSE, houseSchema);
  const packs: Pack[] = [];
  for (const file of files.filter((each) => each !== HOUSE)) {
    const pack = await read(file, packSchema);
    if (!pack) continue;
    if (`${pack.slug}.json` !== file) bad.push(`packs/${file}: its slug is ${pack.slug}`);
    bad.push(...unlike(pack).map((what) => `packs/${file}: zh and en differ in ${what}`));
    packs.push(pack);
  }
  if (!house || bad.length > 0) throw new EvalFailure(EXIT.data, bad);
  return { house, packs };
};

/** Kinds of records whose keys or numbers are not the same in both languages: then they are not one cluster. */
const unlike = ({ zh, en }: Pack): string[] => {
  const shape = (records: Pack['zh']): Record<string, unknown> => ({
    accounts: records.accounts.map(({ key, employees, revenue, founded }) => [key, employees, revenue, founded]),
    contacts: records.contacts.map(({ key, roles, stance }) => [key, roles, stance]),
    opportunities: records.opportunities.map(({ key, stage, amount }) => [key, stage, amount]),
    activities: records.activities.map(({ kind, daysAgo, summaryStatus }) => [kind, daysAgo, summaryStatus]),
    purchases: records.purchases,
    needs: records.needs.map(({ opportunityKey, level, priority, step }) => [opportunityKey, level, priority, step]),
    documents: records.documents.map(({ type, shareable }) => [type, shareable]),
    prospects: records.prospects.map(({ externalId, employees }) => [externalId, employees]),
  });
  const [left, right] = [shape(zh), shape(en)];
  return Object.keys(left).filter((name) => JSON.stringify(left[name]) !== JSON.stringify(right[name]));
};
