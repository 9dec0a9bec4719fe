/** The two languages the product speaks; zh-CN first, English an equal second. */
export type Language = 'zh' | 'en';

/** A text in both languages. Every word a user can see is one of these. */
export type Bilingual = { zh: string; en: string };

/**
 * Answers any BCP 47 tag (or an `Accept-Language` list) as one of the two languages.
 * @returns the first listed language we speak; `zh` for any Chinese tag, `en` for every other; `fallback` when empty.
 */
export const toLanguage = (tag: string | null | undefined, fallback: Language = 'zh'): Language => {
  const first = tag?.split(',')[0]?.split(';')[0]?.trim().toLowerCase();
  if (!first || first === '*') return fallback;
  return /^(zh|cmn|yue)\b/.test(first) ? 'zh' : 'en';
};

/** Picks the text for one language. */
export const say = (text: Bilingual, language: Language): string => text[language];

const HAN = /\p{Script=Han}/gu;
const LATIN_WORD = /[A-Za-z][A-Za-z'’-]*/gu;

/**
 * Guesses the language of a text by weight: one Han character counts as much as one Latin word.
 * @returns `undefined` when the text has neither.
 */
export const detectLanguage = (text: string): Language | undefined => {
  const han = text.match(HAN)?.length ?? 0;
  const words = text.match(LATIN_WORD)?.length ?? 0;
  if (han === 0 && words === 0) return undefined;
  return han >= words ? 'zh' : 'en';
};
