/**
 * Passage numbers a block of postings spans. Few, and a search reads a term from many places; many, and an upload rewrites
 * long rows of the common terms.
 */
export const BLOCK = 8192;

/** Bytes a posting: its number in the block, the frequency, the passage's length, two bytes each, lowest first. */
const WIDTH = 6;
/** Bytes before each block of a joined read: the block and how many postings follow, four bytes each, highest first. */
const HEAD = 8;
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

/** Goes through blocks of a term joined as the store joins them (each behind its head), in the order of passage numbers. */
export const eachPosting = (
  joined: Uint8Array,
  visit: (number: number, frequency: number, length: number) => void,
): void => {
  const view = new DataView(joined.buffer, joined.byteOffset, joined.byteLength);
  // Byte by byte: the same everywhere, and several times quicker than a view's calls.
  const two = (at: number) => (joined[at] as number) | ((joined[at + 1] as number) << 8);
  for (let at = 0; at < joined.byteLength; ) {
    const base = view.getInt32(at) * BLOCK;
    const end = at + HEAD + view.getInt32(at + 4) * WIDTH;
    for (let from = at + HEAD; from < end; from += WIDTH) visit(base + two(from), two(from + 2), two(from + 4));
    at = end;
  }
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
