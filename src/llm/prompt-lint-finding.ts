/** What lint looks for in prompt files. */
export const LINT_RULES = [
  'unreadable',
  'twice',
  'no_pair',
  'pair_differs',
  'untrusted_outside_fence',
  'no_fence_rule',
  'unknown_schema',
  'untitled_schema',
  'unknown_guard',
  'unguarded',
  'names_a_model',
  'too_many_instructions',
  'misnumbered',
  'too_long',
  'too_long_rendered',
  'wrong_language',
  'unused_partial',
  'door_wording',
] as const;
export type LintRule = (typeof LINT_RULES)[number];

/** What is wrong with one prompt file. `file` is its path below `prompts/`; `message` is one line. */
export type LintFinding = { file: string; rule: LintRule; message: string };

/** A finding before its file is known. */
export type Fault = [rule: LintRule, message: string];
