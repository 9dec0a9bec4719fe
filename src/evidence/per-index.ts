import type { PackIndex } from './pack-index.ts';

/**
 * Remembers what was made of a text or name of one pack, as long as the pack's index lives: the same texts and names are asked about
 * by every check and every claim. Whoever is answered must not change the answer.
 */
export const perIndex = <K, T>(make: (of: K, index: PackIndex) => T): ((of: K, index: PackIndex) => T) => {
  const kept = new WeakMap<PackIndex, Map<K, T>>();
  return (of, index) => {
    let known = kept.get(index);
    if (!known) {
      known = new Map();
      kept.set(index, known);
    }
    const had = known.get(of);
    if (had !== undefined) return had;
    const made = make(of, index);
    known.set(of, made);
    return made;
  };
};
