/** Remembers what was made of an object as long as that object lives; the answer is the same as if it were made anew. */
export const perObject = <K extends object, V>(make: (of: K) => V): ((of: K) => V) => {
  const kept = new WeakMap<K, V>();
  return (of) => {
    const known = kept.get(of);
    if (known !== undefined) return known;
    const made = make(of);
    kept.set(of, made);
    return made;
  };
};

/** Texts remembered by one reader: more than the sources of all cases have clauses. */
const MOST_TEXTS = 40_000;

/**
 * Remembers what was read of a text, which depends on nothing but the text: the same words come back in every grader, case and
 * mutant. Whoever is answered must not change the answer. Past `most` texts everything is forgotten, and read again.
 */
export const perText = <V>(read: (text: string) => V, most: number = MOST_TEXTS): ((text: string) => V) => {
  const kept = new Map<string, V>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const got = read(text);
    if (kept.size >= most) kept.clear();
    kept.set(text, got);
    return got;
  };
};

/** Remembers what was found of a text held against an object, such as a saying against its ground. */
export const perObjectAndText = <K extends object, V>(
  make: (of: K, text: string) => V,
): ((of: K, text: string) => V) => {
  const readers = perObject((of: K) => perText((text) => make(of, text)));
  return (of, text) => readers(of)(text);
};
