import { formatDate } from '#src/kernel/format-date.ts';
import { detectLanguage, type Language } from '#src/kernel/language.ts';

/** How one language writes: chosen words, lists, quoted names, days, and whether a text on record is in it. */
export type Wording = {
  language: Language;
  write: (zh: string, en: string) => string;
  list: (parts: readonly string[]) => string;
  quoted: (name: string) => string;
  day: (iso: string) => string;
  /** The text when it is in this language; null when it is not, for then it is cited and not repeated (GUARD-6). */
  own: (text: string | null | undefined) => string | null;
};

export const wordingOf = (language: Language): Wording => ({
  language,
  write: (zh, en) => (language === 'zh' ? zh : en),
  list: (parts) => parts.join(language === 'zh' ? '、' : ', '),
  quoted: (name) => `“${name.replaceAll(/[“”"]/g, '')}”`,
  day: (iso) => formatDate(iso, language),
  own: (text) => {
    const words = text?.trim();
    if (!words) return null;
    const found = detectLanguage(words);
    return found === undefined || found === language ? words : null;
  },
});

const HAN = '[\\p{Script=Han}”》）、]';
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/"([^"\n]*)"/gu, '“$1”'],
  [new RegExp(`(?<=${HAN}|[%\\d]), ?(?=[\\p{Script=Han}“])|(?<=${HAN}), ?(?!\\d)`, 'gu'), '，'],
  [new RegExp(`(?<=${HAN}|[)）])[:] ?`, 'gu'), '：'],
  [new RegExp(`(?<=${HAN}|[\\d%]); ?(?=[\\p{Script=Han}“])|(?<=${HAN}); ?`, 'gu'), '；'],
  [new RegExp(`(?<=${HAN})\\?`, 'gu'), '？'],
  [/\(([^()]*\p{Script=Han}[^()]*)\)/gu, '（$1）'],
  [new RegExp(`(?<=${HAN})\\(([^()]*)\\)`, 'gu'), '（$1）'],
];

/** Sets Chinese marks in a Chinese sentence that was put together with half-width ones. English stays as it is. */
export const fullMarks = (text: string, language: Language): string =>
  language === 'zh' ? MARKS.reduce((words, [pattern, mark]) => words.replace(pattern, mark), text) : text;

/** A text without the mark it ends with, to be set inside a sentence. */
export const bare = (text: string): string => text.trim().replace(/[。.；;，,！!]+$/u, '');

/** A sentence ends with its language's full stop; a question in brackets' company has its mark already. */
export const stop = (text: string, language: Language): string =>
  /[。！？!?.]$|[？?][^。.]{0,80}[）)]$/u.test(text) ? text : `${text}${language === 'zh' ? '。' : '.'}`;

/** Latin letters to one Han character of the same room on a page. */
const LATIN_PER_HAN = 2.2;

/**
 * The first whole part of a text that keeps within a length: sentence, else clause; null when even the first clause is
 * longer. Never a cut inside a clause, which could turn its sense.
 * @param room in Han characters; Latin text gets as much room on the page
 */
export const opening = (text: string, room: number): string | null => {
  const most = /\p{Script=Han}/u.test(text) ? room : room * LATIN_PER_HAN;
  const line = text.trim().split(/\n/u)[0]?.trim() ?? '';
  if (line.length <= most) return line === '' ? null : bare(line);
  const marks = [...line.matchAll(/[。！？!?；;]|\.(?=\s|$)|[，]|,(?=\s)/gu)].map((mark) => mark.index);
  const end = marks.filter((at) => at <= most && at > 0).at(-1);
  return end === undefined ? null : bare(line.slice(0, end));
};
