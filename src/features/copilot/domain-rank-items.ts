import type { EvidenceItem } from '#src/evidence/index.ts';
import { tokenise } from '#src/features/library/index.ts';

/** BM25's usual constants. */
const K1 = 1.2;
const B = 0.75;

/** Words of a question that say nothing about what it asks after; taken out before looking. */
const ASKING =
  /他们|她们|它们|客户|我们|你们|对方|什么|怎么样?|如何|哪些|哪个|多少|为什么|是否|有没有|有无|吗|呢|的|了|是|在|有|对|说过?|提过?|讲过?|谈过?|聊过?|问过?|关于|看法|态度|意见|情况|请|帮我|告诉|一下|上次|最近|目前|现在|记录|[?？。，,!！]|\b(?:what|who|when|where|why|how|which|did|does|do|is|are|was|were|they|them|their|he|she|it|about|say|said|says|saying|mention(?:ed)?|think|tell|told|me|us|our|we|any|anything|there|know|please|customer|account|client|record|last|time|the|a|an|of|to|on|in|at|for|with|and|or)\b/giu;

export type RankedItem = { item: EvidenceItem; score: number; coverage: number };

/** What a question asks after, without the words of asking. */
export const askedWords = (question: string): string =>
  question.normalize('NFKC').replaceAll(ASKING, ' ').replaceAll(/\s+/gu, ' ').trim();

/**
 * Pieces of a record by how well they hold what is asked after (BM25 over the library's tokens), best first; the newer first among
 * equals. `coverage` is the share of the question's words that stand in a piece, rare ones counting more, 0–1.
 */
export const rankItems = (question: string, items: readonly EvidenceItem[]): RankedItem[] => {
  const terms = [...new Set(tokenise(askedWords(question)))];
  if (terms.length === 0) return [];
  const documents = items.map((item) => {
    const tokens = tokenise(`${item.label}\n${item.text}`);
    return { item, length: tokens.length, counts: countOf(tokens) };
  });
  const mean = documents.reduce((sum, { length }) => sum + length, 0) / Math.max(documents.length, 1);
  const weight = new Map(
    terms.map((term) => {
      const holders = documents.filter(({ counts }) => counts.has(term)).length;
      return [term, Math.log(1 + (documents.length - holders + 0.5) / (holders + 0.5))];
    }),
  );
  const whole = [...weight.values()].reduce((sum, each) => sum + each, 0);
  return documents
    .map(({ item, length, counts }) => {
      let score = 0;
      let covered = 0;
      for (const term of terms) {
        const count = counts.get(term) ?? 0;
        const idf = weight.get(term) ?? 0;
        if (count > 0) covered += idf;
        score += (idf * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / mean));
      }
      return { item, score, coverage: whole === 0 ? 0 : covered / whole };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (b.item.asOf ?? '').localeCompare(a.item.asOf ?? ''));
};

const countOf = (tokens: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
};
