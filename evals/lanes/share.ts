/**
 * Shares work among lanes: what belongs together goes to one lane, the heaviest first to the lane with least to do. Each share keeps
 * the order of the work.
 */
export const sharesOf = <T>(
  work: readonly T[],
  lanes: number,
  { groupOf, weightOf }: { groupOf: (each: T) => string; weightOf: (each: T) => number },
): T[][] => {
  const weigh = (list: readonly T[]): number => list.reduce((sum, each) => sum + weightOf(each), 0);
  const groups = [...Map.groupBy(work, groupOf).values()].sort((a, b) => weigh(b) - weigh(a));
  const shares: T[][] = Array.from({ length: lanes }, () => []);
  for (const group of groups) {
    const [least] = shares.toSorted((a, b) => weigh(a) - weigh(b));
    least?.push(...group);
  }
  return shares.filter((share) => share.length > 0);
};
