import type { Bilingual } from '#src/kernel/language.ts';
import { DOCUMENT_TABLE, type DocumentType } from './documents.ts';
import { type Audience, ROLE_CONCERNS } from './role-concerns.ts';
import { STAGE_LABELS, type Stage } from './stages.ts';
import { fill } from './text.ts';
import { daysBetween, isoDay, toDate, type When } from './time.ts';

/** REC-1: how well a kind of document fits a stage, 0–1: at home, next door, or elsewhere. */
export const stageFit = (type: DocumentType, stage: Stage, documentStages: readonly Stage[] = []): number => {
  if (documentStages.includes(stage)) return 1;
  const home = DOCUMENT_TABLE[type].stages;
  if (home.includes(stage)) return documentStages.length === 0 ? 1 : 0.6;
  return 0.2;
};

/** REC-1: how well a kind of document fits the audiences at this stage, 0–1 share of them it is made for. */
export const audienceFit = (type: DocumentType, audiences: readonly Audience[]): number => {
  const home = DOCUMENT_TABLE[type].audiences;
  return audiences.length === 0 ? 0 : audiences.filter((audience) => home.includes(audience)).length / audiences.length;
};

/** REC-1: how to use a document with this audience at this stage, in one or two sentences. */
export const howToUse = (type: DocumentType, stage: Stage, audience: Audience | null): Bilingual => {
  const base = DOCUMENT_TABLE[type].use;
  if (audience === null || DOCUMENT_TABLE[type].internal) return base;
  const tail = fill(
    { zh: '“{stage}”阶段给{who}看时，重点说{show}。', en: ' At "{stage}", with {who}: stress {show}.' },
    {
      stage: STAGE_LABELS[stage],
      who: { zh: ROLE_CONCERNS[audience].label.zh, en: ROLE_CONCERNS[audience].label.en.toLowerCase() },
      show: ROLE_CONCERNS[audience].show,
    },
  );
  return { zh: `${base.zh}${tail.zh}`, en: `${base.en}${tail.en}` };
};

export const FRESHNESS = ['fresh', 'ageing', 'expired'] as const;
export type Freshness = (typeof FRESHNESS)[number];

/** REC-1: freshness from the valid-until date, else from the age (over two years is ageing), with the words to show. */
export const freshnessOf = (
  document: { validUntil?: When | null; updatedAt?: When | null },
  now: Date,
): { state: Freshness; message: Bilingual } => {
  const until = toDate(document.validUntil);
  if (until && isoDay(until) < isoDay(now))
    return {
      state: 'expired',
      message: {
        zh: `已于 ${isoDay(until)} 过期，不要对外使用。`,
        en: `Expired on ${isoDay(until)}: do not hand it out.`,
      },
    };
  if (until && daysBetween(now, until) <= 30)
    return {
      state: 'ageing',
      message: { zh: `将于 ${isoDay(until)} 到期。`, en: `Valid until ${isoDay(until)} only.` },
    };
  const updated = toDate(document.updatedAt);
  if (!until && updated && daysBetween(updated, now) > 730)
    return {
      state: 'ageing',
      message: {
        zh: `资料是 ${isoDay(updated)} 的，用前请核对。`,
        en: `It dates from ${isoDay(updated)}: check it before use.`,
      },
    };
  return {
    state: 'fresh',
    message: until
      ? { zh: `有效期至 ${isoDay(until)}。`, en: `Valid until ${isoDay(until)}.` }
      : { zh: '在有效期内。', en: 'Current.' },
  };
};

/** REC-1: whether it may leave the house, with the words to show. */
export const shareability = (type: DocumentType, shareable: boolean): { mayLeave: boolean; message: Bilingual } =>
  shareable && !DOCUMENT_TABLE[type].internal
    ? { mayLeave: true, message: { zh: '可以发给客户。', en: 'May go to the customer.' } }
    : { mayLeave: false, message: { zh: '仅供内部使用。', en: 'For us only.' } };

/** REC-1: feedback and how far each moves a document in later rankings (added to its score). */
export const FEEDBACK_WEIGHTS = { used: 0.1, opened: 0.03, dismissed: -0.15, won_with: 0.25 } as const;
export type Feedback = keyof typeof FEEDBACK_WEIGHTS;

/** REC-1: the sum of feedback on a document, damped so that much of it moves no more than ± 0.5. */
export const feedbackBoost = (counts: Readonly<Partial<Record<Feedback, number>>>): number => {
  const sum = (Object.keys(FEEDBACK_WEIGHTS) as Feedback[]).reduce(
    (total, key) => total + FEEDBACK_WEIGHTS[key] * (counts[key] ?? 0),
    0,
  );
  return 0.5 * Math.tanh(sum / 0.5);
};
