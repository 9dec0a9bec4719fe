import type { Reading } from '../reading/reading.ts';
import { clauses, sentences } from './support/beside.ts';
import { grounding } from './support/grounding.ts';
import { keysOf, likeness } from './support/laid.ts';
import { problem, type Saying, sayings } from './support/said.ts';
import { itemAt } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';
import { CONDITIONAL } from './words/beside.ts';
import { denies } from './words/denials.ts';
import { hedgeIn } from './words/hedges.ts';
import { ALL_OF, BEYOND, EVERYTHING, HUNDRED, KEEPS_OPEN, NUMBERED, PROVISO, THEN } from './words/whole.ts';

const grader = (id: string, judge: (reading: Reading, saying: Saying) => string[]): Grader => ({
  ...grounding(id),
  grade: (reading) =>
    sayings(reading)
      .filter(({ kind, refs }) => (kind === 'fact' || kind === 'inference') && refs.length > 0)
      .flatMap((saying): Problem[] => judge(reading, saying).map((why) => problem(saying, why))),
});

const cited = ({ ground }: Reading, { refs, quotes }: Saying): string[] => [
  ...quotes,
  ...refs.flatMap((ref) => {
    const item = itemAt(ground, ref);
    return item ? [`${item.label} ${item.text}`] : [];
  }),
];

/** Opened as what is only inferred. */
const CONCLUDED = /^(?:推断|推测|由[^，。]{1,30}推断)(?!卡)|^We infer\b/iu;

/** GUARD-1: what is told of all stands of all in what is cited. */
const whole = grader('GUARD-1/whole', (reading, saying) =>
  clauses(saying.text).flatMap((clause) => {
    const word = EVERYTHING.exec(clause)?.[0];
    return word &&
      !KEEPS_OPEN.test(clause) &&
      !hedgeIn(clause) &&
      !CONCLUDED.test(saying.text) &&
      !denies(clause) &&
      !cited(reading, saying).some((text) => EVERYTHING.test(text) || HUNDRED.test(text))
      ? [`“${word}”: what it cites does not speak of all`]
      : [];
  }),
);

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** GUARD-1: of whom or what the source counts a few, nobody tells all. */
const few: Grader = {
  ...whole,
  id: 'GUARD-1/few',
  grade: (reading) =>
    sayings(reading)
      .filter(({ kind, refs }) => kind !== 'question' && refs.length > 0)
      .flatMap((saying): Problem[] => {
        const held = cited(reading, saying).join('\n');
        return [...saying.text.matchAll(ALL_OF)].flatMap((match) => {
          const of = literal((match[1] ?? match[2] ?? '').toLowerCase());
          const some = new RegExp(
            `(?:[一二两三几]|部分|个别|少数|多数)[位个名家座台条项处间]?${of}|\\b(?:one|two|three|some|several|most|few) (?:\\p{L}+ )?${of}`,
            'iu',
          );
          const all = new RegExp(
            `(?:所有|全部|全体|各|每一?[位个名家座台条项处间]?)的?${of}|\\b(?:all|every|each|both)(?: of)?(?: the)? (?:\\p{L}+ )?${of}`,
            'iu',
          );
          return some.test(held) && !all.test(held)
            ? [problem({ at: saying.at, text: match[0] }, `what it cites counts a few: “${some.exec(held)?.[0]}”`)]
            : [];
        });
      }),
};

/** What a sentence says only on a condition: the condition, and what follows from it. */
const provisos = (sentence: string): { proviso: string; follows: string }[] => {
  const parts = sentence
    .split(/[，,：:“”"]/u)
    .map((part) => part.trim())
    .filter((part) => part.length > 1);
  return parts.flatMap((part, at) => {
    const next = parts[at + 1];
    const inside = PROVISO.exec(part);
    const rest = inside ? part.replace(inside[0], ' ') : '';
    return [
      ...(inside && keysOf(rest).size > 1 ? [{ proviso: inside[0], follows: rest }] : []),
      ...(inside && keysOf(rest).size <= 1 && next ? [{ proviso: part, follows: next }] : []),
      ...(next && THEN.test(next) ? [{ proviso: part, follows: next }] : []),
    ];
  });
};

/** GUARD-1: where a quote says something on a condition, the statement that tells it again keeps the condition. */
const proviso = grader('GUARD-1/proviso', (_, { text, quotes }) =>
  quotes
    .flatMap(sentences)
    .flatMap(provisos)
    .flatMap(({ proviso: on, follows }) => {
      if (likeness(on, text).there > 0.45 || (NUMBERED.test(on) && (hedgeIn(text) || BEYOND.test(text)))) return [];
      return clauses(text)
        .flatMap((clause) => {
          const like = likeness(follows, clause);
          const told =
            like.there >= 0.7 &&
            (like.shared >= 3 ||
              (like.back === 1 && like.there === 1) ||
              (like.there === 1 && like.shared >= 2 && likeness(on, text).shared === 0));
          return told && !CONDITIONAL.test(clause) ? [`its quote says so on a condition: “${on}”`] : [];
        })
        .slice(0, 1);
    }),
);

const ORDER =
  /\b(?:(until after|after|once|following)|(before|prior to|ahead of)) (?:the |its |this |that )?([\p{L}-]{4,})|([\p{Script=Han}]{2})(?:之|以)?(?:(后(?!半|台)|过了|过后|完)|(前(?!半|景|期|三|五|后)))/giu;

/** Words with the side of them a text stands on: `after the audit`, `复审前`. */
const sides = (text: string): { word: string; side: 'after' | 'before' }[] =>
  [...text.toLowerCase().matchAll(ORDER)].map((found) => ({
    word: found[3] ?? found[4] ?? '',
    side: found[1] || found[5] ? 'after' : 'before',
  }));

/** GUARD-1: what is said to come after something is not told as coming before it, nor the reverse. */
const order = grader('GUARD-1/order', (reading, saying) => {
  if (hedgeIn(saying.text)) return [];
  const held = cited(reading, saying).flatMap(sides);
  return sides(saying.text).flatMap(({ word, side }) => {
    const same = held.filter((each) => each.word === word);
    return same.length > 0 && same.every((each) => each.side !== side)
      ? [`“${word}”: what it cites says ${same[0]?.side}`]
      : [];
  });
});

export const wholeGraders: readonly Grader[] = [whole, few, proviso, order];
