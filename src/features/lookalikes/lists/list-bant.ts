import type { Bilingual } from '#src/kernel/language.ts';
import {
  type AuthorityState,
  type BantPart,
  type BantPriority,
  type BudgetState,
  judgeBant,
  type NeedState,
  readBudgetWord,
} from '#src/playbook/bant.ts';

/** What BANT-1 says of a prospect, and what of it has to be found out. */
export type ListedBant = {
  priority: BantPriority;
  parts: Record<BantPart, boolean | null>;
  message: Bilingual;
  unknowns: { part: BantPart; question: Bilingual }[];
};

const PART_WORDS: readonly (readonly [BantPart, RegExp])[] = [
  ['budget', /^(?:预算|budget)$/iu],
  ['authority', /^(?:决策链?|决策人|拍板人|authority|decision maker|buyer)$/iu],
  ['need', /^(?:需求|need)$/iu],
  ['timing', /^(?:采购|采购时间|采购周期|采购阶段|采购步骤|timing|purchase|procurement)$/iu],
];
const AUTHORITY_WORDS: readonly (readonly [AuthorityState, RegExp])[] = [
  ['mapped_and_met', /^(?:已见面?|已接触|met|mapped and met)$/iu],
  ['buyer_known', /^(?:已知|已明确|known|buyer known)$/iu],
];
const NEED_WORDS: readonly (readonly [NeedState, RegExp])[] = [
  ['validated', /^(?:已验证|已确认|书面确认|validated|confirmed)$/iu],
  ['stated', /^(?:已提出|明确|已明确|stated)$/iu],
  ['guessed', /^(?:猜测|推测|guessed)$/iu],
];
const DATE = /^\d{4}-\d{2}(?:-\d{2})?$/u;

/**
 * BANT-1 of a prospect. Nobody has asked a prospect yet, so only what a list brought as a tag counts (`预算：已批准`, `timing: 2027-03`);
 * a need that like customers had is a guess (NEED-6). The rest is unknown, which is not negative: it is a question.
 */
export const bantOf = (tags: readonly string[], hasLikelyNeed: boolean): ListedBant => {
  const said = new Map<BantPart, string>();
  for (const tag of tags) {
    const [, name, value] = /^\s*([^:：=]+?)\s*[:：=]\s*(.+?)\s*$/u.exec(tag) ?? [];
    const part = PART_WORDS.find(([, words]) => name !== undefined && words.test(name))?.[0];
    if (part && value && !said.has(part)) said.set(part, value);
  }
  const budget: BudgetState = readBudgetWord(said.get('budget') ?? '') ?? 'unknown';
  const timing = said.get('timing');
  const { priority, parts, message, unknowns } = judgeBant({
    budget,
    authority: stateOf(AUTHORITY_WORDS, said.get('authority')) ?? 'unknown',
    need: stateOf(NEED_WORDS, said.get('need')) ?? (hasLikelyNeed ? 'guessed' : 'unknown'),
    timing: timing === undefined ? {} : DATE.test(timing) ? { date: wholeDay(timing) } : { procurementStep: timing },
  });
  return { priority, parts, message, unknowns };
};

const wholeDay = (date: string): string => (date.length === 7 ? `${date}-01` : date);
const stateOf = <State>(words: readonly (readonly [State, RegExp])[], said: string | undefined): State | undefined =>
  said === undefined ? undefined : words.find(([, pattern]) => pattern.test(said))?.[0];
