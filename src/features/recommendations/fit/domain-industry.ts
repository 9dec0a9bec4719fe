import { nameKey } from '#src/kernel/name-key.ts';

/** How two industries stand to each other. */
export type IndustryLikeness = 'same' | 'related' | 'other';

/** Heads of industry names that are shared by industries with nothing in common. */
const LOOSE = new Set([
  '其他',
  '现代',
  '综合',
  '中国',
  '国际',
  'other',
  'general',
  'modern',
  'global',
  'international',
]);

/**
 * Compares two industries by name: the same in any spelling; related when one holds the other (`汽车` and `汽车零部件`,
 * SEG-1: nested) or both begin alike (`Food retail`, `Food manufacturing`).
 */
export const compareIndustries = (a: string, b: string): IndustryLikeness => {
  const [x, y] = [nameKey(a), nameKey(b)];
  if (!x || !y) return 'other';
  if (x === y) return 'same';
  if (x.includes(y) || y.includes(x)) return 'related';
  const [headA, headB] = [headOf(a), headOf(b)];
  return headA === headB && headA.length > 1 && !LOOSE.has(headA) ? 'related' : 'other';
};

const headOf = (name: string): string => {
  const text = name.normalize('NFKC').trim().toLowerCase();
  return /^\p{Script=Han}/u.test(text) ? [...text].slice(0, 2).join('') : (/^[\p{L}\p{N}-]+/u.exec(text)?.[0] ?? '');
};
