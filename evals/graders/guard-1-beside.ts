import type { Ground, Reading } from '../reading/reading.ts';
import { clauses, closest, sentences, sourcesOf } from './support/beside.ts';
import { grounding } from './support/grounding.ts';
import { figureAmong, materialOf } from './support/material.ts';
import { perObject, perText } from './support/memo.ts';
import { contentOf, shareIn } from './support/overlap.ts';
import { readNumbers } from './support/read.ts';
import { problem, type Saying, sayings } from './support/said.ts';
import type { Grader, Problem } from './verdict.ts';
import { ALL, BROKEN_ALL, CAUSE, CONDITION, CONDITIONAL, DONE, OPPOSITES, SOME, STEADY } from './words/beside.ts';
import { hedgeIn } from './words/hedges.ts';

const beside = (
  id: string,
  severity: Grader['severity'],
  judge: (saying: Saying, sources: string[], reading: Reading) => string[],
): Grader => ({
  ...grounding(id, severity),
  grade: (reading) =>
    sayings(reading)
      .filter(({ kind }) => kind !== 'question')
      .flatMap((saying): Problem[] =>
        judge(saying, sourcesOf(reading, saying), reading).map((why) => problem(saying, why)),
      ),
});

const values = (text: string): number[] => readNumbers(text).map(({ value }) => Math.abs(value));
const meets = (a: readonly number[], b: readonly number[]): boolean => a.some((value) => b.includes(value));

const RUN = /(?:由|从|\bfrom\b)([^，。；]{1,16}?)(降|跌|减|缩|下降|升|涨|增|提高|延长|\bto\b|到)/iu;

/** A run of two figures against the word between them: what falls ends lower. */
const runsAgainst = (text: string): string[] =>
  clauses(text).flatMap((clause) => {
    const [moves] = OPPOSITES;
    const run = RUN.exec(clause);
    const [first, second, more] = readNumbers(clause.slice(run?.index ?? 0));
    if (!run || !moves || !first || !second || more || first.kind !== second.kind || first.value === second.value)
      return [];
    const [up, down] = [moves[0].test(clause), moves[1].test(clause)];
    if (up === down || first.unit !== second.unit) return [];
    return up === second.value > first.value ? [] : [`“${clause.trim()}” runs against its own figures`];
  });

/** GUARD-1: what rose did not fall, at most is not at least, before is not after. */
const direction = beside('GUARD-1/direction', 'major', (saying, sources) => [
  ...runsAgainst(saying.text),
  ...clauses(saying.text).flatMap((clause) =>
    OPPOSITES.flatMap(([a, b, of]) => {
      const [hasA, hasB] = [a.test(clause), b.test(clause)];
      if (hasA === hasB) return [];
      const [own, other] = hasA ? [a, b] : [b, a];
      const bare = clause.replace(own, ' ');
      const figures = values(clause);
      if (of !== 'order' && figures.length === 0) return [];
      const near = sources
        .flatMap(clauses)
        .filter((source) =>
          figures.length === 0
            ? shareIn(bare, [source]) >= 0.75
            : meets(figures, values(source)) && shareIn(bare, [source]) >= 0.5,
        );
      const turned =
        near.length > 0 &&
        near.some((source) => other.test(source) && !own.test(source)) &&
        !near.some((source) => own.test(source));
      return turned &&
        !sources.some((source) => sentences(source).some((s) => own.test(s) && meets(figures, values(s))))
        ? [`“${clause.trim()}” turns round what its source says`]
        : [];
    }),
  ),
]);

const LEVEL_RUN = /(?<!→\s?)(?<![\d.,])([\d.,]+%?)(?:\s?→\s?\1){2,}(?![\d.,])(?!\s?→)/gu;

/** `stayed at 0` of a source that counts `0 → 0 → 0 → 0`. */
const isLevel = (clause: string, sources: readonly string[]): boolean =>
  sources.some((source) =>
    [...source.matchAll(LEVEL_RUN)].some(([, value = '']) => meets(values(value), values(clause))),
  );

/** GUARD-1: what moved is not told as having stayed, nor two times as one. */
const steady = beside('GUARD-1/steady', 'major', (saying, sources) =>
  clauses(saying.text).some((clause) => STEADY.test(clause) && !isLevel(clause, sources)) &&
  !sources.some((source) => STEADY.test(source))
    ? ['it tells as steady what its source does not']
    : [],
);

/** GUARD-1: a part is not told as the whole. */
const scope = beside('GUARD-1/scope', 'major', (saying, sources) => [
  ...(BROKEN_ALL.test(saying.text) && !sources.some((source) => BROKEN_ALL.test(source)) ? ['one is told as all'] : []),
  ...clauses(saying.text).flatMap((clause) => {
    if (!ALL.test(clause) || saying.kind === 'proposal') return [];
    const near = closest(clause.replace(ALL, ' '), sources, 0.6);
    return near.length > 0 &&
      near.every((source) => SOME.test(source) && !ALL.test(source)) &&
      !sources.some((source) => ALL.test(source))
      ? [`“${clause.trim()}” tells as the whole what its source tells of a part`]
      : [];
  }),
]);

/** The condition and the consequence of a source sentence that has both. */
const conditional = (sentence: string): { condition: string; then: string }[] => {
  const parts = sentence.split(/[，,“”"：:]/u).filter((part) => part.trim().length > 1);
  return parts.flatMap((part, place) => {
    if (!CONDITION.test(part)) return [];
    const [before, after] = [parts[place - 1], parts[place + 1]];
    return [after, before].flatMap((then) => (then && !CONDITION.test(then) ? [{ condition: part, then }] : []));
  });
};

/** The source line of a card is no sentence of anybody. */
const SIGNED = /来源|\bsource\b/iu;

/** GUARD-1: what holds on a condition is not told without it. */
const condition = beside('GUARD-1/condition', 'major', (saying, sources) => {
  if (saying.kind !== 'fact' && saying.kind !== 'inference') return [];
  return clauses(saying.text).flatMap((clause, place, all) => {
    const around = [all[place - 1], clause, all[place + 1]].join(' ');
    if (CONDITIONAL.test(around)) return [];
    return sources
      .flatMap(sentences)
      .filter((sentence) => !SIGNED.test(sentence))
      .flatMap(conditional)
      .filter(({ then }) => shareIn(then, [clause]) >= 0.7 && shareIn(clause, [then]) >= 0.5)
      .filter((each) => shareIn(each.condition, [saying.text]) < 0.35)
      .slice(0, 1)
      .map((each) => `its source says it on a condition: “${each.condition.trim()}”`);
  });
});

/** GUARD-1: a reason or consequence nobody gave is not told. */
const cause = beside('GUARD-1/reason', 'major', (saying, sources, { ground }) => {
  if ((saying.kind !== 'fact' && saying.kind !== 'inference') || hedgeIn(saying.text)) return [];
  return saying.text
    .split(
      /[，。；;：:]|,\s|(?<!\d)\.(?:\s|$)|\s(?=(?:because|since our|which is why|so that they|owing to|due to|thanks to)\b)/u,
    )
    .map((clause) => clause.trim())
    .filter((clause) => CAUSE.test(clause))
    .filter((clause) => {
      const bare = clause.replace(CAUSE, ' ');
      return (
        shareIn(bare, sources) < 0.25 &&
        shareIn(
          bare,
          ground.pack.items.map(({ text }) => text),
        ) < 0.7
      );
    })
    .map((clause) => `“${clause}” stands in nothing it cites`);
});

/** GUARD-1: what is wanted, asked or planned is not told as done. */
const done = beside('GUARD-1/done', 'major', (saying, sources) => {
  if (saying.kind !== 'fact' && saying.kind !== 'inference') return [];
  const word = DONE.exec(saying.text)?.[0];
  return word && !sources.some((source) => DONE.test(source)) ? [`“${word}” stands in nothing it cites`] : [];
});

const CURRENCY =
  /美元|港元|港币|日元|英镑|欧元|人民币|韩元|\b(?:USD|GBP|JPY|EUR|CNY|RMB|HKD|CHF|dollars?|pounds|yen|euros?|yuan)\b|[$£¥€]/giu;
/** Which words name the same currency; letters within another word (`compounds`, `Europe`, `港口`) name none. */
const SAME: readonly RegExp[] = [
  /美元|\bUSD(?![a-z])|\bdollars?\b|\$/iu,
  /英镑|\bGBP(?![a-z])|\bpounds\b|£/iu,
  /日元|\bJPY(?![a-z])|\byen\b/iu,
  /欧元|\bEUR(?![a-z])|\beuros?\b|€/iu,
  /人民币|\b(?:CNY|RMB)(?![a-z])|\byuan\b|¥/iu,
  /港[元币]|\bHKD(?![a-z])/iu,
];

/** GUARD-1: no currency the material does not count in. */
const currency = beside('GUARD-1/currency', 'critical', ({ text }, _, reading) =>
  (text.match(CURRENCY) ?? [])
    .filter((word) => {
      const kind = SAME.find((each) => each.test(word));
      return (
        kind &&
        !/人民币|CNY|RMB|yuan|¥/iu.test(word) &&
        !materialOf(reading.ground).texts.some((held) => kind.test(held))
      );
    })
    .map((word) => `nothing on record is counted in “${word}”`),
);

/** The part of a clause that its figures do not fill. */
const without = perText((clause) => readNumbers(clause).reduce((left, { text }) => left.replace(text, ' '), clause));

/** The clauses of all pieces that hold a figure. */
const piecesOf = perObject(({ pack }: Ground): string[] =>
  pack.items.flatMap(({ text }) => clauses(text)).filter((piece) => readNumbers(piece).length > 0),
);

/** GUARD-1: in the words of a source sentence, its own figure stands. */
const figure = beside('GUARD-1/figure', 'critical', (saying, _, { ground }) => {
  const pieces = piecesOf(ground);
  return clauses(saying.text).flatMap((clause) => {
    const bare = without(clause);
    if (contentOf(bare).size < 4) return [];
    const said = readNumbers(clause).filter(({ kind }) => kind !== 'ordinal');
    if (said.length !== 1) return [];
    const near = pieces.filter((piece) => shareIn(bare, [without(piece)]) >= 0.75);
    const held = near.flatMap((piece) => readNumbers(piece));
    return said
      .filter(({ kind, unit }) => held.some((each) => each.kind === kind && each.unit === unit))
      .filter(
        (each) => !figureAmong(each, held) && !saying.quotes.some((quote) => figureAmong(each, readNumbers(quote))),
      )
      .map((each) => `“${each.text}” is not the figure of “${near[0]?.trim()}”`);
  });
});

export const besideGraders: readonly Grader[] = [direction, steady, scope, condition, cause, done, currency, figure];
