/**
 * What shows nothing itself and changes how other text reads: controls (also those that steer a terminal), marks that turn the
 * direction of writing, blanks of no width, tags, and halves of letters. Line breaks and tabs stay.
 */
const HIDDEN =
  /[\p{Cc}\p{Cs}\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/gu;

/** Untrusted text with everything hidden written out, as `⟨U+202E⟩`: it can neither reorder a page nor steer a terminal. */
export const visible = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(HIDDEN, (letter) =>
      letter === '\n' || letter === '\t'
        ? letter
        : `⟨U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    );

/** The same on one line: line breaks become blanks. */
export const oneLine = (text: string): string =>
  visible(text)
    .replaceAll(/\s*\n\s*/gu, ' ')
    .trim();
