import { toDate, type When } from './time.ts';

/** An interaction and the contacts who took part. */
export type ChainInteraction = { at: When; contactIds: readonly string[] };

/**
 * CHAIN-2: how the interactions are spread over contacts. An interaction with n contacts counts 1/n for each, so that the
 * shares (0–1) add up to 1; interactions without a contact do not count.
 */
export const threadShares = (
  interactions: readonly ChainInteraction[],
): { shares: Map<string, number>; total: number } => {
  const weights = new Map<string, number>();
  let total = 0;
  for (const interaction of interactions) {
    const ids = [...new Set(interaction.contactIds)];
    if (ids.length === 0) continue;
    total++;
    for (const id of ids) weights.set(id, (weights.get(id) ?? 0) + 1 / ids.length);
  }
  return { shares: new Map([...weights].map(([id, weight]) => [id, weight / total])), total };
};

/** When each contact last took part in an interaction. */
export const lastSeen = (interactions: readonly ChainInteraction[]): Map<string, Date> => {
  const seen = new Map<string, Date>();
  for (const interaction of interactions) {
    const at = toDate(interaction.at);
    if (!at) continue;
    for (const id of interaction.contactIds) {
      const before = seen.get(id);
      if (!before || before < at) seen.set(id, at);
    }
  }
  return seen;
};
