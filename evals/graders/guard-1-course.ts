import type { Reading } from '../reading/reading.ts';
import { clauses } from './support/beside.ts';
import { grounding } from './support/grounding.ts';
import { perText } from './support/memo.ts';
import { contentOf } from './support/overlap.ts';
import { problem, type Saying, sayings } from './support/said.ts';
import { itemAt } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';
import { FALLING, LEVEL, RISING, WISHED } from './words/course.ts';

type Series = { about: string; values: number[] };

/** The series a text holds: `40 → 31 → 20 → 11`, and what it is a series of. */
const seriesOf = perText((text): Series[] =>
  !text.includes('→')
    ? []
    : [...text.matchAll(/([^；;\n：:]*)[：:]?\s*((?:[\d.,]+%?(?:\s?(?:天|万元|元|days?))?\s*→\s*)+[\d.,]+)/gu)]
        .map(([, about = '', run = '']) => ({
          about,
          values: run.split('→').map((value) => Number.parseFloat(value.replaceAll(',', ''))),
          // Two ends alone are a stretch of time, or a step another grader holds against its words.
        }))
        .filter(({ values }) => values.length > 2),
);

const courseOf = ({ values }: Series): 'up' | 'down' | 'level' => {
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  return first === last ? 'level' : last > first ? 'up' : 'down';
};

const toldIn = (clause: string): ('up' | 'down' | 'level')[] => [
  ...(RISING.test(clause) ? (['up'] as const) : []),
  ...(FALLING.test(clause) ? (['down'] as const) : []),
  ...(LEVEL.test(clause) ? (['level'] as const) : []),
];

/** The series a saying rests on, and those of the record its words are about. */
const heldBy = ({ ground }: Reading, { refs, text }: Saying): Series[] => {
  const cited = refs.flatMap((ref) => itemAt(ground, ref)?.text ?? []).flatMap(seriesOf);
  if (cited.length > 0) return cited;
  const own = contentOf(text);
  return ground.pack.items
    .flatMap((item) => seriesOf(item.text))
    .filter(({ about }) => {
      const words = [...contentOf(about.replace(/最近.*$|last \d.*$|over .*$/iu, ''))];
      return words.length > 1 && words.every((word) => own.has(word));
    });
};

/** GUARD-1: what the service counted as falling is not told as rising, nor the reverse. */
const course: Grader = {
  ...grounding('GUARD-1/course', 'critical'),
  grade: (reading) =>
    sayings(reading)
      .filter(({ kind }) => kind !== 'question')
      .flatMap((saying): Problem[] => {
        const series = heldBy(reading, saying);
        if (series.length === 0) return [];
        return clauses(saying.text).flatMap((clause) => {
          const [told, more] = toldIn(clause);
          if (!told || more || WISHED.test(clause)) return [];
          return series.every((each) => courseOf(each) !== told)
            ? [problem({ at: saying.at, text: clause.trim() }, `the service counted ${series[0]?.values.join(' → ')}`)]
            : [];
        });
      }),
};

export const courseGraders: readonly Grader[] = [course];
