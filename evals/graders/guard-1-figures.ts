import type { Fault } from '#src/evidence/index.ts';
import type { Reading, SaidClaim } from '../reading/reading.ts';
import { faultProblems } from './guard-1-citation.ts';
import { answerOf } from './support/answers.ts';
import { clauses } from './support/beside.ts';
import { grounding } from './support/grounding.ts';
import { dateAmong, figureAmong, isOwnEffort, materialOf, standsIn } from './support/material.ts';
import { isUnitSaidOnce } from './support/other-words.ts';
import { ownDates, ownFigures } from './support/own-figures.ts';
import { isSaidThere } from './support/pardons.ts';
import { readDates, readNumbers } from './support/read.ts';
import { problem, type Saying, sayings } from './support/said.ts';
import { faultyWords } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';

/** Facts and inferences are held to their quotes by the verifier; everything else to the material as a whole. */
const isLoose = ({ kind }: Saying): boolean => kind !== 'fact' && kind !== 'inference';

/** Figures and dates of words without evidence of their own that stand nowhere in the material. */
const looseFigures = (reading: Reading): Problem[] => {
  const { numbers } = materialOf(reading.ground);
  const own = ownFigures(reading);
  return sayings(reading)
    .filter(isLoose)
    .flatMap((saying) =>
      readNumbers(saying.text)
        .filter((said) => !isOwnEffort(said) && !figureAmong(said, numbers) && !own(saying.at, said))
        // A year inside a title is a date there and a figure here.
        .filter((said) => said.kind !== 'plain' || !standsIn(reading.ground, said.text))
        .map((said) => problem({ at: saying.at, text: said.text }, `the material holds no “${said.text}”`)),
    );
};

const looseDates = (reading: Reading): Problem[] => {
  const held = materialOf(reading.ground).dates;
  const own = ownDates(reading);
  return sayings(reading)
    .filter(isLoose)
    .flatMap((saying) =>
      readDates(saying.text)
        .filter((said) => !dateAmong(said, held) && !own(saying.at, said))
        .map((said) => problem({ at: saying.at, text: said.text }, `the material holds no date “${said.text}”`)),
    );
};

const COUNTS =
  /^(?:two|three|2|3|两|二|三)\s?(?:\w+ )?(?:things|points|matters|facts|signs|reasons|questions|topics|sides|[点件条处]|件事|方面|边|头)/iu;

/** `Two things have moved: …` counts what the claim itself lists. */
const countsItself = ({ span }: Fault, { text }: SaidClaim): boolean =>
  span !== undefined && COUNTS.test(text.slice(span.start));

/** An inference may use a figure of the material it does not quote; small counts and other companies' figures apart. */
const isGiven = (fault: Fault, claim: SaidClaim, { ground }: Reading): boolean => {
  if (claim.kind !== 'inference') return false;
  const own = ground.pack.items.filter(({ source }) => source.type !== 'passage' && source.type !== 'document');
  const [said] = readNumbers(faultyWords(claim.text, fault));
  return (
    said !== undefined &&
    !isOwnEffort(said) &&
    figureAmong(
      said,
      own.flatMap(({ text }) => readNumbers(text)),
    )
  );
};

/** Figures the verifier finds in no quote; refs and the numbers of candidates, which a model may cite by, are none. */
const unquotedFigures = (reading: Reading): Problem[] =>
  faultProblems(
    reading,
    ['number_not_in_evidence'],
    (fault, claim) =>
      !countsItself(fault, claim) &&
      !isSaidThere(fault, claim, reading) &&
      !isUnitSaidOnce(fault, claim) &&
      !isGiven(fault, claim, reading),
  ).filter(({ text }) => !BY_REF.test(text));

const BY_REF = /^[DEK]\d{1,3}$/u;

/** Written in figures, other than nought, and nowhere in what was given: made up, and not only cited badly. */
const isInvented = (reading: Reading, { at, text }: Problem): boolean => {
  const { ground } = reading;
  const around = sayings(reading).find((saying) => saying.at === at)?.text ?? '';
  const { numbers } = materialOf(ground);
  const said = readNumbers(text).filter((one) => /\d/u.test(one.text) && one.value !== 0);
  // “5.6” for 5.6 million, where the unit was said just before, is short and not made up.
  return said.some(
    (one) => !figureAmong(one, numbers) && !standsIn(ground, one.text) && !isReckoned(one.value, around),
  );
};

/** A difference, sum, share or multiple of two other figures of the same words is reckoned, not made up. */
const isReckoned = (value: number, text: string): boolean => {
  const others = readNumbers(text)
    .map((one) => one.value)
    .filter((one) => one !== value);
  const near = (other: number) => Math.abs(other - value) <= 0.005 * Math.abs(value);
  return others.some((a) => others.some((b) => [a - b, a + b, a / b, a * b].some(near)));
};

/** GUARD-1: no number is made up: each, with unit and currency, stands somewhere in what was given. */
const number: Grader = {
  ...grounding('GUARD-1/number', 'critical'),
  grade: (reading) =>
    [...unquotedFigures(reading), ...looseFigures(reading)].filter((each) => isInvented(reading, each)),
};

/** `baseline €0M`: nothing is signed yet, and the goal's own field has the nought too. */
const isNoughtBegunWith = (reading: Reading, { at, text }: Problem): boolean => {
  const place = /^plan\/goals goals\[(\d+)\]\.claim$/u.exec(at)?.[1];
  const goal = place === undefined ? undefined : answerOf(reading, 'plan/goals')?.goals[Number(place)];
  const before = (goal?.claim.text.split(text) ?? []).map((_, i, parts) => parts.slice(0, i + 1).join(text));
  return (
    goal?.baseline === 0 &&
    readNumbers(text).every(({ value }) => value === 0) &&
    before.some((words) => /(?:基线|\bbaseline\b)[^，。,;\d]{0,8}$/iu.test(words))
  );
};

/** GUARD-1: a number stands in the quotes of its own claim, said of the same thing; counts in words too. */
const quotedFigure: Grader = {
  ...number,
  id: 'GUARD-1/quoted-figure',
  severity: 'major',
  grade: (reading) =>
    [...unquotedFigures(reading), ...looseFigures(reading)].filter(
      (each) => !isInvented(reading, each) && !isNoughtBegunWith(reading, each),
    ),
};

const isFact = ({ claims }: Reading, at: string): boolean =>
  claims.some((claim) => claim.at === at && claim.kind === 'fact');

/** How things stand on the day of writing is no date of the record. */
const TODAY = /^(?:today|now|今天|今日)$/iu;

const wrongDates = (reading: Reading): Problem[] => [
  ...faultProblems(reading, ['date_not_in_evidence']).filter(
    ({ text, at }) => !TODAY.test(text) && !(!isFact(reading, at) && standsIn(reading.ground, text)),
  ),
  ...looseDates(reading),
];

/** A part of a month told roughly. */
const ROUGHLY = /[上中下]旬|[初底末]|\b(?:mid|early|late|end)\b/iu;

/** A day or month in figures or by name that what was given nowhere holds: made up, and not only told roughly. */
const isInventedDate = ({ ground }: Reading, { text }: Problem): boolean => {
  const held = materialOf(ground).dates;
  return /\d/u.test(text) && !ROUGHLY.test(text) && readDates(text).some((said) => !dateAmong(said, held));
};

/** GUARD-1: no date is made up: each stands somewhere in what was given. */
const date: Grader = {
  ...grounding('GUARD-1/date', 'critical'),
  grade: (reading) => wrongDates(reading).filter((each) => isInventedDate(reading, each)),
};

const ASKED_AFTER =
  /(?:还|仍|尚|都)(?:要|需|须|待|得)(?:再)?(?:问|核实)|(?:记录|资料)(?:里|中)?没有|\b(?:(?:still|yet) to (?:be )?ask\w*|to be asked|(?:is|are) not (?:on record|recorded|written))\b/iu;

/** `2027年的目标还要问`: a year of which nothing is told but that it is still to be asked after. */
const isAskedAfter = ({ claims }: Reading, { at, text }: Problem): boolean =>
  /^\d{4}\s?年?$/u.test(text) &&
  claims.some(
    (claim) => claim.at === at && clauses(claim.text).some((each) => each.includes(text) && ASKED_AFTER.test(each)),
  );

/** GUARD-1: a date stands in the quotes of its own claim, and is told no more exactly and no more roughly than there. */
const quotedDate: Grader = {
  ...date,
  id: 'GUARD-1/quoted-date',
  severity: 'major',
  grade: (reading) =>
    wrongDates(reading).filter((each) => !isInventedDate(reading, each) && !isAskedAfter(reading, each)),
};

export const figureGraders: readonly Grader[] = [number, quotedFigure, date, quotedDate];
