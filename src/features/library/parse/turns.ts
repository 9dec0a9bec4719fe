/** Lets a number of tasks run at once; the others wait in the order they came. */
export type Turns = <T>(task: () => Promise<T>) => Promise<T>;

/** Makes a queue of its own for at most `width` tasks at once. */
export const takeTurns = (width: number): Turns => {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= width) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await task();
    } finally {
      // The place goes straight to the next in line, so nobody can slip in between.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
};
