import { stemEnglish } from './english-stem.ts';
import { foldForSearch } from './fold-search.ts';
import { numberSaidOtherwise } from './number-words.ts';

/** English words that say nothing about what a text is about. */
const STOP_WORDS = new Set(
  (
    'a an and are as at be been but by can could did do does for from had has have he her his how i if in into is it its me my no not of on or our ' +
    'she should so such than that the their them then there these they this those to us was we were what when where which who why will with would you your'
  ).split(' '),
);

// Chinese, Japanese and Korean by character; all else as a word, number or code with its inner joints (`gtx-500`, `node.js`, `1,200`).
const RUN =
  /(?<wide>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+)|(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?%?(?![\d,]))|[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]](?:[\-._\/+:'\&]?[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]])*(?:%|\+\+|#)?/gv;

const JOINT = /[-._/+:'&]/u;
const PARTS = /[a-z]+|\d+(?:\.\d+)*|[^\x20-\x7e]+/gu;
const UNIT_WORD = /^ ((?:k|m|g)?(?:wh?|va|hz|b|bps|v|m|pa)|kg|t|mm|cm|ms|min|h|s|tb|qps|tps|°c)(?![\p{L}\p{N}])/u;
const HAS_DIGIT = /\d/u;
const PLAIN_NUMBER = /^\d+(?:\.\d+)?$/u;

/** A stemmer that remembers, for the length of one text. */
const stemmer = (): ((word: string) => string) => {
  const known = new Map<string, string>();
  return (word) => {
    const seen = known.get(word);
    if (seen !== undefined) return seen;
    const bare = /^[a-z]+$/u.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '');
    const stem = bare.length >= 4 && /^[a-z]+$/u.test(bare) ? stemEnglish(bare) : bare;
    known.set(word, stem);
    return stem;
  };
};

const pushWide = (run: string, tokens: string[]): void => {
  let before = '';
  for (const char of run) {
    if (before !== '') tokens.push(before + char);
    tokens.push(char);
    before = char;
  }
};

/** A designation with digits: whole, without its joints, and by its parts (`gtx-500` → gtx-500, gtx500, gtx, 500). */
const pushCode = (word: string, tokens: string[]): void => {
  tokens.push(word);
  const letters = /[^\d.]/u.test(word);
  if (!letters) return;
  const joined = word.replace(/[-._/+:'&%#]/gu, '');
  if (joined !== word) tokens.push(joined);
  for (const [part] of word.matchAll(PARTS)) if (part !== joined) tokens.push(part);
};

const pushWord = (word: string, tokens: string[], stem: (word: string) => string): void => {
  if (/(?:\+\+|#)$/u.test(word)) tokens.push(word);
  const bare = word.replace(/'s$|[+#%]+$/gu, '');
  const parts = JOINT.test(bare) ? bare.split(/[-._/+:'&]/u) : [bare];
  for (const part of parts)
    if (part !== '' && !STOP_WORDS.has(part) && (parts.length === 1 || part.length > 1)) tokens.push(stem(part));
  if (parts.length > 1 && !/[/:']/u.test(bare)) tokens.push(stem(parts.join('')));
};

/**
 * Cuts a text into the tokens of the word index; the same for documents and queries, on Node and on Workers.
 * Han (and kana, Hangul) give single characters and pairs; English words are stemmed, stop words dropped; numbers come with and
 * without their unit, and with 万 or 亿 counted in; codes come whole and in parts. Order and repeats are kept, so counts are term frequencies.
 */
export const tokenise = (text: string): string[] => {
  const folded = foldForSearch(text);
  const stem = stemmer();
  const tokens: string[] = [];
  for (const match of folded.matchAll(RUN)) {
    const [run] = match;
    const { wide, number } = match.groups ?? {};
    if (wide !== undefined) pushWide(wide, tokens);
    else if (number !== undefined || HAS_DIGIT.test(run)) {
      const value = run.replaceAll(',', '').replace(/%$/u, '');
      pushCode(value, tokens);
      const end = match.index + run.length;
      const after = folded.slice(end, end + 10);
      if (run.endsWith('%')) tokens.push(`${value}%`);
      else if (PLAIN_NUMBER.test(value)) {
        const unit = UNIT_WORD.exec(after)?.[1] ?? /^ ?(\p{Script=Han})/u.exec(after)?.[1];
        if (unit !== undefined) tokens.push(value + unit);
        tokens.push(...numberSaidOtherwise(value, after));
      }
    } else pushWord(run, tokens, stem);
  }
  return tokens;
};
