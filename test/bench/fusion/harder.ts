const WORD = /[\p{L}\p{N}]+/gu;

/** Takes the longest run of characters that a text holds out of a query: of a Chinese one. */
const withoutRun = (query: string, text: string): string => {
  let longest = '';
  for (let from = 0; from < query.length; from += 1)
    for (let to = from + 2; to <= query.length && text.includes(query.slice(from, to)); to += 1)
      if (to - from > longest.length) longest = query.slice(from, to);
  return longest ? query.replace(longest, ' ') : query;
};

/** Takes the two longest words that a text holds out of a query: of an English one. */
const withoutWords = (query: string, text: string): string => {
  const held = text.toLowerCase();
  const shared = [...query.matchAll(WORD)]
    .map(([word]) => word)
    .filter((word) => word.length > 3 && held.includes(word.toLowerCase()))
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 2);
  return shared.reduce((rest, word) => rest.replace(word, ' '), query);
};

/** A question as somebody asks it who does not use the text's own words: what it shares most plainly with its answer is gone. */
export const harder = (query: string, answer: string): string => {
  const hard = /\p{Script=Han}/u.test(query) ? withoutRun(query, answer) : withoutWords(query, answer);
  return hard.trim().length > 1 ? hard.trim() : query;
};
