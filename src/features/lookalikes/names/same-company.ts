import { type CompanyName, namesWithin, readName, tells, tradeless } from './company-name.ts';
import { EMPTY_TAIL_HAN, PLACES_LATIN } from './company-words.ts';
import { isTypo } from './name-typo.ts';

/** How two names stand to one another. `group`: a company of the other's group; `unsure`: may be the same, a person must look. */
export type NameRelation = 'same' | 'group' | 'unsure' | 'different';
/** What showed it. */
export type NameGround =
  | 'key'
  | 'spelling'
  | 'place_left_out'
  | 'trade_left_out'
  | 'short_name'
  | 'word_order'
  | 'typo'
  | 'other_name'
  | 'brand'
  | 'parent'
  | 'none';
export type NameMatch = { relation: NameRelation; ground: NameGround };

const NO_MATCH: NameMatch = { relation: 'different', ground: 'none' };
const same = (ground: NameGround): NameMatch => ({ relation: 'same', ground });

/**
 * Compares two company names; the order of the two does not matter. Careful rather than eager: a letter's difference counts as a slip
 * only inside a long word, never in a Chinese brand; places that contradict one another are two companies.
 */
export const compareNames = (a: string, b: string): NameMatch => {
  const [own, others] = [namesWithin(a).map(readName), namesWithin(b).map(readName)];
  const [first, second] = [own[0], others[0]];
  if (!first || !second) return NO_MATCH;
  const plain = compareRead(first, second);
  if (plain.relation === 'same') return plain;
  const renamed = own.some((x, i) => others.some((y, j) => i + j > 0 && compareRead(x, y).relation === 'same'));
  return renamed ? same('other_name') : plain;
};

/** The same for names taken apart already. */
export const compareRead = (a: CompanyName, b: CompanyName): NameMatch => {
  if (a.key === '' || b.key === '') return NO_MATCH;
  if (a.han !== b.han) return a.key === b.key ? same('key') : NO_MATCH;
  if (contradict(a, b)) return a.core === b.core || a.key === b.key ? NO_MATCH : groupOf(a, b);
  if (a.key === b.key) return same('key');
  return a.han ? compareHan(a, b) : compareLatin(a, b);
};

/** A place in front stands against another place; two places in brackets are two branches of one company. */
const contradict = (a: CompanyName, b: CompanyName): boolean => {
  const against = (x: CompanyName, y: CompanyName): boolean => {
    const theirs = y.places.front ? [y.places.front] : y.places.bracket;
    return x.places.front !== '' && theirs.length > 0 && !theirs.includes(x.places.front);
  };
  return against(a, b) || against(b, a);
};

const FEWEST_HAN = 4;

const compareHan = (a: CompanyName, b: CompanyName): NameMatch => {
  if (a.core === b.core)
    return tradeless(a.core).length >= 2 || a.core.length >= FEWEST_HAN ? same('place_left_out') : NO_MATCH;
  const [short, long] = a.core.length <= b.core.length ? [a, b] : [b, a];
  const rest = long.core.startsWith(short.core) ? long.core.slice(short.core.length) : null;
  if (rest !== null) {
    const tail = rest.replace(EMPTY_TAIL_HAN, '') === '';
    if (tail && short.core.length >= FEWEST_HAN && short.core.length > short.brand.length)
      return same('trade_left_out');
    if (tradeless(rest) === '' && tradeless(short.core).length >= 2) {
      if (!short.formed && !short.group && short.places.front === '') return same('short_name');
      return short.group || long.group ? group() : { relation: 'unsure', ground: 'brand' };
    }
  }
  if (a.brand === b.brand && a.core.length >= 6 && sorted(a.core) === sorted(b.core)) return same('word_order');
  if (a.core.length >= FEWEST_HAN && a.brand === b.brand && confused(a.core) === confused(b.core)) return same('typo');
  return groupOf(a, b);
};

/** Characters that are taken for one another. */
const confused = (text: string): string =>
  text
    .replace(/[已巳]/gu, '己')
    .replace(/末/gu, '未')
    .replace(/候/gu, '侯')
    .replace(/帐/gu, '账');
const sorted = (text: string): string => [...text].sort().join('');

const compareLatin = (a: CompanyName, b: CompanyName): NameMatch => {
  if (loose(a) === loose(b)) return same('spelling');
  const [mine, theirs] = [bare(a), bare(b)];
  if (mine.length >= 2 && sortedWords(mine) === sortedWords(theirs) && (mine.length >= 3 || hasOf(a) || hasOf(b)))
    return same('word_order');
  if (isTypo(a.words, b.words) || isTypo(a.canon, b.canon)) return same('typo');
  return groupOf(a, b);
};

/** `Müller`, `Mueller` and `Muller` are one. */
const loose = (name: CompanyName): string => name.canon.join('').replace(/([aou])e/gu, '$1');
const bare = (name: CompanyName): string[] => name.canon.filter((word) => word !== 'of' && word !== 'the');
const hasOf = (name: CompanyName): boolean => name.words.includes('of');
const sortedWords = (words: readonly string[]): string => [...words].sort().join(' ');

const group = (): NameMatch => ({ relation: 'group', ground: 'brand' });

/** The one is named by the other's brand alone, or stands at the head of a group of this brand. */
const groupOf = (a: CompanyName, b: CompanyName): NameMatch => {
  if (a.han) {
    const head = (x: CompanyName, y: CompanyName) =>
      x.group &&
      tradeless(x.core).length >= 2 &&
      y.key.startsWith(x.brand) &&
      x.brand.length >= 2 &&
      x.brand !== y.core;
    return head(a, b) || head(b, a) ? group() : NO_MATCH;
  }
  const heads = (x: CompanyName, y: CompanyName): boolean => {
    const [brand = ''] = x.words;
    const bareBrand = x.words.slice(1).every((word) => PLACES_LATIN.has(word));
    return bareBrand && tells(brand) && y.words[0] === brand && y.words.length > 1;
  };
  if (!heads(a, b) && !heads(b, a)) return NO_MATCH;
  return group();
};
