import { regionKeys, WITHIN } from '../likeness/region-keys.ts';

/** A person with a territory (FIELD-1). */
export type TerritoryOwner = { id: string; name: string; region: string | null };

/** The regions a territory covers, as words to be looked for in a prospect's regions: 华东 covers its provinces too. */
export const territoryWords = (region: string | null): string[] => {
  const keys = regionKeys([region]);
  return [...new Set([...keys].flatMap((key) => [key, ...(WITHIN[key] ?? [])]))].sort();
};

/** Whose territory a prospect lies in, by its regions; nobody's is the common pool (FIELD-1). */
export const ownersOf = <Owner extends TerritoryOwner>(
  regions: readonly string[],
  owners: readonly Owner[],
): Owner[] => {
  const where = regionKeys(regions);
  return owners.filter(
    (owner) => owner.region !== null && territoryWords(owner.region).some((word) => where.has(word)),
  );
};

/** Keeps candidates inside the regions of these words, or outside all of them. */
export type TerritoryFilter = { words: string[]; inside: boolean };
