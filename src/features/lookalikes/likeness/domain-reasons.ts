import type { Feature, KnownNeed } from './domain-model.ts';
import { industryLikeness } from './industry-likeness.ts';
import type { Candidate, KnownCompany, Likeness, LikenessModel, Near } from './likeness-model.ts';
import { regionKeys } from './region-keys.ts';
import { foldTag } from './small-likeness.ts';

/** Why a candidate stands in the list, as facts; words are put to them when they are read, in the reader's language. */
export type Reason =
  | { kind: 'nearest'; accounts: Near[] }
  | { kind: 'text'; words: string[]; account: string }
  | { kind: 'industry'; theirs: string; account: string; same: boolean }
  | { kind: 'size'; theirs: number; ours: number; account: string }
  | { kind: 'region'; theirs: string[]; account: string }
  | { kind: 'tags'; tags: string[]; account: string }
  | { kind: 'buying' }
  | { kind: 'contrast' }
  | { kind: 'segment'; industry: string | null; region: string | null }
  | { kind: 'first_need'; statement: string; step: string; account: string }
  | { kind: 'opening'; industry: string | null; words: string[] };

/** What sets a candidate apart from the won customer nearest to it. */
export type Difference =
  | { kind: 'industry'; theirs: string; ours: string; account: string }
  | { kind: 'size'; theirs: number; ours: number; account: string }
  | { kind: 'region'; theirs: string[]; ours: string[]; account: string }
  | { kind: 'lost'; account: string }
  | { kind: 'unknown'; fields: ('industry' | 'employees' | 'regions' | 'description')[] };

const MOST_WORDS = 5;
/** Staff numbers within this ratio are of like size; beyond the other they differ. */
const LIKE_SIZE = 2;
const OTHER_SIZE = 3;
const LIKE_TRADE = 0.5;
/** Buying conditions and the distance from lost accounts are worth a reason when they lift the score by so much. */
const STRONG = 0.02;

/** The reasons of one candidate: whom it is near, which features count, those that add most first, and what to do with it (LOOK-1). */
export const reasonsOf = (candidate: Candidate, likeness: Likeness, model: LikenessModel): Reason[] => {
  const { won, nearest } = likeness;
  if (!won) return [];
  const words = likeness.words.slice(0, MOST_WORDS);
  const gain = gainsOf(likeness, model);
  const need = likelyNeed(nearest, model);
  return [
    { kind: 'nearest', accounts: nearest },
    ...sharedReasons(candidate, won, words).sort((a, b) => gain(b.kind) - gain(a.kind)),
    ...(['buying', 'contrast'] as const).flatMap((kind) => (gain(kind) >= STRONG ? [{ kind }] : [])),
    ...(candidate.industry || candidate.regions[0]
      ? [{ kind: 'segment' as const, industry: candidate.industry, region: candidate.regions[0] ?? null }]
      : []),
    ...(need ? [{ kind: 'first_need' as const, ...need }] : []),
    ...(words.length > 0 || candidate.industry
      ? [{ kind: 'opening' as const, industry: candidate.industry, words: topics(words, candidate.industry) }]
      : []),
  ];
};

/** By how much a feature lifts the score above that of a candidate with nothing on record there. */
const gainsOf = ({ parts, group }: Likeness, model: LikenessModel): ((feature: Feature) => number) => {
  const bases = model.groups[group]?.bases ?? {};
  const gains = new Map(parts.map(({ feature, value }) => [feature, value - (bases[feature] ?? 0)]));
  return (feature) => gains.get(feature) ?? 0;
};

type SharedReason = Extract<Reason, { kind: 'text' | 'industry' | 'tags' | 'size' | 'region' }>;

/** What a candidate and its nearest customer have in common, feature by feature. */
const sharedReasons = (candidate: Candidate, won: KnownCompany, words: string[]): SharedReason[] => {
  const account = won.name;
  const trade = industryLikeness(candidate.industry, won.industry) ?? 0;
  const regions = regionKeys(won.regions);
  const meeting = candidate.regions.filter((region) => [...regionKeys([region])].some((key) => regions.has(key)));
  const ours = won.tags.map(foldTag);
  const tags = candidate.tags.filter((tag) => ours.includes(foldTag(tag)));
  const ratio = sizeRatio(candidate.employees, won.employees);
  return [
    ...(words.length > 0 ? [{ kind: 'text' as const, words, account }] : []),
    ...(candidate.industry && trade >= LIKE_TRADE
      ? [{ kind: 'industry' as const, theirs: candidate.industry, account, same: trade === 1 }]
      : []),
    ...(tags.length > 0 ? [{ kind: 'tags' as const, tags, account }] : []),
    ...(candidate.employees && won.employees && ratio !== null && ratio <= LIKE_SIZE
      ? [{ kind: 'size' as const, theirs: candidate.employees, ours: won.employees, account }]
      : []),
    ...(meeting.length > 0 ? [{ kind: 'region' as const, theirs: meeting, account }] : []),
  ];
};

/** What differs from the nearest won customer, and what is not on record and so must be found out. */
export const differencesOf = (candidate: Candidate, likeness: Likeness): Difference[] => {
  const { won, lost } = likeness;
  if (!won) return [];
  const account = won.name;
  const trade = industryLikeness(candidate.industry, won.industry);
  const ratio = sizeRatio(candidate.employees, won.employees);
  const [theirs, ours] = [regionKeys(candidate.regions), regionKeys(won.regions)];
  const apart = theirs.size > 0 && ours.size > 0 && ![...theirs].some((key) => ours.has(key));
  const unknown = [
    ...(candidate.description?.trim() ? [] : ['description' as const]),
    ...(candidate.industry?.trim() ? [] : ['industry' as const]),
    ...(candidate.employees ? [] : ['employees' as const]),
    ...(candidate.regions.length > 0 ? [] : ['regions' as const]),
  ];
  return [
    ...(candidate.industry && won.industry && trade !== null && trade < LIKE_TRADE
      ? [{ kind: 'industry' as const, theirs: candidate.industry, ours: won.industry, account }]
      : []),
    ...(candidate.employees && won.employees && ratio !== null && ratio >= OTHER_SIZE
      ? [{ kind: 'size' as const, theirs: candidate.employees, ours: won.employees, account }]
      : []),
    ...(apart ? [{ kind: 'region' as const, theirs: [...candidate.regions], ours: won.regions, account }] : []),
    ...(lost ? [{ kind: 'lost' as const, account: lost.name }] : []),
    ...(unknown.length > 0 ? [{ kind: 'unknown' as const, fields: unknown }] : []),
  ];
};

const sizeRatio = (a: number | null, b: number | null): number | null => (a && b ? Math.max(a / b, b / a) : null);

const MOST_TOPICS = 3;

/** Words to open a talk with; those that only repeat the trade say nothing. */
const topics = (words: readonly string[], industry: string | null): string[] =>
  words.filter((word) => !foldTag(industry ?? '').includes(foldTag(word))).slice(0, MOST_TOPICS);

/** Steps at which a need may be called the customer's own (NEED-6), the surest first. */
const STEPS = ['consensus', 'benefits_agreed', 'pain_confirmed'];

/** The need most of the nearest won customers share; of equals the surest, then that of the nearest. */
const likelyNeed = (
  nearest: readonly Near[],
  model: LikenessModel,
): { statement: string; step: string; account: string } | null => {
  const found = nearest.flatMap(({ accountId }) => {
    const profile = model.won.find((each) => each.accountId === accountId);
    return (profile?.needs ?? []).map((need) => ({ ...need, account: profile?.name ?? '' }));
  });
  const times = (need: KnownNeed) => found.filter((each) => foldTag(each.statement) === foldTag(need.statement)).length;
  const [best] = found
    .map((need, order) => ({ need, order, times: times(need), step: STEPS.indexOf(need.step) }))
    .filter(({ step }) => step >= 0)
    .sort((a, b) => b.times - a.times || a.step - b.step || a.order - b.order);
  if (!best) return null;
  const { statement, step, account } = best.need;
  return { statement: statement.replace(/[\s。．.;；!！]+$/u, ''), step, account };
};
