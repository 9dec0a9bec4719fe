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
