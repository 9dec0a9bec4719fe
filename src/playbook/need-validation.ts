import type { Bilingual } from '#src/kernel/language.ts';
import type { NeedState } from './bant.ts';
import { NEED_STEP_LABELS, NEED_STEPS, type NeedStep } from './need-words.ts';
import { isBlank } from './text.ts';

/** How a step is named and how far a text may go at it: nothing is called "the customer's need" above the step it reached. */
export const NEED_STEP_TABLE: Readonly<Record<NeedStep, { label: Bilingual; wording: Bilingual; toReach: Bilingual }>> =
  {
    guessed: {
      label: NEED_STEP_LABELS.guessed,
      wording: { zh: '我们猜测（尚未向客户求证）', en: 'we guess (not checked with the customer)' },
      toReach: { zh: '写下人、问题和需求', en: 'write down person, problem and need' },
    },
    restructured: {
      label: NEED_STEP_LABELS.restructured,
      wording: { zh: '我们梳理的理解（待客户确认）', en: 'our reading (to be confirmed by the customer)' },
      toReach: {
        zh: '补全现状、期望与背后的问题，理清相互关系',
        en: 'complete present state, wanted state, the problem behind and the links',
      },
    },
    pain_confirmed: {
      label: NEED_STEP_LABELS.pain_confirmed,
      wording: { zh: '客户确认过的痛点', en: 'a pain the customer confirmed' },
      toReach: {
        zh: '请客户用自己的话和数字确认：属实吗、有多急',
        en: 'have them confirm in numbers and their words: true, and how urgent',
      },
    },
    benefits_agreed: {
      label: NEED_STEP_LABELS.benefits_agreed,
      wording: { zh: '客户认可收益的需求', en: 'a need whose benefit the customer accepts' },
      toReach: { zh: '一起算清改善什么、改善多少', en: 'settle together what improves, and by how much' },
    },
    consensus: {
      label: NEED_STEP_LABELS.consensus,
      wording: { zh: '客户书面确认的需求', en: 'a need the customer confirmed in writing' },
      toReach: {
        zh: '发出书面纪要，由相关人确认，并写明评判标准',
        en: 'send it in writing; the named stakeholders confirm it and say what they will judge by',
      },
    },
  };

/** NEED-6 to BANT-1: consensus = validated; pain confirmed (and benefits agreed) = stated; below = guessed; no need = unknown. */
export const bantNeedState = (step: NeedStep | null | undefined): NeedState => {
  if (step === null || step === undefined) return 'unknown';
  if (step === 'consensus') return 'validated';
  return stepIndex(step) >= stepIndex('pain_confirmed') ? 'stated' : 'guessed';
};

/** The BANT-1 state of several needs: the best that one of them reached. */
export const bestNeedState = (steps: readonly NeedStep[]): NeedState => {
  const best = steps.reduce((top, step) => Math.max(top, stepIndex(step)), -1);
  return bantNeedState(NEED_STEPS[best]);
};

/** Position on the ladder, 0 lowest. */
export const stepIndex = (step: NeedStep): number => NEED_STEPS.indexOf(step);

/** The step after this one; null at the top. */
export const nextStep = (step: NeedStep): NeedStep | null => NEED_STEPS[stepIndex(step) + 1] ?? null;

/** NEED-7: true once the pain is confirmed, so that a draft may propose. */
export const mayPropose = (step: NeedStep): boolean => stepIndex(step) >= stepIndex('pain_confirmed');

/** What a record holds that shows a step. */
export type NeedProof = {
  presentState?: string | null;
  wantedState?: string | null;
  problem?: string | null;
  /** The customer's own words, and a number with what it measures. */
  painQuote?: string | null;
  painNumber?: string | null;
  benefit?: string | null;
  benefitNumber?: string | null;
  writtenSummaryId?: string | null;
  confirmedBy?: readonly string[];
  criteria?: string | null;
};

const REQUIRED: Readonly<Record<NeedStep, readonly { holds: (proof: NeedProof) => boolean; what: Bilingual }[]>> = {
  guessed: [],
  restructured: [
    { holds: (p) => !isBlank(p.presentState), what: { zh: '现状', en: 'the present state' } },
    { holds: (p) => !isBlank(p.wantedState), what: { zh: '期望状态', en: 'the wanted state' } },
    { holds: (p) => !isBlank(p.problem), what: { zh: '背后的问题', en: 'the problem behind it' } },
  ],
  pain_confirmed: [
    { holds: (p) => !isBlank(p.painQuote), what: { zh: '客户原话', en: 'their own words' } },
    { holds: (p) => !isBlank(p.painNumber), what: { zh: '痛点的数字', en: 'a number for the pain' } },
  ],
  benefits_agreed: [
    { holds: (p) => !isBlank(p.benefit), what: { zh: '改善什么', en: 'what improves' } },
    { holds: (p) => !isBlank(p.benefitNumber), what: { zh: '改善多少', en: 'by how much' } },
  ],
  consensus: [
    { holds: (p) => !isBlank(p.writtenSummaryId), what: { zh: '书面纪要', en: 'a written summary' } },
    {
      holds: (p) => (p.confirmedBy?.length ?? 0) > 0,
      what: { zh: '具名相关人的确认', en: 'the named stakeholders’ confirmation' },
    },
    { holds: (p) => !isBlank(p.criteria), what: { zh: '评判标准', en: 'what they will judge by' } },
  ],
};

/** NEED-6: what is still missing to stand on `step`, counting every step below it. */
export const missingForStep = (step: NeedStep, proof: NeedProof): Bilingual[] =>
  NEED_STEPS.slice(0, stepIndex(step) + 1).flatMap((s) =>
    REQUIRED[s].filter((row) => !row.holds(proof)).map((row) => row.what),
  );

/** NEED-6: the highest step whose proofs, and those of every step below, are all there. */
export const provenStep = (proof: NeedProof): NeedStep =>
  [...NEED_STEPS].reverse().find((step) => missingForStep(step, proof).length === 0) ?? 'guessed';
