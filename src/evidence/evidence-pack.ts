import type { Evidence, EvidenceItem, EvidencePack, EvidenceSource } from './claim.ts';
import { findQuote, quotedSource } from './find-quote.ts';

/** Gives items their refs, E1, E2 …, in the order given: what a drafter cites them by. */
export const numberItems = (items: readonly Omit<EvidenceItem, 'ref'>[], first = 1): EvidenceItem[] =>
  items.map((item, i) => ({ ...item, ref: `E${first + i}` }));

/** The item behind a ref as a drafter may write it (`E3`, `[e3]`, `Ｅ３`), or behind a source (type and id, the field too when both name one). */
export const findItem = (pack: EvidencePack, wanted: string | EvidenceSource): EvidenceItem | undefined => {
  if (typeof wanted === 'string') {
    const ref = wanted
      .normalize('NFKC')
      .replace(/[^a-z0-9]/giu, '')
      .toUpperCase();
    return pack.items.find((item) => item.ref.toUpperCase() === ref);
  }
  return itemsOf(pack.items, wanted)[0];
};

/** All items of one source; those of the field named, when the source names one and items of it exist. */
export const itemsOf = (items: readonly EvidenceItem[], source: EvidenceSource): EvidenceItem[] => {
  const same = items.filter((item) => item.source.type === source.type && item.source.id === source.id);
  const ofField = source.field === undefined ? [] : same.filter((item) => item.source.field === source.field);
  return ofField.length > 0 ? ofField : same;
};

/** Evidence that rests on an item: the words quoted, or the whole text when none are named. The source is copied with its version. */
export const toEvidence = (item: EvidenceItem, quote: string = item.text): Evidence => ({
  source: { ...item.source },
  quote: quote.trim(),
});

/** Where evidence stands in its item's text, for highlighting; undefined when it does not. Offsets are UTF-16 units. */
export const locateQuote = (item: EvidenceItem, quote: string): { start: number; end: number } | undefined =>
  findQuote(quotedSource(item.text), quote);
