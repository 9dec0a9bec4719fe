import { canonical, companyKey, foldName, nameWords, OTHER_NAME, placeInFront } from './company-key.ts';
import { COMMON_LATIN, PLACES_ABROAD_HAN, PLACES_HAN, PLACES_LATIN, TRADE_WORDS_HAN } from './company-words.ts';
import { FORM_HAN, FORMS_LATIN, GROUP_MARK } from './legal-forms.ts';

/** A company's name taken apart, as far as two writings of one are told from two companies. */
export type CompanyName = {
  raw: string;
  key: string;
  han: boolean;
  /** The key without the place in front, where the rest still names a company. */
  core: string;
  /** What is neither place, trade nor form: empty where all of it is (`华东精密` has its first letters). */
  brand: string;
  /** In front, and those in brackets. */
  places: { front: string; bracket: readonly string[] };
  /** Latin words without forms, as written and in one writing. */
  words: readonly string[];
  canon: readonly string[];
  /** Bears a legal form: the name is whole, not a short one. */
  formed: boolean;
  /** Says it is the head of a group. */
  group: boolean;
};

const HAN = /\p{Script=Han}/u;
const INSIDE_BRACKETS = /[([{【〔]([^)\]}】〕]*)[)\]}】〕]/gu;

/** Takes a name apart. */
export const readName = (raw: string): CompanyName => {
  const folded = foldName(raw);
  const key = companyKey(raw);
  const words = nameWords(folded.replace(INSIDE_BRACKETS, ' '));
  const han = HAN.test(key);
  const front = han ? placeInFront(key) : '';
  const rest = key.slice(front.length);
  const core = front !== '' && rest.length >= 2 && tradeless(rest).length >= 2 ? rest : key;
  return {
    raw,
    key,
    han,
    core,
    brand: han ? brandOf(core) : (words[0] ?? ''),
    places: { front: core === key ? '' : front, bracket: bracketPlaces(folded) },
    words,
    canon: words.map(canonical),
    formed: isFormed(folded, key),
    group: GROUP_MARK.test(folded),
  };
};

/** Every name a writing holds: `Umbrella (formerly Raccoon)` holds two. */
export const namesWithin = (raw: string): string[] => {
  const text = raw.normalize('NFKC');
  const other = OTHER_NAME.exec(text);
  if (!other || other.index === 0) return [raw];
  const second = text.slice(other.index + other[0].length).replace(/[)\]】〕\s]+$/u, '');
  return companyKey(second) === '' ? [raw] : [raw, second];
};

const isFormed = (folded: string, key: string): boolean =>
  HAN.test(key)
    ? FORM_HAN.test(folded.replace(INSIDE_BRACKETS, '').trim()) || folded.includes('公司')
    : folded.split(/[\s,.]+/u).some((word) => FORMS_LATIN.has(word)) || /\.\s*\p{L}\./u.test(folded);

const bracketPlaces = (folded: string): string[] =>
  [...folded.matchAll(INSIDE_BRACKETS)].flatMap(([, inside = '']) => {
    const place = inside.trim().replace(/[省市]$/u, '');
    return PLACES_HAN.has(place) || PLACES_ABROAD_HAN.has(place) || PLACES_LATIN.has(place) ? [place] : [];
  });

/** The first word of trade at or behind a place in a name, and where it stands. */
const firstTrade = (text: string): number => {
  for (let at = 2; at < text.length; at += 1) if (TRADE_WORDS_HAN.some((word) => text.startsWith(word, at))) return at;
  return text.length;
};
const brandOf = (core: string): string => core.slice(0, firstTrade(core));

/** What is left of a name without its words of trade. */
export const tradeless = (text: string): string => {
  let left = '';
  for (let at = 0; at < text.length; ) {
    const word = TRADE_WORDS_HAN.find((each) => text.startsWith(each, at));
    if (!word) left += text[at];
    at += word?.length ?? 1;
  }
  return left;
};

/** Whether a Latin word is one that can stand for a company. */
export const tells = (word: string): boolean =>
  word.length >= 4 && !COMMON_LATIN.has(canonical(word)) && !PLACES_LATIN.has(word);
