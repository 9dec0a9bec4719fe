import type { Background } from './background.ts';
import { FEATURES, type Feature } from './domain-model.ts';
import { drawPortrait } from './domain-portrait.ts';
import type { AccountFacts } from './domain-profile.ts';
import type { FeatureVector } from './features.ts';
import { keepCompany, type Learner, learnerOf, portraitWords } from './known-company.ts';
import { learnGroups } from './learn-groups.ts';
import { tuneWeights } from './learn-weights.ts';
import type { LikenessGroup, LikenessModel, ModelNote } from './likeness-model.ts';
import { readBackground } from './read-background.ts';

/** What a model is learnt from. `background`: the features of an even sample of the candidates, without accounts on record. */
export type Learning = {
  won: readonly AccountFacts[];
  lost: readonly AccountFacts[];
  background: readonly FeatureVector[];
};

/** With a smaller sample than this, hardly anything can be said of what is common. */
const FEW_CANDIDATES = 50;
const MOST_NAMED = 10;

/**
 * Learns what the won customers have in common against the background and the lost (LOOK-1): groups of customers of one kind, each
 * with weights for stored vectors. Pure; neither the order of accounts and sample nor ids make a difference.
 */
export const learnModel = ({ won, lost, background }: Learning): LikenessModel =>
  learnBeside(readBackground(background), { won, lost });

/** The same beside a background that is read already. */
export const learnBeside = (background: Background, { won, lost }: Omit<Learning, 'background'>): LikenessModel => {
  const learner = (account: AccountFacts): Learner => learnerOf(account, background);
  const [ours, theirs] = [byName(won).map(learner), byName(lost).map(learner)];
  const { tuned, chance, notes: weighed } = tuneWeights(ours, theirs, background);
  const { groups, of, damped } = learnGroups(ours, theirs, background, tuned);
  const kept = ours.map((each, at) => keepCompany(each, of[at] ?? 0, ours.length));
  const names = damped.map((at) => ours[at]?.account.name ?? '');
  const notes: ModelNote[] = [
    ...(groups.length > 1
      ? [
          {
            kind: 'groups' as const,
            count: groups.length,
            groups: groups.map((_, group) =>
              kept
                .filter((each) => each.group === group)
                .map(({ name }) => name)
                .slice(0, MOST_NAMED),
            ),
          },
        ]
      : []),
    ...(names.length > 0 ? [{ kind: 'damped' as const, names: names.slice(0, MOST_NAMED), count: names.length }] : []),
    ...weighed,
    ...(background.companies < FEW_CANDIDATES ? [{ kind: 'no_background' as const, count: background.companies }] : []),
  ];
  return {
    version: 2,
    background: background.companies,
    weights: shareOf(groups),
    groups,
    won: kept,
    lost: theirs.map((each) => keepCompany(each, -1, theirs.length)),
    portrait: drawPortrait(kept, portraitWords(ours)),
    notes,
    chance,
  };
};

/** By name, since ids differ from one workspace to the next. */
const byName = (accounts: readonly AccountFacts[]): AccountFacts[] =>
  [...accounts].sort((a, b) => order(a.name, b.name) || order(a.accountId, b.accountId));
const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** By feature, its share of what a customer of the groups scores: what the list is made by. They add up to 1. */
const shareOf = (groups: readonly LikenessGroup[]): Record<Feature, number> => {
  const sums = Object.fromEntries(FEATURES.map((feature) => [feature, 0])) as Record<Feature, number>;
  for (const group of groups)
    for (const feature of FEATURES) sums[feature] += Math.max(0, group.usual[feature] ?? 0) * group.accountIds.length;
  const total = FEATURES.reduce((sum, feature) => sum + sums[feature], 0) || 1;
  for (const feature of FEATURES) sums[feature] = Math.round((sums[feature] / total) * 1e4) / 1e4;
  return sums;
};
