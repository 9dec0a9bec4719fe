import { foldWithMap, unfoldSpan } from '#src/kernel/fold-text.ts';
import { isOrdinaryWord } from './ordinary-words.ts';

/** A run of capitalised Latin words that reads like a name, as written, without a possessive. */
export type CapitalisedName = { name: string; start: number; end: number };

type Word = { word: string; from: number; to: number; opens: boolean; joined: boolean };

const WORD = /[\p{Script=Latin}\p{N}](?:[\p{Script=Latin}\p{M}\p{N}&]|[-'](?=[\p{Script=Latin}\p{N}]))*/gu;
const OPENING = /(?:^|[.!?:;•|/。！？：；\n]|(?:^|\s)-)[\s"'([]*$|["([]\s*$/u;
const SPEAKS_OR_ACTS =
  /^(?:,? (?:who |also |still |now |already |never |only |has |had |will |would |may |might |can |did |does |is |was )*(?:sa(?:ys|id)|notes|explains|adds|puts?|states|claims|feels|felt|argues|admits|stresses|insists|reckons|sees|tells|told|thinks|thought|believes|believed|wants|wanted|asks|asked|decides|decided|agrees|agreed|disagrees|supports|supported|opposes|opposed|approves|approved|promises|promised|confirms|confirmed|prefers|preferred|backs|backed|leads|heads|owns|knows|knew|likes|liked|doubts|doubted|fears|feared|expects|expected|hopes|hoped|calls|called|writes|wrote|signs|signed|joins|joined|left|leaves|insists|insisted|refuses|refused|rejects|rejected|accepts|accepted|mentions|mentioned|reports|reported|suggests|suggested|complains|complained|answers|answered|replies|replied|met|meets|chairs|runs|(?:will|would|has|have|had|may|might|can|could|did|does|was|is)(?= )|[a-z]{3,}ed(?= )|paid|sent|made|gave|took|saw|got|bought|sold|won|led|built|spoke|understood|chose|plans|quotes|offers|sells|buys|uses|our|the (?:\w+ )?(?:director|manager|head|buyer|coach|ceo|cfo|cio|cto|coo))\b)/u;
const COMMON_ENDING =
  /(?:ing|ed|ly|tion|tions|sion|ment|ments|ness|ity|ance|ence|ism|ists?|ers|ors|ies|ives?|ables?)$/u;

/** Words of a text with a capital (anywhere in them), in runs; a word with digits is a designation and stands in no run. */
const capitals = (text: string): Word[][] => {
  const runs: Word[][] = [];
  let last: Word | undefined;
  for (const match of text.matchAll(WORD)) {
    const written = match[0];
    const word = written.replace(/'s$|'$/u, '');
    if (!/\p{Lu}/u.test(word) || /\d/u.test(word)) {
      last = undefined;
      continue;
    }
    const from = match.index;
    const joined = last !== undefined && /^(?: |\. | & )$/u.test(text.slice(last.to, from));
    const one: Word = { word, from, to: from + word.length, opens: OPENING.test(text.slice(0, from)), joined };
    if (joined) runs.at(-1)?.push(one);
    else runs.push([one]);
    last = written === word ? one : undefined;
  }
  return runs;
};

const isOrdinary = (word: string): boolean => {
  const lower = word.toLowerCase();
  return (
    isOrdinaryWord(lower) ||
    isOrdinaryWord(lower.replace(/s$/u, '')) ||
    (lower.includes('-') && lower.split('-').every((part) => isOrdinaryWord(part) || part.length < 3)) ||
    lower.length === 1
  );
};

/**
 * GUARD-1: finds capitalised Latin words of a claim that name somebody or something `isKnown` does not know. Ordinary capitals are
 * passed over: the first word of a sentence (unless it owns, says or decides something), the calendar, offices, short forms.
 * @param isKnown whether a word (lower case) stands in the record the claim rests on
 */
export const findCapitalisedNames = (text: string, isKnown: (word: string) => boolean): CapitalisedName[] => {
  if (!/[A-Z\u00c0-\u00de\uff21-\uff3a]/u.test(text)) return [];
  const folded = foldWithMap(text, { keepCase: true, tight: 'lines' });
  const found: CapitalisedName[] = [];
  for (const run of capitals(folded.text)) {
    const strange = run.filter(({ word, to, opens }, i) => {
      if (isOrdinary(word)) return false;
      const lower = word.toLowerCase();
      if (opens && !/\p{Lu}/u.test(word.slice(1))) {
        const after = folded.text.slice(to, to + 60);
        const names = run[i + 1] !== undefined || /^'s /u.test(after) || SPEAKS_OR_ACTS.test(after);
        if (!names || COMMON_ENDING.test(lower)) return false;
      }
      return !isKnown(lower);
    });
    const [first, last] = [strange[0], strange.at(-1)];
    if (!first || !last) continue;
    const span = unfoldSpan(folded, first.from, last.to);
    found.push({ name: text.slice(span.start, span.end), ...span });
  }
  return found;
};
