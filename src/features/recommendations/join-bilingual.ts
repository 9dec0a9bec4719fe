import type { Bilingual } from '#src/kernel/language.ts';

/** Several sentences as one text in each language. */
export const joinBilingual = (texts: readonly Bilingual[]): Bilingual => ({
  zh: texts.map(({ zh }) => zh).join(''),
  en: texts.map(({ en }) => en).join(' '),
});
