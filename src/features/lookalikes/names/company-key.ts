import { nameKey } from '#src/kernel/name-key.ts';
import { toSimplified } from '#src/kernel/simplify-han.ts';
import { CANON_LATIN, PLACES_HAN, PLACES_LATIN } from './company-words.ts';
import {
  BRANCH_BEHIND_FORM,
  BRANCH_HAN,
  BRANCH_LATIN,
  FORM_HAN,
  FORM_HAN_IN_FRONT,
  FORMS_IN_FRONT,
  FORMS_LATIN,
  FORMS_WRITTEN_OUT,
} from './legal-forms.ts';

/** Rises when the same name may give another key: keys kept with rows are made anew then. Keys were of version 1 before. */
export const COMPANY_KEY_VERSION = 2;

/** What stands in brackets: `林奇（上海）`, `Weave (HQ)`, `Acme [UK]`. */
const BRACKETS = /\s*[([{【〔][^)\]}】〕]*[)\]}】〕]\s*/gu;
/** What a form's label left before the name. */
const LABEL =
  /^\s*(?:(?:company|customer|account|client)(?:\s+name)?|公司名称|客户名称|企业名称|单位名称|公司|客户)\s*[:：]\s*/iu;
/** Another name of the company behind its name: `Umbrella (formerly Raccoon)`, `Tyrell d/b/a Nexus`. */
export const OTHER_NAME =
  /[\s([,;]+(?:formerly(?: known as)?|previously|f\/k\/a|fka|d\/b\/a|dba|doing business as|trading as|t\/a|a\/k\/a|aka|also known as)\s+|[\s([,;，]*(?:曾用名|原名|又名|别名)[:： ]?/iu;
/** `S.p.A.`, `L.L.C.`: letters parted by dots are one word. */
const JOINTS = /\b(?:\p{L}\s*\.\s*)+\p{L}\b\.?/gu;
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
/** `上海市…`, `浙江省宁波市…`: the word for what kind of place it is says nothing. */
const KIND_OF_PLACE = /^(?:特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|省|市)/u;

/**
 * The key under which two writings of one company meet: legal form, brackets, branch, width, case, accents, traditional characters,
 * spaces, punctuation, `&` and `and`, and usual short forms (`Intl`, `Mfg`) do not count. `澜朔新能源科技股份有限公司滁州分公司` and
 * `澜朔新能源科技`, `Acme, Inc.` and `ACME GmbH & Co. KG` are one each. A place in brackets is read as a branch; elsewhere places and
 * trades stay, because `上海林奇` and `北京林奇` may be two companies. Empty for a name of marks alone. See COMPANY_KEY_VERSION.
 */
export const companyKey = (name: string): string => {
  const folded = foldName(name);
  const bare = folded.replace(BRACKETS, ' ').trim();
  const open = nameKey(bare) === '' ? folded : bare;
  const words = nameWords(open);
  return withoutHanForm(nameKey(words.map(canonical).join(''))) || nameKey(folded);
};

/** One writing for width, case, accents and characters; brackets and marks stay. Another name behind it is cut off. */
export const foldName = (name: string): string => {
  const plain = name
    .normalize('NFKC')
    .replace(LABEL, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[ßøæœłđðþı]/gu, (letter) => LETTERS[letter] ?? letter)
    .trim();
  const other = OTHER_NAME.exec(plain);
  return toSimplified(
    other && other.index > 0 && nameKey(plain.slice(0, other.index)) ? plain.slice(0, other.index) : plain,
  );
};

/** One writing for a word that lists shorten or put in the plural. */
export const canonical = (word: string): string => CANON_LATIN.get(word) ?? word;

/** The words of a folded name without forms and branches in front and behind, and without `&`, `and`, apostrophes. */
export const nameWords = (folded: string): string[] => {
  let text = folded.replace(/['’`]/gu, '');
  for (const [form, instead] of FORMS_WRITTEN_OUT) text = text.replace(form, instead);
  const words = text
    .replace(JOINTS, (form) => ` ${form.replace(/[\s.]+/gu, '')} `)
    .split(/[\s,;.&/+|·•_\-–—:]+/u)
    .filter((word) => word !== '' && word !== 'and' && word !== 'und');
  let [from, end] = [0, words.length];
  while (end - from > 1 && FORMS_IN_FRONT.has(words[from] ?? '')) from += 1;
  for (let before = -1; before !== end; ) {
    before = end;
    while (end - from > 1 && FORMS_LATIN.has(words[end - 1] ?? '')) end -= 1;
    // `Siemens Ltd., China`, `Acme Shanghai Branch`: the place goes with what stands beside it.
    if (end - from > 2 && PLACES_LATIN.has(words[end - 1] ?? '') && FORMS_LATIN.has(words[end - 2] ?? '')) end -= 1;
    else if (end - from > 2 && BRANCH_LATIN.has(words[end - 1] ?? '')) {
      end -= 1;
      while (end - from > 1 && (PLACES_LATIN.has(words[end - 1] ?? '') || BRANCH_LATIN.has(words[end - 1] ?? '')))
        end -= 1;
    }
  }
  return words.slice(from, end);
};

const withoutHanForm = (key: string): string => {
  const company = BRANCH_BEHIND_FORM.exec(key)?.[1] ?? key;
  let rest = company.replace(BRANCH_HAN, '') || company;
  rest = rest.replace(FORM_HAN_IN_FRONT, '') || rest;
  for (let shorter = rest.replace(FORM_HAN, ''); shorter !== '' && shorter !== rest; ) {
    rest = shorter;
    shorter = rest.replace(FORM_HAN, '');
  }
  return withoutKindOfPlace(rest);
};

/** The longest place a Chinese name begins with; empty when none. */
export const placeInFront = (key: string): string =>
  [4, 3, 2].map((length) => key.slice(0, length)).find((head) => PLACES_HAN.has(head)) ?? '';

const withoutKindOfPlace = (key: string): string => {
  const place = placeInFront(key);
  if (place === '') return key;
  const rest = key.slice(place.length);
  const bare = rest.replace(KIND_OF_PLACE, '');
  if (bare === rest) return key;
  return bare.length >= 2 ? place + withoutKindOfPlace(bare) : key;
};
