import type { ReadRow, RowError, RowFault } from '#src/features/imports/index.ts';
import { foldForSearch } from '../words/fold-search.ts';
import { ALIASES_MAX, SPELLING_MAX } from './glossary-contract.ts';
import { foldedSpellings, type GlossaryRow } from './glossary-line.ts';

/** A line as an import writes it. `before`: the version it had; null for a new one. */
export type GlossaryWrite = Pick<GlossaryRow, 'id' | 'zh' | 'en' | 'aliases' | 'spellings'> & { before: number | null };

/** What each row came to, and what is to be written: created + updated + skipped + errors = rows. */
export type GlossaryPlan = {
  writes: GlossaryWrite[];
  rows: number;
  created: number;
  updated: number;
  skipped: number;
  errors: RowError[];
};

type Said = { zh: string | null; en: string | null; aliases: string[] };

/**
 * Plans an import: a row whose `zh` and `en` are those of a line adds its other spellings to it, any other makes a line; nothing is
 * taken away. A row of a single spelling, or of more than a line may hold, stays out by itself.
 * @param existing all lines of the workspace
 */
export const planGlossary = (
  existing: readonly Pick<GlossaryRow, 'id' | 'zh' | 'en' | 'aliases' | 'spellings' | 'version'>[],
  rows: readonly ReadRow[],
  newId: () => string,
): GlossaryPlan => {
  const lines = new Map(existing.map((line) => [keyOf(line), { ...line, before: line.version as number | null }]));
  const written = new Set<string>();
  const plan: GlossaryPlan = { writes: [], rows: rows.length, created: 0, updated: 0, skipped: 0, errors: [] };
  for (const row of rows) {
    const refuse = ([first, ...more]: RowFault[]) =>
      first && plan.errors.push({ row: row.number, ...first, ...(more.length > 0 ? { more } : {}) });
    if (row.state === 'blank') plan.skipped += 1;
    else if (row.state === 'faulty') refuse(row.faults);
    else {
      const said = saidBy(row.values);
      const known = lines.get(keyOf(said));
      const line = known ? { ...said, ...joined(known, said) } : said;
      const spellings = foldedSpellings(line);
      const fault = faultOf(line, spellings);
      if (fault) refuse([fault]);
      else if (known && spellings.length === known.spellings.length) plan.skipped += 1;
      else {
        const key = keyOf(said);
        lines.set(key, { version: 1, before: null, id: newId(), ...known, ...line, spellings });
        written.add(key);
        plan[known ? 'updated' : 'created'] += 1;
      }
    }
  }
  plan.writes = [...written].flatMap((key) => lines.get(key) ?? []).map(({ version: _version, ...write }) => write);
  return plan;
};

const keyOf = ({ zh, en }: { zh: string | null; en: string | null }): string =>
  JSON.stringify([foldForSearch(zh ?? ''), foldForSearch(en ?? '')]);

const saidBy = (values: Extract<ReadRow, { state: 'read' }>['values']): Said => {
  const text = (name: string) => (values.get(name) as string | undefined) ?? null;
  return { zh: text('zh'), en: text('en'), aliases: (values.get('aliases') as string[] | undefined) ?? [] };
};

/** A line with the aliases of a row that it does not have; its own words stay as they are spelt. */
const joined = (known: Said & { spellings: readonly string[] }, { aliases }: Said): Said => ({
  zh: known.zh,
  en: known.en,
  aliases: [...known.aliases, ...aliases.filter((each) => !known.spellings.includes(foldForSearch(each)))],
});

const OUT = { zh: '该行未导入。', en: 'The row was not imported.' };

const faultOf = ({ aliases }: Said, spellings: readonly string[]): RowFault | null => {
  if (spellings.length < 2)
    return {
      column: null,
      code: 'required',
      message: {
        zh: `一条术语至少要有两种不同的写法（中文、英文或别名）。${OUT.zh}`,
        en: `A glossary line needs at least two different spellings (zh, en or aliases). ${OUT.en}`,
      },
    };
  if (aliases.length > ALIASES_MAX)
    return {
      column: null,
      code: 'out_of_range',
      message: {
        zh: `别名连同已有的共 ${aliases.length} 个，上限是 ${ALIASES_MAX} 个。${OUT.zh}`,
        en: `With those on record there are ${aliases.length} aliases; the limit is ${ALIASES_MAX}. ${OUT.en}`,
      },
    };
  if (aliases.some((each) => each.length > SPELLING_MAX))
    return {
      column: null,
      code: 'too_long',
      message: {
        zh: `有别名超过 ${SPELLING_MAX} 个字。${OUT.zh}`,
        en: `An alias has more than ${SPELLING_MAX} characters. ${OUT.en}`,
      },
    };
  return null;
};
