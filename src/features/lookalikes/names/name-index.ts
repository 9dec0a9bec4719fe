import { type CompanyName, namesWithin, readName } from './company-name.ts';
import { compareRead, type NameGround, type NameMatch } from './same-company.ts';

/** A company met under a name: which, under which of its names, and what showed it. */
export type NameHit<Entry> = NameMatch & { entry: Entry; by: string };

/** Companies by their names, to be asked for one that a name may mean. */
export type NameIndex<Entry> = {
  add: (entry: Entry, names: readonly string[]) => void;
  /** All companies that are the same, of the group, or may be the same; none that is different. */
  find: (name: string) => NameHit<Entry>[];
};

/** Grounds that leave something out of a name: two companies may come under one shorter writing. */
const SHORTENED: ReadonlySet<NameGround> = new Set(['short_name', 'place_left_out', 'trade_left_out']);

/**
 * An index in which only names that could meet are compared: those that begin alike without their place, or have the same words. What
 * is found does not depend on the order in which companies were added, but for the order of the hits.
 */
export const nameIndex = <Entry>(): NameIndex<Entry> => {
  type Kept = { entry: Entry; name: CompanyName; raw: string };
  const buckets = new Map<string, Kept[]>();
  return {
    add: (entry, names) => {
      for (const raw of names)
        for (const name of namesWithin(raw).map(readName))
          for (const bucket of bucketsOf(name)) {
            const kept = buckets.get(bucket);
            if (kept) kept.push({ entry, name, raw });
            else buckets.set(bucket, [{ entry, name, raw }]);
          }
    },
    find: (asked) => {
      const best = new Map<Entry, NameHit<Entry>>();
      namesWithin(asked).forEach((raw, nth) => {
        const name = readName(raw);
        for (const bucket of bucketsOf(name))
          for (const kept of buckets.get(bucket) ?? []) {
            const found = compareRead(name, kept.name);
            if (found.relation === 'different') continue;
            const ground = nth > 0 && found.relation === 'same' ? 'other_name' : found.ground;
            const before = best.get(kept.entry);
            if (!before || ORDER.indexOf(found.relation) < ORDER.indexOf(before.relation))
              best.set(kept.entry, { ...found, ground, entry: kept.entry, by: kept.raw });
          }
      });
      return withoutDoubt([...best.values()]);
    },
  };
};

const ORDER = ['same', 'group', 'unsure', 'different'];

const bucketsOf = ({ key, core, han, canon }: CompanyName): Set<string> => {
  if (key === '') return new Set();
  if (han) return new Set([`h:${core.slice(0, 2)}`]);
  const words = canon.filter((word) => word !== 'of' && word !== 'the');
  return new Set([`l:${key.slice(0, 2)}`, ...(words.length > 1 ? [`w:${[...words].sort().join(' ')}`] : [])]);
};

/** A shorter writing that two companies could have is the name of neither for sure. */
const withoutDoubt = <Entry>(hits: NameHit<Entry>[]): NameHit<Entry>[] => {
  const sure = hits.filter(({ relation, ground }) => relation === 'same' && !SHORTENED.has(ground));
  const shortened = hits.filter(({ relation, ground }) => relation === 'same' && SHORTENED.has(ground));
  if (sure.length === 0 && shortened.length < 2) return hits;
  const alike = shortened.every(({ by }) => {
    const [one, other] = [readName(by), readName(shortened[0]?.by ?? by)];
    return compareRead(one, other).relation === 'same';
  });
  if (sure.length === 0 && alike) return hits;
  return hits.map((hit) => (shortened.includes(hit) ? { ...hit, relation: 'unsure' as const } : hit));
};
