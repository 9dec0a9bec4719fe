import type { EvidenceItem } from '#src/evidence/index.ts';
import type { Reading } from '../reading/reading.ts';
import { answerOf } from './support/answers.ts';
import { clauses, sentences } from './support/beside.ts';
import { callIn, companyCalls } from './support/company-names.ts';
import { heldApart, lookalike, lookalikeParties } from './support/lookalike-parties.ts';
import { standsIn } from './support/material.ts';
import { contentOf, shareIn } from './support/overlap.ts';
import { readNumbers } from './support/read.ts';
import { problem, type Saying, sayings } from './support/said.ts';
import { itemAt } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';
import { NEAREST } from './words/likeness.ts';
import { namedThere, SHARED } from './words/places.ts';

const stated = (reading: Reading): Saying[] =>
  sayings(reading).filter(({ kind }) => kind === 'fact' || kind === 'inference');

/** LOOK-1: places, trades and shared tags are those of the material. */
const trait = lookalike('LOOK-1/trait', 'major', (reading) =>
  stated(reading).flatMap((saying): Problem[] => {
    const listed = SHARED.exec(saying.text);
    const shared = (listed?.[1] ?? listed?.[2] ?? '').split(/[、，,；;]| and /u).map((word) => word.trim());
    const strange = [
      ...namedThere(saying.text),
      ...shared.filter((word) => word.length > 1 && word.length < 30),
    ].filter((word) => !standsIn(reading.ground, word.replace(/[.。]$/u, '')));
    return strange.slice(0, 1).map((word) => problem(saying, `neither company is known for “${word}”`));
  }),
);

const field = (items: readonly EvidenceItem[], words: RegExp): string[] =>
  items.filter(({ label }) => words.test(label)).map(({ text }) => text.trim());

const SIZE = /人数|employees$/iu;
const REGION = /地区|区域|region$/iu;
const INDUSTRY = /行业|industry$/iu;
const parts = (text: string): string[] => text.split(/[、，,]\s*/u).map((part) => part.trim().toLowerCase());

/** LOOK-1: where the record tells a difference of size, place or trade that changes the approach, one is told. */
const left = lookalike('LOOK-1/difference-left-out', 'major', (reading) => {
  const said = answerOf(reading, 'lookalike/reason');
  if ((said?.differs.length ?? 0) > 0) return [];
  const { isProspect, isCustomer } = lookalikeParties(reading.ground);
  const [theirs, ours] = [reading.ground.pack.items.filter(isProspect), reading.ground.pack.items.filter(isCustomer)];
  const nearest = ours.filter(({ label }) => label.split(' · ')[0] === ours[0]?.label.split(' · ')[0]);
  const sizes = [field(theirs, SIZE), field(nearest, SIZE)].map(([text]) => readNumbers(text ?? '')[0]?.value ?? 0);
  const [a = 0, b = 0] = sizes;
  const apart = (words: RegExp): boolean => {
    const [mine, other] = [field(theirs, words)[0], field(nearest, words)[0]];
    return !!mine && !!other && !parts(mine).some((part) => parts(other).includes(part));
  };
  const thin = reading.case.expect.abstain;
  const why = [
    ...(a > 0 && b > 0 && Math.max(a, b) / Math.min(a, b) >= (thin ? 3 : 1.5) ? ['size'] : []),
    ...(!thin && theirs.some(({ text }) => DENIES_HAVING.test(text)) ? ['what the prospect is without'] : []),
    ...(apart(REGION) ? ['region'] : []),
    ...(apart(INDUSTRY) ? ['industry'] : []),
  ];
  return why
    .slice(0, 1)
    .map((what) => ({ at: 'lookalike/reason differs', text: what, why: `a difference of ${what} is left out` }));
});

/** Names with the figure that follows each, as `Tenmoor Dairy 91%`. */
const pairs = (text: string, names: readonly string[]): { name: string; figure: string; value: number }[] =>
  names.flatMap((name) => {
    const at = text.indexOf(name);
    if (at < 0) return [];
    const rest = text.slice(at + name.length);
    const next = Math.min(
      ...names
        .filter((other) => !name.includes(other) && !other.includes(name))
        .map((other) => rest.indexOf(other))
        .filter((place) => place >= 0),
      40,
    );
    const [first] = readNumbers(rest.slice(0, next)).filter(({ text: figure }) =>
      /[%％]/u.test(rest.slice(rest.indexOf(figure), rest.indexOf(figure) + figure.length + 2)),
    );
    return first ? [{ name, figure: first.text, value: first.value }] : [];
  });

/** Shares told in a sentence of one customer, however far from its name, that were computed of another and not of it. */
const sharesOfOthers = ({ ground }: Reading, text: string): string[] => {
  const won = ground.mayName.filter((name) => name !== ground.account.name);
  const shares = ground.pack.items
    .filter(({ source }) => source.type === 'computation')
    .flatMap((item) => pairs(item.text, won));
  const all = ground.pack.items
    .filter(({ source }) => source.type === 'computation')
    .flatMap((item) => sentences(item.text))
    .filter((sentence) => pairs(sentence, won).length === 0)
    .flatMap((sentence) => readNumbers(sentence).map(({ value }) => value));
  return sentences(text).flatMap((sentence) => {
    const named = won.filter((name) => callIn(sentence, companyCalls(name)));
    const [own] = named;
    if (named.length !== 1 || !NEAREST.test(sentence) || !shares.some(({ name }) => name === own)) return [];
    return readNumbers(sentence)
      .filter(({ kind, value }) => {
        const of = shares.filter((share) => share.value === value).map(({ name }) => name);
        return kind === 'percent' && of.length > 0 && !of.includes(own ?? '') && !all.includes(value);
      })
      .map((figure) => figure.text);
  });
};

/** LOOK-1: likeness as the service computed it, customer by customer, and of the prospect. */
const likeness = lookalike('LOOK-1/likeness', 'critical', (reading) => {
  const { prospect, customers } = lookalikeParties(reading.ground);
  const computed = reading.ground.pack.items
    .filter(({ source }) => source.type === 'computation')
    .map(({ text }) => text);
  return stated(reading).flatMap((saying): Problem[] => {
    if (!NEAREST.test(saying.text)) return [];
    const wrong = pairs(saying.text, customers).filter(({ name, value }) => {
      const held = computed.flatMap((text) => pairs(text, customers)).filter((each) => each.name === name);
      return held.length > 0 && !held.some((each) => each.value === value);
    });
    const turned = customers.some((name) =>
      [`of ${name} is`, `for ${name} is`, `与${name}最相近的已成交客户是`, `${name}最相近的`].some((words) =>
        saying.text.includes(words),
      ),
    );
    const called = prospect.some((name) =>
      new RegExp(
        `(?:已成交客户|won customers?)[^。.；;]{0,12}(?:是|为|：|:|\\bis|\\bare) ?${name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}`,
        'iu',
      ).test(saying.text),
    );
    return [
      ...sharesOfOthers(reading, saying.text).map((figure) =>
        problem({ at: saying.at, text: figure }, 'the service computed this likeness of another customer'),
      ),
      ...wrong.map(({ name, figure }) =>
        problem({ at: saying.at, text: figure }, `the service computed another likeness of ${name}`),
      ),
      ...(turned || called ? [problem(saying, 'prospect and customer are exchanged')] : []),
    ];
  });
});

/** A name in one piece, so that no clause ends within it. */
const joined = (name: string): string => name.replaceAll(' and ', '\u2060and\u2060');
const whole = (text: string, names: readonly string[]): string =>
  names.reduce((rest, name) => rest.replaceAll(name, joined(name)), text);

/** `has no wind business`, `没有零下20度库`: what a company is said to be without. */
const DENIES_HAVING =
  /(?:没有|并无|无(?!人|论)|不(?:做|含|设|供|产|带))([^，。；,;]{2,16})|\b(?:no|without(?: an?| any)?|not (?:an?|any)) ((?:[\w-]+ ?){1,4})/iu;
const deniesIt = (texts: readonly string[], what: string): boolean =>
  texts.flatMap((text) => clauses(text)).some((clause) => DENIES_HAVING.test(clause) && shareIn(what, [clause]) >= 0.5);

/** LOOK-1: what a clause says of one company stands in that one's pieces, not in the other's. */
const exchanged = lookalike('LOOK-1/exchanged', 'critical', (reading) => {
  const { prospect, customers, isProspect, isCustomer } = lookalikeParties(reading.ground);
  const names = [...prospect, ...customers];
  return stated(reading).flatMap((saying): Problem[] => {
    const cited = saying.refs.flatMap((ref) => itemAt(reading.ground, ref) ?? []);
    const [theirs, ours] = [cited.filter(isProspect), cited.filter(isCustomer)].map((items) =>
      items.map(({ text }) => text),
    );
    if (!theirs?.length || !ours?.length || saying.at.endsWith('firstNeed')) return [];
    return clauses(whole(saying.text, names))
      .flatMap(heldApart)
      .flatMap((clause) => {
        const [isTheirs, isOurs] = [prospect, customers].map((list) =>
          list.some((name) => clause.includes(joined(name))),
        );
        const sized = /\d\s*(?:万\s*)?(?:人|employees|people|staff)/iu.test(clause) && !isOurs;
        if (isTheirs === isOurs && !sized) return [];
        const [mine, other] = isOurs ? [ours, theirs] : [theirs, ours];
        const bare = names.reduce((text, name) => text.replaceAll(joined(name), ' '), clause);
        const lack = DENIES_HAVING.exec(bare);
        const denied = lack?.[1] ?? lack?.[2];
        const figures = readNumbers(bare).map(({ value }) => value);
        const held = (texts: readonly string[]) =>
          new Set(texts.flatMap((text) => readNumbers(text)).map(({ value }) => value));
        const all = held(reading.ground.pack.items.filter(isOurs ? isCustomer : isProspect).map(({ text }) => text));
        const swapped = figures.some((value) => !all.has(value) && held(other).has(value));
        const [mineShare, otherShare] = [shareIn(bare, mine), shareIn(bare, other)];
        // What one is said to be without, the other's pieces deny and its own affirm.
        const turned =
          denied !== undefined &&
          contentOf(denied).size > 0 &&
          [other].some((texts) => deniesIt(texts, denied)) &&
          !deniesIt(
            reading.ground.pack.items.filter(isOurs ? isCustomer : isProspect).map(({ text }) => text),
            denied,
          );
        return swapped || turned || (figures.length === 0 && otherShare >= 0.5 && mineShare <= 0.2)
          ? [problem({ at: saying.at, text: clause.trim() }, 'it is the other company this is known of')]
          : [];
      });
  });
});

export const likenessGraders: readonly Grader[] = [trait, left, likeness, exchanged];
