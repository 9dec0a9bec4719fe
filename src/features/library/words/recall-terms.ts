import type { Tx } from '#src/db/database.ts';
import type { PostingsMemory, RememberedBlock, RememberedTerm } from '#src/kernel/postings-memory.ts';
import type { IndexHead } from './head-store.ts';
import type { TermFacts } from './rank-terms.ts';
import { type BlockRow, readPacked, readTerms, type WantedTerms } from './search-store.ts';

export type Recalled = {
  /** What is known of a query's terms that stand in the index. */
  facts: ReadonlyMap<string, TermFacts>;
  /** Brings in the postings of terms. */
  read: (terms: readonly string[]) => Promise<void>;
  /**
   * Brings in some more of all terms, the commonest first, which most other questions hold too.
   * @param most postings, about
   * @returns whether all are at hand now
   */
  learn: (most: number) => Promise<boolean>;
};

/**
 * What is to be read of terms, where they are to be known as of a version of the index; blocks that are remembered as they
 * were last written need not be read again.
 * @param version absent: the last version that any of the terms is remembered of, on trust
 */
export const wantedOf = (
  memory: PostingsMemory,
  tenantId: string,
  terms: readonly string[],
  version?: string,
): WantedTerms => {
  const known = terms.map((term) => ({ term, known: memory.recall(tenantId, term) }));
  const last = version ?? String(Math.max(0, ...known.map((each) => Number(each.known?.version ?? 0))));
  const missing = known.filter((each) => each.known?.version !== last);
  return {
    terms: missing.map(({ term }) => term),
    held: missing.flatMap(({ term, known: old }) =>
      (old?.blocks ?? []).flatMap(({ block, stamp, packed }) => (packed ? [{ term, block, stamp }] : [])),
    ),
  };
};

/**
 * Remembers what was read of terms.
 * @param found rows of all blocks of these terms in that version of the index
 */
export const rememberTerms = (
  memory: PostingsMemory,
  tenantId: string,
  version: string,
  terms: readonly string[],
  found: readonly BlockRow[],
): Map<string, RememberedTerm> => {
  const byTerm = Map.groupBy(found, ({ term }) => term);
  return new Map(
    terms.map((term) => {
      const old = memory.recall(tenantId, term)?.blocks ?? [];
      const known = { version, blocks: (byTerm.get(term) ?? []).map((row) => blockOf(row, old)) };
      memory.remember(tenantId, term, known);
      return [term, known];
    }),
  );
};

/**
 * What the index says of terms: out of the memory where it holds for this version of the index, else out of the store. To
 * be called in a transaction of one moment.
 */
export const recallTerms = async (
  tx: Tx,
  tenantId: string,
  memory: PostingsMemory,
  { version }: Pick<IndexHead, 'version'>,
  terms: readonly string[],
): Promise<Recalled> => {
  const facts = new Map<string, TermFacts>();
  const take = (known: Iterable<readonly [string, RememberedTerm]>): void => {
    for (const [term, each] of known) if (each.blocks.length > 0) facts.set(term, factsOf(term, each));
  };
  const wanted = wantedOf(memory, tenantId, terms, version);
  const missing = new Set(wanted.terms);
  for (const term of terms) {
    const known = missing.has(term) ? undefined : memory.recall(tenantId, term);
    if (known) take([[term, known]]);
  }
  if (missing.size > 0)
    take(rememberTerms(memory, tenantId, version, wanted.terms, await readTerms(tx, tenantId, wanted)));

  const lackingOf = (term: string): Lacking[] =>
    (facts.get(term)?.blocks ?? []).flatMap(({ block, df, packed }) => (packed ? [] : [{ term, block, df }]));
  const bring = async (lacking: readonly Lacking[]): Promise<void> => {
    if (lacking.length === 0) return;
    const found = Map.groupBy(await readPacked(tx, tenantId, lacking), ({ term }) => term);
    for (const [term, read] of found) {
      const blocks = (facts.get(term)?.blocks ?? []).map((each) => filledBy(each, read));
      const known = { version, blocks };
      memory.remember(tenantId, term, known);
      take([[term, known]]);
    }
  };
  return {
    facts,
    read: (asked) => bring(asked.flatMap(lackingOf)),
    learn: async (most) => {
      const common = [...facts.values()].sort((a, b) => b.df - a.df);
      const lacking = common.flatMap(({ term }) => lackingOf(term));
      const chosen: Lacking[] = [];
      let postings = 0;
      for (const each of lacking) {
        postings += each.df;
        if (postings <= most) chosen.push(each);
      }
      await bring(chosen);
      return chosen.length === lacking.length;
    },
  };
};

type Lacking = { term: string; block: number; df: number };

type PackedRow = { block: number; stamp: string; packed: Uint8Array };

const filledBy = (known: RememberedBlock, read: readonly PackedRow[]): RememberedBlock => {
  const row = read.find(({ block }) => block === known.block);
  if (!row) return known;
  if (row.stamp !== known.stamp) throw new Error('the word index changed within a transaction of one moment');
  return { ...known, packed: own(row.packed) };
};

/** A block as it was read, with the postings remembered of it where it is the same writing. */
const blockOf = (row: BlockRow, old: readonly RememberedBlock[]): RememberedBlock => {
  const { block, stamp, df, peak, shortest, packed } = row;
  const same = packed ? undefined : old.find((each) => each.block === block && each.stamp === stamp);
  return { block, stamp, df, peak, shortest, packed: packed ? own(packed) : (same?.packed ?? null) };
};

/** Drivers cut small values out of larger pieces of memory: a part that is kept would keep the whole. */
const own = (packed: Uint8Array): Uint8Array =>
  packed.buffer.byteLength === packed.byteLength ? packed : new Uint8Array(packed);

const factsOf = (term: string, { blocks }: RememberedTerm): TermFacts => {
  let [df, peak, shortest, atHand] = [0, 0, Number.POSITIVE_INFINITY, true];
  for (const block of blocks) {
    df += block.df;
    peak = Math.max(peak, block.peak);
    shortest = Math.min(shortest, block.shortest);
    atHand &&= block.packed !== null;
  }
  return { term, df, peak, shortest, blocks, atHand };
};
