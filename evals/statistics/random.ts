/** Repeatable chance: the same seed gives the same numbers on every machine. */
export type Random = {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `n`. */
  below(n: number): number;
  /** A draw of the standard normal law. */
  normal(): number;
};

/** Four words of state out of a text: each letter is mixed into all of them (FNV-1a steps with different offsets). */
const words = (seed: string): [number, number, number, number] => {
  const of = (offset: number): number => {
    let hash = offset >>> 0;
    for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193) >>> 0;
    hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d) >>> 0;
    return (hash ^ (hash >>> 15)) >>> 0;
  };
  return [of(0x811c9dc5), of(0x9e3779b9), of(0x85ebca6b), 1];
};

/** A generator with 128 bits of state (small fast counting, 32-bit words), begun from a text. */
export const randomFrom = (seed: string): Random => {
  let [a, b, c, counter] = words(seed);
  const word = (): number => {
    const out = (((a + b) >>> 0) + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = (b ^ (b >>> 9)) >>> 0;
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + out) >>> 0;
    return out;
  };
  for (let round = 0; round < 15; round++) word();
  const next = (): number => word() / 4_294_967_296;
  return {
    next,
    below: (n) => Math.floor(next() * n),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
};
