/** A sentence or half-sentence of an instruction: where it stands in the instruction's text, its blanks after it counted in. */
export type Part = { start: number; end: number; text: string };

const CLOSES: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '[': ']',
  '“': '”',
  '"': '"',
  '`': '`',
  '‘': '’',
};
const ENDS_HAN = /[。！？；;]/u;
const ENDS_LATIN = /[.!?]/u;

/**
 * Cuts an instruction into its sentences and half-sentences (after 。！？； and after . ! ? ; before a blank). What stands in
 * brackets, quotes or backticks is not cut. Joined again the parts give the text.
 */
export const splitParts = (text: string): Part[] => {
  const open: string[] = [];
  const cuts: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === open.at(-1)) open.pop();
    else if (CLOSES[char] !== undefined && open.at(-1) !== '`') open.push(CLOSES[char]);
    if (open.length > 0) continue;
    const after = text.charAt(at + 1);
    if (ENDS_HAN.test(char) || (ENDS_LATIN.test(char) && /\s/u.test(after))) {
      let end = at + 1;
      while (/\s/u.test(text.charAt(end))) end++;
      cuts.push(end);
    }
  }
  const ends = [...new Set([...cuts, text.length])];
  return ends.flatMap((end, index) => {
    const start = ends[index - 1] ?? 0;
    const part = text.slice(start, end);
    return part.trim() === '' ? [] : [{ start, end, text: part.trim() }];
  });
};
