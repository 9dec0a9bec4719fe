import { clopperPearson, type Interval } from '../statistics/intervals.ts';
import { randomFrom } from '../statistics/random.ts';
import { decide } from './decide.ts';
import { drawCase, drawPasses, sampleLists } from './draw-case.ts';
import { type Harm, harmed, onOneSide, passChances } from './flakiness.ts';
import type { Seat } from './graded-case.ts';
import { paired } from './pairs.ts';
import type { Policy } from './policy.ts';
import { fails, type ReasonKind } from './reason.ts';
import { wordOn } from './stable-cases.ts';

/** What whole gates said, run after run. `dropPoints` is the true drop over all cases; 0 is an A/A comparison. */
export type Simulated = {
  harm: string;
  dropPoints: number;
  runs: number;
  failed: number;
  /** Share that failed, and Clopper and Pearson's interval of it. */
  rate: number;
  interval: Interval;
  unproven: number;
  /** In how many runs a reason was given at all, and in how many it was the only kind that failed. */
  reasons: Partial<Record<ReasonKind, number>>;
  alone: Partial<Record<ReasonKind, number>>;
};

export type SimulateInput = {
  seats: readonly Seat[];
  policy: Policy;
  harm: Harm;
  harmName: string;
  dropPoints: number;
  runs: number;
  seed: string;
};

/** One gate as it would run: both sides sampled, suspected stable cases asked again, and then the decision. */
const runOnce = (input: SimulateInput, policy: Policy, lists: ReturnType<typeof sampleLists>, run: number) => {
  const { seats, harm, dropPoints, seed } = input;
  const random = randomFrom(`${seed} ${input.harmName} ${dropPoints} ${run}`);
  const { model } = policy.power;
  const { furtherSamples } = policy.stable;
  const chances = passChances(seats, model, random);
  const worse = dropPoints === 0 ? chances : harmed(seats, chances, dropPoints / 100, harm, model, random);
  const before = onOneSide(seats, chances, model, random);
  const after = onOneSide(seats, worse, model, random);
  const how = { count: policy.samples.perCase, lists, model, random };
  const baseline = seats.map((seat, at) => drawCase(seat, before[at] ?? 0, how));
  const candidate = seats.map((seat, at) => {
    const first = drawCase(seat, after[at] ?? 0, how);
    if (wordOn(paired(baseline[at] ?? first, first), policy) !== 'suspected') return first;
    const passed = first.samples.filter((sample) => sample.passed).length;
    const more = drawPasses(after[at] ?? 0, furtherSamples, random);
    return { ...first, samples: lists[how.count + furtherSamples]?.[passed + more] ?? [] };
  });
  return decide({ candidate, baseline, policy, seed: `${seed} ${run}` });
};

/**
 * Simulates whole gates through `decide` on the stated model of flakiness. The bootstrap, which no verdict rests on, is
 * cut to one round.
 */
export const simulate = (input: SimulateInput): Simulated => {
  const { runs } = input;
  const seats = input.seats.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const policy = { ...input.policy, statistics: { ...input.policy.statistics, bootstrapRounds: 1 } };
  const lists = sampleLists(policy.samples.perCase + policy.stable.furtherSamples);
  const reasons: Simulated['reasons'] = {};
  const alone: Simulated['alone'] = {};
  let failed = 0;
  let unproven = 0;
  for (let run = 0; run < runs; run++) {
    const decision = runOnce({ ...input, seats }, policy, lists, run);
    const kinds = new Set(decision.reasons.map(({ kind }) => kind));
    for (const kind of kinds) reasons[kind] = (reasons[kind] ?? 0) + 1;
    if (decision.verdict === 'UNPROVEN') unproven++;
    if (decision.verdict !== 'FAIL') continue;
    failed++;
    const failing = [...kinds].filter((kind) => fails({ kind }));
    const [only] = failing;
    if (only !== undefined && failing.length === 1) alone[only] = (alone[only] ?? 0) + 1;
  }
  return {
    harm: input.harmName,
    dropPoints: input.dropPoints,
    runs,
    failed,
    rate: failed / runs,
    interval: clopperPearson(failed, runs),
    unproven,
    reasons,
    alone,
  };
};
