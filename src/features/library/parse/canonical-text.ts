import { detectLanguage } from '#src/kernel/language.ts';
import type { Format, ParsedDocument, Place, Section } from './parsed-document.ts';
import { nothingToRead, textTooLong } from './refusals.ts';

/** Collects blocks of text into the canonical text, and keeps which section each belongs to. */
export type CanonicalText = {
  /** Starts a section; it lasts until the next call. A section that gets no block is dropped. */
  open: (place: Place) => void;
  /** Adds one block (paragraph, heading line, list, table); blank blocks are ignored. */
  block: (text: string) => void;
  /** Ends the text. */
  finish: () => { text: string; sections: Section[] };
};

// Characters that carry no reading: controls (PostgreSQL stores no NUL), soft hyphen, zero-width marks, byte-order mark.
// Built from a string, so that the linter's rule against control characters in patterns stays on everywhere else.
const UNSEEN = new RegExp(
  `[${['\\u0000-\\u0008', '\\u000b\\u000c', '\\u000e-\\u001f', '\\u007f-\\u009f', '\\u00ad', '\\u200b-\\u200f', '\\u2028-\\u202e', '\\u2060-\\u2064', '\\ufeff'].join('')}]`,
  'gu',
);

/** Drops what cannot be seen or stored: line ends become `\n`, lone surrogates U+FFFD, odd spaces plain spaces. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(UNSEEN, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f]/gu, ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');

/**
 * Begins an empty canonical text.
 * @param maxChars longest text in UTF-16 code units; beyond it the file is refused (`payload_too_large`).
 */
export const canonicalText = (maxChars: number): CanonicalText => {
  const parts: string[] = [];
  const sections: Section[] = [];
  let length = 0;
  let pending: Place | undefined = { headingPath: [] };
  return {
    open: (place) => {
      pending = place;
    },
    block: (raw) => {
      const text = cleanText(raw)
        .replace(/^\s*\n/u, '')
        .trimEnd();
      if (text.trim() === '') return;
      const start = length === 0 ? 0 : length + 2;
      if (length > 0) parts.push('\n\n');
      parts.push(text);
      length = start + text.length;
      if (length > maxChars) throw textTooLong(maxChars);
      const last = sections.at(-1);
      if (pending || !last) sections.push({ ...(pending ?? { headingPath: [] }), start, end: length });
      else last.end = length;
      pending = undefined;
    },
    finish: () => ({ text: parts.join(''), sections }),
  };
};

/**
 * Closes a parse: refuses a document without words (`unreadable_file`), names its language.
 * @param rest what the reader knows beside the text.
 */
export const finishDocument = (
  format: Format,
  canonical: CanonicalText,
  rest: {
    title?: string | undefined;
    frontMatter?: Record<string, unknown> | undefined;
    warnings?: ParsedDocument['warnings'];
  },
): ParsedDocument => {
  const { text, sections } = canonical.finish();
  if (!/[\p{L}\p{N}]/u.test(text)) throw nothingToRead(format);
  const language = detectLanguage(text);
  const title = rest.title === undefined ? '' : cleanText(rest.title).replace(/\s+/gu, ' ').trim().slice(0, 300);
  return {
    format,
    ...(title === '' ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    ...(rest.frontMatter === undefined ? {} : { frontMatter: rest.frontMatter }),
    text,
    sections,
    warnings: rest.warnings ?? [],
  };
};
