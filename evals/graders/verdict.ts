import type { RuleId } from '#src/playbook/rules.ts';
import type { DraftKind } from '../cases/case.ts';
import type { Reading } from '../reading/reading.ts';

export const TIERS = ['contract', 'grounding', 'method', 'policy', 'judge'] as const;
export type Tier = (typeof TIERS)[number];

/** `critical`: one confirmed hit fails the gate. `major`: fails its case. `minor`: told, and fails nothing. */
export type Severity = 'critical' | 'major' | 'minor';

/** Only `pass` and `fail` enter rates. `malformed` and `unjudged` are for judges alone. */
export type Word = 'pass' | 'fail' | 'malformed' | 'unjudged' | 'not_applicable';

/** What is wrong and where in the answers it stands. `text` quotes the words at fault; `why` is one English line. */
export type Problem = { at: string; text: string; why: string };

/** One grader's word on one case. */
export type Verdict = {
  grader: string;
  rule: RuleId | null;
  tier: Tier;
  severity: Severity;
  word: Word;
  problems: Problem[];
};

/**
 * A grader by code: pure and sync. `id` is the rule id, or `RULE/aspect` where one rule has several (`GUARD-1/number`), or
 * `contract/…` where no rule speaks of it.
 */
export type Grader = {
  id: string;
  rule: RuleId | null;
  tier: Exclude<Tier, 'judge'>;
  severity: Severity;
  /** The drafts it looks at; others are not applicable. */
  drafts: readonly DraftKind[];
  /** @returns problems, none when it passes; null when the question does not arise in this case. */
  grade: (reading: Reading) => Problem[] | null;
};
