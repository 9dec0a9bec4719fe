import type { EvidenceItem, EvidencePack, SourceType } from '#src/evidence/claim.ts';
import { fence } from '#src/llm/fence.ts';
import { estimateTokens } from '#src/llm/tokens.ts';

/** What a drafter can least do without comes first; the newest of a kind before the older. */
const ORDER: readonly SourceType[] = [
  'prospect',
  'account',
  'user',
  'computation',
  'contact',
  'opportunity',
  'need',
  'fact',
  'activity',
  'purchase',
  'passage',
  'document',
];

/** Room kept for the library's passages, and for the latest talks: neither a long history nor many records can push them out. */
const PASSAGE_SHARE = 0.25;
const TALK_SHARE = 0.25;

const lineOf = (item: EvidenceItem): string =>
  `[${item.ref}] (${item.label}) ${item.text.replaceAll(/\s*\n\s*/g, ' / ')}`;

/** Picks the items that fit a token budget: by kind, then newest first, with a share kept for passages and one for the latest activities. Pure. */
export const fitPack = (pack: EvidencePack, budgetTokens: number): EvidencePack => {
  const rank = (item: EvidenceItem) => ORDER.indexOf(item.source.type);
  const sorted = [...pack.items].sort((a, b) => rank(a) - rank(b) || (b.asOf ?? '').localeCompare(a.asOf ?? ''));
  const ofType = (...types: SourceType[]) => sorted.filter((item) => types.includes(item.source.type));
  const kept = new Set<EvidenceItem>();
  const take = (items: readonly EvidenceItem[], budget: number): number => {
    let left = budget;
    for (const item of items) {
      const cost = estimateTokens(lineOf(item));
      if (kept.has(item) || cost > left) continue;
      kept.add(item);
      left -= cost;
    }
    return left;
  };
  const forPassages = Math.floor(budgetTokens * PASSAGE_SHARE);
  const forTalks = Math.floor(budgetTokens * TALK_SHARE);
  const unused = take(ofType('passage', 'document'), forPassages) + take(ofType('activity'), forTalks);
  take(sorted, budgetTokens - forPassages - forTalks + unused);
  return { ...pack, items: pack.items.filter((item) => kept.has(item)) };
};

/** The pack as the model reads it: one line a piece, its ref first, the whole fenced as data (GUARD-5). */
export const packForPrompt = (pack: EvidencePack): string => fence(pack.items.map(lineOf).join('\n'), 'evidence');
