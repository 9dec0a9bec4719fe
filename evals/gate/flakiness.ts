import type { Random } from '../statistics/random.ts';
import type { Seat } from './graded-case.ts';
import type { FlakinessModel } from './policy.ts';

/** Where a simulated prompt got worse: in which cases, and whether a few fail outright or many a little. */
export type Harm = { within: (seat: Seat) => boolean; hitShare: number };

/** A draw of the gamma law of mean `shape` (Marsaglia and Tsang 2000; below 1 by their power of a uniform). */
const gamma = (shape: number, random: Random): number => {
  if (shape < 1) return gamma(shape + 1, random) * (1 - random.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = random.normal();
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
};

type Kind = 'stable' | 'flaky' | 'failing';

const kindOf = ({ flakyShare, failingShare }: FlakinessModel, random: Random): Kind => {
  const at = random.next();
  if (at < flakyShare) return 'flaky';
  return at < flakyShare + failingShare ? 'failing' : 'stable';
};

const ownChance = (kind: Kind, model: FlakinessModel, random: Random): number => {
  if (kind === 'stable') return model.stablePass;
  if (kind === 'failing') return model.failingPass;
  const wins = gamma(model.flakyAlpha, random);
  return wins / (wins + gamma(model.flakyBeta, random));
};

/** A shift of the log-odds of each account, drawn once an account. */
const shiftOf = (spread: number, random: Random): ((cluster: string) => number) => {
  const drawn = new Map<string, number>();
  return (cluster) => {
    const shift = drawn.get(cluster) ?? spread * random.normal();
    drawn.set(cluster, shift);
    return shift;
  };
};

const shifted = (chance: number, shift: number): number => {
  const kept = Math.min(1 - 1e-9, Math.max(1e-9, chance));
  return 1 / (1 + ((1 - kept) / kept) * Math.exp(-shift));
};

/**
 * Each case's chance that a sample of it passes, the same on both sides unless a prompt got worse. Most cases nearly
 * always pass, some pass now and then (a beta law), a few nearly always fail; a case is of the kind of its other
 * language with the chance `twinLikeness`; an account shifts the log-odds of all its cases alike.
 */
export const passChances = (seats: readonly Seat[], model: FlakinessModel, random: Random): Float64Array => {
  const shift = shiftOf(model.accountSpread, random);
  const twins = new Map<string, Kind>();
  return Float64Array.from(seats, ({ cluster, draft, split, language }) => {
    const key = `${cluster} ${draft} ${split}`;
    const drawn = kindOf(model, random);
    const copies = random.next() < model.twinLikeness;
    const kind = copies ? (twins.get(`${key} ${language === 'zh' ? 'en' : 'zh'}`) ?? drawn) : drawn;
    twins.set(`${key} ${language}`, kind);
    return shifted(ownChance(kind, model, random), shift(cluster));
  });
};

/**
 * The chances on one side, after that side's own luck with each account (a shift of its log-odds); samples are then drawn
 * independently of one another.
 */
export const onOneSide = (
  seats: readonly Seat[],
  chances: Float64Array,
  { sideSpread }: FlakinessModel,
  random: Random,
): Float64Array => {
  const shift = shiftOf(sideSpread, random);
  return Float64Array.from(seats, ({ cluster }, at) => shifted(chances[at] ?? 0, shift(cluster)));
};

/**
 * The chances after a prompt got worse by exactly `drop` (a share) over all seats: a share of the cases is hit, those of
 * unlucky accounts first, and each loses a part of its chance in proportion to its account's bad luck.
 */
export const harmed = (
  seats: readonly Seat[],
  chances: Float64Array,
  drop: number,
  { within, hitShare }: Harm,
  { hitSpread }: FlakinessModel,
  random: Random,
): Float64Array => {
  const luck = new Map<string, number>();
  const weight = (cluster: string): number => {
    const shape = hitSpread > 0 ? 1 / (hitSpread * hitSpread) : Number.POSITIVE_INFINITY;
    const drawn = luck.get(cluster) ?? (Number.isFinite(shape) ? gamma(shape, random) / shape : 1);
    luck.set(cluster, drawn);
    return drawn;
  };
  const order = seats
    .flatMap((seat, at) => (within(seat) ? [{ at, weight: weight(seat.cluster), chance: chances[at] ?? 0 }] : []))
    .map((each) => ({ ...each, turn: -Math.log(1 - random.next()) / each.weight }))
    .sort((a, b) => a.turn - b.turn);
  const target = drop * seats.length;
  let hit = Math.ceil(hitShare * order.length);
  let reach = order.slice(0, hit).reduce((all, { chance }) => all + chance, 0);
  while (reach < target && hit < order.length) reach += order[hit++]?.chance ?? 0;
  const struck = order.slice(0, hit);
  const lost = (force: number) => struck.reduce((all, each) => all + each.chance * Math.min(1, force * each.weight), 0);
  let low = 0;
  let high = 1e6;
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (lost(middle) < target) low = middle;
    else high = middle;
  }
  const after = Float64Array.from(chances);
  for (const each of struck) after[each.at] = each.chance * (1 - Math.min(1, high * each.weight));
  return after;
};
