import type { PassageView } from '#src/features/library/index.ts';
import { CASE_PART_TABLE } from '#src/playbook/case-completeness.ts';
import type { Recommendation } from '../domain.ts';

/** A passage as it is stored, with its document. */
export type StoredPassage = Omit<PassageView, 'page'> & { documentId: string; page: number | null };

const FIGURE = /\d/u;

/** Whether a passage is where a case tells its results: its own heading says so, and it holds figures. */
const tellsResults = ({ heading, text }: StoredPassage): boolean => {
  const headings = [
    heading?.split(' › ').at(-1) ?? '',
    ...[...text.matchAll(/^#{1,6} (.+)$/gmu)].map(([, own = '']) => own),
  ];
  return headings.some((each) => CASE_PART_TABLE.results.heading.test(each)) && FIGURE.test(text);
};

/**
 * REC-2: a case is worth its figures before and after, which answer no need by their words and so are seldom found by them. Puts the
 * passage with the results behind the best one, where the case has such a passage.
 */
export const withResults = (found: Recommendation, stored: readonly StoredPassage[]): Recommendation => {
  const { document } = found.candidate;
  if (document.type !== 'case_study') return found;
  const [best, ...rest] = found.passages;
  const results = stored.find((each) => each.documentId === document.id && tellsResults(each));
  if (!best || !results || best.id === results.id) return found;
  const { documentId: _, page, ...passage } = results;
  return {
    ...found,
    passages: [best, { ...passage, ...(page === null ? {} : { page }) }, ...rest.filter(({ id }) => id !== results.id)],
  };
};
