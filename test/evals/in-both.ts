/** The two languages of the tests' answers. */
export type Tongue = 'zh' | 'en';

/** Picks what stands in one language out of both. */
export type Say = <T>(zh: T, en: T) => T;

/** `say` of one language. */
export const sayIn =
  (language: Tongue): Say =>
  (zh, en) =>
    language === 'zh' ? zh : en;

/** Something written once for both languages: one shape, words of each. */
export const inBoth = <T>(write: (say: Say) => T): Record<Tongue, T> => ({
  zh: write(sayIn('zh')),
  en: write(sayIn('en')),
});
