/** One line of a dictionary in CC-CEDICT's format: a word in both scripts, how it is read, what it means. */
export type DictionaryEntry = { traditional: string; simplified: string; pinyin: string; meanings: string[] };

/** Whether these bytes begin as gzip does. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

const ENTRY = /^\uFEFF?(\S+) (\S+) \[{1,2}([^[\]]*)\]{1,2} \/(.+)\/\s*$/u;

/** Reads a line `傳統 传统 [chuan2 tong3] /tradition/traditional/`; null for a comment, an empty or a broken line. */
export const parseDictionaryLine = (line: string): DictionaryEntry | null => {
  if (line.startsWith('#')) return null;
  const [, traditional = '', simplified = '', pinyin = '', rest = ''] = ENTRY.exec(line) ?? [];
  const meanings = rest
    .split('/')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  return meanings.length > 0 ? { traditional, simplified, pinyin, meanings } : null;
};

/** What one meaning says: English words for the word, or another word it is a form of. */
export type Meaning = { english: string } | { sameAs: string; english: string };

const NO_MEANING = /^(?:CL:|surname\b|used in\b|also pr\.|Taiwan pr\.|pr\. |\(?bound form\)?$)/iu;
const SAME_AS =
  /^(?:\([^)]*\) *)?(?:(?:old |erhua |archaic |Japanese |ancient |nonstandard |simplified )?variant of|see(?: also)?|also written|equivalent to|same as|abbr\.? (?:for|of)|short for|contraction of|erhua form of)\b/iu;
/** `臺灣|台湾[Tai2 wan1]`: the second is the simplified form. */
const NAMED = /(\p{Script=Han}+)(?:\|(\p{Script=Han}+))?/u;

/** Explanations without what is not a translation: remarks in brackets, readings, Chinese, the `to` of a verb. */
const bare = (english: string): string =>
  english
    .replace(/\([^()]*\)/gu, ' ')
    .replace(/\[[^[\]]*\]/gu, ' ')
    .replace(/\p{Script=Han}+(?:\|\p{Script=Han}+)?/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^to (?:be )?/u, '');

/** The meanings of an entry that translate it, in their order; classifiers, surnames and remarks are none. */
export const readMeanings = (meanings: readonly string[]): Meaning[] =>
  meanings.flatMap((meaning): Meaning[] => {
    if (NO_MEANING.test(meaning)) return [];
    const pointer = SAME_AS.exec(meaning)?.[0];
    const [, traditional, simplified = traditional] = pointer === undefined ? [] : (NAMED.exec(meaning) ?? []);
    if (pointer !== undefined && simplified !== undefined)
      return [{ sameAs: simplified, english: bare(meaning.slice(pointer.length)) }];
    const said = pointer === undefined ? meaning : meaning.slice(pointer.length);
    return said
      .split(/[;；]/u)
      .map(bare)
      .filter((english) => /[\p{L}\p{N}]/u.test(english))
      .map((english) => ({ english }));
  });

/** A name's reading as it is written abroad: `Bei3 jing1` → `beijing`, `Lü4` → `lu`; null for words that are no names. */
export const spokenName = (pinyin: string): string | null => {
  if (!/^[A-Z]/u.test(pinyin)) return null;
  const letters = pinyin
    .toLowerCase()
    .replace(/u:|v/gu, 'u')
    .normalize('NFD')
    .replace(/[\p{M}\d\s·,'-]/gu, '');
  return /^[a-z]{2,}$/u.test(letters) ? letters : null;
};
