import { sameQuantity } from '#src/kernel/quantity.ts';
import type { NumberReading } from '#src/kernel/read-numbers.ts';
import type { Ground } from '../reading/reading.ts';
import {
  besideOf,
  bestOf,
  type Held,
  heldFigures,
  likenessOf,
  type Place,
  placesIn,
  wholeOf,
} from './support/figure-places.ts';
import { grounding } from './support/grounding.ts';
import { materialOf } from './support/material.ts';
import { perObject, perObjectAndText } from './support/memo.ts';
import { readNumbers } from './support/read.ts';
import { problem, sayings } from './support/said.ts';
import { isLooseFigure, sameFigure, sortOf } from './support/same-figure.ts';
import type { Grader, Problem } from './verdict.ts';
import { ratesOf } from './words/rates.ts';
import { LOWERED, NOT_OVER, OVER, RAISED } from './words/runs.ts';
import { FROM_BELOW, LOOKS_BACK, LOOKS_BACK_BEHIND, THEIR_WORD, THEIR_WORD_BEHIND } from './words/told-figures.ts';

type Figure = Place<NumberReading>;

const unitGrader = (id: string, grade: Grader['grade']): Grader => ({
  ...grounding(id, 'critical'),
  grade,
});

/** Units that cannot stand for each other: those of time, of money, of shares, and measures; `台` and `套` can. */
const firmUnit = ({ kind, unit }: NumberReading): string => {
  if (kind === 'percent' || kind === 'points' || kind === 'money' || kind === 'multiple') return `${kind} ${unit}`;
  if (kind === 'duration') return `time ${unit}`;
  return kind === 'count' && !['item', 'thing', 'times', 'org', 'person', ''].includes(unit) ? unit : '';
};

const OF_ITS_WORDS = 0.2;

/** `您估的两个月`, `the two months you expect`: somebody's own figure, told back to them. */
const isAttributed = ({ before, after }: Figure): boolean => THEIR_WORD.test(before) || THEIR_WORD_BEHIND.test(after);

type Mistaken = { said: Figure; held: Figure };

const UNITS: Readonly<Record<string, string>> = {
  分钟: 'minute',
  小时: 'hour',
  天: 'day',
  周: 'week',
  月: 'month',
  年: 'year',
};

const HOW_MANY =
  /(?:\bhow many (?<en>minute|hour|day|week|month|quarter|year)s?\b|(?:几|多少)个?(?<zh>分钟|小时|天|周|月|年))[^?？]*[?？](?<answer>[^?？]{0,120})/giu;

/** What the record asks by a unit and answers with a bare figure: `How many years? We have a calculation of five.` */
const answeredBare = perObject(({ pack }: Ground): Pick<NumberReading, 'value' | 'unit'>[] =>
  pack.items.flatMap(({ text }) =>
    [...text.matchAll(HOW_MANY)].flatMap(({ groups }) => {
      const unit = UNITS[groups?.zh ?? ''] ?? groups?.en?.toLowerCase() ?? '';
      return readNumbers(groups?.answer ?? '').flatMap(({ kind, value }) =>
        kind === 'plain' ? [{ value, unit }] : [],
      );
    }),
  ),
);

const isAnswered = (ground: Ground, { value, unit }: NumberReading): boolean =>
  answeredBare(ground).some((each) => each.value === value && each.unit === unit);

/** Figures the record has with another unit in the like place, and not there with this one. */
const otherUnits = perObjectAndText((ground: Ground, text: string): Mistaken[] => {
  const held = heldFigures(ground);
  const given = materialOf(ground).numbers;
  const places = placesIn(text);
  return places.flatMap((said) => {
    const unit = firmUnit(said.mark);
    if (unit === '' || isAnswered(ground, said.mark)) return [];
    const own = bestOf(said, held, ({ mark }) => sameQuantity(said.mark, mark));
    const like = bestOf(said, held, ({ mark }) => {
      const other = firmUnit(mark);
      const isOther =
        other !== '' &&
        other !== unit &&
        sortOf(mark) === sortOf(said.mark) &&
        Math.abs(mark.value) === Math.abs(said.mark.value);
      return isOther && !sameQuantity(said.mark, mark) && !places.some((beside) => sameQuantity(beside.mark, mark));
    });
    if (!like.held) return [];
    const whole = wholeOf(said, held.weight);
    // What no piece holds at all needs less likeness than what stands elsewhere of something else.
    const isIt =
      own.held === null
        ? !given.some((each) => sameQuantity(each, said.mark)) &&
          like.likeness >= (said.mark.value >= 5 ? (isAttributed(said) ? 0 : 0.03 * whole) : Math.max(1.5, 0.1 * whole))
        : (besideOf(said, like.held) >= 2 && like.likeness >= Math.max(3, OF_ITS_WORDS * whole, 2 * own.likeness)) ||
          (isAttributed(said) && own.likeness === 0 && like.likeness > 0);
    return isIt ? [{ said, held: like.held }] : [];
  });
});

/** GUARD-1: a figure keeps its unit: weeks are not months, kilograms not tonnes, points not per cent. */
const unit = unitGrader('GUARD-1/unit', (reading) =>
  sayings(reading).flatMap((saying): Problem[] =>
    otherUnits(reading.ground, saying.text).map(({ said, held }) =>
      problem({ at: saying.at, text: said.mark.text }, `the record has ${held.mark.text} here`),
    ),
  ),
);

/** A field that holds nothing but a figure tells by its label what it is counted by: `年营业额 | 16.5亿元`. */
const fielded = ({ pack }: Ground, held: Held<NumberReading>): { before: string; after: string } =>
  held.text.trim() === held.mark.text.trim()
    ? { before: '', after: ` ${pack.items.find(({ ref }) => ref === held.ref)?.label ?? ''}` }
    : held;

/** Figures counted by a measure the record does not count them by, where it counts them by another. */
const otherRates = perObjectAndText((ground: Ground, text: string): { said: Figure; by: string }[] => {
  const { places } = heldFigures(ground);
  return placesIn(text).flatMap((said) => {
    const rates = ratesOf(said);
    if (rates.length === 0 || isLooseFigure(said.mark)) return [];
    const same = places.filter(({ mark }) => mark.kind === said.mark.kind && sameFigure(said.mark, mark));
    const told = same.map((held) => ({
      held,
      own: ratesOf(fielded(ground, held)),
      around: ratesOf({ before: held.inSentence, after: fielded(ground, held).after + held.inSentence }),
    }));
    return rates
      .filter(({ of, by }) => {
        const rival = told.filter(({ own }) => own.some((each) => each.of === of));
        return rival.length > 0 && !told.some(({ around }) => around.some((each) => each.by === by));
      })
      .slice(0, 1)
      .map(({ by }) => ({ said, by }));
  });
});

/** GUARD-1: what the record tells a month, a year, a tonne is not told by another measure. */
const rate = unitGrader('GUARD-1/rate', (reading) =>
  sayings(reading).flatMap((saying) =>
    otherRates(reading.ground, saying.text).map(({ said, by }) =>
      problem({ at: saying.at, text: said.mark.text }, `the record does not count it by ${by}`),
    ),
  ),
);

/** Which bound a figure is said with; `不得超过` and `may not exceed` are ceilings. */
const boundOf = ({ mark, before }: Figure): 'min' | 'max' | null => {
  if (NOT_OVER.test(before)) return 'max';
  // What lies over a figure is a comparison and no floor.
  if (mark.bound === 'min' && !OVER.test(before)) return 'min';
  return mark.bound === 'max' ? 'max' : null;
};

/** `延长到6小时以内`, `cut to at least 95%`: the bound is the wrong one for the way it goes. */
const contradicts = ({ mark, before }: Figure): boolean =>
  (mark.bound === 'max' && RAISED.test(before)) || (mark.bound === 'min' && LOWERED.test(before));

const ALIKE = 0.2;

/** Figures said with a floor where the record has a ceiling, or the other way round. */
const turnedBounds = perObjectAndText((ground: Ground, text: string): Figure[] => {
  const held = heldFigures(ground);
  return placesIn(text).filter((said) => {
    const own = boundOf(said);
    if (own === null) return false;
    if (contradicts(said)) return true;
    const whole = wholeOf(said, held.weight);
    const same = held.places.filter(
      (each) =>
        sameFigure(said.mark, each.mark) &&
        each.mark.kind === said.mark.kind &&
        (besideOf(said, each) >= 3 || likenessOf(said, each, held.weight) >= ALIKE * whole),
    );
    return same.some((each) => boundOf(each) !== null) && same.every((each) => boundOf(each) !== own);
  });
});

/** GUARD-1: at most is not at least, and nothing is raised to a ceiling. */
const bound: Grader = {
  ...unitGrader('GUARD-1/bound', (reading) =>
    sayings(reading).flatMap((saying) =>
      turnedBounds(reading.ground, saying.text).map(({ inClause }) =>
        problem({ at: saying.at, text: inClause.trim() }, 'the bound of this figure is turned round'),
      ),
    ),
  ),
  severity: 'major',
};

const NEARLY = 0.85;

/** `近一年跳停几次`: the past year, where nobody tells how long something took. */
const isPast = ({ mark, before, after }: Figure): boolean =>
  mark.kind === 'duration' &&
  ['day', 'week', 'month', 'quarter', 'year'].includes(mark.unit) &&
  (LOOKS_BACK.test(before) || (/近\s?$/u.test(before) && LOOKS_BACK_BEHIND.test(after)));

/** Figures called nearly so much where nothing like it on record comes near from below. */
const flattered = perObjectAndText((ground: Ground, text: string): Figure[] => {
  const held = heldFigures(ground);
  return placesIn(text).filter((said) => {
    if (!FROM_BELOW.test(said.before) || isPast(said)) return false;
    const whole = wholeOf(said, held.weight);
    return !held.places.some(
      (each) =>
        sortOf(each.mark) === sortOf(said.mark) &&
        (each.mark.kind !== 'duration' || each.mark.unit === said.mark.unit) &&
        each.mark.value >= NEARLY * said.mark.value &&
        each.mark.value <= said.mark.value &&
        (besideOf(said, each) > 0 || likenessOf(said, each, held.weight) >= 0.1 * whole),
    );
  });
});

/** GUARD-1: what is called nearly a figure is nearly that figure. */
const nearly = unitGrader('GUARD-1/nearly', (reading) =>
  sayings(reading).flatMap((saying) =>
    flattered(reading.ground, saying.text).map(({ mark }) =>
      problem({ at: saying.at, text: mark.text }, 'nothing on record comes near this figure from below'),
    ),
  ),
);

export const unitGraders: readonly Grader[] = [unit, rate, bound, nearly];
