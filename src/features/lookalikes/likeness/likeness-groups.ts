import { lowerBound, type Weights } from './background.ts';
import { RANGES } from './features.ts';
import type { Seed } from './learn-group.ts';
import { meanOf, product } from './likeness-text.ts';

/** More kinds of customers than this are not told apart: each costs a pass over the candidates. */
const MOST_GROUPS = 4;
/** Fewer seeds than this are one group, and so are they when a group would hold fewer than so many, or than this share. */
const [FEWEST_SEEDS, FEWEST_IN, LEAST_SHARE] = [6, 2, 0.12];
/** The seeds that settle the groups; others join the group they are most like. */
const SETTLING = 60;
/** The same trade counts as much as this likeness of texts. */
const TRADE = 0.06;
/** Groups stand when seeds are so many times as like their own group as like the seeds of the others. */
const APART = 2;

/** A seed as it is grouped: text and trade in one set of weights. */
const shapeOf = ({ vector, text }: Seed): Weights => {
  const shape: Weights = new Map(text);
  const [first, count] = RANGES.industry;
  const { indices, values } = vector;
  const [from, end] = [lowerBound(indices, first), lowerBound(indices, first + count)];
  const length = Math.sqrt(values.slice(from, end).reduce((sum, value) => sum + value ** 2, 0)) || 1;
  for (let at = from; at < end; at += 1)
    shape.set(indices[at] as number, (Math.sqrt(TRADE) * (values[at] as number)) / length);
  return shape;
};

/**
 * Parts seeds that are several kinds of company (LOOK-1): joined two by two where they are most alike on average (UPGMA, Sokal and
 * Michener 1958); the greatest number of groups that stand clearly apart is taken. Seeds of one kind stay one group.
 * @returns the group of each seed from 0, in the order of their first seeds
 */
export const groupSeeds = (seeds: readonly Seed[]): number[] => {
  if (seeds.length < FEWEST_SEEDS) return seeds.map(() => 0);
  const shapes = seeds.map(shapeOf);
  const step = Math.max(1, seeds.length / SETTLING);
  const settling = shapes.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
  const alike = settling.map((a) => settling.map((b) => product(a, b)));
  const [best] = joins(alike).filter((parts) => parts.length > 1 && standApart(parts, alike));
  if (!best) return seeds.map(() => 0);
  const means = best.map((part) =>
    meanOf(
      part.map((at) => settling[at] as Weights),
      part.map(() => 1),
    ),
  );
  const order: number[] = [];
  return shapes.map((shape) => {
    const values = means.map((mean) => product(mean, shape));
    const group = values.indexOf(Math.max(...values));
    if (!order.includes(group)) order.push(group);
    return order.indexOf(group);
  });
};

type Parts = readonly (readonly number[])[];

/** The parts at four, three, two and one groups; parts too small for a group count with the group they are most like. */
const joins = (alike: readonly (readonly number[])[]): Parts[] => {
  let parts: number[][] = alike.map((_, at) => [at]);
  const found: Parts[] = [];
  const fewest = Math.max(FEWEST_IN, Math.ceil(LEAST_SHARE * alike.length));
  while (parts.length > 1) {
    const [a, b] = closest(parts, alike);
    parts = [...parts.filter((_, at) => at !== a && at !== b), [...(parts[a] ?? []), ...(parts[b] ?? [])]];
    const large = parts.filter((part) => part.length >= fewest);
    const small = parts.filter((part) => part.length < fewest).flat();
    if (large.length > MOST_GROUPS || large.length === 0 || small.length > alike.length / 4) continue;
    const whole = large.map((part) => [...part]);
    for (const at of small) {
      const values = large.map((part) => meanLike([at], part, alike));
      whole[values.indexOf(Math.max(...values))]?.push(at);
    }
    found.push(whole);
  }
  return found.sort((a, b) => b.length - a.length);
};

const closest = (parts: Parts, alike: readonly (readonly number[])[]): [number, number] => {
  let [best, pair] = [Number.NEGATIVE_INFINITY, [0, 1] as [number, number]];
  parts.forEach((one, a) => {
    parts.slice(a + 1).forEach((other, rest) => {
      const like = meanLike(one, other, alike);
      if (like > best) [best, pair] = [like, [a, a + 1 + rest]];
    });
  });
  return pair;
};

const meanLike = (one: readonly number[], other: readonly number[], alike: readonly (readonly number[])[]): number => {
  let [sum, count] = [0, 0];
  for (const a of one)
    for (const b of other)
      if (a !== b) {
        sum += alike[a]?.[b] ?? 0;
        count += 1;
      }
  return count > 0 ? sum / count : 0;
};

const standApart = (parts: Parts, alike: readonly (readonly number[])[]): boolean => apartness(parts, alike) >= APART;

/** The least, over pairs of groups, of likeness inside to likeness across. */
export const apartness = (parts: Parts, alike: readonly (readonly number[])[]): number => {
  let least = Number.POSITIVE_INFINITY;
  parts.forEach((one, a) => {
    for (const other of parts.slice(a + 1)) {
      const across = Math.max(0.01, meanLike(one, other, alike));
      const inside =
        (meanLike(one, one, alike) * one.length + meanLike(other, other, alike) * other.length) /
        (one.length + other.length);
      least = Math.min(least, inside / across);
    }
  });
  return least;
};
