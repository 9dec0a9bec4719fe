import type { Background } from './background.ts';
import { chanceMap } from './chance-map.ts';
import { FEATURES, type Feature } from './domain-model.ts';
import { dot } from './features.ts';
import { fitSlope, fitTuning, lossOf, type Observed } from './fit-weights.ts';
import type { Learner } from './known-company.ts';
import { learnGroups, type Tuned } from './learn-groups.ts';
import type { ChanceMap, ModelNote } from './likeness-model.ts';

/** Weights are learnt, and chances given, with at least so many won and as many lost accounts; of more, so many are looked at. */
export const FEWEST = 30;
const MOST = 200;
const FOLDS = 5;
/** Learnt weights must lower the loss on accounts left out by so much. */
const BETTER = 0.99;

export const DEFAULT_TUNING = Object.fromEntries(FEATURES.map((feature) => [feature, 1])) as Record<Feature, number>;

/**
 * How much each feature counts for this seller: learnt from won and lost accounts, each scored by what was learnt without it, with a
 * prior at the defaults; kept where it foretells accounts left out better. With too few of either the defaults, and no chance.
 */
export const tuneWeights = (
  won: readonly Learner[],
  lost: readonly Learner[],
  background: Background,
): { tuned: Tuned; chance: ChanceMap | null; notes: ModelNote[] } => {
  const counts = { won: won.length, lost: lost.length };
  if (won.length < FEWEST || lost.length < FEWEST)
    return { tuned: DEFAULT_TUNING, chance: null, notes: [{ kind: 'default_weights', ...counts, needed: FEWEST }] };
  const [ours, theirs] = [evenly(won), evenly(lost)];
  const observed = leftOut(ours, theirs, background, DEFAULT_TUNING);
  let [before, after] = [0, 0];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const [seen, kept] = [observed.filter((each) => each.fold !== fold), observed.filter((each) => each.fold === fold)];
    const line = fitSlope(seen);
    before += lossOf(kept, line, DEFAULT_TUNING);
    after += lossOf(kept, line, fitTuning(seen, line));
  }
  const learnt = after < BETTER * before;
  const tuned = learnt ? fitTuning(observed, fitSlope(observed)) : DEFAULT_TUNING;
  const scored = learnt ? leftOut(ours, theirs, background, tuned) : observed;
  return {
    tuned,
    chance: chanceMap(scored.map(({ values, won: y }) => ({ score: sum(values), won: y }))),
    notes: [
      learnt
        ? { kind: 'learnt_weights', ...counts }
        : { kind: 'default_weights', ...counts, needed: FEWEST, tried: true },
    ],
  };
};

const sum = (values: Readonly<Record<Feature, number>>): number =>
  FEATURES.reduce((total, feature) => total + values[feature], 0);

const evenly = (all: readonly Learner[]): Learner[] => {
  const step = Math.max(1, all.length / MOST);
  return Array.from({ length: Math.min(MOST, all.length) }, (_, at) => all[Math.floor(at * step)] as Learner);
};

/** Every account by feature, scored by a model that was learnt without its fold. */
const leftOut = (won: readonly Learner[], lost: readonly Learner[], background: Background, tuned: Tuned): Observed[] =>
  Array.from({ length: FOLDS }, (_, fold) => {
    const outside = (_each: Learner, at: number) => at % FOLDS !== fold;
    const { groups } = learnGroups(won.filter(outside), lost.filter(outside), background, tuned);
    const read = ({ vector }: Learner, y: boolean): Observed => {
      const [best] = groups
        .map((group) => ({ group, score: group.offset + dot(group.weights, vector) }))
        .sort((a, b) => b.score - a.score);
      const values = Object.fromEntries(
        FEATURES.map((feature) => {
          const weights = best?.group.parts[feature];
          return [feature, weights ? (best?.group.bases[feature] ?? 0) + dot(weights, vector) : 0];
        }),
      ) as Record<Feature, number>;
      return { fold, values, won: y };
    };
    const inside = (_each: Learner, at: number) => at % FOLDS === fold;
    return [
      ...won.filter(inside).map((each) => read(each, true)),
      ...lost.filter(inside).map((each) => read(each, false)),
    ];
  }).flat();
