/**
 * Names with their numbers, packed: the UTF-16 units of all of them one after the other, where each begins, and a hash
 * table of numbers (0 is an empty slot, `n + 1` the name `n`). Three arrays that a thread can hand over without a copy.
 */
export type PackedNames = {
  units: Uint16Array<ArrayBuffer>;
  starts: Uint32Array<ArrayBuffer>;
  slots: Uint32Array<ArrayBuffer>;
};

/** FNV-1a over UTF-16 units. */
const hashOf = (name: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
};

/** Packs names; each is known by its place in the list. No name may come twice. */
export const packNames = (names: readonly string[]): PackedNames => {
  const units = new Uint16Array(names.reduce((sum, name) => sum + name.length, 0));
  const starts = new Uint32Array(names.length + 1);
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * names.length + 2)));
  let end = 0;
  for (const [number, name] of names.entries()) {
    for (let at = 0; at < name.length; at += 1) units[end + at] = name.charCodeAt(at);
    end += name.length;
    starts[number + 1] = end;
    let slot = hashOf(name) % slots.length;
    while (slots[slot]) slot = (slot + 1) % slots.length;
    slots[slot] = number + 1;
  }
  return { units, starts, slots };
};

/** The name with this number. */
export const nameOf = ({ units, starts }: PackedNames, number: number): string =>
  String.fromCharCode(...units.subarray(starts[number], starts[number + 1]));

const isName = ({ units, starts }: PackedNames, number: number, name: string): boolean => {
  const from = starts[number] ?? 0;
  if ((starts[number + 1] ?? 0) - from !== name.length) return false;
  for (let at = 0; at < name.length; at += 1) if (units[from + at] !== name.charCodeAt(at)) return false;
  return true;
};

/** The number of a name; undefined when it is not among them. */
export const numberOf = (names: PackedNames, name: string): number | undefined => {
  const { slots } = names;
  for (let slot = hashOf(name) % slots.length; slots[slot]; slot = (slot + 1) % slots.length) {
    const number = (slots[slot] ?? 0) - 1;
    if (isName(names, number, name)) return number;
  }
  return undefined;
};
