import type { Evidence } from '#src/evidence/index.ts';
import type { Citation } from './contract.ts';

/** Evidence as the wire cites it; `labels` says by `type id` what a source is, for a reader. */
export const asCitation = (
  claimId: string,
  { source, quote }: Evidence,
  labels: ReadonlyMap<string, string>,
): Omit<Citation, 'n'> => {
  const label = labels.get(`${source.type} ${source.id} ${source.field ?? ''}`);
  return { claimId, source: { ...source }, quote, ...(label ? { label } : {}) };
};

/** What each source of a pack is, by `type id field`. */
export const labelsOf = (
  items: readonly { source: Evidence['source']; label: string }[],
): ReadonlyMap<string, string> =>
  new Map(items.map(({ source, label }) => [`${source.type} ${source.id} ${source.field ?? ''}`, label]));
