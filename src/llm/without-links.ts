/** What stands where a model wrote a link: a reader cannot follow it, and a guard sees that there was one. */
export const LINK_LEFT_OUT = '[link left out · 链接已略]';

const TOP_LEVEL =
  'com|cn|net|org|io|ai|co|info|biz|top|xyz|site|online|link|click|app|dev|me|cc|vip|shop|ru|tk|example|test';
/** Addresses of the web and of mail, Markdown links and images, and schemes that carry code or data. */
const LINKS = [
  /!?\[[^\]\n]{0,200}\]\(\s*[^)\s]{1,2000}[^)\n]{0,200}\)/giu,
  /<\s*(?:a|img|iframe|script|link)\b[^>]{0,2000}>/giu,
  /\b(?:https?|ftp|wss?|file):\/\/[^\s<>"'）】」，。；]{1,2000}/giu,
  /\b(?:javascript|data|vbscript|mailto|tel):[^\s<>"'）】」，。；]{1,2000}/giu,
  /\bwww\.[^\s<>"'）】」，。；]{1,2000}/giu,
  /[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,12}/giu,
  new RegExp(
    `(?<![\\w.@/-])(?:[a-z0-9-]{1,63}\\.){1,6}(?:${TOP_LEVEL})(?![\\w-])(?:[/?#][^\\s<>"'）】」，。；]{0,2000})?`,
    'giu',
  ),
];

/** What every link holds: most texts have none of it. */
const CUE = new RegExp(
  `://|www\\.|[@＠]|\\]\\(|<\\s*[a-z]|(?:javascript|data|vbscript|mailto|tel):|\\.(?:${TOP_LEVEL})(?![\\w-])`,
  'iu',
);

/** The text with every link replaced by a mark. */
export const maskLinks = (text: string): string =>
  CUE.test(text) ? LINKS.reduce((left, pattern) => left.replace(pattern, LINK_LEFT_OUT), text) : text;

/**
 * A model's answer without links (GUARD-5): drafts carry none, so that no text a model read can send a reader elsewhere. The
 * sources it was shown carry the same mark, so quotes are still found there.
 */
export const withoutLinks = <T>(value: T): T => {
  if (typeof value === 'string') return maskLinks(value) as T;
  if (Array.isArray(value)) return value.map((each) => withoutLinks(each)) as T;
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutLinks(each)])) as T;
  return value;
};
