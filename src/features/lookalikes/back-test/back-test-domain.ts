import type { AccountFacts } from '../likeness/domain-profile.ts';
import type { FeatureVector } from '../likeness/features.ts';
import { type LikenessModel, scoreOf } from '../likeness/likeness-model.ts';
import { type Interval, liftInterval } from './lift-interval.ts';

/** A company of the past. Days are ISO dates; `facts` are what is learnt from, for accounts. */
export type PastCompany = {
  id: string;
  vector: FeatureVector;
  /** The first day it was won or lost; null when never. */
  wonOn: string | null;
  lostOn: string | null;
  /** The first day there is any trace of it. */
  knownOn: string;
  facts: AccountFacts | null;
  /** The record was changed after it was won, or on a day not known: what it says may be what was learnt by winning it. */
  changedOn: string | null;
};

/** Learns from those won and lost by a day, against the background known then. */
export type LearnFrom = (learning: {
  won: readonly AccountFacts[];
  lost: readonly AccountFacts[];
  background: readonly FeatureVector[];
}) => LikenessModel;

/** One list as it would have been made on a day, and what came of it until the next. */
export type BackTestRound = {
  date: string;
  until: string | null;
  learntFrom: number;
  candidates: number;
  wonLater: number;
  hits: Record<string, number>;
};

/** Lift at a length: how many times as many of the first `k` were won as of as many picked blindly; 95 % interval. */
export type Lift = { k: number; hits: number; expected: number; lift: number; interval: Interval };

export type BackTest =
  | {
      state: 'refused';
      reason: 'too_few_before' | 'too_few_after' | 'too_few_candidates';
      wins: number;
      before: number;
      after: number;
      candidates: number;
      needed: { before: number; after: number };
      unknownThen: number;
    }
  | {
      state: 'done';
      wins: number;
      rounds: BackTestRound[];
      lifts: Lift[];
      /** Won later, but without a trace on the day: they could not stand in the list. */
      unknownThen: number;
      /** Of the companies ranked, those whose record was changed after the day it is ranked for. */
      changedLater: number;
      ranked: number;
      /** One in so many prospects was ranked. */
      oneOf: number;
    };

/** Fewer wins to learn from, or to look for, say nothing (LOOK-1). */
export const FEWEST_WINS = { before: 10, after: 10 } as const;
/** The lengths of a list that are looked at. */
export const LENGTHS = [20, 100] as const;
/** Days on which a list is made: when so much of the wins lay behind. */
const SHARES = [0.4, 0.6, 0.8];
/** So many companies of those known then are the background that is learnt against. */
const BACKGROUND = 2_000;

const known = (on: string | null, by: string): boolean => on !== null && on <= by;

/** The companies won after a day (to `until`) that there was a trace of on that day, and all others that could have stood in a list. */
const candidatesOn = (companies: readonly PastCompany[], date: string): PastCompany[] =>
  companies.filter((each) => each.knownOn <= date && !known(each.wonOn, date));

/** The days to make lists on: each with wins enough before it, the last with some behind it. Never more than one on a day. */
export const chooseDates = (companies: readonly PastCompany[]): string[] => {
  const days = companies.flatMap(({ wonOn }) => wonOn ?? []).sort();
  const dates = SHARES.map((share) => days[Math.max(FEWEST_WINS.before, Math.ceil(share * days.length)) - 1]).filter(
    (day) => day !== undefined && day < (days.at(-1) ?? ''),
  );
  return [...new Set(dates)] as string[];
};

/**
 * Makes the list of each day from what was on record then, and counts which of the first were won before the next list was made: so
 * no win counts twice. Refuses where there is too little to say (LOOK-1).
 * @param oneOf one in so many prospects is among the companies
 */
export const backTest = (companies: readonly PastCompany[], learn: LearnFrom, oneOf = 1): BackTest => {
  const plan = planRounds(companies);
  if (plan.state === 'refused') return plan;
  return sumUp(
    companies,
    plan.dates.map((date, at) => playRound(companies, learn, date, plan.dates[at + 1] ?? null)),
    oneOf,
  );
};

/** Whether there is history enough, and the days of the lists. */
export const planRounds = (
  companies: readonly PastCompany[],
): Extract<BackTest, { state: 'refused' }> | { state: 'planned'; dates: string[] } => {
  const wins = companies.filter(({ wonOn }) => wonOn !== null);
  const dates = chooseDates(companies);
  const [first] = dates;
  const before = first === undefined ? wins.length : wins.filter(({ wonOn }) => known(wonOn, first)).length;
  const later = first === undefined ? [] : wins.filter(({ wonOn }) => !known(wonOn, first));
  const after = dates.reduce((sum, date, at) => {
    const until = dates[at + 1] ?? null;
    return sum + candidatesOn(wins, date).filter(({ wonOn }) => until === null || known(wonOn, until)).length;
  }, 0);
  const candidates = first === undefined ? 0 : candidatesOn(companies, first).length;
  const refuse = (reason: Extract<BackTest, { state: 'refused' }>['reason']) => ({
    state: 'refused' as const,
    reason,
    wins: wins.length,
    before,
    after,
    candidates,
    needed: FEWEST_WINS,
    unknownThen: later.length - after,
  });
  if (wins.length === 0 || before < FEWEST_WINS.before) return refuse('too_few_before');
  if (after < FEWEST_WINS.after) return refuse('too_few_after');
  if (candidates < 2 * LENGTHS[0]) return refuse('too_few_candidates');
  return { state: 'planned', dates };
};

/** One list, made and judged. */
export const playRound = (
  companies: readonly PastCompany[],
  learn: LearnFrom,
  date: string,
  until: string | null,
): BackTestRound => {
  const candidates = candidatesOn(companies, date);
  const won = companies.flatMap((each) => (each.facts && known(each.wonOn, date) ? [each.facts] : []));
  const lost = companies.flatMap((each) =>
    each.facts && known(each.lostOn, date) && !known(each.wonOn, date) ? [each.facts] : [],
  );
  const step = Math.max(1, Math.ceil(candidates.length / BACKGROUND));
  const background = candidates.filter((_, at) => at % step === 0).map(({ vector }) => vector);
  const model = learn({ won, lost, background });
  const ranked = candidates
    .map((each) => ({ each, score: scoreOf(model, each.vector).score }))
    // Of equal scores neither the won nor the lost come first: a mixed key decides, not the id, which tells what came when.
    .sort((a, b) => b.score - a.score || mix(a.each.id) - mix(b.each.id) || (a.each.id < b.each.id ? -1 : 1));
  const later = ({ each }: { each: PastCompany }) =>
    each.wonOn !== null && (until === null || known(each.wonOn, until));
  return {
    date,
    until,
    learntFrom: won.length,
    candidates: candidates.length,
    wonLater: ranked.filter(later).length,
    hits: Object.fromEntries(LENGTHS.map((k) => [String(k), ranked.slice(0, k).filter(later).length])),
  };
};

/** Adds the rounds up: hits against what as many picked blindly would have held. */
export const sumUp = (companies: readonly PastCompany[], rounds: readonly BackTestRound[], oneOf: number): BackTest => {
  const first = rounds[0]?.date ?? '';
  const wins = companies.filter(({ wonOn }) => wonOn !== null);
  const ranked = candidatesOn(companies, first);
  const after = rounds.reduce((sum, { wonLater }) => sum + wonLater, 0);
  return {
    state: 'done',
    wins: wins.length,
    rounds: [...rounds],
    lifts: LENGTHS.flatMap((k) => liftOf(rounds, k)),
    unknownThen: wins.filter(({ wonOn }) => !known(wonOn, first)).length - after,
    changedLater: ranked.filter(({ changedOn }) => changedOn === null || changedOn > first).length,
    ranked: ranked.length,
    oneOf,
  };
};

/** Only lists at least twice as long as what is looked at can tell good from bad. */
const liftOf = (rounds: readonly BackTestRound[], k: number): Lift[] => {
  const told = rounds.filter(({ candidates, wonLater }) => candidates >= 2 * k && wonLater > 0);
  const hits = told.reduce((sum, round) => sum + (round.hits[String(k)] ?? 0), 0);
  const expected = told.reduce((sum, { wonLater, candidates }) => sum + (k * wonLater) / candidates, 0);
  if (expected === 0) return [];
  return [{ k, hits, expected, lift: hits / expected, interval: liftInterval(told, k) }];
};

const mix = (text: string): number => {
  let sum = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 16_777_619);
  sum ^= sum >>> 15;
  sum = Math.imul(sum, 2_246_822_519);
  return (sum ^ (sum >>> 13)) >>> 0;
};
