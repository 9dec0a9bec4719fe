import { readTrade } from './industry-likeness.ts';

const LONGEST = 120;
const MOST_PARTS = 12;
/** How much the trade as it is written, its words, and its row of kin words count. */
const [WHOLE, WORDS, KIN] = [0.5, 0.25, 0.25];

/**
 * A trade as keys to hash, with shares that add up to 1: the whole as it is written, its words, and the rows of kin words it
 * belongs to, so that `medical` and `Healthcare` share a quarter. None when it is not on record.
 */
export const tradeKeys = (industry: string | null): { key: string; share: number }[] => {
  if (!industry?.trim()) return [];
  const { key, parts, kin } = readTrade(industry.slice(0, LONGEST));
  const words = [...parts].slice(0, MOST_PARTS);
  const rows = [...kin];
  const total = WHOLE + (words.length > 0 ? WORDS : 0) + (rows.length > 0 ? KIN : 0);
  return [
    { key: `=${key}`, share: WHOLE / total },
    ...words.map((part) => ({ key: `.${part}`, share: WORDS / total / words.length })),
    ...rows.map((row) => ({ key: `~${row}`, share: KIN / total / rows.length })),
  ];
};
