/**
 * Passage numbers a block of postings spans. Few, and a search reads a term from many places; many, and an upload rewrites
 * long rows of the common terms.
 */
export const BLOCK = 8192;

/** Bytes a posting: its number in the block, the frequency, the passage's length, two bytes each, lowest first. */
const WIDTH = 6;
/** The most that fits two bytes; what is more counts as this. */
export const MOST = 0xffff;

/** A term in a passage: the passage's number in the tenant, the term's frequency in units, and the passage's length in terms. */
export type Posting = { number: number; frequency: number; length: number };

/** One row of the index: the postings of a term in one block, in the order of their numbers. */
export type PostingsBlock = { block: number; df: number; peak: number; shortest: number; packed: Uint8Array };

/** Packs the postings of one term, which must come in the order of their numbers, a row a block. */
export const packPostings = (postings: readonly Posting[]): PostingsBlock[] => {
  const blocks: PostingsBlock[] = [];
  for (let from = 0; from < postings.length; ) {
    const block = Math.floor((postings[from]?.number ?? 0) / BLOCK);
    let to = from + 1;
    while (to < postings.length && Math.floor((postings[to]?.number ?? 0) / BLOCK) === block) to += 1;
    blocks.push(packBlock(block, postings.slice(from, to)));
    from = to;
  }
  return blocks;
};

const packBlock = (block: number, postings: readonly Posting[]): PostingsBlock => {
  const packed = new Uint8Array(postings.length * WIDTH);
  const view = new DataView(packed.buffer);
  let peak = 0;
  let shortest = MOST;
  postings.forEach(({ number, frequency, length }, at) => {
    view.setUint16(at * WIDTH, number - block * BLOCK, true);
    view.setUint16(at * WIDTH + 2, frequency, true);
    view.setUint16(at * WIDTH + 4, length, true);
    peak = Math.max(peak, frequency);
    shortest = Math.min(shortest, length);
  });
  return { block, df: postings.length, peak, shortest, packed };
};

/** Goes through the packed postings of a block, in the order of passage numbers. `at` is the number in the block. */
export const eachPosting = (
  packed: Uint8Array,
  visit: (at: number, frequency: number, length: number) => void,
): void => {
  // Byte by byte: the same everywhere, and several times quicker than a view's calls.
  for (let from = 0; from < packed.length; from += WIDTH)
    visit(two(packed, from), two(packed, from + 2), two(packed, from + 4));
};

const two = (packed: Uint8Array, at: number): number => (packed[at] as number) | ((packed[at + 1] as number) << 8);

/** Looks a passage up in the packed postings of a block. `at` is its number in the block; undefined when it is not there. */
export const postingAt = (packed: Uint8Array, at: number): { frequency: number; length: number } | undefined => {
  let low = 0;
  let high = packed.length / WIDTH - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = two(packed, middle * WIDTH);
    if (found === at) return { frequency: two(packed, middle * WIDTH + 2), length: two(packed, middle * WIDTH + 4) };
    if (found < at) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
};

/** The postings of one row. */
export const unpackBlock = (block: number, packed: Uint8Array): Posting[] => {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  return Array.from({ length: packed.byteLength / WIDTH }, (_, at) => ({
    number: block * BLOCK + view.getUint16(at * WIDTH, true),
    frequency: view.getUint16(at * WIDTH + 2, true),
    length: view.getUint16(at * WIDTH + 4, true),
  }));
};
