import type { EvidenceItem, EvidencePack } from '#src/evidence/index.ts';
import type { Draft, ModelClaim } from '#src/features/drafts/index.ts';

type Claim = Draft['claims'][number];

/** Longest text and quote of a model's claim, and how many it may cite. */
const LONGEST_TEXT = 600;
const LONGEST_QUOTE = 400;
const MOST = 6;

/** Writes claims of a draft as a model writes them: cited by the refs of what was printed. */
export type Citer = {
  /** Null for a fact none of whose sources were printed: a model could not have known it. */
  claim: (claim: Claim | undefined) => ModelClaim | null;
  claims: (list: readonly (Claim | undefined)[]) => ModelClaim[];
};

/**
 * @param pack every piece of the material
 * @param printed the text of the request: only pieces printed there can be cited
 */
export const citer = (pack: EvidencePack, printed: string): Citer => {
  const items = pack.items.filter(({ ref }) => printed.includes(`[${ref}]`));
  const claim = (given: Claim | undefined): ModelClaim | null => {
    if (!given) return null;
    const evidence = given.evidence.flatMap(({ source, quote }) => {
      const item = items.find((each) => isSource(each, source, quote));
      return item ? quotesOf(quote, given.text).map((words) => ({ ref: item.ref, quote: words })) : [];
    });
    if (evidence.length === 0 && (given.kind === 'fact' || (given.kind === 'inference' && given.evidence.length > 0)))
      return null;
    return { text: given.text.slice(0, LONGEST_TEXT), kind: given.kind, evidence: evidence.slice(0, MOST) };
  };
  return { claim, claims: (list) => list.flatMap((each) => claim(each) ?? []) };
};

const isSource = (item: EvidenceItem, source: Claim['evidence'][number]['source'], quote: string): boolean =>
  item.source.type === source.type &&
  item.source.id === source.id &&
  (source.field === undefined || item.source.field === undefined || item.source.field === source.field) &&
  item.text.includes(quote.slice(0, 12));

/** Sentences of a long piece, each with the mark that ends it. */
const SENTENCE = /[^。；;.!！?？\n]+(?:[。；;!！?？]|\.(?=\s|$))?/gu;
/** Figures, Chinese words of two characters, and capitalised words: what a claim takes from its piece. */
const TELLING = /\d[\d,.]*|\p{Script=Han}{2}|\b\p{Lu}\p{L}+/gu;
const MOST_SENTENCES = 3;

/** A quote as it is; of one that is too long, the sentences that hold most of what the claim says, in their order. */
const quotesOf = (quote: string, claim: string): string[] => {
  if (quote.length <= LONGEST_QUOTE) return [quote];
  const telling = new Set(claim.match(TELLING) ?? []);
  const sentences = (quote.match(SENTENCE) ?? []).map((sentence, at) => ({
    at,
    text: sentence.trim().slice(0, LONGEST_QUOTE),
    held: new Set((sentence.match(TELLING) ?? []).filter((word) => telling.has(word))).size,
  }));
  const best = sentences.filter(({ held }) => held > 0).sort((a, b) => b.held - a.held || a.at - b.at);
  const kept = best.slice(0, MOST_SENTENCES).sort((a, b) => a.at - b.at);
  return kept.length > 0 ? kept.map(({ text }) => text) : [quote.slice(0, LONGEST_QUOTE)];
};
