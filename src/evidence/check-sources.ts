import type { Claim, EvidenceItem, EvidencePack, Fault, SourceType } from './claim.ts';
import { faults } from './faults.ts';
import { findQuote } from './find-quote.ts';
import type { PackIndex } from './pack-index.ts';

/** A piece of evidence that holds: its item and where the quote stands in the item's text. */
export type Cited = { item: EvidenceItem; start: number; end: number };

/** Library pieces may come from outside the account when they may leave the house. */
const LIBRARY: readonly SourceType[] = ['passage', 'document'];
/** Pieces of our own house and of the service, which belong to no account. */
const OURS: readonly SourceType[] = ['computation', 'user', 'prospect'];

const ownership = (item: EvidenceItem, pack: EvidencePack, allowInternal: boolean): 'ok' | 'foreign' | 'internal' => {
  if (pack.accountId === null && !LIBRARY.includes(item.source.type)) return 'ok';
  if (item.accountId !== null && item.accountId === pack.accountId) return 'ok';
  if (LIBRARY.includes(item.source.type)) {
    if (item.shareable === true) return 'ok';
    return item.accountId === null && allowInternal ? 'ok' : 'internal';
  }
  return item.accountId === null && OURS.includes(item.source.type) ? 'ok' : 'foreign';
};

/**
 * GUARD-1, first half: every source cited is in the pack, belongs to this account or is a shareable piece of the library, and holds
 * the words quoted. Answers the evidence that holds and the faults of the rest.
 */
export const checkSources = (
  claim: Claim,
  index: PackIndex,
  allowInternal: boolean,
): { cited: Cited[]; found: Fault[] } => {
  const cited: Cited[] = [];
  const found: Fault[] = [];
  if (claim.evidence.length === 0 && (claim.kind === 'fact' || claim.kind === 'inference'))
    found.push(faults.noEvidence());
  claim.evidence.forEach(({ source, quote }, i) => {
    if (!/[\p{L}\p{N}]/u.test(quote)) {
      found.push(faults.emptyQuote(i));
      return;
    }
    const items = index.itemsOf(source);
    const first = items[0];
    if (!first) {
      found.push(faults.unknownSource(i, source.id));
      return;
    }
    const allowed = items.filter((item) => ownership(item, index.pack, allowInternal) === 'ok');
    if (allowed.length === 0) {
      const reason = ownership(first, index.pack, allowInternal);
      found.push(reason === 'internal' ? faults.notShareable(i, first.ref) : faults.foreignSource(i, first.ref));
      return;
    }
    for (const item of allowed) {
      const span = findQuote(index.source(item), quote);
      if (span) {
        cited.push({ item, ...span });
        return;
      }
    }
    found.push(faults.quoteNotInSource(i, quote));
  });
  return { cited, found };
};
