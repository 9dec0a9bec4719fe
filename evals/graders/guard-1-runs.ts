import type { NumberReading } from '#src/kernel/read-numbers.ts';
import type { Reading } from '../reading/reading.ts';
import { answerOf } from './support/answers.ts';
import { sentences } from './support/beside.ts';
import { placesIn } from './support/figure-places.ts';
import { grounding } from './support/grounding.ts';
import { perObject, perText } from './support/memo.ts';
import { inPlain } from './support/own-figures.ts';
import { readNumbers } from './support/read.ts';
import { problem, sayings } from './support/said.ts';
import { sameFigure, sortOf } from './support/same-figure.ts';
import type { Grader, Problem } from './verdict.ts';
import { ARROW, DOWN, OPENS, TO, UP } from './words/runs.ts';

type Run = { from: NumberReading; to: NumberReading; start: number; text: string };

const MINUTES: Readonly<Record<string, number>> = {
  second: 1 / 60,
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10080,
  month: 43200,
  quarter: 129600,
  year: 525600,
};
const sizeOf = ({ kind, unit, value }: NumberReading): number =>
  value * (kind === 'duration' ? (MINUTES[unit] ?? 1) : 1);

/** The runs of a text: what went, or is to go, from one figure to another. */
const runsIn: (text: string) => readonly Run[] = perText((text) => {
  const places = placesIn(text);
  return places.flatMap((from, i) => {
    const to = places[i + 1];
    if (!to || sortOf(from.mark) !== sortOf(to.mark) || sameFigure(from.mark, to.mark)) return [];
    const between = text.slice(from.mark.end, to.mark.start);
    if (!ARROW.test(between) && !(OPENS.test(from.before) && TO.test(between))) return [];
    return [{ from: from.mark, to: to.mark, start: from.mark.end, text: text.slice(from.mark.start, to.mark.end) }];
  });
});

type Line = readonly NumberReading[];

/** The figures of every sentence and table row of the pieces. */
const linesOf: (ground: Reading['ground']) => readonly Line[] = perObject((ground) =>
  ground.pack.items.flatMap(({ text }) =>
    [...new Set([...text.split('\n'), ...sentences(text)])].map(readNumbers).filter((line) => line.length > 1),
  ),
);

/** The runs the pieces tell, rows of before and after and fields of present and wanted state among them. */
const heldRuns: (ground: Reading['ground']) => readonly Pick<Run, 'from' | 'to'>[] = perObject((ground) =>
  ground.pack.items.flatMap(({ text }) => [
    ...runsIn(text),
    ...text.split('\n').flatMap((line) => {
      const cells = line.includes('|') ? line.split('|').flatMap((cell) => readNumbers(cell).slice(0, 1)) : [];
      return cells.flatMap((from, i) => {
        const to = cells[i + 1];
        return to && sortOf(from) === sortOf(to) ? [{ from, to }] : [];
      });
    }),
    ...[...text.matchAll(/(?:现状：|Present state: )([^；;]+)[；;]\s?(?:期望：|Wanted state: )([^；;]+)/gu)].flatMap(
      ([, now = '', wanted = '']) => {
        const [from, to] = [readNumbers(now)[0], readNumbers(wanted)[0]];
        return from && to ? [{ from, to }] : [];
      },
    ),
  ]),
);

const together = (lines: readonly Line[], a: NumberReading, b: NumberReading): boolean =>
  lines.some((line) => line.some((one) => sameFigure(one, a)) && line.some((one) => sameFigure(one, b)));

/** The same figure with the same unit; a bare one only where both are. */
const isSame = (a: NumberReading, b: NumberReading): boolean =>
  sameFigure(a, b) && (a.kind === 'plain') === (b.kind === 'plain');

const isForth = (lines: readonly Line[], { from, to }: Pick<Run, 'from' | 'to'>): boolean =>
  lines.some((line) => {
    const first = line.findIndex((one) => isSame(one, from));
    return first >= 0 && line.slice(first + 1).some((one) => isSame(one, to));
  });

/** What is wrong with a run, by the runs of the record and by its own words. */
const faultOf = (ground: Reading['ground'], run: Run, text: string): string | null => {
  const lines = linesOf(ground);
  const held = heldRuns(ground);
  const between =
    (
      text
        .slice(0, run.from.start)
        .split(/[，。；、,;]/u)
        .at(-1) ?? ''
    ).slice(-12) + text.slice(run.start, run.to.start);
  const [grows, falls] = [UP.test(between), DOWN.test(between)];
  if (grows !== falls && run.from.kind === run.to.kind && sizeOf(run.to) > sizeOf(run.from) !== grows)
    return 'it runs against its own figures';
  if (held.some(({ from, to }) => sameFigure(from, run.to) && sameFigure(to, run.from)) && !isForth(lines, run))
    return 'the record has it the other way round';
  const begun = held.find(({ from, to }) => sameFigure(from, run.from) && sortOf(to) === sortOf(run.to));
  return begun && run.from.value > 1 && !together(lines, run.from, run.to)
    ? `the record has it run to ${begun.to.text}`
    : null;
};

/** GUARD-1: what went from one figure to another went so on record: not back, and not to another end. */
const order: Grader = {
  ...grounding('GUARD-1/run', 'critical'),
  grade: (reading) =>
    sayings(reading).flatMap((saying): Problem[] => {
      if (saying.at.startsWith('plan/goals') && saying.kind === 'proposal') return [];
      return runsIn(saying.text).flatMap((run) => {
        const why = faultOf(reading.ground, run, saying.text);
        return why ? [problem({ at: saying.at, text: run.text }, why)] : [];
      });
    }),
};

const AIMS = /(?:达到|达成|增至|升至|降至|降到|提高到|\breach(?:es|ing)?|\bto)\s?$/iu;
const BEGINS = /(?:由|从|\bfrom)\s?$/iu;
const BASELINE = /基线|\bbaseline\b/iu;

/** GUARD-1: the figures of a goal's words stand where its fields have them: the target reached, the baseline left. */
const goalWords: Grader = {
  ...order,
  id: 'GUARD-1/goal-words',
  severity: 'major',
  drafts: ['plan'],
  grade: (reading) =>
    (answerOf(reading, 'plan/goals')?.goals ?? []).flatMap(({ claim, baseline, target, unit }, i): Problem[] => {
      if (typeof baseline !== 'number' || typeof target !== 'number' || baseline === target) return [];
      const isOf = (value: number, said: NumberReading): boolean =>
        [...inPlain(value, unit), value].some((each) => Math.abs(each - said.value) <= 1e-6 * Math.max(1, each));
      const places = placesIn(claim.text);
      const aims = places.filter(({ before }) => AIMS.test(before));
      const from = BASELINE.exec(claim.text)?.index ?? -1;
      const left = from < 0 ? [] : places.filter(({ mark }) => mark.start > from);
      const begins = places.filter(({ before }) => BEGINS.test(before));
      const wrong = [
        ...(begins.length > 0 &&
        begins.every(({ mark }) => !isOf(baseline, mark)) &&
        aims.some(({ mark }) => isOf(target, mark))
          ? begins
          : []),
        ...(aims.length > 0 && aims.every(({ mark }) => !isOf(target, mark) && isOf(baseline, mark)) ? aims : []),
        ...(left.length > 0 &&
        left.every(({ mark }) => !isOf(baseline, mark)) &&
        left.some(({ mark }) => isOf(target, mark))
          ? left
          : []),
      ];
      return wrong
        .slice(0, 1)
        .map(({ mark }) =>
          problem(
            { at: `plan/goals goals[${i}].claim`, text: mark.text },
            'target and baseline stand in each other’s place',
          ),
        );
    }),
};

export const runGraders: readonly Grader[] = [order, goalWords];
