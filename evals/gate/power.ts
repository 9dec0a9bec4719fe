import type { Harm } from './flakiness.ts';
import type { Seat } from './graded-case.ts';
import type { Policy } from './policy.ts';
import { type Simulated, simulate } from './simulate.ts';

/** The ways a prompt can get worse that the gate's power is measured on; each with the same true drop over all cases. */
export const harms = ({ power }: Policy): { name: string; about: string; harm: Harm }[] => {
  const anywhere = () => true;
  const { hitShare } = power.model;
  return [
    {
      name: 'some',
      about: `${Math.round(100 * hitShare)} % of the cases lose a part`,
      harm: { within: anywhere, hitShare },
    },
    { name: 'all', about: 'every case loses a little', harm: { within: anywhere, hitShare: 1 } },
    { name: 'few_by_half', about: 'a tenth of the cases lose half', harm: { within: anywhere, hitShare: 0.1 } },
    { name: 'outright', about: 'as few cases as can be fail outright', harm: { within: anywhere, hitShare: 0 } },
    { name: 'one_draft', about: 'only plans', harm: { within: ({ draft }) => draft === 'plan', hitShare } },
    { name: 'one_language', about: 'only Chinese', harm: { within: ({ language }) => language === 'zh', hitShare } },
  ];
};

export type PowerReport = {
  cases: number;
  clusters: number;
  samplesPerCase: number;
  /** Nothing changed, both sides sampled anew. */
  falseAlarms: Simulated;
  /** The policy's drop, by each kind of harm. */
  power: Simulated[];
  /** Drops of 1 to 10 points of the first kind of harm. */
  curve: Simulated[];
  /** Outside the stated model, told and held against nothing: false alarms when twice as many cases are flaky. */
  twiceAsFlaky: Simulated;
};

export type PowerInput = { seats: readonly Seat[]; policy: Policy; seed: string };

const doubled = (policy: Policy): Policy => {
  const { model } = policy.power;
  const flakyShare = Math.min(1 - model.failingShare, 2 * model.flakyShare);
  return { ...policy, power: { ...policy.power, model: { ...model, flakyShare } } };
};

/** Simulates the gate's own error rates on the cases given. Some ten thousand gates: a quarter of a minute. */
export const measurePower = ({ seats, policy, seed }: PowerInput): PowerReport => {
  const { falseAlarmRuns, powerRuns, dropPoints } = policy.power;
  const kinds = harms(policy);
  const [first] = kinds;
  const none = { harm: { within: () => true, hitShare: 1 }, harmName: 'none', dropPoints: 0, seed, seats };
  const of = (kind: (typeof kinds)[number], drop: number) =>
    simulate({ seats, policy, seed, harm: kind.harm, harmName: kind.name, dropPoints: drop, runs: powerRuns });
  return {
    cases: seats.length,
    clusters: new Set(seats.map(({ cluster }) => cluster)).size,
    samplesPerCase: policy.samples.perCase,
    falseAlarms: simulate({ ...none, policy, runs: falseAlarmRuns }),
    power: kinds.map((kind) => of(kind, dropPoints)),
    curve: first ? Array.from({ length: 10 }, (_, at) => of(first, at + 1)) : [],
    twiceAsFlaky: simulate({ ...none, policy: doubled(policy), runs: powerRuns }),
  };
};

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const figure = ({ rate, interval, runs }: Simulated): string =>
  `${percent(rate)} [${percent(interval.low)}, ${percent(interval.high)}] of ${runs}`;

/**
 * Where the gate falls short of the policy on the stated model, one line each. Rates must hold with their intervals: the
 * upper end for false alarms, the lower end for power.
 */
export const powerShortfalls = (report: Pick<PowerReport, 'falseAlarms' | 'power'>, { power }: Policy): string[] => [
  ...(report.falseAlarms.interval.high > power.falseAlarms
    ? [`false alarms ${figure(report.falseAlarms)}, asked ${percent(power.falseAlarms)} at most`]
    : []),
  ...report.power
    .filter(({ interval }) => interval.low < power.power)
    .map((each) => `power at −${each.dropPoints} points (${each.harm}) ${figure(each)}, asked ${percent(power.power)}`),
];

/** The report for the console; every figure with its exact interval. */
export const powerLines = (report: PowerReport, policy: Policy): string[] => {
  const about = new Map(harms(policy).map((kind) => [kind.name, kind.about]));
  const reasons = ({ reasons: seen, runs }: Simulated) =>
    Object.entries(seen)
      .toSorted(([, a], [, b]) => b - a)
      .map(([kind, count]) => `${kind} ${percent(count / runs)}`)
      .join(', ');
  return [
    `${report.cases} cases on ${report.clusters} accounts, ${report.samplesPerCase} samples a case on each side`,
    `false alarms, nothing changed: ${figure(report.falseAlarms)}; UNPROVEN in ${report.falseAlarms.unproven}`,
    `the same with twice as many flaky cases (outside the stated model): ${figure(report.twiceAsFlaky)}`,
    ...report.power.map(
      (each) => `power at −${each.dropPoints} points, ${about.get(each.harm)}: ${figure(each)} (${reasons(each)})`,
    ),
    ...report.curve.map(
      (each) =>
        `−${String(each.dropPoints).padEnd(2)} ${'█'.repeat(Math.round(40 * each.rate)).padEnd(40, '·')} ${figure(each)}`,
    ),
    ...powerShortfalls(report, policy).map((short) => `SHORT ${short}`),
  ];
};
