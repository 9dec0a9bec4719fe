import { tokenise } from '#src/features/library/index.ts';
import { sentencesOf } from '#src/playbook/text.ts';

const MOST = 180;

/** The stretch of a text, whole sentences in its own words, that holds most of what is asked after. */
export const excerptOf = (text: string, asked: string, most = MOST): string => {
  const sentences = sentencesOf(text);
  const wanted = new Set(tokenise(asked));
  const score = (words: string): number => new Set(tokenise(words).filter((term) => wanted.has(term))).size;
  let best = { from: 0, to: 0, score: -1 };
  for (let from = 0; from < sentences.length; from += 1) {
    for (let to = from; to < sentences.length; to += 1) {
      const [first, last] = [sentences[from], sentences[to]];
      if (!first || !last || (last.end - first.start > most && to > from)) break;
      const found = score(text.slice(first.start, last.end));
      if (found > best.score || (found === best.score && first.start === best.from))
        best = { from: first.start, to: last.end, score: found };
    }
  }
  const words = text.slice(best.from, best.to).trim();
  return (words === '' ? text.trim() : words).slice(0, 2 * most);
};
