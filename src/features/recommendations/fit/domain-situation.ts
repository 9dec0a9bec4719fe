import { tokenise } from '#src/features/library/index.ts';
import type { Stage } from '#src/playbook/stages.ts';
import type { Brief } from '../brief.ts';
import { weightiest } from './domain-asks.ts';
import { compareIndustries } from './domain-industry.ts';

/** What a deal was like when something was done with a document: enough to tell how like another deal is. */
export type Situation = { industry: string | null; stage: Stage; needs: string[] };

/** How many words of the needs are kept. */
const MOST_WORDS = 60;
/** What industry, needs and stage count for in the likeness of two deals, and what any two have in common. */
const PARTS = { industry: 0.35, needs: 0.4, stage: 0.15, any: 0.1 } as const;
const RELATED = 0.5;

/** The situation an opportunity is in now. */
export const situationOf = (brief: Pick<Brief, 'industry' | 'needs' | 'opportunity'>): Situation => ({
  industry: brief.industry,
  stage: brief.opportunity.stage,
  needs: needWords(weightiest(brief.needs).map(({ statement }) => statement)),
});

/** The words that say what needs are about: pairs of Chinese characters, and other words, each once. */
export const needWords = (statements: readonly string[]): string[] =>
  [...new Set(statements.flatMap((statement) => tokenise(statement).filter((word) => [...word].length > 1)))].slice(
    0,
    MOST_WORDS,
  );

/** How like two deals are, 0 to 1: industry, kind of need (share of the smaller one's words), stage. */
export const likenessOf = (a: Situation, b: Situation): number =>
  PARTS.any +
  PARTS.industry * industryLikeness(a.industry, b.industry) +
  PARTS.needs * overlap(a.needs, b.needs) +
  (a.stage === b.stage ? PARTS.stage : 0);

const industryLikeness = (a: string | null, b: string | null): number => {
  if (!a || !b) return 0;
  const likeness = compareIndustries(a, b);
  return likeness === 'same' ? 1 : likeness === 'related' ? RELATED : 0;
};

const overlap = (a: readonly string[], b: readonly string[]): number => {
  if (a.length === 0 || b.length === 0) return 0;
  const other = new Set(b);
  return a.filter((word) => other.has(word)).length / Math.min(a.length, b.length);
};
