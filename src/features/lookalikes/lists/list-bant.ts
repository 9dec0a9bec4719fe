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

/** Labels that a description may carry: the trade's own words (采购：钢材) are none of them. */
const NOTE_TIMING = /^(?:采购时间|采购周期|采购阶段|采购步骤|timing)$/iu;
const STEP =
  /^(?:立项|调研|选型|招标|投标|比价|询价|谈判|合同|evaluation|tender|rfi|rfp|rfq|shortlist|negotiation|contract)/iu;
/** So much of a description is looked through, in characters. */
const NOTES_MAX = 10_000;

type Said = Map<BantPart, string>;

/** `name: value` in a tag or a clause of a note; null where it is none. */
const labelled = (text: string): { name: string; value: string } | null => {
  const [, name, value] = /^\s*([^:：=]{1,20}?)\s*[:：=]\s*(.+?)\s*$/u.exec(text) ?? [];
  return name === undefined || value === undefined ? null : { name, value };
};
const partOf = (name: string): BantPart | undefined => PART_WORDS.find(([, words]) => words.test(name))?.[0];

const saidByTags = (tags: readonly string[]): Said => {
  const said: Said = new Map();
  for (const { name, value } of tags.flatMap((tag) => labelled(tag) ?? [])) {
    const part = partOf(name);
    if (part && !said.has(part)) said.set(part, value);
  }
  return said;
};

/** What the notes of an import say: a label at the head of a clause, with a word of the closed set, a date or a step behind it. */
const saidByNotes = (description: string): Said => {
  const said: Said = new Map();
  for (const { name, value } of description
    .slice(0, NOTES_MAX)
    .split(/[;；。\n|]|\.\s/u)
    .flatMap((each) => labelled(each) ?? [])) {
    const part = partOf(name);
    const known = {
      budget: () => readBudgetWord(value) !== undefined,
      authority: () => stateOf(AUTHORITY_WORDS, value) !== undefined,
      need: () => stateOf(NEED_WORDS, value) !== undefined,
      timing: () => NOTE_TIMING.test(name) && (DATE.test(value) || STEP.test(value)),
    };
    if (part && !said.has(part) && known[part]()) said.set(part, value);
  }
  return said;
};

/**
 * BANT-1 of a prospect. Nobody has asked a prospect yet, so only what a list brought counts: as a tag (`预算：已批准`,
 * `timing: 2027-03`), else under such a label in its notes; a need that like customers had is a guess (NEED-6). The rest is unknown,
 * which is not negative: it is a question. Size is none of the four.
 */
export const bantOf = (
  { tags, description }: { tags: readonly string[]; description: string | null },
  hasLikelyNeed: boolean,
): ListedBant => {
  const said: Said = new Map([...saidByNotes(description ?? ''), ...saidByTags(tags)]);
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
