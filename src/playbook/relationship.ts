import type { Bilingual } from '#src/kernel/language.ts';
import { daysBetween } from './time.ts';

/** REL-1. The seven elements; each 0–5 per seller and contact. */
export const RELATIONSHIP_ELEMENTS = [
  'value',
  'favour',
  'dignity',
  'standing',
  'frequency',
  'length',
  'depth',
] as const;
export type RelationshipElement = (typeof RELATIONSHIP_ELEMENTS)[number];

/** Label, and the action that moves the element; `length` has none, nothing but time moves it. */
export const RELATIONSHIP_TABLE: Readonly<
  Record<RelationshipElement, { label: Bilingual; move: Bilingual | null; computed: boolean }>
> = {
  value: {
    label: { zh: '价值', en: 'Value' },
    move: {
      zh: '带一件对 {name} 的工作真正有用的东西：一条行业做法、一个问题的解法。',
      en: 'Bring {name} one thing of real use at work: how others in the industry do it, or a problem solved.',
    },
    computed: false,
  },
  favour: {
    label: { zh: '情面', en: 'Favour owed' },
    move: { zh: '先帮 {name} 一个忙，不谈回报。', en: 'Help {name} first, and ask for nothing.' },
    computed: false,
  },
  dignity: {
    label: { zh: '体面', en: 'Dignity' },
    move: { zh: '在对方内部场合把功劳归给 {name}，不抢话。', en: 'Give {name} the credit inside their house.' },
    computed: false,
  },
  standing: {
    label: { zh: '场面', en: 'Standing' },
    move: {
      zh: '请 {name} 在行业活动或我方高层到访时出面。',
      en: 'Invite {name} to speak at an industry event or to host our executives.',
    },
    computed: false,
  },
  frequency: {
    label: { zh: '频度', en: 'Frequency' },
    move: {
      zh: '与 {name} 约定固定的沟通节奏，每次带一个话题。',
      en: 'Agree a rhythm with {name}, with a topic each time.',
    },
    computed: true,
  },
  length: { label: { zh: '长度', en: 'Length' }, move: null, computed: true },
  depth: {
    label: { zh: '深度', en: 'Depth' },
    move: {
      zh: '请 {name} 就一件业务难题给意见，从寒暄走到专业交流。',
      en: 'Ask {name} for advice on a business question: from greetings to substance.',
    },
    computed: false,
  },
};

/** REL-1: the weakest known element that an action can move (never `length`), the earlier in the list at a tie; null when none is known. */
export const weakestElement = (
  scores: Readonly<Partial<Record<RelationshipElement, number | null>>>,
): RelationshipElement | null => {
  let weakest: RelationshipElement | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const element of RELATIONSHIP_ELEMENTS) {
    const score = scores[element];
    if (RELATIONSHIP_TABLE[element].move === null || score === null || score === undefined || score >= lowest) continue;
    weakest = element;
    lowest = score;
  }
  return weakest;
};

/**
 * REL-1: frequency and length, 0–5, from the dates of the interactions of this seller with this contact.
 * Frequency counts the last 90 days (1, 2, 3, 5, 9 and more); length the time since the first (30, 90, 180, 365, 1095 days).
 */
export const frequencyAndLength = (dates: readonly Date[], now: Date): { frequency: number; length: number } => {
  const ages = dates.map((date) => daysBetween(date, now)).filter((age) => age >= 0);
  const recent = ages.filter((age) => age < 90).length;
  return {
    frequency: gradeOf(recent, [1, 2, 3, 5, 9]),
    length: gradeOf(Math.max(0, ...ages), [30, 90, 180, 365, 1095]),
  };
};

const gradeOf = (value: number, steps: readonly number[]): number => steps.filter((step) => value >= step).length;

/** REL-2. What we are to the account. */
export const SUPPLIER_POSITIONS = ['strategic_partner', 'risk_guard', 'price_negotiation', 'streamlined'] as const;
export type SupplierPosition = (typeof SUPPLIER_POSITIONS)[number];
export const SUPPLIER_POSITION_LABELS: Readonly<Record<SupplierPosition, Bilingual>> = {
  strategic_partner: { zh: '战略合作型', en: 'Strategic partner' },
  risk_guard: { zh: '风险防范型', en: 'Risk guard' },
  price_negotiation: { zh: '价格谈判型', en: 'Price negotiation' },
  streamlined: { zh: '精简管理型', en: 'Streamlined' },
};

/** REL-2: from whether we are hard to replace and important to them; null when either is unknown. */
export const supplierPosition = (hardToReplace: boolean | null, important: boolean | null): SupplierPosition | null => {
  if (hardToReplace === null || important === null) return null;
  if (hardToReplace) return important ? 'strategic_partner' : 'risk_guard';
  return important ? 'price_negotiation' : 'streamlined';
};

/** REL-2. Loyalty is what they do, not how satisfied they say they are. */
export const LOYALTIES = ['advocate', 'habitual', 'promoter', 'drifting'] as const;
export type Loyalty = (typeof LOYALTIES)[number];
export const LOYALTY_LABELS: Readonly<Record<Loyalty, Bilingual>> = {
  advocate: { zh: '坚定拥护者', en: 'Firm advocate' },
  habitual: { zh: '习惯性选择者', en: 'Habitual buyer' },
  promoter: { zh: '合作推广者', en: 'Promoter' },
  drifting: { zh: '游离客户', en: 'Drifting' },
};

/** REL-2: loyalty from buying again and recommending; null when either is unknown. */
export const loyaltyOf = (buysAgain: boolean | null, recommends: boolean | null): Loyalty | null => {
  if (buysAgain === null || recommends === null) return null;
  if (buysAgain) return recommends ? 'advocate' : 'habitual';
  return recommends ? 'promoter' : 'drifting';
};

/** REL-3. Each rung needs an event that shows it. */
export const DEPTH_RUNGS = ['greetings', 'professional_advice', 'personal_advice', 'friend_or_mentor'] as const;
export type DepthRung = (typeof DEPTH_RUNGS)[number];
export const DEPTH_RUNG_LABELS: Readonly<Record<DepthRung, Bilingual>> = {
  greetings: { zh: '寒暄问候', en: 'Greetings' },
  professional_advice: { zh: '业务或技术上请教（信能力）', en: 'Business or technical advice (trust in ability)' },
  personal_advice: { zh: '个人事务上请教（信人品）', en: 'Personal advice (trust in character)' },
  friend_or_mentor: { zh: '朋友或良师', en: 'Friend or mentor' },
};

/** REL-3: the highest rung reached by events without a gap below it; null when not even greetings are shown. */
export const reachedRung = (shown: readonly DepthRung[]): DepthRung | null => {
  const first = DEPTH_RUNGS.findIndex((rung) => !shown.includes(rung));
  const reached = first === -1 ? DEPTH_RUNGS.length : first;
  return DEPTH_RUNGS[reached - 1] ?? null;
};

/** REL-4: help given and asked with one contact. */
export type GiveAndTake = { given: number; asked: number; balance: 'giving' | 'even' | 'taking'; message: Bilingual };

/** REL-4: counts what we gave and asked; `both` counts on each side. */
export const giveAndTake = (directions: readonly ('ask' | 'give' | 'both')[]): GiveAndTake => {
  const given = directions.filter((d) => d !== 'ask').length;
  const asked = directions.filter((d) => d !== 'give').length;
  const balance = given > asked ? 'giving' : given === asked ? 'even' : 'taking';
  return {
    given,
    asked,
    balance,
    message: {
      zh: `帮过 ${given} 次，求过 ${asked} 次${balance === 'taking' ? '，下次见面先给对方一点有用的东西。' : '。'}`,
      en: `Gave ${given} times, asked ${asked} times${balance === 'taking' ? '; bring something useful first next time.' : '.'}`,
    },
  };
};
