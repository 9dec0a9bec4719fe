import { sha256 } from './digest.ts';

/** Three or more angle brackets in any width, even with invisible characters between: what a fence line is made of. */
const MARKS = /(?:[<＜﹤‹《〈⟨]\p{Cf}*){3,}|(?:[>＞﹥›》〉⟩]\p{Cf}*){3,}/gu;
/** Chat-template tokens, which some servers read as control even inside a message. */
const CONTROL_TOKENS = /<\p{Cf}*\|(?=[^|<>\n]{1,40}\|>)/gu;
/** Control characters other than tab and line feed, bidirectional overrides, and the invisible tag alphabet. */
const UNSEEN = /(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069]|[\u{E0000}-\u{E007F}]/gu;
const OPENING = /[<＜﹤‹《〈⟨]/u;

/** Keeps the words and takes away what could pass for a fence line, a control token, or hidden text. */
export const neutralise = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(UNSEEN, '')
    .replace(MARKS, (run) => (OPENING.test(run) ? '‹‹' : '››'))
    .replace(CONTROL_TOKENS, '‹|');

/** A mark derived from the content, counted on until the content does not hold it: same text, same fence. */
const markFor = (name: string, body: string): string => {
  for (let turn = 0; ; turn++) {
    const mark = sha256(`${turn}\n${name}\n${body}`).slice(0, 16);
    if (!body.includes(mark)) return mark;
  }
};

/**
 * Wraps untrusted text so that it reads as data and cannot end its own fence (GUARD-5). Without randomness: the mark is
 * a digest of the content, so the same text gives the same prompt. Quotes stay findable: only runs of three or more
 * angle brackets, chat-template tokens and unseen characters are changed.
 * @param name what the text is, shown on the opening line; letters, digits, `_`, `-` and Han characters are kept.
 */
export const fence = (text: string, name = 'data'): string => {
  const body = neutralise(text);
  const label = name.replace(/[^\p{L}\p{N}_-]/gu, '').slice(0, 40) || 'data';
  const mark = markFor(label, body);
  return `<<<DATA ${mark} ${label}>>>\n${body}\n<<<END ${mark}>>>`;
};

const FENCE_LINE = /^<<<(DATA|END) ([0-9a-f]{16})(?: [\p{L}\p{N}_-]{1,40})?>>>$/u;

/** The text outside the fences of `text`, or undefined when a fence is left open or closed twice. */
const outside = (text: string): string | undefined => {
  const free: string[] = [];
  let open: string | undefined;
  for (const line of text.split('\n')) {
    const [, word, mark] = FENCE_LINE.exec(line) ?? [];
    if (word === 'DATA' && open === undefined) open = mark;
    else if (word === 'END' && mark === open && open !== undefined) open = undefined;
    else if (word !== undefined) return undefined;
    else if (open === undefined) free.push(line);
  }
  return open === undefined ? free.join('\n') : undefined;
};

/** True when every fence in the text is whole and nothing outside them looks like one. Text without a fence is fine. */
export const isFenced = (text: string): boolean => {
  const free = outside(text);
  return free !== undefined && neutralise(free) === free;
};
