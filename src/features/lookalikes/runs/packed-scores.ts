import { SKIP_REASONS, type SkipReason } from '../lists/domain-exclusions.ts';

/** Candidates of one chunk as they are stored: number (int8), score (float4) and why left out (one byte), most significant byte first. */
export type PackedScores = { numbers: Uint8Array; scores: Uint8Array; leftOut: Uint8Array };

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Numbers as the database packs them (`int8send`); all below 2^53. */
export const readNumbers = (bytes: Uint8Array): Float64Array => {
  const view = viewOf(bytes);
  return Float64Array.from({ length: bytes.byteLength / 8 }, (_, at) => Number(view.getBigInt64(8 * at)));
};

/** Scores as the database packs them (`float4send`). */
export const readScores = (bytes: Uint8Array): Float32Array => {
  const view = viewOf(bytes);
  return Float32Array.from({ length: bytes.byteLength / 4 }, (_, at) => view.getFloat32(4 * at));
};

type Pairs = Pick<PackedScores, 'numbers' | 'scores'>;

/** The same by ascending number: rows that were changed lie elsewhere in the table than their numbers say. */
export const inOrder = (packed: Pairs): Pairs => {
  const numbers = readNumbers(packed.numbers);
  if (numbers.every((number, at) => at === 0 || number > (numbers[at - 1] as number))) return packed;
  const order = Uint32Array.from(numbers, (_, at) => at).sort(
    (a, b) => (numbers[a] as number) - (numbers[b] as number),
  );
  const sorted = { numbers: new Uint8Array(packed.numbers.length), scores: new Uint8Array(packed.scores.length) };
  order.forEach((from, to) => {
    sorted.numbers.set(packed.numbers.subarray(8 * from, 8 * from + 8), 8 * to);
    sorted.scores.set(packed.scores.subarray(4 * from, 4 * from + 4), 4 * to);
  });
  return sorted;
};

/** Two stretches of packed scores as one. */
export const joined = (a: Pairs, b: Pairs): Pairs => ({
  numbers: bytesOf(a.numbers, b.numbers),
  scores: bytesOf(a.scores, b.scores),
});

const bytesOf = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
};

/** The byte that stands for a reason in packed scores: 0 is none. Reasons are only ever added at the end of their list. */
export const codeOf = (reason: SkipReason): number => SKIP_REASONS.indexOf(reason) + 1;
export const reasonOf = (code: number): SkipReason | null => SKIP_REASONS[code - 1] ?? null;

/** What a run leaves out, by ascending number. */
export type LeftOut = { numbers: Float64Array; codes: Uint8Array };

/** The codes of these ascending numbers: 0 where nothing is said of one. */
export const codesFor = (numbers: Float64Array, { numbers: out, codes }: LeftOut): Uint8Array => {
  const found = new Uint8Array(numbers.length);
  let from = firstNotBelow(out, numbers[0] ?? 0);
  numbers.forEach((number, at) => {
    while (from < out.length && (out[from] as number) < number) from += 1;
    if (out[from] === number) found[at] = codes[from] as number;
  });
  return found;
};

const firstNotBelow = (sorted: Float64Array, value: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** How many of these codes there are of each reason, and of none. */
export const tally = (codes: Uint8Array): { kept: number; skipped: Partial<Record<SkipReason, number>> } => {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const skipped: Partial<Record<SkipReason, number>> = {};
  for (const [code, count] of counts) {
    const reason = reasonOf(code);
    if (reason) skipped[reason] = count;
  }
  return { kept: counts.get(0) ?? 0, skipped };
};
