import type { Random } from '../statistics/random.ts';
import type { CriticalHit, GradedCase, Seat } from './graded-case.ts';
import type { FlakinessModel } from './policy.ts';

/** Tokens of a simulated answer; only their growth matters. */
const TOKENS = { input: 6_000, output: 1_500 };

type Samples = GradedCase['samples'];

/** Every list of up to `most` samples, by how many there are and how many of them pass. Made once: runs are many. */
export const sampleLists = (most: number): Samples[][] =>
  Array.from({ length: most + 1 }, (_, count) =>
    Array.from({ length: count + 1 }, (_, passed) =>
      Array.from({ length: count }, (_, at) => ({ passed: at < passed })),
    ),
  );

/** How many of `count` samples pass. */
export const drawPasses = (chance: number, count: number, random: Random): number => {
  let passed = 0;
  for (let sample = 0; sample < count; sample++) if (random.next() < chance) passed++;
  return passed;
};

/** A stray critical hit in one of the samples, or none. */
const drawHits = ({ strayCritical }: FlakinessModel, count: number, random: Random): CriticalHit[] => {
  if (random.next() >= 1 - (1 - strayCritical) ** count) return [];
  return [{ grader: 'GUARD-1', at: 'simulated', text: '', sample: 1 + random.below(count) }];
};

/** One case on one side, sampled `count` times, with hits and tokens as the model has them. */
export const drawCase = (
  seat: Seat,
  chance: number,
  { count, lists, model, random }: { count: number; lists: Samples[][]; model: FlakinessModel; random: Random },
): GradedCase => {
  const passed = drawPasses(chance, count, random);
  const size = Math.exp((model.tokenSpread / Math.sqrt(count)) * random.normal());
  return {
    id: seat.id,
    draft: seat.draft,
    language: seat.language,
    slice: seat.slice,
    split: seat.split,
    cluster: seat.cluster,
    samples: lists[count]?.[passed] ?? [],
    passed: 2 * passed > count,
    criticalHits: drawHits(model, count, random),
    tokens: { input: TOKENS.input, output: TOKENS.output * size },
    provenance: 'recorded',
    failed: [],
  };
};
