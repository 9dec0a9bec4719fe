// Readers of Markdown and HTML take time in the square of some counts: nesting, and marks inside one paragraph.
// No document written by people comes near these numbers; one that passes them is read as plain text instead.
const MAX_QUOTES = 20;
const MAX_MARKERS = 10;
const MAX_INDENT = 160;
const MAX_MARKS_IN_BLOCK = 1500;
const MAX_TAGS_OPEN = 200;

const PREFIX = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/u;
const MARK = /[*_~[\]<{`]/gu;

/** How a line begins: quotes, list markers and columns of white space before its first word. */
const tameStart = (line: string): boolean => {
  const prefix = PREFIX.exec(line.slice(0, 400))?.[0] ?? '';
  const quotes = prefix.split('>').length - 1;
  const markers = prefix.match(/[-*+]|\d+[.)]/gu)?.length ?? 0;
  return quotes <= MAX_QUOTES && markers <= MAX_MARKERS && prefix.length <= MAX_INDENT;
};

/** True when the Markdown is nested, and its paragraphs marked up, no more than people do. */
export const tameLines = (text: string): boolean => {
  let marks = 0;
  for (const line of text.split('\n')) {
    if (!tameStart(line)) return false;
    marks = line.trim() === '' ? 0 : marks + (line.match(MARK)?.length ?? 0);
    if (marks > MAX_MARKS_IN_BLOCK) return false;
  }
  return true;
};

/** Elements that have no end tag, or may do without. */
const UNCLOSED = new Set(
  'br img hr meta link input col source wbr area base embed p li td tr th option dd dt thead tbody'.split(' '),
);

/** True when no more elements stand open at once than people nest; `<` counts only before a tag's name. */
export const tameTags = (html: string): boolean => {
  let open = 0;
  for (const [, close, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/giu)) {
    if (UNCLOSED.has(name.toLowerCase())) continue;
    open = Math.max(0, open + (close ? -1 : 1));
    if (open > MAX_TAGS_OPEN) return false;
  }
  return true;
};
