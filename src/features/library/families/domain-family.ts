import { nameKey } from '#src/kernel/name-key.ts';
import { codesIn, fileStem, namesLanguage, titleStem } from './domain-names.ts';
import { bandsOf, likeness } from './domain-sketch.ts';

/** What tells whether two documents are one: their names, and what was read out of their texts. */
export type Kin = {
  id: string;
  title: string;
  fileName: string;
  language: 'zh' | 'en' | null;
  customer: string | null;
  translationOf: string | null;
  textKey: string;
  sketch: readonly number[];
  numbers: readonly string[];
};

/** Texts as like as this are one document, however they are titled. Announcements that share most of their words are not. */
const SAME_TEXT = 0.85;
/** Texts of one title or file name that share this much are versions of one document. */
const SAME_NAME = 0.3;
/** Numbers that a text and its translation have in common: so many, and this share of the fewer. */
const COMMON_NUMBERS = 3;
const COMMON_SHARE = 0.5;
/** Texts with so many numbers that share less than this are no translations, whatever their names say. */
const ENOUGH_NUMBERS = 6;
const FOREIGN_SHARE = 0.15;

const sameSet = (a: readonly string[], b: readonly string[]): boolean => a.join(' ') === b.join(' ');

const commonNumbers = (a: Kin, b: Kin): { count: number; share: number; fewer: number } => {
  const held = new Set(b.numbers);
  const count = a.numbers.filter((each) => held.has(each)).length;
  const fewer = Math.min(a.numbers.length, b.numbers.length);
  return { count, share: fewer === 0 ? 0 : count / fewer, fewer };
};

/** Different products, or different customers: documents made after one pattern, not versions of one. */
const aboutOthers = (a: Kin, b: Kin): boolean => {
  const [codesA, codesB] = [codesIn(a.title), codesIn(b.title)];
  if (codesA.length > 0 && codesB.length > 0 && !sameSet(codesA, codesB)) return true;
  return a.customer !== null && b.customer !== null && nameKey(a.customer) !== nameKey(b.customer);
};

const isVersion = (a: Kin, b: Kin): boolean => {
  if (aboutOthers(a, b)) return false;
  const like = likeness(a.sketch, b.sketch);
  if (like >= SAME_TEXT) return true;
  const stem = titleStem(a.title);
  return like >= SAME_NAME && stem !== '' && stem === titleStem(b.title);
};

const isTranslation = (a: Kin, b: Kin): boolean => {
  if (a.language === null || b.language === null || a.language === b.language) return false;
  const { count, share, fewer } = commonNumbers(a, b);
  const agrees = count >= COMMON_NUMBERS && share >= COMMON_SHARE;
  const stem = fileStem(a.fileName);
  if (stem !== '' && stem === fileStem(b.fileName)) {
    const marked = namesLanguage(a.fileName) || namesLanguage(b.fileName);
    return agrees || (marked && !(fewer >= ENOUGH_NUMBERS && share < FOREIGN_SHARE));
  }
  const title = titleStem(a.title);
  return agrees && title !== '' && title === titleStem(b.title);
};

/** Whether two documents are one: the same text, versions of one, or translations of each other. */
export const isSameFamily = (a: Kin, b: Kin): boolean =>
  a.textKey === b.textKey ||
  a.translationOf === b.id ||
  b.translationOf === a.id ||
  (a.language === b.language ? isVersion(a, b) : isTranslation(a, b));

/** Keys of which two documents of one family share one, or are likely to: what to hold a document against. */
export const marksOf = (kin: Kin): string[] => {
  const named = [['n', fileStem(kin.fileName)] as const, ['h', titleStem(kin.title)] as const];
  return [
    `t:${kin.textKey}`,
    ...named.flatMap(([sign, stem]) => (stem === '' ? [] : [`${sign}:${stem}`])),
    ...bandsOf(kin.sketch),
  ];
};

/**
 * Sorts documents into families. Kinship carries on: the version of a translation belongs too.
 * @returns by document id the id of the family, which is the oldest member's; null for a document of its own
 */
export const sortFamilies = (all: readonly Kin[]): Map<string, string | null> => {
  const head = new Map(all.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    let at = id;
    for (let up = head.get(at) ?? at; up !== at; up = head.get(at) ?? at) at = up;
    return at;
  };
  for (const [at, a] of all.entries())
    for (const b of all.slice(at + 1)) {
      const [rootA, rootB] = [root(a.id), root(b.id)];
      if (rootA !== rootB && isSameFamily(a, b)) head.set(rootA > rootB ? rootA : rootB, rootA > rootB ? rootB : rootA);
    }
  const sizes = new Map<string, number>();
  for (const { id } of all) sizes.set(root(id), (sizes.get(root(id)) ?? 0) + 1);
  return new Map(all.map(({ id }) => [id, (sizes.get(root(id)) ?? 0) > 1 ? root(id) : null]));
};
