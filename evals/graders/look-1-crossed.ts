import type { EvidenceItem } from '#src/evidence/index.ts';
import type { Reading } from '../reading/reading.ts';
import { sentences } from './support/beside.ts';
import { callIn } from './support/company-names.ts';
import { heldFigures, placesIn } from './support/figure-places.ts';
import { lookalikeParties } from './support/lookalike-parties.ts';
import { figureAmong, isOwnEffort } from './support/material.ts';
import { contentOf } from './support/overlap.ts';
import { readNumbers } from './support/read.ts';
import { problem, sayings } from './support/said.ts';
import { sameFigure } from './support/same-figure.ts';
import type { Grader, Problem } from './verdict.ts';
import { OF_BOTH } from './words/likeness.ts';

const DENIES = /没有|并?无(?!论)|不(?:做|设|含|属于|是|带)|\b(?:no|not|without|none|never|nor|lacks?)\b|n['’]t\b/iu;

/** What is said of a company, and whether it is denied. */
type Told = { of: 'prospect' | 'customer'; words: ReadonlySet<string>; denied: boolean; text: string };

const calledBy = (name: string): string[] => {
  const first = /\p{Script=Han}/u.test(name) ? name.slice(0, 2) : (name.split(' ')[0] ?? name);
  return [name, first];
};

/** The parts of a text that speak of one company each. */
const partsIn = (text: string, prospect: readonly string[], customers: readonly string[]): Told[] => {
  const names = [...prospect, ...customers].flatMap(calledBy);
  return sentences(text)
    .flatMap((sentence) => sentence.split(/[，、]|,\s|\s(?=(?:while|whereas|but|and)\s)/u))
    .reduce<{ of: Told['of'] | null; told: Told[] }>(
      ({ of, told }, part) => {
        const [theirs, ours] = [prospect, customers].map((list) =>
          list.flatMap(calledBy).some((name) => part.includes(name)),
        );
        if (theirs && ours) return { of: null, told };
        const now = theirs ? 'prospect' : ours ? 'customer' : of;
        if (now === null) return { of: null, told };
        const bare = names.reduce((left, name) => left.replaceAll(name, ' '), part);
        const denied = DENIES.test(bare);
        return {
          of: now,
          told: [...told, { of: now, words: contentOf(bare.replace(DENIES, ' ')), denied, text: part.trim() }],
        };
      },
      { of: null, told: [] },
    ).told;
};

/** How far a company's pieces bear a part out: what they affirm where it affirms, what they deny where it denies. */
const borneOut = ({ words, denied }: Told, pieces: readonly EvidenceItem[]): number => {
  let best = 0;
  for (const { text } of pieces)
    for (const sentence of sentences(text).flatMap((each) => each.split(/[，,；]/u))) {
      if (DENIES.test(sentence) !== denied) continue;
      const held = contentOf(sentence);
      const shared = [...words].filter((word) => held.has(word)).length;
      best = Math.max(best, words.size === 0 ? 0 : shared / words.size);
    }
  return best;
};

/** LOOK-1: in what differs, each company has its own features: told the other way round they would not fit the pieces better. */
const sidesCrossed: Grader = {
  id: 'LOOK-1/sides-crossed',
  rule: 'LOOK-1',
  tier: 'method',
  severity: 'critical',
  drafts: ['lookalike'],
  grade: (reading: Reading) => {
    const { prospect, customers, isProspect, isCustomer } = lookalikeParties(reading.ground);
    const { items } = reading.ground.pack;
    const pieces = { prospect: items.filter(isProspect), customer: items.filter(isCustomer) };
    const other = { prospect: pieces.customer, customer: pieces.prospect };
    return sayings(reading).flatMap((saying): Problem[] => {
      if (saying.kind !== 'fact' && saying.kind !== 'inference') return [];
      if (saying.at.endsWith('firstNeed')) return [];
      const told = partsIn(saying.text, prospect, customers).filter(
        ({ words, text }) => words.size > 0 && readNumbers(text).length === 0,
      );
      if (new Set(told.map(({ of }) => of)).size < 2) return [];
      const [mine, theirs] = [pieces, other].map((by) => told.map((part) => borneOut(part, by[part.of])));
      const gain = told.reduce((sum, _, i) => sum + (theirs?.[i] ?? 0) - (mine?.[i] ?? 0), 0);
      const both = (['prospect', 'customer'] as const).every((of) =>
        told.some((part, i) => part.of === of && (theirs?.[i] ?? 0) > (mine?.[i] ?? 0)),
      );
      return gain >= 0.6 && both ? [problem(saying, 'each company is told with the other’s feature')] : [];
    });
  },
};

const IS_LIKENESS = /相似度|likeness/iu;
const OF_LIKENESS =
  /相似|最?相近|最?接近|最像|\blikeness\b|\bnearest\b|\bclosest\b|\blikest\b|\bmost like\b|\bin all\b/iu;

/** LOOK-1: a share of the computed likeness is told of the likeness, and not as a company's own figure. */
const likenessShare: Grader = {
  ...sidesCrossed,
  id: 'LOOK-1/likeness-as-feature',
  grade: (reading) => {
    const isComputed = (type: string, text: string): boolean =>
      type === 'computation' && (IS_LIKENESS.test(text) || /最相近|nearest/iu.test(text));
    const { places } = heldFigures(reading.ground);
    return sayings(reading).flatMap((saying): Problem[] =>
      placesIn(saying.text)
        .filter(({ mark, inSentence }) => mark.kind === 'percent' && !OF_LIKENESS.test(inSentence))
        .filter(({ mark }) => {
          const same = places.filter((each) => sameFigure(mark, each.mark) && each.mark.kind === 'percent');
          return same.length > 0 && same.every((each) => isComputed(each.type, each.text));
        })
        .map(({ mark }) => problem({ at: saying.at, text: mark.text }, 'it is a share of the computed likeness')),
    );
  },
};

/** LOOK-1: the one figure that is told of both companies is on record of each. */
const ofBoth: Grader = {
  ...sidesCrossed,
  id: 'LOOK-1/of-both',
  grade: ({ ground, ...reading }) => {
    const { isProspect, isCustomer, prospect, customers, numbers } = lookalikeParties(ground);
    const [theirs, ours] = [numbers(isProspect), numbers(isCustomer)];
    return sayings({ ground, ...reading }).flatMap(({ at, kind, text }): Problem[] => {
      if (kind !== 'fact' && kind !== 'inference') return [];
      const clauses = sentences(text).flatMap((sentence) => sentence.split(/[，：:]|,\s/u));
      return clauses.flatMap((clause) => {
        const [said, ...more] = readNumbers(clause).filter((each) => !isOwnEffort(each));
        const named = callIn(clause, prospect) && callIn(clause, customers);
        if (!said || more.length > 0 || !named || !OF_BOTH.test(clause)) return [];
        return figureAmong(said, theirs) !== figureAmong(said, ours)
          ? [problem({ at, text: said.text }, `“${said.text}” is on record of one of the two alone`)]
          : [];
      });
    });
  },
};

export const crossedGraders: readonly Grader[] = [sidesCrossed, likenessShare, ofBoth];
