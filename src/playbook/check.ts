import type { Bilingual } from '#src/kernel/language.ts';
import type { RuleId } from './rules.ts';

/** One judgement by one rule. `subject` is the id of the thing judged (a goal, an action, a contact), when it is not the whole. */
export type Check = { rule: RuleId; ok: boolean; message: Bilingual; subject?: string };

/** Builds a check: `good` is said when it holds, `bad` (what is wrong and what to do) when not. */
export const check = (rule: RuleId, ok: boolean, good: Bilingual, bad: Bilingual, subject?: string): Check => ({
  rule,
  ok,
  message: ok ? good : bad,
  ...(subject === undefined ? {} : { subject }),
});
