import { toSparse } from '#src/features/lookalikes/likeness/feature-vector.ts';
import { entriesOf, featuresOf, KNOWN, vectorOf } from '#src/features/lookalikes/likeness/features.ts';
import { termsOf } from '#src/features/lookalikes/likeness/terms.ts';
import { companyKey } from '#src/features/lookalikes/names/company-key.ts';
import { ROW_VERSION } from '#src/features/lookalikes/runs/feature-store.ts';
import { dataCsv } from '../public-data.ts';

/** A company of the public list, cut into what new ones are put together from. */
type Base = { name: string; industry: string | null; employees: number | null; regions: string[]; tags: string[] };
type Sentence = { text: string; terms: ReadonlyMap<string, number> };

/** One made prospect with its vector as the store has it. */
export type Made = Base & { description: string; companyKey: string; features: string; version: number };

const SENTENCE = /[^.!?\n]+[.!?]*/gu;
const SHORTEST = 20;
const SENTENCES = 3;
const list = (cell: string | undefined): string[] => (cell ? cell.split('; ') : []);

/** A sequence of numbers that looks random and is the same every time (Lehmer, modulus 2^31 − 1). */
const sequence = (seed: number) => {
  let state = (seed % 2_147_483_646) + 1;
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
};

/**
 * The made market: companies put together from the public list. Trade, size, regions and tags are one company's, the description is
 * three sentences of any of them. A sentence's terms are counted once; added up they are the terms of the joined text, since a
 * line break parts terms.
 */
export const openMarket = () => {
  const rows = dataCsv('companies', 'yc.csv');
  const bases: Base[] = rows.map((row) => ({
    name: row.name ?? '',
    industry: row.industry || null,
    employees: row.employees ? Number(row.employees) : null,
    regions: list(row.regions),
    tags: list(row.tags),
  }));
  const sentences: Sentence[] = rows.flatMap(({ description = '' }) =>
    (description.match(SENTENCE) ?? [])
      .map((text) => text.trim())
      .filter((text) => text.length >= SHORTEST)
      .map((text) => ({ text, terms: termsOf(text) })),
  );
  const other = bases.map((base) => featuresOf({ ...base, description: null }));

  /** The prospect of a number, always the same. */
  const make = (n: number): Made => {
    const pick = sequence(n * 7919 + 17);
    pick(2);
    const at = pick(bases.length);
    const base = bases[at] as Base;
    const chosen = Array.from({ length: SENTENCES }, () => sentences[pick(sentences.length)] as Sentence);
    const counts = new Map<string, number>();
    for (const { terms } of chosen)
      for (const [term, times] of terms) counts.set(term, (counts.get(term) ?? 0) + times);
    const found = new Map<number, number>([[KNOWN.text, 1]]);
    for (const [dimension, value] of entriesOf(counts)) found.set(dimension, (found.get(dimension) ?? 0) + value);
    other[at]?.indices.forEach((index, place) => {
      found.set(index, (found.get(index) ?? 0) + (other[at]?.values[place] ?? 0));
    });
    const name = `${base.name} ${n}`;
    return {
      ...base,
      name,
      description: chosen.map(({ text }) => text).join('\n'),
      companyKey: companyKey(name),
      features: toSparse(vectorOf(found)),
      version: ROW_VERSION,
    };
  };
  return { make, bases: rows.length, sentences: sentences.length };
};
