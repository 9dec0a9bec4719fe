import type { NumberReading } from '#src/kernel/read-numbers.ts';
import type { Ground } from '../reading/reading.ts';
import { besideOf, bestOf, type Held, heldFigures, type Place, placesIn, wholeOf } from './support/figure-places.ts';
import { grounding } from './support/grounding.ts';
import { materialOf } from './support/material.ts';
import { perObjectAndText } from './support/memo.ts';
import { ownFigures } from './support/own-figures.ts';
import { problem, type Saying, sayings } from './support/said.ts';
import { isLooseFigure, sameFigure, sortOf, unitOf } from './support/same-figure.ts';
import type { Grader, Problem } from './verdict.ts';
import { NEAREST } from './words/likeness.ts';
import { THE_REST, THE_REST_BEHIND } from './words/told-figures.ts';

type Figure = Place<NumberReading>;

/** How well the place of one figure fits the places the material has for a value. */
const fitOf = (ground: Ground, place: Figure, value: NumberReading): number =>
  bestOf(place, heldFigures(ground), (held) => sameFigure(value, held.mark) && !isMinutes(held)).likeness;

/** `3小时20分`: the rest of a time. */
const isMinutes = ({ mark, after }: Figure): boolean => mark.kind === 'plain' && /^[分点刻]/u.test(after);

const mayCross = (a: NumberReading, b: NumberReading): boolean =>
  sortOf(a) === sortOf(b) &&
  !sameFigure(a, b) &&
  !isLooseFigure(a) &&
  !isLooseFigure(b) &&
  !(a.range === 'from' && b.range === 'to');

/** Below this the words around two figures tell nothing of which is which. */
const CLEARLY = 2;

type Pair = { a: Figure; b: Figure };

/** Two figures of one text each of which fits the other's place better than its own. */
const crossedIn = perObjectAndText((ground: Ground, text: string): Pair[] => {
  const places = placesIn(text);
  return places.flatMap((a, i) =>
    places.slice(i + 1).flatMap((b) => {
      if (!mayCross(a.mark, b.mark)) return [];
      const gainA = fitOf(ground, a, b.mark) - fitOf(ground, a, a.mark);
      if (gainA <= 0) return [];
      const gainB = fitOf(ground, b, a.mark) - fitOf(ground, b, b.mark);
      return gainB > 0 && gainA + gainB >= CLEARLY ? [{ a, b }] : [];
    }),
  );
});

/** A draft sets itself times of its own, which may lie beside those of the record. */
const isOwnTime = ({ a, b }: Pair, kind: Saying['kind']): boolean =>
  kind === 'proposal' && a.mark.kind === 'duration' && a.mark.unit !== b.mark.unit;

/** `其中` and `of which` name a part: it is no more than the whole before it. */
const PART =
  /^\P{P}{0,6}[，,]?\s?(?:其中|(?:of which|of them|of these))[^，,。.]{0,6}$|^\P{P}{0,6}里面?(?:已|只|就)?有?\s?$|^\P{P}{0,3}(?:是否)?包?含(?:着)?(?:了)?(?:其中)?(?:已有|现有|原有)?的?\s?$|^ \P{P}{0,16}\b(?:includes?|including|contains?) (?:the )?(?:existing )?$/iu;
/** `17 of 26 shifts`: the part comes first. */
const OF = /^\s(?:\w+ )?(?:out )?of (?:the |its |their |all )?$/iu;
const measureWord = ({ text }: NumberReading): string => /\p{Script=Han}$/u.exec(text)?.[0] ?? '';

const outgrown = (text: string): Pair[] => {
  const places = placesIn(text);
  return places.flatMap((b, i) => {
    const a = places[i - 1];
    if (!a) return [];
    const between = text.slice(a.mark.end, b.mark.start);
    if (OF.test(between) && a.mark.kind !== 'money' && b.mark.kind !== 'duration' && b.mark.kind !== 'percent')
      return sortOf(a.mark) === sortOf(b.mark) && a.mark.value > b.mark.value ? [{ a: b, b: a }] : [];
    if (!PART.test(between)) return [];
    const alike =
      sortOf(a.mark) === sortOf(b.mark) && sortOf(a.mark) !== 'percent' && measureWord(a.mark) === measureWord(b.mark);
    return alike && b.mark.value > a.mark.value ? [{ a, b }] : [];
  });
};

/** GUARD-1: figures of one text have not changed places, and no part is more than its whole. */
const crossed: Grader = {
  ...grounding('GUARD-1/figures-crossed', 'critical'),
  grade: (reading) =>
    sayings(reading).flatMap((saying): Problem[] => [
      ...crossedIn(reading.ground, saying.text)
        .filter((pair) => !isOwnTime(pair, saying.kind))
        .map(({ a, b }) =>
          problem(
            { at: saying.at, text: `${a.mark.text} … ${b.mark.text}` },
            'each stands where the record has the other',
          ),
        ),
      ...outgrown(saying.text).map(({ a, b }) =>
        problem({ at: saying.at, text: b.mark.text }, `a part is more than the whole of ${a.mark.text}`),
      ),
    ]),
};

/** A place is another figure's from this share of its words on, when its own figure fits it at most half as well. */
const ITS_PLACE = 0.35;
const HALF_AS_WELL = 0.5;
const ENOUGH = 6;

/** Whether most of what stands next to a figure stands next to the other one. */
const isBeside = (said: Figure, held: Held<NumberReading>): boolean => {
  const shared = besideOf(said, held);
  return shared >= (sortOf(said.mark) === 'number' ? 3 : 2) && shared >= MOST * said.near.size;
};
const MOST = 0.6;

/** `另外两座工厂`, `the other two plants`, where the record counts three: what is left of them. */
const isRestOf = ({ mark, before, after }: Figure, whole: NumberReading): boolean =>
  (THE_REST.test(before) || THE_REST_BEHIND.test(after)) && mark.value < whole.value;

/** A share of the likeness the service computed stands in the place of nothing but a likeness. */
const isLikeness = ({ type, mark, inSentence }: Held<NumberReading>): boolean =>
  type === 'computation' && mark.kind === 'percent' && NEAREST.test(inSentence);

const figureInPlace = perObjectAndText(
  (ground: Ground, text: string): { said: Figure; held: Held<NumberReading> }[] => {
    const held = heldFigures(ground);
    const places = placesIn(text);
    return places.flatMap((said) => {
      const { mark } = said;
      // `一句`, `one of` are articles; few words beside a figure tell nothing of whose it is.
      if (isLooseFigure(mark) || (sortOf(mark) === 'number' && mark.value <= 1)) return [];
      const mayStand = (each: Held<NumberReading>): boolean =>
        sortOf(each.mark) === sortOf(mark) &&
        unitOf(each) === unitOf(said) &&
        !places.some((beside) => sameFigure(beside.mark, each.mark)) &&
        (!isLikeness(each) || NEAREST.test(said.inSentence));
      const far = bestOf(said, held, mayStand);
      const isOther = far.likeness >= ENOUGH && far.likeness >= ITS_PLACE * wholeOf(said, held.weight);
      const other = isOther ? far : bestOf(said, held, (each) => mayStand(each) && isBeside(said, each));
      if (!other.held || isRestOf(said, other.held.mark)) return [];
      if (fitOf(ground, said, mark) > HALF_AS_WELL * other.likeness) return [];
      return [{ said, held: other.held }];
    });
  },
);

/** GUARD-1: in the place of a figure of the record no other one stands. */
const replaced: Grader = {
  ...crossed,
  id: 'GUARD-1/figure-of-another',
  grade: (reading) => {
    const own = ownFigures(reading);
    return sayings(reading).flatMap((saying) =>
      figureInPlace(reading.ground, saying.text)
        .filter(({ said }) => saying.kind !== 'proposal' || !own(saying.at, said.mark))
        .map(({ said, held }) =>
          problem(
            { at: saying.at, text: said.mark.text },
            `the record has ${held.mark.text} here: “${held.inClause.trim()}”`,
          ),
        ),
    );
  },
};

/** What a draft counts of its own: questions, points, pages, steps. */
const OWN_COUNT =
  /^[\s-]?(?:个?(?:问题|要点|步|点|页|项工作|句)|questions?|points?|pages?|steps?|items?|sentences?|minutes?)/iu;

const reckonedFrom = (value: number, others: readonly number[]): boolean =>
  others.some((a) => others.some((b) => a !== b && (a - b === value || a + b === value)));

/** GUARD-1: firms, visits and things are not counted to a number that nothing given holds. */
const unheard: Grader = {
  ...crossed,
  id: 'GUARD-1/unheard-count',
  severity: 'major',
  grade: (reading) => {
    const { numbers } = materialOf(reading.ground);
    const own = ownFigures(reading);
    return sayings(reading).flatMap((saying): Problem[] => {
      const places = placesIn(saying.text);
      return places
        .filter(({ mark, after }) => {
          if (sortOf(mark) !== 'number' || !Number.isInteger(mark.value) || mark.value < 5 || mark.value > 12)
            return false;
          if (OWN_COUNT.test(after) || OWN_COUNT.test(mark.text.replace(/^\P{L}+|^\p{N}+/u, ''))) return false;
          return (
            !numbers.some((each) => sameFigure(each, mark)) &&
            !own(saying.at, mark) &&
            !reckonedFrom(
              mark.value,
              places.filter((each) => each.mark !== mark).map((each) => each.mark.value),
            )
          );
        })
        .map(({ mark }) => problem({ at: saying.at, text: mark.text }, `nothing given counts “${mark.text}”`));
    });
  },
};

export const placeGraders: readonly Grader[] = [crossed, replaced, unheard];
