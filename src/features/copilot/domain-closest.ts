import { nameKey } from '#src/kernel/name-key.ts';

/** Below this likeness a name is no help. */
const LEAST = 0.25;
/** What many names share says nothing of likeness. */
const COMMON =
  /集团|股份|有限|责任|公司|控股|科技|\b(?:inc|ltd|limited|co|corp|company|group|holdings?|plc|gmbh|services?|the)\b/giu;
const tellingKey = (name: string): string => nameKey(name.replaceAll(COMMON, ' ')) || nameKey(name);

const pairs = (key: string): Set<string> => {
  const marks = [...key];
  return new Set(marks.length < 2 ? marks : marks.slice(1).map((mark, at) => `${marks[at]}${mark}`));
};

/** Dice's coefficient of two names' character pairs, 0–1. */
const likeness = (a: string, b: string): number => {
  const [first, second] = [pairs(a), pairs(b)];
  const shared = [...first].filter((pair) => second.has(pair)).length;
  return first.size + second.size === 0 ? 0 : (2 * shared) / (first.size + second.size);
};

/** The names most like what was said, best first: what somebody may have meant who misspelt one. */
export const closestNames = <Named extends { name: string; aliases: readonly string[] }>(
  said: string,
  accounts: readonly Named[],
  most: number,
): Named[] => {
  const key = tellingKey(said);
  return accounts
    .map((account) => ({
      account,
      score: Math.max(...[account.name, ...account.aliases].map((name) => likeness(key, tellingKey(name)))),
    }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || (a.account.name < b.account.name ? -1 : 1))
    .slice(0, most)
    .map(({ account }) => account);
};
