import type { Bilingual } from '#src/kernel/language.ts';
import { type Check, check } from './check.ts';
import type { Certainty } from './contact-roles.ts';
import { mayPropose } from './need-validation.ts';
import type { NeedStep } from './need-words.ts';
import type { RuleId } from './rules.ts';
import type { Stage } from './stages.ts';
import { fill, isBlank, same } from './text.ts';

/** VISIT-1: the brief before a visit. */
export type VisitBrief = {
  /** Contacts to be met. */
  who: readonly string[];
  /** What changed since the last visit; an empty list says "nothing", null says that nobody looked. */
  changed: readonly string[] | null;
  openQuestions: readonly string[];
  goals: readonly string[];
};

/** VISIT-1: who, what changed, open questions, and one goal. */
export const checkVisitBrief = (brief: VisitBrief): Check[] => [
  check(
    'VISIT-1',
    brief.who.length > 0,
    { zh: '写明了见谁。', en: 'It says whom we meet.' },
    { zh: '没有写明见谁。', en: 'It does not say whom we meet.' },
  ),
  check(
    'VISIT-1',
    brief.changed !== null,
    { zh: '看过上次以来的变化。', en: 'What changed was looked at.' },
    { zh: '没有看上次拜访以来的变化。', en: 'Nobody looked at what changed since the last visit.' },
  ),
  check(
    'VISIT-1',
    brief.openQuestions.some((question) => !isBlank(question)),
    { zh: '列出了要问的问题。', en: 'It lists open questions.' },
    { zh: '没有列出要问的问题。', en: 'It lists no open question.' },
  ),
  check(
    'VISIT-1',
    brief.goals.filter((goal) => !isBlank(goal)).length === 1,
    { zh: '本次拜访只有一个目标。', en: 'The visit has one goal.' },
    { zh: '一次拜访只定一个目标。', en: 'A visit has exactly one goal.' },
  ),
];

/**
 * VISIT-1, PROFILE-4: a summary for the customer to confirm says what was agreed and the next step with a name and a date. What the notes
 * do not tell is asked (`asked`), never made up.
 */
export const checkVisitSummary = (summary: {
  agreements: readonly string[];
  nextSteps: readonly { what: string; who?: string | null; by?: string | null; asked?: boolean }[];
  /** Whether the draft asks what was agreed, or what comes next, where the notes do not say. */
  asked?: { agreements?: boolean; nextSteps?: boolean };
}): Check[] => [
  check(
    'VISIT-1',
    summary.agreements.some((text) => !isBlank(text)) || summary.asked?.agreements === true,
    {
      zh: '写明了双方谈定的事；记录里没有的已列为问题。',
      en: 'It says what was agreed, or asks where the notes do not.',
    },
    { zh: '纪要没有写明双方谈定了什么。', en: 'The summary does not say what was agreed.' },
  ),
  check(
    'VISIT-1',
    (summary.nextSteps.length > 0 || summary.asked?.nextSteps === true) &&
      summary.nextSteps.every(
        (step) => !isBlank(step.what) && ((!isBlank(step.who) && !isBlank(step.by)) || step.asked === true),
      ),
    {
      zh: '下一步有人、有日期；缺的已列为问题。',
      en: 'Each next step has a name and a date, or a question asks for it.',
    },
    { zh: '下一步要写明谁、在什么时候做什么。', en: 'A next step says who does what by when.' },
  ),
];

/** What decides the one goal of a visit. `painStep` is the furthest step a need of the deal has reached. */
export type VisitSituation = {
  stage: Stage | null;
  painStep: NeedStep | null;
  /** The economic buyer as far as known; `met` says whether any of ours took part in a talk with them. */
  buyer: { name: string; certainty: Certainty; met: boolean } | null;
  /** Whom the visit is with, by name; null when nobody is on record. */
  person: string | null;
};

export const VISIT_GOALS = [
  'find_need',
  'know_buyer',
  'confirm_pain',
  'meet_buyer',
  'agree_need',
  'settle_terms',
  'check_delivery',
  'learn_why_stopped',
] as const;
export type VisitGoalCode = (typeof VISIT_GOALS)[number];

const GOALS: Readonly<Record<VisitGoalCode, { rule: RuleId; goal: Bilingual; reached: Bilingual }>> = {
  find_need: {
    rule: 'LEAD-1',
    goal: {
      zh: '和{who}谈清一个具体问题：谁受影响，现在怎样，想到怎样',
      en: 'Find one concrete problem with {who}: whom it affects, how it is, how it should be',
    },
    reached: {
      zh: '对方用自己的话和数字说出现状与期望，并同意写进纪要',
      en: 'they name today’s state and the wanted one in their own words and figures, and let us write it down',
    },
  },
  know_buyer: {
    rule: 'CHAIN-8',
    goal: {
      zh: '向{who}问清这件事最后由谁拍板、要经过哪几步',
      en: 'Learn from {who} who decides in the end, and through which steps',
    },
    reached: {
      zh: '说得出拍板人的姓名和审批步骤，并知道再向谁核实',
      en: 'we can name the person and the steps of approval, and know with whom to check it',
    },
  },
  confirm_pain: {
    rule: 'NEED-6',
    goal: {
      zh: '和{who}确认痛点：是不是真的、有多急、用数字说损失多少',
      en: 'Confirm the pain with {who}: whether it is real, how urgent, and what it costs in figures',
    },
    reached: {
      zh: '对方给出数字和自己的原话，会后在纪要里确认',
      en: 'they give a figure and their own words, and confirm both in the summary',
    },
  },
  meet_buyer: {
    rule: 'CHAIN-2',
    goal: {
      zh: '请{who}引见{buyer}，并说定由谁开口、带什么去',
      en: 'Ask {who} for an introduction to {buyer}, and settle who asks and what we bring',
    },
    reached: { zh: '见面的日期和议题定下来', en: 'a day and a subject are fixed' },
  },
  agree_need: {
    rule: 'NEED-6',
    goal: {
      zh: '和{who}把已确认的痛点落成书面共识：改善多少、用什么标准判断',
      en: 'Put the confirmed pain in writing with {who}: how much better, judged by what',
    },
    reached: {
      zh: '判断标准逐条写明，并列出由谁书面确认',
      en: 'the criteria are written one by one, and who confirms them in writing is named',
    },
  },
  settle_terms: {
    rule: 'STAGE-5',
    goal: {
      zh: '向{who}弄清没谈拢的那一条背后的顾虑，以及什么能换',
      en: 'Learn from {who} the concern behind the open term, and what can be exchanged for it',
    },
    reached: {
      zh: '对方说出顾虑和可以交换的条件，写成下一轮的议题',
      en: 'they name the concern and what could be exchanged, and it is on the agenda of the next round',
    },
  },
  check_delivery: {
    rule: 'STAGE-7',
    goal: {
      zh: '和{who}逐条核对承诺的交付与验收点，听意见',
      en: 'Go through what was promised and the acceptance points with {who}, and hear what is amiss',
    },
    reached: {
      zh: '每一条有“达到 / 未达到 / 谁处理”的记录',
      en: 'each point is noted as met, not met, or who takes care of it',
    },
  },
  learn_why_stopped: {
    rule: 'STAGE-9',
    goal: {
      zh: '向{who}弄清这件事停下来的原因，以及什么情况下会重启',
      en: 'Learn from {who} why it stopped, and what would start it again',
    },
    reached: { zh: '原因和重启的条件有对方的原话', en: 'we have the reason and the condition in their own words' },
  },
};

/** VISIT-1: the one goal that the situation calls for, diagnosis first (NEED-7). */
export const visitGoalCode = ({ stage, painStep, buyer }: VisitSituation): VisitGoalCode => {
  if (stage === 'lost' || stage === 'on_hold') return 'learn_why_stopped';
  if (stage === 'signed' || stage === 'delivery') return 'check_delivery';
  if (painStep === null) return 'find_need';
  if (!mayPropose(painStep)) return 'confirm_pain';
  if (buyer?.certainty !== 'known') return 'know_buyer';
  if (!buyer.met) return 'meet_buyer';
  return stage === 'negotiation' ? 'settle_terms' : 'agree_need';
};

/** The goal in words, and how we see that it was reached. */
export const visitGoal = (
  situation: VisitSituation,
): { code: VisitGoalCode; rule: RuleId; goal: Bilingual; reached: Bilingual } => {
  const code = visitGoalCode(situation);
  const { rule, goal, reached } = GOALS[code];
  const who = situation.person ?? null;
  const buyer = situation.buyer?.name ?? null;
  return {
    code,
    rule,
    goal: fill(goal, {
      who: who ? same(who) : { zh: '对方', en: 'them' },
      buyer: buyer ? same(buyer) : { zh: '拍板人', en: 'the decider' },
    }),
    reached,
  };
};
