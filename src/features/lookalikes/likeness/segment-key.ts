import { foldText } from '#src/kernel/fold-text.ts';

/** One trade in one region, as a key; null where either is not on record. */
export const foldSegment = ({
  industry,
  regions,
}: {
  industry: string | null;
  regions: readonly string[];
}): string | null => {
  const [trade, place] = [foldText(industry ?? ''), foldText(regions[0] ?? '')];
  return trade && place ? `${trade} | ${place}` : null;
};
