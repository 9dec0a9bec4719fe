import * as z from 'zod';
import { clopperPearson } from '../statistics/intervals.ts';
import type { Policy } from './policy.ts';

const tally = z
  .strictObject({ of: z.int().min(0), hits: z.int().min(0) })
  .refine(({ of, hits }) => hits <= of, { message: 'more hits than cases' });

/** What `evals mutate` found out about the graders, and with which graders: the figures a self-test is judged by. */
export const scorecardSchema = z
  .strictObject({
    gradersDigest: z.string().min(1),
    operators: z.int().min(0),
    /** Spoiled answers, and those that failed. */
    mutants: tally,
    critical: z.strictObject({ zh: tally, en: tally }),
    /** Killed mutants, and those killed by a grader the operator names. */
    rightGrader: tally,
    /** The family of operators held out until the graders were frozen. */
    heldOut: tally,
    /** Right answers written otherwise, and those that failed: false alarms. */
    controls: tally,
  })
  .meta({ title: 'MutationScorecard' });

export type Scorecard = z.output<typeof scorecardSchema>;
type Tally = Scorecard['mutants'];

const share = ({ of, hits }: Tally): number => (of === 0 ? 0 : hits / of);
const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
const asked = (short: boolean, words: string): string[] => (short ? [words] : []);

/** What is asked, but for the figures that have not been reached: there, what was. */
const reachedOf = ({ reached, ...asked }: Policy['mutation']): Omit<Policy['mutation'], 'reached'> => ({
  ...asked,
  killed: reached.killed ?? asked.killed,
  killedLower: reached.killedLower ?? asked.killedLower,
  criticalKilled: reached.criticalKilled ?? asked.criticalKilled,
  heldOutWithinPoints: reached.heldOutWithinPoints ?? asked.heldOutWithinPoints,
});

/** Where a scorecard falls short of what is asked, or of what was reached before; none when it is as good. Intervals are exact. */
export const shortfalls = (
  card: Scorecard,
  { mutation: wanted, statistics }: Policy,
  against: 'asked' | 'reached' = 'asked',
): string[] => {
  const mutation = against === 'asked' ? wanted : reachedOf(wanted);
  const { confidence } = statistics;
  const lower = clopperPearson(card.mutants.hits, card.mutants.of, confidence).low;
  const alarms = clopperPearson(card.controls.hits, card.controls.of, confidence).high;
  const gap = 100 * (share(card.mutants) - share(card.heldOut));
  const few = (have: number, want: number, what: string) => asked(have < want, `${have} ${what}, asked ${want}`);
  return [
    ...few(card.operators, mutation.operators, 'operators'),
    ...few(card.mutants.of, mutation.mutants, 'mutants'),
    ...few(card.controls.of, mutation.controls, 'clean controls'),
    ...asked(
      share(card.mutants) < mutation.killed,
      `${percent(share(card.mutants))} of mutants killed, asked ${percent(mutation.killed)}`,
    ),
    ...asked(
      lower < mutation.killedLower,
      `mutants killed: lower bound ${percent(lower)}, asked ${percent(mutation.killedLower)}`,
    ),
    ...(['zh', 'en'] as const).flatMap((language) => [
      ...few(card.critical[language].of, mutation.criticalPerLanguage, `critical mutants in ${language}`),
      ...asked(
        share(card.critical[language]) < mutation.criticalKilled,
        `${card.critical[language].of - card.critical[language].hits} critical mutants survived in ${language}`,
      ),
    ]),
    ...asked(
      alarms > mutation.falseAlarmsUpper,
      `false alarms on clean controls: upper bound ${percent(alarms)}, asked ${percent(mutation.falseAlarmsUpper)}`,
    ),
    ...asked(
      share(card.rightGrader) < mutation.rightGrader,
      `${percent(share(card.rightGrader))} killed by the right grader, asked ${percent(mutation.rightGrader)}`,
    ),
    ...asked(card.heldOut.of === 0, 'no held-out family'),
    ...asked(
      card.heldOut.of > 0 && gap > mutation.heldOutWithinPoints,
      `the held-out family is ${gap.toFixed(1)} points below the others, asked ${mutation.heldOutWithinPoints}`,
    ),
  ];
};
