/** A 32-bit hash of a text (FNV-1a, mixed): the same on every machine. */
export const hashOf = (text: string): number => {
  let hash = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
};

/** Numbers from 0 to 1 that look random and are the same for a seed. */
export const numbersFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A number of the standard normal distribution (Box & Muller 1958). */
export const normal = (next: () => number): number =>
  Math.sqrt(-2 * Math.log(next() + 1e-12)) * Math.cos(2 * Math.PI * next());

export const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
};

/** The vector at length 1; one of zeros stays. */
export const unit = (vector: Float64Array): Float64Array => {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((each) => each / length);
};

/** A direction that only the seed text decides. */
export const directionOf = (seed: string, width: number): Float64Array => {
  const next = numbersFrom(hashOf(seed));
  return unit(Float64Array.from({ length: width }, () => normal(next)));
};
