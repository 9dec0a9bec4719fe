import type { Bilingual } from '#src/kernel/language.ts';

/**
 * Makes full-width ASCII half-width (`ＥＢ：３０％` → `EB:30%`) one character for one, so that positions in the text still hold.
 * Chinese marks of their own (。、《》) stay.
 */
export const foldWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E\u3000]/g, (c) => (c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0)));

/** The key under which a word of a list is looked up: width and case folded, without spaces and joining marks. */
export const foldWord = (text: string): string =>
  foldWidth(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s_\-–—/\\·•.,:;、,。:;()[\]【】「」"'“”‘’&+]+/g, '');

/** True when a text says nothing: absent, blank, or one of the words people type into a field they cannot answer. */
export const isBlank = (text: string | null | undefined): boolean => {
  const folded = foldWord(text ?? '');
  return folded === '' || BLANK_WORDS.has(folded);
};

const BLANK_WORDS = new Set(
  [
    '无',
    '没有',
    '未知',
    '不详',
    '待定',
    '暂无',
    '待补充',
    '不清楚',
    'n/a',
    'na',
    'none',
    'null',
    'unknown',
    'tbd',
    'tbc',
    '?',
    '？',
  ].map(foldWord),
);

/** Fills `{name}` slots in both languages; a slot without a value stays visible, so that a fault is seen and not read over. */
export const fill = (template: Bilingual, slots: Readonly<Record<string, string | number | Bilingual>>): Bilingual => ({
  zh: fillOne(template.zh, slots, 'zh'),
  en: fillOne(template.en, slots, 'en'),
});

const fillOne = (
  template: string,
  slots: Readonly<Record<string, string | number | Bilingual>>,
  language: keyof Bilingual,
): string =>
  template.replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = slots[key];
    if (value === undefined) return whole;
    return typeof value === 'object' ? value[language] : String(value);
  });

/** Joins bilingual pieces as a list: `、` in Chinese, `, ` in English. */
export const joinList = (parts: readonly Bilingual[]): Bilingual => ({
  zh: parts.map((p) => p.zh).join('、'),
  en: parts.map((p) => p.en).join(', '),
});

/** The same text in both languages: for names and figures. */
export const same = (text: string): Bilingual => ({ zh: text, en: text });

/** A stretch of a text that a word list or pattern found. `start` and `end` are UTF-16 offsets into the text given. */
export type Span = { start: number; end: number; text: string };

/** A sentence and where it stands. */
export type Sentence = Span & { question: boolean };

/** Cuts a text into sentences at 。!?;and line ends, both widths; decimal points and dots inside words do not cut. */
export const sentencesOf = (text: string): Sentence[] => {
  const found: Sentence[] = [];
  for (const match of text.matchAll(/(?:[^。！？!?；;\n.]|\.(?=\S))+[。！？!?；;.]*/g)) {
    const raw = match[0];
    if (raw.trim() === '') continue;
    const question = /[?？]\s*$/.test(raw) || /[吗呢]\s*[。.]?\s*$/.test(raw);
    found.push({ start: match.index, end: match.index + raw.length, text: raw, question });
  }
  return found;
};
