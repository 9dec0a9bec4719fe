import { sameQuantity } from '#src/kernel/quantity.ts';
import type { NumberReading } from '#src/kernel/read-numbers.ts';
import type { Ground } from '../reading/reading.ts';
import { GROUNDED } from './support/drafts.ts';
import { heldFigures, type Place, placesIn } from './support/figure-places.ts';
import { materialOf } from './support/material.ts';
import { perObject } from './support/memo.ts';
import { contentOf } from './support/overlap.ts';
import { isForCustomer, problem, type Saying, sayings } from './support/said.ts';
import { sameFigure } from './support/same-figure.ts';
import type { Grader, Problem } from './verdict.ts';
import { rateMarks } from './words/rates.ts';

type Figure = Place<NumberReading>;

const major = (id: string, drafts: Grader['drafts'], judge: (ground: Ground, saying: Saying) => Problem[]): Grader => ({
  id,
  rule: 'GUARD-1',
  tier: 'grounding',
  severity: 'major',
  drafts,
  grade: (reading) => sayings(reading).flatMap((saying) => judge(reading.ground, saying)),
});

/** What a figure counts: the word right behind it, in Chinese its first two characters behind the measure word. */
const countedBy = ({ mark, after }: Figure): string | null => {
  if (mark.kind !== 'count' && mark.kind !== 'plain') return null;
  const behind = /^[\s-]?(?:(?:[个座家条台位名处间套]|多)?(\p{Script=Han}{2})|(\p{Script=Latin}{4,}))/u.exec(after);
  const [word] = contentOf(behind?.[1] ?? behind?.[2] ?? '');
  return word ?? null;
};

/** How many of each thing the record counts. */
const countsOf = perObject((ground: Ground): ReadonlyMap<string, readonly NumberReading[]> => {
  const counts = new Map<string, NumberReading[]>();
  for (const place of heldFigures(ground).places) {
    const thing = countedBy(place);
    if (thing) counts.set(thing, [...(counts.get(thing) ?? []), place.mark]);
  }
  return counts;
});

/** GUARD-1: of two companies held beside each other, things are counted as the record counts them. */
const counted = major('GUARD-1/counted', ['lookalike'], (ground, saying) => {
  if (saying.kind !== 'fact' && saying.kind !== 'inference') return [];
  return placesIn(saying.text).flatMap((place): Problem[] => {
    const thing = countedBy(place);
    const held = thing ? countsOf(ground).get(thing) : undefined;
    if (!held || place.mark.value <= 1 || held.some((each) => sameFigure(each, place.mark))) return [];
    // Counted by the same measure word elsewhere: `58家` shops and `58家` supermarkets.
    const measured = heldFigures(ground).places.some(
      ({ mark }) =>
        mark.unit !== '' &&
        !['item', 'thing'].includes(mark.unit) &&
        mark.unit === place.mark.unit &&
        sameFigure(mark, place.mark),
    );
    if (measured) return [];
    const summed = held.some((a) => held.some((b) => a !== b && a.value + b.value === place.mark.value));
    return summed ? [] : [problem({ at: saying.at, text: place.mark.text }, `the record counts ${held[0]?.text} here`)];
  });
});

const NO_VERB = new Set(
  '的了过完满着上用做有要在是约近前后每再又只先还得到这那为里内能会可以第约共用去来给等待就也花年月周天日'.split(''),
);

/** The characters of the verb a span of time stands behind: `看完三周`, `记录一个月`. */
const verbOf = ({ before }: Figure): string[] =>
  [...(/\p{Script=Han}{1,4}$/u.exec(before.trimEnd())?.[0] ?? '').replace(/[了完满过着上约近再]+$/u, '')]
    .slice(-2)
    .filter((char) => !NO_VERB.has(char));

const isSpan = ({ mark }: Figure): boolean => mark.kind === 'duration';

/** The spans of time of all that was given, as written: a week is no seven days here. */
const spansGiven = perObject(
  (ground: Ground): ReadonlySet<string> =>
    new Set(materialOf(ground).numbers.flatMap((each) => (each.kind === 'duration' ? [nameOf(each)] : []))),
);
const nameOf = ({ value, unit }: NumberReading): string => `${value} ${unit}`;

/** `三年以后`, `within three years`: how far off something is. */
const isFarOff = ({ before, after }: Figure): boolean =>
  /^\s?(?:以后|之后|之内|以内|内|后)/u.test(after) || /\b(?:in|within|after) (?:the next )?$/iu.test(before);

/** What the record has of the same doing, or of the same time to come, where the span itself stands nowhere. */
const spanInstead = (ground: Ground, said: Figure): Figure | undefined => {
  const verb = verbOf(said);
  return heldFigures(ground).places.find((held) => {
    if (!isSpan(held) || held.mark.value > 12 || sameQuantity(held.mark, said.mark)) return false;
    const piece = new Set([...contentOf(held.text), ...held.label]);
    const shared = [...said.sentence].filter((word) => piece.has(word)).length;
    return (
      (shared >= 1 && verbOf(held).some((char) => verb.includes(char))) ||
      (shared >= 3 && isFarOff(said) && isFarOff(held) && held.mark.value === said.mark.value && said.mark.value > 1)
    );
  });
};

const COMPOUND = /(\d+)\s?(天|小时|周|个月|days?|hours?|weeks?|months?)\s?(\d+)(?!\d|[.:%：年月-])/giu;
const unitWord = (word: string): string => word.toLowerCase().replace(/s$/u, '');
const compoundsIn = (text: string): { key: string; unit: string; text: string }[] =>
  [...text.matchAll(COMPOUND)].map(([all, a, unit = '', b]) => ({ key: `${a} ${b}`, unit: unitWord(unit), text: all }));
const compoundsHeld = perObject((ground: Ground) => materialOf(ground).texts.flatMap(compoundsIn));

/** `3 hours 20` told as `3 days 20`. */
const compoundsTurned = (ground: Ground, { at, text }: Saying): Problem[] =>
  compoundsIn(text).flatMap((said): Problem[] => {
    const held = compoundsHeld(ground).filter(({ key }) => key === said.key);
    return held.length > 0 && held.every(({ unit }) => unit !== said.unit)
      ? [problem({ at, text: said.text }, `the record has ${held[0]?.text}`)]
      : [];
  });

/** GUARD-1: how long something is done is as long as the record has it done: `看一周` is no `看三周`. */
const spans = major('GUARD-1/span', GROUNDED, (ground, saying) => [
  ...compoundsTurned(ground, saying),
  ...placesIn(saying.text)
    .filter((place) => isSpan(place) && !spansGiven(ground).has(nameOf(place.mark)))
    .flatMap((place): Problem[] => {
      const held = spanInstead(ground, place);
      if (held) return [problem({ at: saying.at, text: place.mark.text }, `the record has ${held.mark.text}`)];
      return isForCustomer(saying) && isPointedAt(place, saying.text)
        ? [problem({ at: saying.at, text: place.mark.text }, 'it points at a span nobody spoke of')]
        : [];
    }),
]);

/** `这七天`, `those seven days`: points at a span that was spoken of, where none was; `这两天` is an idiom. */
const isPointedAt = ({ mark, before }: Figure, text: string): boolean =>
  mark.value >= 3 &&
  /[这那]\s?$|\b(?:these|those)\s?$/iu.test(before) &&
  !placesIn(text).some((each) => each.mark !== mark && sameFigure(each.mark, mark));

type Often = { by: string; doing: string };

/** `每月导出`, `export every month`: how often something is done, by the word next to it. */
const oftenIn = (text: string): (Often & { text: string })[] =>
  rateMarks(text).flatMap(({ by, start, end, text: said }) => {
    const behind = /^\s?(\p{Script=Han}{2})/u.exec(text.slice(end))?.[1];
    const next = /^\s(\p{Script=Latin}{4,})/u.exec(text.slice(end))?.[1];
    const before = /(\p{Script=Latin}{4,})\s$/u.exec(text.slice(0, start))?.[1];
    // `办公会每月`: who or what meets so often.
    const whose = /(\p{Script=Han}{2})$/u.exec(text.slice(0, start))?.[1];
    return [behind, next, before, whose].flatMap((word) => {
      const [doing] = contentOf(word ?? '');
      return doing ? [{ by, doing, text: said }] : [];
    });
  });

const oftenHeld = perObject((ground: Ground): readonly Often[] =>
  ground.pack.items.flatMap(({ text }) => oftenIn(text)),
);

/** GUARD-1: what is done every month on record is not done every year. */
const often = major('GUARD-1/done-how-often', GROUNDED, (ground, saying) =>
  saying.kind === 'proposal' || saying.kind === 'own'
    ? []
    : oftenIn(saying.text).flatMap((said): Problem[] => {
        const held = oftenHeld(ground).filter(({ doing }) => doing === said.doing);
        return held.length > 0 && held.every(({ by }) => by !== said.by)
          ? [problem({ at: saying.at, text: said.text }, `the record has it by the ${held[0]?.by}`)]
          : [];
      }),
);

export const countedGraders: readonly Grader[] = [counted, spans, often];
