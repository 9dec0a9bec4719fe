const EVERY_MS = 100;
const MB = 1024 * 1024;

/**
 * Watches this process's resident memory until it is stopped.
 * @returns MB above the start: the most, and the most in each third of the time, which tells whether it grows
 */
export const watchMemory = () => {
  globalThis.gc?.();
  const start = process.memoryUsage().rss;
  const seen: number[] = [];
  const look = () => void seen.push((process.memoryUsage().rss - start) / MB);
  const timer = setInterval(look, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      const third = Math.max(1, Math.floor(seen.length / 3));
      const most = (part: readonly number[]) => (part.length > 0 ? Math.max(...part) : 0);
      return {
        most: most(seen),
        thirds: [most(seen.slice(0, third)), most(seen.slice(third, 2 * third)), most(seen.slice(2 * third))],
      };
    },
  };
};
