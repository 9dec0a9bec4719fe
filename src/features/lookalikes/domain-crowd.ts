import { type Feature, PAIR_FEATURES, type PairFeature, type Profile, type WeighedText } from './domain-model.ts';
import { industryLikeness } from './industry-likeness.ts';
import { regionKeys } from './region-keys.ts';
import { foldTag, sizeLikeness } from './small-likeness.ts';

/** A candidate as the accounts meet it: text as weighed terms, the rest folded. */
export type Asked = {
  terms: readonly (readonly [string, number])[];
  industry: string | null;
  employees: number | null;
  regions: ReadonlySet<string>;
  tags: ReadonlySet<string>;
};

/** A candidate beside one account: how alike in all, and by each feature; `known` where both sides are on record. */
export type Pair = {
  index: number;
  similarity: number;
  values: Record<PairFeature, number>;
  known: Record<PairFeature, boolean>;
};

/** Cosine at which two texts count as half alike. Texts of different companies seldom pass 0.3. */
const HALF_ALIKE = 0.15;

/** Rises fast and flattens, 0 at 0 and 1 at 1: two texts that share a third of their weight speak of one business. */
export const saturate = (cosine: number): number => Math.min(1, ((1 + HALF_ALIKE) * cosine) / (cosine + HALF_ALIKE));

/**
 * Accounts, indexed by their terms, so that a candidate meets all of them in one pass.
 * @param most how many pairs are answered
 * @returns what pairs a candidate with the accounts it is most like, the most alike first
 */
export const crowdOf = (
  profiles: readonly Profile[],
  weights: Readonly<Record<Feature, number>>,
  most: number,
): ((asked: Asked) => Pair[]) => {
  const text = postings(profiles.map((each) => each.text));
  const buying = postings(profiles.map((each) => each.buying));
  const regions = profiles.map((each) => regionKeys(each.regions));
  const tags = profiles.map((each) => new Set(each.tags.map(foldTag)));
  const trades = remember((industry) => profiles.map((each) => industryLikeness(industry, each.industry)));
  return (asked) => {
    const byText = cosines(text, asked.terms, profiles.length);
    const byBuying = cosines(buying, asked.terms, profiles.length);
    const byTrade = trades(asked.industry ?? '');
    const best: { index: number; similarity: number; found: Found }[] = [];
    profiles.forEach((profile, index) => {
      const found: Found = {
        text: profile.text.terms.length > 0 ? saturate(byText[index] ?? 0) : null,
        industry: byTrade[index] ?? null,
        size: sizeLikeness(asked.employees, profile.employees),
        region: overlap(asked.regions, regions[index]),
        tags: overlap(asked.tags, tags[index]),
        buying: profile.buying.terms.length > 0 ? saturate(byBuying[index] ?? 0) : null,
      };
      const similarity = similarityOf(found, weights);
      // Kept in order as they come; of equals the earlier account stays before the later.
      const place = best.findIndex((each) => each.similarity < similarity);
      if (place === -1 && best.length >= most) return;
      best.splice(place === -1 ? best.length : place, 0, { index, similarity, found });
      if (best.length > most) best.pop();
    });
    return best.map(pairOf);
  };
};

/** How alike by each feature; null where one side is not on record. */
type Found = Record<PairFeature, number | null>;

/** What is unknown about a pair counts as the mean of what is known: it neither lifts nor lowers the likeness (IDEAL-1). */
const similarityOf = (found: Readonly<Found>, weights: Readonly<Record<Feature, number>>): number => {
  let sum = 0;
  let weight = 0;
  for (const feature of PAIR_FEATURES) {
    const value = found[feature];
    if (value === null) continue;
    sum += weights[feature] * value;
    weight += weights[feature];
  }
  return weight > 0 ? sum / weight : 0;
};

const pairOf = ({ index, similarity, found }: { index: number; similarity: number; found: Readonly<Found> }): Pair => {
  const values: Partial<Record<PairFeature, number>> = {};
  const known: Partial<Record<PairFeature, boolean>> = {};
  for (const feature of PAIR_FEATURES) {
    values[feature] = found[feature] ?? similarity;
    known[feature] = found[feature] !== null;
  }
  return {
    index,
    similarity,
    values: values as Record<PairFeature, number>,
    known: known as Record<PairFeature, boolean>,
  };
};

type Postings = ReadonlyMap<string, { index: number; weight: number }[]>;

const postings = (texts: readonly WeighedText[]): Postings => {
  const found = new Map<string, { index: number; weight: number }[]>();
  texts.forEach(({ terms, weights }, index) => {
    terms.forEach((term, at) => {
      const list = found.get(term) ?? [];
      list.push({ index, weight: weights[at] ?? 0 });
      found.set(term, list);
    });
  });
  return found;
};

const cosines = (index: Postings, terms: Asked['terms'], accounts: number): Float64Array => {
  const sums = new Float64Array(accounts);
  for (const [term, weight] of terms)
    for (const hit of index.get(term) ?? []) sums[hit.index] = (sums[hit.index] ?? 0) + weight * hit.weight;
  return sums;
};

/** The shared part of two sets, by the smaller; null when one of them is empty. */
const overlap = (asked: ReadonlySet<string>, own: ReadonlySet<string> | undefined): number | null => {
  if (!own || asked.size === 0 || own.size === 0) return null;
  let shared = 0;
  for (const each of asked) if (own.has(each)) shared += 1;
  return shared / Math.min(asked.size, own.size);
};

/** How many trades are remembered; candidates are free to write theirs in any number of ways. */
const MOST_TRADES = 2_000;

const remember = <Answer>(compute: (key: string) => Answer): ((key: string) => Answer) => {
  const known = new Map<string, Answer>();
  return (key) => {
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    if (known.size >= MOST_TRADES) known.clear();
    const answer = compute(key);
    known.set(key, answer);
    return answer;
  };
};
