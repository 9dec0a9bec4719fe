import { foldTag } from './small-likeness.ts';

/** FNV-1a over UTF-16 units, mixed once more so that neighbours spread (Appleby’s finaliser). */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
};

/** The dimension of a key inside a range of `[first, count]` dimensions. */
export const hashInto = (key: string, [first, count]: readonly [number, number]): number => first + (hash(key) % count);

const MOST_BUCKETS = 24;

/** A staff number on a scale of doublings, shared out between the two buckets around it, so that 99 and 101 are alike. None when unknown. */
export const companySize = (employees: number | null): [bucket: number, share: number][] => {
  if (!employees || employees < 1 || !Number.isFinite(employees)) return [];
  const at = Math.min(MOST_BUCKETS - 1, Math.log2(employees));
  const low = Math.floor(at);
  const share = at - low;
  return share === 0
    ? [[low, 1]]
    : [
        [low, 1 - share],
        [low + 1, share],
      ];
};

/** A tag as it is hashed; longer ones are cut. */
export const tagKey = (tag: string): string => foldTag(tag).slice(0, 60);
