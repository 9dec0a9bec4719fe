import { type Background, seenIn } from '#src/features/lookalikes/likeness/background.ts';
import { dot, type FeatureVector, RANGES, vectorOf } from '#src/features/lookalikes/likeness/features.ts';
import { readBackground } from '#src/features/lookalikes/likeness/read-background.ts';
import { termsOf } from '#src/features/lookalikes/likeness/terms.ts';
import { openProducts } from './inner-products.ts';
import type { Company, Task } from './lookalike-tasks.ts';
import { bestOf, type Featured, type Ranked } from './rank-in-memory.ts';

/** What a seller would do without us, over the same companies: each ranks all but the seeds. */
export type Peers = Record<'tfidf' | 'sectorTfidf' | 'labelled' | 'centroid' | 'nearest', (task: Task) => Ranked[]> & {
  /** What ten drawn blindly from the seeds’ most common industry would score on average. */
  sector: (task: Task) => number;
};

/** Terms to 1 + ln tf times idf, of length 1; the terms are numbered, so none collide. */
const tfidf = (companies: readonly Company[]): FeatureVector[] => {
  const counts = companies.map(({ description }) => termsOf(description ?? ''));
  const seen = new Map<string, number>();
  for (const own of counts) for (const term of own.keys()) seen.set(term, (seen.get(term) ?? 0) + 1);
  const numbers = new Map([...seen.keys()].map((term, number) => [term, number]));
  return counts.map((own) =>
    unit(
      [...own].map(([term, times]) => [
        numbers.get(term) ?? 0,
        (1 + Math.log(times)) * Math.log(companies.length / (seen.get(term) ?? 1)),
      ]),
    ),
  );
};

const unit = (entries: [number, number][]): FeatureVector => {
  const length = Math.hypot(...entries.map(([, value]) => value)) || 1;
  return vectorOf(new Map(entries.map(([index, value]) => [index, value / length])));
};

/** Our own features weighed by idf as BM25 has it, of length 1. */
const featureUnit = ({ indices, values }: FeatureVector, background: Background): FeatureVector => {
  const idf = (index: number): number => {
    const often = seenIn(background, index);
    return Math.log(1 + (background.companies - often + 0.5) / (often + 0.5));
  };
  return unit(
    indices.flatMap((index, at): [number, number][] =>
      index < RANGES.size[0] ? [] : [[index, (values[at] as number) * idf(index)]],
    ),
  );
};

export const peersOf = (all: readonly Featured[]): Peers => {
  const companies = all.map(({ company }) => company);
  const text = tfidf(companies);
  const background = readBackground(all.map(({ vector }) => vector));
  const features = all.map(({ vector }) => featureUnit(vector, background));
  const others = ({ seeds }: Task) => {
    const taken = new Set(seeds);
    return [...all.keys()].filter((at) => !taken.has(at));
  };
  const [byText, byFeatures] = [openProducts(text), openProducts(features)];
  const rank = (task: Task, score: (at: number) => number): Ranked[] =>
    bestOf(
      others(task).map((at) => ({ at, score: score(at) })),
      10,
    ).map(({ at, score: own }) => ({ ...(all[at] as Featured), score: own }));
  const centroid = (vectors: readonly FeatureVector[], { seeds }: Task): FeatureVector => {
    const sums = new Map<number, number>();
    for (const seed of seeds)
      vectors[seed]?.indices.forEach((index, at) => {
        sums.set(index, (sums.get(index) ?? 0) + (vectors[seed]?.values[at] ?? 0) / seeds.length);
      });
    return vectorOf(sums);
  };
  const sectorOf = ({ seeds }: Task): string | null | undefined =>
    [...Map.groupBy(seeds, (at) => companies[at]?.industry)].sort(([, m], [, n]) => n.length - m.length)[0]?.[0];
  return {
    tfidf: (task) => {
      const like = byText(centroid(text, task));
      return rank(task, (at) => like[at] ?? 0);
    },
    sectorTfidf: (task) => {
      const [like, sector] = [byText(centroid(text, task)), sectorOf(task)];
      return rank(task, (at) => (like[at] ?? 0) + (companies[at]?.industry === sector ? 1 : 0));
    },
    // A bound, no rival: the texts of the whole class are known, each company held against the others.
    labelled: (task) => {
      const members = [...companies.keys()].filter((at) => task.labels.includes(companies[at]?.label ?? ''));
      const [likeAll, sector] = [byText(centroid(text, { ...task, seeds: members })), sectorOf(task)];
      const inside = new Set(members);
      return rank(task, (at) => {
        const own = text[at] as FeatureVector;
        const like = likeAll[at] ?? 0;
        const others = inside.has(at) ? (like * members.length - dot(own, own)) / (members.length - 1) : like;
        return others + (companies[at]?.industry === sector ? 1 : 0);
      });
    },
    centroid: (task) => {
      const like = byFeatures(centroid(features, task));
      return rank(task, (at) => like[at] ?? 0);
    },
    nearest: (task) => {
      const likes = task.seeds.map((seed) => byFeatures(features[seed] as FeatureVector));
      return rank(task, (at) => Math.max(...likes.map((like) => like[at] ?? 0)));
    },
    sector: (task) => {
      const sector = sectorOf(task);
      const same = others(task).filter((at) => companies[at]?.industry === sector);
      return same.filter((at) => task.labels.includes(companies[at]?.label ?? '')).length / same.length;
    },
  };
};
