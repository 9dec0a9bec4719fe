import { isFirm } from './check-put-in.ts';
import type { Claim, Fault } from './claim.ts';
import { faults } from './faults.ts';
import type { Layout } from './lay-beside.ts';

const DENIES =
  /并非|绝非|并不|绝不|从不|毫不|没有?|尚未|从未|未(?![来必])|不(?![仅但只断过久同错论管超低少多高到足])|无(?![论线])|非(?!常)|\b(?:not(?! only)|never|cannot|no(?! (?:more|less|later|fewer) than))\b|n['’]t\b/giu;
// Words a denial brings along or leaves behind: they alone make no other statement.
const HELPERS =
  /\b(?:do|does|did|is|are|was|were|be|been|will|would|has|have|had|can|could|it|true|the case|that|at all|ever|any)\b|[并曾是有会能的了都在也就]|事实上?|所谓/giu;

/** What is left of words without their denial, their helpers and the ends of English verbs. */
const bareOf = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(DENIES, ' ')
    .replace(HELPERS, ' ')
    .replace(/(?<=[a-z]{3})(?:ing|ed|es|s|d)\b/gu, '')
    .replace(/(?<=[a-z]{3})e\b/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

const denials = (words: string): number => words.match(DENIES)?.length ?? 0;

/**
 * GUARD-1: where a claim tells its evidence's words again, a denial is neither put in nor left out: the words around hold firm, and
 * without the denial the two say the same (`holds the post`, `does not hold the post`). One that only moved within the sentence stays.
 */
export const checkDenied = (claim: Claim, layouts: readonly Layout[]): Fault[] => {
  if (claim.kind !== 'fact') return [];
  const wrong = layouts.map(({ alignment, quote }): Fault[] => {
    const { said, held, gaps } = alignment;
    let balance = 0;
    const found: Fault[] = [];
    for (const gap of gaps) {
      const [first, last] = [said[gap.from], said[gap.to - 1]];
      const [a, b] = [held[gap.heldFrom], held[gap.heldTo - 1]];
      const mine = gap.to > gap.from && first && last ? claim.text.slice(first.start, last.end) : '';
      const theirs = gap.heldTo > gap.heldFrom && a && b ? quote.text.slice(a.start, b.end) : '';
      if (mine.length > 60 || theirs.length > 60) continue;
      const more = Math.sign(denials(mine) - denials(theirs));
      balance += more;
      if (more === 0 || bareOf(mine) !== bareOf(theirs) || !isFirm(gap, said, held)) continue;
      const near = said[Math.max(0, Math.min(gap.from, said.length - 1))];
      const span = {
        start: first?.start ?? near?.start ?? 0,
        end: (mine ? last?.end : near?.end) ?? claim.text.length,
      };
      found.push(faults.negation(claim.text.slice(span.start, span.end), span));
    }
    return balance === 0 ? [] : found;
  });
  return wrong.length > 0 && wrong.every((list) => list.length > 0) ? (wrong[0] ?? []).slice(0, 1) : [];
};
