import type { Comparison } from './compare.ts';
import type { LanguageGap } from './language-gap.ts';
import type { Cell } from './matrix.ts';
import type { Evidence } from './proof.ts';
import type { Reason } from './reason.ts';
import type { SliceComparison } from './slices.ts';
import type { TokenGrowth } from './token-growth.ts';

export type Verdict = 'PASS' | 'FAIL' | 'UNPROVEN';

/** Cases whose word turned; held-out ones are counted only. */
export type Flips = { lost: string[]; gained: string[]; heldOutLost: number; heldOutGained: number };

/** What the gate says, and every figure it rests on. Rates are shares of 1, effects points of 100. */
export type Decision = {
  verdict: Verdict;
  /** Failing ones first, then what leaves it unproven. */
  reasons: Reason[];
  /** The open cases, both sides; null without a baseline. */
  overall: Comparison | null;
  heldOut: Comparison | null;
  slices: SliceComparison[];
  languageGap: LanguageGap | null;
  tokens: TokenGrowth[];
  flips: Flips;
  /** Open cases to take further samples of, and how many more; held-out ones are in `heldOutSuspects`. */
  suspects: { id: string; more: number }[];
  heldOutSuspects: number;
  matrix: { candidate: Cell[]; baseline: Cell[] };
  evidence: { candidate: Evidence; baseline: Evidence | null };
  cases: { candidate: number; baseline: number; compared: number; lost: number; added: number };
  policy: string;
  seed: string;
};
