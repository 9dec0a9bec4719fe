/** A list of whole numbers that grows without an object an item. */
export const growingList = () => {
  let held = new Uint32Array(1 << 12);
  let length = 0;
  return {
    push: (value: number): void => {
      if (length === held.length) {
        const larger = new Uint32Array(2 * length);
        larger.set(held);
        held = larger;
      }
      held[length] = value;
      length += 1;
    },
    at: (index: number): number => held[index] ?? 0,
    get length(): number {
      return length;
    },
    done: (): Uint32Array<ArrayBuffer> => held.slice(0, length),
  };
};

/** Things in groups, packed: those of group `g` are `items[starts[g]] … items[starts[g + 1] − 1]`, in the order they came. */
export type Grouped = { starts: Uint32Array<ArrayBuffer>; items: Uint32Array<ArrayBuffer> };

/** Sorts the numbers of things by their group (a counting sort, stable). `groupOf[i]` is the group of thing `i`. */
export const groupBy = (groupOf: Uint32Array, groups: number): Grouped => {
  const starts = new Uint32Array(groups + 1);
  for (let at = 0; at < groupOf.length; at += 1) {
    const group = groupOf[at] ?? 0;
    starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  }
  for (let group = 0; group < groups; group += 1) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  const next = starts.slice();
  const items = new Uint32Array(groupOf.length);
  for (let at = 0; at < groupOf.length; at += 1) {
    const group = groupOf[at] ?? 0;
    const to = next[group] ?? 0;
    items[to] = at;
    next[group] = to + 1;
  }
  return { starts, items };
};

export const groupOf = ({ starts, items }: Grouped, group: number): Uint32Array =>
  items.subarray(starts[group], starts[group + 1]);
