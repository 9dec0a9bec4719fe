import type { Bilingual } from '#src/kernel/language.ts';
import { isBlank, joinList } from './text.ts';
import { toDate, type When } from './time.ts';

export const BUDGET_STATES = ['approved', 'planned', 'none', 'unknown'] as const;
export const AUTHORITY_STATES = ['mapped_and_met', 'buyer_known', 'unknown'] as const;
export const NEED_STATES = ['validated', 'stated', 'guessed', 'unknown'] as const;
export type BudgetState = (typeof BUDGET_STATES)[number];
/** `mapped_and_met`: chain mapped and economic buyer met. An inferred buyer is `unknown` (CHAIN-8). */
export type AuthorityState = (typeof AUTHORITY_STATES)[number];
export type NeedState = (typeof NEED_STATES)[number];

export const BANT_PRIORITIES = ['now', 'next', 'later'] as const;
export type BantPriority = (typeof BANT_PRIORITIES)[number];
export const BANT_PRIORITY_LABELS: Readonly<Record<BantPriority, Bilingual>> = {
  now: { zh: '立即跟进', en: 'Now' },
  next: { zh: '下一批', en: 'Next' },
  later: { zh: '以后再说', en: 'Later' },
};

export const BANT_PARTS = ['budget', 'authority', 'need', 'timing'] as const;
export type BantPart = (typeof BANT_PARTS)[number];
export const BANT_PART_LABELS: Readonly<Record<BantPart, Bilingual>> = {
  budget: { zh: '预算', en: 'Budget' },
  authority: { zh: '决策链', en: 'Authority' },
  need: { zh: '需求', en: 'Need' },
  timing: { zh: '采购周期', en: 'Timing' },
};

export type BantInput = {
  budget: BudgetState;
  authority: AuthorityState;
  need: NeedState;
  /** Purchase date, step of their procurement, and what drives the date. */
  timing: { date?: When | null; procurementStep?: string | null; driver?: string | null };
};

export type BantResult = {
  rule: 'BANT-1';
  priority: BantPriority;
  /** true = positive, false = known and not positive, null = unknown (which is not negative). */
  parts: Record<BantPart, boolean | null>;
  /** What to find out, one question each; also asked when the date is known but not what drives it. */
  unknowns: { part: BantPart; question: Bilingual }[];
  message: Bilingual;
};

/** BANT-1: *now* = Need and two of the other three; *next* = two of four; else *later*. Need is positive when validated or stated. */
export const judgeBant = (input: BantInput): BantResult => {
  const dated = toDate(input.timing.date) !== null || !isBlank(input.timing.procurementStep);
  const parts: Record<BantPart, boolean | null> = {
    budget: input.budget === 'unknown' ? null : input.budget !== 'none',
    authority: input.authority === 'unknown' ? null : true,
    need: input.need === 'unknown' ? null : input.need !== 'guessed',
    timing: dated ? true : null,
  };
  const positive = BANT_PARTS.filter((part) => parts[part] === true);
  const others = positive.filter((part) => part !== 'need').length;
  const priority = parts.need === true && others >= 2 ? 'now' : positive.length >= 2 ? 'next' : 'later';
  return { rule: 'BANT-1', priority, parts, unknowns: unknownsOf(input, dated), message: explain(priority, positive) };
};

const unknownsOf = (input: BantInput, dated: boolean): BantResult['unknowns'] => {
  const ask: BantResult['unknowns'] = [];
  if (input.budget === 'unknown') ask.push({ part: 'budget', question: QUESTIONS.budget });
  if (input.authority !== 'mapped_and_met')
    ask.push({ part: 'authority', question: input.authority === 'unknown' ? QUESTIONS.authority : QUESTIONS.meeting });
  if (input.need === 'unknown') ask.push({ part: 'need', question: QUESTIONS.need });
  if (input.need === 'guessed') ask.push({ part: 'need', question: QUESTIONS.pain });
  if (!dated) ask.push({ part: 'timing', question: QUESTIONS.timing });
  else if (isBlank(input.timing.driver)) ask.push({ part: 'timing', question: QUESTIONS.driver });
  return ask;
};

const QUESTIONS = {
  budget: {
    zh: '这件事今年有没有列进预算？由谁、在什么时候批？',
    en: 'Is this in this year’s budget, and who approves it when?',
  },
  authority: {
    zh: '这类采购最后由谁拍板？中间要经过哪些人？',
    en: 'Who decides on a purchase like this in the end, and whom does it pass on the way?',
  },
  meeting: {
    zh: '怎样才能与最终决策者见一面？还有哪些环节没有摸清？',
    en: 'What would earn a meeting with the economic buyer, and which steps are not mapped yet?',
  },
  need: {
    zh: '现在最想改变的是什么？现状与期望差在哪里？',
    en: 'What do they most want to change, and how far is it from today?',
  },
  pain: {
    zh: '我们猜测的这个问题属实吗？有多急？用数字怎么说？',
    en: 'Is the problem we guess real, how urgent is it, and what are its numbers?',
  },
  timing: {
    zh: '计划什么时候采购？目前走到采购流程的哪一步？',
    en: 'When do they mean to buy, and which procurement step have they reached?',
  },
  driver: { zh: '是什么决定了这个时间？错过会怎样？', en: 'What drives that date, and what happens if it is missed?' },
} as const satisfies Record<string, Bilingual>;

const explain = (priority: BantPriority, positive: readonly BantPart[]): Bilingual => {
  const named = joinList(positive.map((part) => BANT_PART_LABELS[part]));
  const label = BANT_PRIORITY_LABELS[priority];
  return positive.length === 0
    ? { zh: `${label.zh}：四项都还没有肯定的答案。`, en: `${label.en}: none of the four is positive yet.` }
    : {
        zh: `${label.zh}：已明确的有${named.zh}（${positive.length}/4）。`,
        en: `${label.en}: positive are ${named.en} (${positive.length} of 4).`,
      };
};

const BUDGET_WORDS: Readonly<Record<string, BudgetState>> = {
  approved: 'approved',
  已批准: 'approved',
  已批: 'approved',
  已审批: 'approved',
  已立项: 'approved',
  有: 'approved',
  planned: 'planned',
  计划中: 'planned',
  规划中: 'planned',
  已规划: 'planned',
  已列入: 'planned',
  编制中: 'planned',
  none: 'none',
  无: 'none',
  没有: 'none',
  无预算: 'none',
  unknown: 'unknown',
  未知: 'unknown',
  不详: 'unknown',
  待确认: 'unknown',
  不清楚: 'unknown',
};

/** Reads a budget word of an import or form; undefined when it is none of the four. */
export const readBudgetWord = (text: string): BudgetState | undefined =>
  BUDGET_WORDS[text.normalize('NFKC').trim().toLowerCase()];
