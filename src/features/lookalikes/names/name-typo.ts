/** A slip of the pen is looked for in words this long only: shorter ones are often two names (`Lumen`, `Lumin`). */
const LONG_ENOUGH = 8;
/** One letter for another makes another word more easily than one left out. */
const LONG_FOR_OTHER_LETTER = 10;
/** A word behind the first may differ by its plural. */
const LONG_FOR_PLURAL = 5;

/** Whether two lists of words differ by one slip in one long word, or by one plural behind the first word. */
export const isTypo = (a: readonly string[], b: readonly string[]): boolean => {
  if (a.length !== b.length) return false;
  const apart = a.flatMap((word, at) => (word === b[at] ? [] : [{ at, a: word, b: b[at] ?? '' }]));
  const [only] = apart;
  if (apart.length !== 1 || !only) return false;
  if (/\d/u.test(only.a + only.b)) return false;
  return (only.at > 0 && onePlural(only.a, only.b)) || oneSlip(only.a, only.b);
};

const onePlural = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= LONG_FOR_PLURAL && (`${a}s` === b || `${b}s` === a);

/** One letter left out, doubled, changed or two changed places, not at either end of the word. */
const oneSlip = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < LONG_ENOUGH || long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  let end = 0;
  while (end < short.length - from && short[short.length - 1 - end] === long[long.length - 1 - end]) end += 1;
  if (from === 0 || end === 0) return false;
  const [left, right] = [short.slice(from, short.length - end), long.slice(from, long.length - end)];
  if (left === '' && right.length === 1) return true;
  if (left.length === 1 && right.length === 1) return short.length >= LONG_FOR_OTHER_LETTER;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
};
