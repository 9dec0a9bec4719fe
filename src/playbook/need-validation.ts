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

/** What a record holds that shows a step. `holderId`: who has the need, and so must be among those who confirm it. */
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
  holderId?: string | null;
  criteria?: string | null;
};

/** The proofs that a source must carry, with the words of the source (NEED-6). */
export const PROOF_KINDS = [
  'pain_quote',
  'pain_number',
  'benefit',
  'benefit_number',
  'written_summary',
  'confirmation',
  'criteria',
] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

/** One thing a step asks for: a proof, or a field of the need itself. */
export type Requirement = {
  step: NeedStep;
  proof: ProofKind | 'presentState' | 'wantedState' | 'problem';
  what: Bilingual;
};
type Row = Requirement & { holds: (proof: NeedProof) => boolean };

const row = (step: NeedStep, proof: Requirement['proof'], holds: Row['holds'], zh: string, en: string): Row => ({
  step,
  proof,
  holds,
  what: { zh, en },
});

const confirmed = ({ confirmedBy = [], holderId }: NeedProof): boolean =>
  confirmedBy.length > 0 && (isBlank(holderId) || confirmedBy.includes(holderId ?? ''));

const ROWS: readonly Row[] = [
  row('restructured', 'presentState', (p) => !isBlank(p.presentState), '现状', 'the present state'),
  row('restructured', 'wantedState', (p) => !isBlank(p.wantedState), '期望状态', 'the wanted state'),
  row('restructured', 'problem', (p) => !isBlank(p.problem), '背后的问题', 'the problem behind it'),
  row('pain_confirmed', 'pain_quote', (p) => !isBlank(p.painQuote), '客户原话', 'their own words'),
  row('pain_confirmed', 'pain_number', (p) => !isBlank(p.painNumber), '痛点的数字', 'a number for the pain'),
  row('benefits_agreed', 'benefit', (p) => !isBlank(p.benefit), '改善什么', 'what improves'),
  row('benefits_agreed', 'benefit_number', (p) => !isBlank(p.benefitNumber), '改善多少', 'by how much'),
  row('consensus', 'written_summary', (p) => !isBlank(p.writtenSummaryId), '书面纪要', 'a written summary'),
  row('consensus', 'confirmation', confirmed, '具名相关人的确认', 'the named stakeholders’ confirmation'),
  row('consensus', 'criteria', (p) => !isBlank(p.criteria), '评判标准', 'what they will judge by'),
];

/** What a step asks for by itself, and what each proof is called. */
export const requirementsOf = (step: NeedStep): Requirement[] =>
  ROWS.filter((each) => each.step === step).map(({ holds: _holds, ...rest }) => rest);

/** The label of a proof. */
export const proofLabel = (proof: Requirement['proof']): Bilingual =>
  ROWS.find((each) => each.proof === proof)?.what ?? { zh: proof, en: proof };

/** The step a proof counts for. */
export const stepOfProof = (proof: Requirement['proof']): NeedStep =>
  ROWS.find((each) => each.proof === proof)?.step ?? 'consensus';

/** NEED-6: the proofs still missing to stand on `step`, counting every step below it, lowest first. */
export const missingProofs = (step: NeedStep, proof: NeedProof): Requirement[] =>
  ROWS.filter((each) => stepIndex(each.step) <= stepIndex(step) && !each.holds(proof)).map(
    ({ holds: _holds, ...rest }) => rest,
  );

/** NEED-6: what is still missing to stand on `step`, in words. */
export const missingForStep = (step: NeedStep, proof: NeedProof): Bilingual[] =>
  missingProofs(step, proof).map((each) => each.what);

/** NEED-6: the highest step whose proofs, and those of every step below, are all there. */
export const provenStep = (proof: NeedProof): NeedStep =>
  [...NEED_STEPS].reverse().find((step) => missingProofs(step, proof).length === 0) ?? 'guessed';

/** A recorded proof, as the ladder reads it. */
export type RecordedProof = {
  kind: ProofKind;
  quote: string;
  source: { id: string };
  contactId: string | null;
};

/** NEED-6: what the fields of a need and its recorded proofs show together. Proofs whose source is gone are left out by the caller. */
export const gatherProof = (
  need: {
    presentState: string | null;
    wantedState: string | null;
    problem: string | null;
    contactId: string | null;
  },
  proofs: readonly RecordedProof[],
): NeedProof => {
  const quoted = (kind: ProofKind) => proofs.find((each) => each.kind === kind)?.quote ?? null;
  return {
    presentState: need.presentState,
    wantedState: need.wantedState,
    problem: need.problem,
    painQuote: quoted('pain_quote'),
    painNumber: quoted('pain_number'),
    benefit: quoted('benefit'),
    benefitNumber: quoted('benefit_number'),
    writtenSummaryId: proofs.find((each) => each.kind === 'written_summary')?.source.id ?? null,
    confirmedBy: proofs.flatMap((each) => (each.kind === 'confirmation' && each.contactId ? [each.contactId] : [])),
    holderId: need.contactId,
    criteria: quoted('criteria'),
  };
};
