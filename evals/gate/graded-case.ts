import type { DraftKind, Split } from '../cases/case.ts';
import { EvalFailure, EXIT } from '../exit-codes.ts';

export type Provenance = 'recorded' | 'authored' | 'mixed';

/** A critical grader's hit. `sample` counts from 1 as recordings do, and may be left out where a case has one. */
export type CriticalHit = { grader: string; at: string; text: string; sample?: number };

/** One case of one side after grading. */
export type GradedCase = {
  id: string;
  draft: DraftKind;
  language: 'zh' | 'en';
  /** What kind of account it is. */
  slice: string;
  split: Split;
  /** The account's pack: its cases in both languages stand and fall together. */
  cluster: string;
  /** Word on the case as a whole, told to readers; the statistics read `samples`. */
  passed: boolean;
  /** Samples in the order they were taken; none when the case could not be graded. */
  samples: { passed: boolean }[];
  criticalHits: CriticalHit[];
  /** Mean per sample. */
  tokens: { input: number; output: number };
  /** `mixed`: some of the answers are recorded, some authored. */
  provenance: Provenance;
  /** Ids of the critical and major graders that failed, sorted. */
  failed: string[];
};

/** What a case is, before anything is found by grading it: all that a simulated case has. */
export type Seat = Pick<GradedCase, 'id' | 'draft' | 'language' | 'slice' | 'split' | 'cluster'>;

/** What a case is, taken from anything that knows more of it. */
export const seatOf = ({ id, draft, language, slice, split, cluster }: Seat): Seat => ({
  id,
  draft,
  language,
  slice,
  split,
  cluster,
});

/** Share of samples that pass, 0 to 1; not for cases without samples. */
export const passRate = ({ samples }: GradedCase): number => {
  let passes = 0;
  for (const { passed } of samples) if (passed) passes++;
  return passes / samples.length;
};

/**
 * Cases by id, sorted, so that nothing later depends on the order they came in.
 * @throws EvalFailure (2) when an id stands twice.
 */
export const byId = (cases: readonly GradedCase[], side: string): Map<string, GradedCase> => {
  const inOrder = cases.every((each, at) => at === 0 || (cases[at - 1]?.id ?? '') < each.id);
  const sorted = inOrder ? cases : cases.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const map = new Map(sorted.map((each) => [each.id, each]));
  if (map.size === cases.length) return map;
  const twice = sorted.filter((each, at) => sorted[at + 1]?.id === each.id).map((each) => each.id);
  throw new EvalFailure(EXIT.data, [`${side}: ${[...new Set(twice)].join(', ')} stands more than once`]);
};
