import type { CapitalisedName } from './capitalised-names.ts';

const DOT = /[·•‧・．]/u;
const HAN = '\\p{Script=Han}';
// 卡万·肖特: a foreign name in Han characters, its parts joined with a dot.
const DOTTED = new RegExp(`${HAN}{1,7}(?:[·•‧・．]${HAN}{1,8})+`, 'gu');

// 恒信精工有限公司: the two characters before the form of the company are its own.
const INCORPORATED = new RegExp(`(?<n>${HAN}{2})(?:股份有限公司|有限责任公司|有限公司)`, 'gu');

/** GUARD-1: finds names written in Han characters whose look alone says that they are names (`卡万·肖特`, `…有限公司`) and `isKnown` does not know. */
export const findHanNames = (text: string, isKnown: (word: string) => boolean): CapitalisedName[] => {
  const found: CapitalisedName[] = [];
  for (const match of DOT.test(text) ? text.matchAll(DOTTED) : []) {
    const parts = match[0].split(/[·•‧・．]/u);
    const last = parts.at(-1) ?? '';
    const head = parts[0] ?? '';
    // Words before and behind run on without a space: the parts between dots, and the characters next to them, decide.
    const sure = [head.slice(-2), ...parts.slice(1, -1), last.slice(0, 2)].filter((part) => part !== '');
    if (sure.every(isKnown)) continue;
    found.push({ name: match[0], start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(INCORPORATED)) {
    const tail = match.groups?.n ?? '';
    if (!isKnown(tail)) found.push({ name: match[0], start: match.index, end: match.index + match[0].length });
  }
  return found;
};
