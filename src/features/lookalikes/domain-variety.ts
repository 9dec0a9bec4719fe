/** A scored candidate as far as the choice goes: whom it is nearest to. */
export type Scored = { prospectId: string; score: number; nearestId: string };

/** The even share of one won customer is the list's length by their number; this many times that is the most it may fill. */
const SHARES_MOST = 4;
/** A list may always hold so many by one won customer. */
const ALWAYS = 3;

/** How many scored candidates are kept for the choice: enough for variety, bounded however long the list of candidates. */
export const poolSize = (limit: number): number => 3 * limit + 100;

/**
 * Chooses the ranked list from the pool (LOOK-1, variety): no won customer may be the nearest of more than four times its even
 * share while other candidates wait. Candidates passed over come back where places stay free. Ranks follow the score.
 * @param pool best first
 * @param accounts number of won customers compared with
 * @returns the chosen, best first
 */
export const chooseRanked = (
  pool: readonly Scored[],
  choice: { limit: number; minScore: number; accounts: number },
): Scored[] => {
  const most = Math.max(ALWAYS, Math.ceil((SHARES_MOST * choice.limit) / Math.max(1, choice.accounts)));
  const good = pool.filter((each) => each.score >= choice.minScore);
  const by = new Map<string, number>();
  const chosen = new Set<Scored>();
  for (const each of good) {
    if (chosen.size === choice.limit) break;
    const already = by.get(each.nearestId) ?? 0;
    if (already >= most) continue;
    by.set(each.nearestId, already + 1);
    chosen.add(each);
  }
  for (const each of good) {
    if (chosen.size === choice.limit) break;
    chosen.add(each);
  }
  return good.filter((each) => chosen.has(each));
};
