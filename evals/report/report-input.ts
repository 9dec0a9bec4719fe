import type { Language } from '#src/kernel/language.ts';
import type { Decision } from '../gate/decision.ts';
import type { Lock } from '../gate/lock.ts';
import type { Policy } from '../gate/policy.ts';
import type { Scorecard } from '../gate/self-test.ts';
import type { GradedRun } from '../grade-cases.ts';

/** A spoiled answer that no grader noticed: the words before and after. */
export type Survivor = {
  operator: string;
  family: string;
  critical: boolean;
  case: string;
  draft: string;
  language: Language;
  at: string;
  from: string;
  to: string;
};

/** An instruction that can be taken out of a prompt without any eval noticing. */
export type Unguarded = { prompt: string; instruction: string; reason: string };

/** A prompt whole as sent; `before` is null when its words did not change or the earlier ones are not known. */
export type PromptText = { id: string; language: Language; before: string | null; after: string };

/** Stored answers of one prompt version: how many were recorded and authored, and the days of the oldest and newest. */
export type LedgerRow = {
  prompt: string;
  language: Language;
  digest: string;
  recorded: number;
  authored: number;
  oldest: string | null;
  newest: string | null;
};

/** All a report is made of. The order of its lists does not matter, and the times a run took are not shown. */
export type ReportInput = {
  decision: Decision;
  /** First sample of each case, graded with the graders in force. */
  candidate: GradedRun[];
  /** The same for the answers of the baseline; null when nothing was blessed yet. */
  baseline: GradedRun[] | null;
  lock: Lock | null;
  scorecard: Scorecard | null;
  survivors: Survivor[];
  unguarded: Unguarded[];
  prompts: PromptText[];
  ledger: LedgerRow[];
  policy: Policy;
};
