import type { Bilingual } from '#src/kernel/language.ts';
import { RULE_ROWS } from './rule-rows.ts';

/** Who holds a rule: code (computed and checked), a prompt (told to the model), both, or not built yet. */
export const ENFORCEMENTS = ['code', 'prompt', 'both', 'later'] as const;
export type Enforcement = (typeof ENFORCEMENTS)[number];

export type RuleId = (typeof RULE_ROWS)[number][0];

/** `section` is the playbook's section 2–10; `where` names modules under `src/` without `.ts`, empty when nothing holds it yet. */
export type Rule = { id: RuleId; section: number; title: Bilingual; enforced: Enforcement; where: readonly string[] };

/** Every rule of the playbook, sections 2–10, in its order. */
export const RULES: readonly Rule[] = RULE_ROWS.map(([id, section, zh, en, enforced, where]) => ({
  id,
  section,
  title: { zh, en },
  enforced,
  where: where === '' ? [] : where.split(' '),
}));

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule with this id; undefined when the playbook has none. */
export const ruleById = (id: string): Rule | undefined => BY_ID.get(id);

/** True for an id of the playbook. */
export const isRuleId = (id: string): id is RuleId => BY_ID.has(id);
