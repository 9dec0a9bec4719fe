/** By code units: the same on every machine, whatever its locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A sorted copy: by the keys in turn, figures downwards where they are negated. */
export const sortedBy = <T>(list: readonly T[], keys: (each: T) => readonly (string | number)[]): T[] =>
  list
    .map((each) => ({ each, keys: keys(each) }))
    .sort((a, b) => {
      for (const [place, left] of a.keys.entries()) {
        const right = b.keys[place] ?? '';
        const order =
          typeof left === 'number' && typeof right === 'number'
            ? left - right
            : compareText(String(left), String(right));
        if (order !== 0) return order;
      }
      return 0;
    })
    .map(({ each }) => each);
