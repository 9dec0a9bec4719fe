import { detectLanguage, type Language } from '#src/kernel/language.ts';

/** Whether words on record may be repeated in a draft of this language; others are cited and not repeated (GUARD-6). */
export const inOwnLanguage = (text: string, language: Language): boolean => {
  const found = detectLanguage(text);
  return found === undefined || found === language;
};

/** Words to be set inside a sentence: without the mark they end with. */
export const withoutStop = (text: string): string => text.trim().replace(/[。.；;，,！!\s]+$/u, '');
