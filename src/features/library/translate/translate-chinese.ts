import type { Dictionary } from '#src/kernel/dictionary.ts';
import type { TranslatedTerm } from './lexical-plan.ts';
import { segmentChinese } from './segment-chinese.ts';

/** Words that ask or bind and say nothing of what is asked about. */
const BINDING = new Set(
  (
    '的 了 在 是 和 与 或 有 被 把 对 从 到 中 上 下 为 以 于 由 之 所 吗 呢 并 而 及 其 将 会 能 该 也 都 就 着 过 得 地 什么 哪 哪些 哪个 哪里 哪儿 哪种 谁 多少 几 个 名 称 何 何时 ' +
    '如何 怎么 怎样 怎么样 为什么 是什么 什么样 这 那 这个 那个 它 他 她 我 你 您 我们 你们 他们 它们 可以 一个 进行 时候 年 月 日 时 请问 是否 有没有'
  ).split(' '),
);

/** A single character is too often a part of a word the dictionary does not know. */
const SINGLE = 0.5;
/** A word inside a longer one (`防守` in `防守球员`). */
const INNER = 0.3;

/** The words of two characters and more that stand inside a word. */
const innerWords = (word: string, { has }: Dictionary): string[] => {
  const found = new Set<string>();
  for (let from = 0; from < word.length; from += 1)
    for (let to = from + 2; to <= word.length; to += 1)
      if (to - from < word.length && has(word.slice(from, to))) found.add(word.slice(from, to));
  return [...found];
};

/** English terms for the words of a run of Han characters, in their order; a word without a translation is passed over. */
export const translateChinese = (run: string, dictionary: Dictionary): TranslatedTerm[] =>
  segmentChinese(run, dictionary).flatMap((word) => {
    if (BINDING.has(word)) return [];
    const asked = [{ said: word, weight: word.length === 1 ? SINGLE : 1 }];
    if (word.length > 2) asked.push(...innerWords(word, dictionary).map((said) => ({ said, weight: INNER })));
    return asked.flatMap(({ said, weight }) => {
      const words = dictionary.toEnglish(said);
      if (words.length === 0) return [];
      return [{ said, weight, words, alternatives: words.map((each) => ({ term: each.word, weight: each.weight })) }];
    });
  });
