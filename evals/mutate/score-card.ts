import { clopperPearson, type Interval, wilson } from '../statistics/intervals.ts';
import type { Judged } from './harness.ts';
import type { Language } from './operator.ts';

/** A share with its 95 % interval; nothing counted is a share of 0 with the whole interval. */
export type Share = { hits: number; n: number; share: number; interval: Interval };

export type ScoreCard = {
  operators: number;
  /** Wilson's interval. Mutants of one case are not independent, so that the true interval is somewhat wider. */
  killed: Share;
  /** Critical mutants of known kinds, exact intervals; those of the held-out family stand for themselves. */
  critical: Record<Language, Share>;
  heldOutCritical: Share;
  /** Of the killed ones, those killed by a grader that should. */
  right: Share;
  heldOut: Share;
  known: Share;
  /** Kills of known kinds less kills of held-out kinds, in points: positive where held-out kinds slip through. */
  heldOutGapPoints: number;
  /** Clopper and Pearson's interval, which never covers less than stated: the bound that matters is close to nought. */
  falseAlarms: Share;
  byOperator: Tally[];
  byFamily: Tally[];
  byDraft: Tally[];
  byLanguage: Tally[];
  controlsByRewriting: Tally[];
};

/** Kills (or false alarms) within one group. */
export type Tally = { name: string; critical: boolean } & Share;

const share = (judged: readonly Judged[], hit: (one: Judged) => boolean, bounds = wilson): Share => {
  const n = judged.length;
  const hits = judged.filter(hit).length;
  return { hits, n, share: n === 0 ? 0 : hits / n, interval: bounds(hits, n) };
};

const killed = (one: Judged): boolean => one.killed;

const tallies = (judged: readonly Judged[], nameOf: (one: Judged) => string): Tally[] =>
  [...new Set(judged.map(nameOf))].sort().map((name) => {
    const group = judged.filter((one) => nameOf(one) === name);
    return { name, critical: group.some(({ critical }) => critical), ...share(group, killed) };
  });

/** The figures of a mutation run: mutants judged, and clean controls judged by the same graders. */
export const scoreCard = (mutants: readonly Judged[], controls: readonly Judged[]): ScoreCard => {
  const held = share(
    mutants.filter(({ heldOut }) => heldOut),
    killed,
  );
  const known = share(
    mutants.filter(({ heldOut }) => !heldOut),
    killed,
  );
  const criticalOf = (language: Language): Share =>
    share(
      mutants.filter((one) => one.critical && !one.heldOut && one.language === language),
      killed,
      clopperPearson,
    );
  return {
    operators: new Set(mutants.map(({ operator }) => operator)).size,
    killed: share(mutants, killed),
    critical: { zh: criticalOf('zh'), en: criticalOf('en') },
    heldOutCritical: share(
      mutants.filter((one) => one.critical && one.heldOut),
      killed,
      clopperPearson,
    ),
    right: share(mutants.filter(killed), ({ rightly }) => rightly),
    heldOut: held,
    known,
    heldOutGapPoints: (known.share - held.share) * 100,
    falseAlarms: share(controls, killed, clopperPearson),
    byOperator: tallies(mutants, ({ operator }) => operator),
    byFamily: tallies(mutants, ({ family }) => family),
    byDraft: tallies(mutants, ({ draft }) => draft),
    byLanguage: tallies(mutants, ({ language }) => language),
    controlsByRewriting: tallies(controls, ({ operator }) => operator),
  };
};
