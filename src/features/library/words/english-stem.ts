// A stemmer for English words after Porter's description of 1980 (Program 14, 130–137): five steps that take off endings, each
// allowed only when the stem that remains has enough syllables.

const C = '[^aeiou][^aeiouy]*';
const V = '[aeiouy][aeiou]*';

/** `[C](VC){1,}…`: at least one, exactly one, at least two vowel-consonant turns; and a vowel at all. */
const SOME_TURNS = new RegExp(`^(?:${C})?${V}${C}`, 'u');
const ONE_TURN = new RegExp(`^(?:${C})?${V}${C}(?:${V})?$`, 'u');
const MANY_TURNS = new RegExp(`^(?:${C})?${V}${C}${V}${C}`, 'u');
const HAS_VOWEL = new RegExp(`^(?:${C})?${'[aeiouy]'}`, 'u');
const SHORT_END = new RegExp(`^${C}[aeiouy][^aeiouwxy]$`, 'u');

const STEP_2: Record<string, string> = {
  ational: 'ate',
  tional: 'tion',
  enci: 'ence',
  anci: 'ance',
  izer: 'ize',
  bli: 'ble',
  alli: 'al',
  entli: 'ent',
  eli: 'e',
  ousli: 'ous',
  ization: 'ize',
  ation: 'ate',
  ator: 'ate',
  alism: 'al',
  iveness: 'ive',
  fulness: 'ful',
  ousness: 'ous',
  aliti: 'al',
  iviti: 'ive',
  biliti: 'ble',
  logi: 'log',
};
const STEP_3: Record<string, string> = {
  icate: 'ic',
  ative: '',
  alize: 'al',
  iciti: 'ic',
  ical: 'ic',
  ful: '',
  ness: '',
};
const byLength = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const STEP_2_END = new RegExp(`^(.+?)(${byLength(Object.keys(STEP_2))})$`, 'u');
const STEP_3_END = new RegExp(`^(.+?)(${byLength(Object.keys(STEP_3))})$`, 'u');
const STEP_4_END = /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/u;
const STEP_4_ION = /^(.+?[st])ion$/u;

const dropPlural = (word: string): string => {
  if (/(?:ss|i)es$/u.test(word)) return word.slice(0, -2);
  return /[^s]s$/u.test(word) ? word.slice(0, -1) : word;
};

const mendAfterEnding = (stem: string): string => {
  if (/(?:at|bl|iz)$/u.test(stem)) return `${stem}e`;
  if (/([^aeiouylsz])\1$/u.test(stem)) return stem.slice(0, -1);
  return SHORT_END.test(stem) ? `${stem}e` : stem;
};

const dropEdIng = (word: string): string => {
  const eed = /^(.+?)eed$/u.exec(word);
  if (eed) return SOME_TURNS.test(eed[1] ?? '') ? word.slice(0, -1) : word;
  const stem = /^(.+?)(?:ed|ing)$/u.exec(word)?.[1];
  return stem !== undefined && HAS_VOWEL.test(stem) ? mendAfterEnding(stem) : word;
};

const swap = (word: string, ending: RegExp, table: Record<string, string>): string => {
  const [, stem = '', end = ''] = ending.exec(word) ?? [];
  return stem !== '' && SOME_TURNS.test(stem) ? stem + (table[end] ?? '') : word;
};

const dropLong = (word: string): string => {
  const stem = (STEP_4_END.exec(word) ?? STEP_4_ION.exec(word))?.[1];
  return stem !== undefined && MANY_TURNS.test(stem) ? stem : word;
};

const dropFinalE = (word: string): string => {
  const stem = /^(.+)e$/u.exec(word)?.[1];
  if (stem === undefined) return word;
  return MANY_TURNS.test(stem) || (ONE_TURN.test(stem) && !SHORT_END.test(stem)) ? stem : word;
};

/** The stem of a lower-case English word (a–z only): `deployments`, `deployed`, `deploying` → `deploy`. Shorter than three letters: itself. */
export const stemEnglish = (input: string): string => {
  if (input.length < 3) return input;
  // A leading y is a consonant; upper case keeps it from counting as a vowel.
  let word = input.startsWith('y') ? `Y${input.slice(1)}` : input;
  word = dropEdIng(dropPlural(word));
  // Unlike Porter, y stays after a vowel (`deploy`), so that `deploying` and `deployment` meet.
  const y = /^(.*[^aeiou])y$/u.exec(word)?.[1];
  if (y !== undefined && HAS_VOWEL.test(y)) word = `${y}i`;
  word = dropFinalE(dropLong(swap(swap(word, STEP_2_END, STEP_2), STEP_3_END, STEP_3)));
  if (word.endsWith('ll') && MANY_TURNS.test(word)) word = word.slice(0, -1);
  return word.toLowerCase();
};
