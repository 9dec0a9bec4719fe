import type { Bilingual } from '#src/kernel/language.ts';
import { DOCUMENT_TABLE, type DocumentType } from '#src/playbook/documents.ts';
import { type Feedback, feedbackBoost, freshnessOf, howToUse } from '#src/playbook/recommendations.ts';
import { type Audience, audienceOf, ROLE_CONCERNS } from '#src/playbook/role-concerns.ts';
import { STAGE_LABELS, STAGE_TABLE, type Stage } from '#src/playbook/stages.ts';
import type { Brief, Candidate, Finding, Reason } from './brief.ts';
import { type Fit, fitOf, knownType, sharedRoles, sharingOf } from './domain-fit.ts';
import { reasonsOf } from './domain-reasons.ts';
import { answerStrength, isNamed } from './domain-telling.ts';

/** Below this nothing is recommended: better none than one that wastes a customer's time. */
const THRESHOLD = 0.3;
/** How well a need must be answered, or how like the industry must be, for a document to be recommended on that ground. */
const NEED_GROUND = 0.3;
const INDUSTRY_GROUND = 0.5;
/** How far feedback can move a score: it reorders what fits, it does not make fit what does not. */
const FEEDBACK_SHARE = 0.4;
/** What somebody did with a document on this very opportunity says more than on another. */
const HERE = 3;
const MAX_ITEMS = 10;
const MAX_PASSAGES = 3;

/** Feedback on one document: on this opportunity, and on all others. */
export type FeedbackCounts = { here: Partial<Record<Feedback, number>>; elsewhere: Partial<Record<Feedback, number>> };

/** A document weighed for an opportunity. */
export type Recommendation = {
  candidate: Candidate;
  fit: Fit;
  /** Fit moved by feedback, 0 to 1. */
  score: number;
  reasons: Reason[];
  passages: Finding['passage'][];
  howToUse: Bilingual;
  /** Whom at the customer its kind is made for. */
  audiences: Audience[];
};

/** Puts findings together by document; the order of first appearance is kept. */
export const toCandidates = (found: readonly (Finding & { document: Candidate['document'] })[]): Candidate[] => {
  const byId = new Map<string, Candidate>();
  for (const { document, ...finding } of found) {
    const candidate = byId.get(document.id) ?? { document, findings: [] };
    candidate.findings.push(finding);
    byId.set(document.id, candidate);
  }
  return [...byId.values()];
};

/**
 * Decides what is recommended for an opportunity, best first, ties by title and then id: documents that answer a need or come from the
 * industry, and score enough; none when nothing does. What has run out is told apart.
 */
export const recommend = (
  brief: Brief,
  candidates: readonly Candidate[],
  feedback: ReadonlyMap<string, FeedbackCounts>,
  now: Date,
): { chosen: Recommendation[]; expired: Recommendation[] } => {
  const fitting = candidates
    .map((candidate) => weigh(brief, candidate, feedback.get(candidate.document.id)))
    .filter((each) => hasGround(each) && each.score >= THRESHOLD)
    .sort((a, b) => b.score - a.score || byTitle(a.candidate.document, b.candidate.document));
  const isOver = ({ candidate }: Recommendation) => freshnessOf(candidate.document, now).state === 'expired';
  return {
    chosen: fitting.filter((each) => !isOver(each)).slice(0, MAX_ITEMS),
    expired: fitting.filter(isOver).slice(0, MAX_ITEMS),
  };
};

const byTitle = (a: Candidate['document'], b: Candidate['document']): number => {
  if (a.title !== b.title) return a.title < b.title ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

/**
 * What a document may be recommended on: a need it answers, its industry, or that it is about the product. A case of
 * another trade that merely names the product is none.
 */
const hasGround = ({ fit, candidate: { document } }: Recommendation): boolean => {
  const answers = fit.needs.length > 0 || !fit.productNamed ? (fit.values.need ?? 0) >= NEED_GROUND : false;
  const isAboutProduct = fit.productNamed && !(document.type === 'case_study' && document.industry);
  return answers || isAboutProduct || (fit.values.industry ?? 0) >= INDUSTRY_GROUND;
};

const weigh = (brief: Brief, candidate: Candidate, feedback: FeedbackCounts | undefined): Recommendation => {
  const fit = fitOf(brief, candidate);
  const boost = feedback ? FEEDBACK_SHARE * feedbackBoost(weightedCounts(feedback)) : 0;
  return {
    candidate,
    fit,
    score: Number(Math.min(1, Math.max(0, fit.score + boost)).toFixed(4)),
    reasons: reasonsOf(brief, candidate, fit),
    passages: bestPassages(candidate, fit),
    howToUse: handlingOf(brief, candidate),
    audiences: audiencesOf(brief, candidate),
  };
};

const weightedCounts = ({ here, elsewhere }: FeedbackCounts): Partial<Record<Feedback, number>> => {
  const counts: Partial<Record<Feedback, number>> = { ...elsewhere };
  for (const [action, count] of Object.entries(here) as [Feedback, number][])
    counts[action] = (counts[action] ?? 0) + HERE * count;
  return counts;
};

/** The passages to show: those that answer needs, else those that name product, competitor or industry, else the closest. */
const bestPassages = ({ findings }: Candidate, fit: Fit): Finding['passage'][] => {
  const named = findings.filter(
    (each) => ['product', 'competitor', 'industry'].includes(each.ask.kind) && isNamed(each),
  );
  const rest = [...findings].sort((a, b) => answerStrength(b) - answerStrength(a) || b.coverage - a.coverage);
  const ordered = [...fit.needs.map(({ finding }) => finding), ...named];
  const shown = new Map((ordered.length > 0 ? ordered : rest.slice(0, 1)).map(({ passage }) => [passage.id, passage]));
  return [...shown.values()].slice(0, MAX_PASSAGES);
};

const audiencesOf = (brief: Brief, { document }: Candidate): Audience[] => {
  const type = knownType(document.type);
  const byRole = sharedRoles(brief, document.roles).flatMap(({ role }) => audienceOf({ roles: [role] }) ?? []);
  const byType = type ? DOCUMENT_TABLE[type].audiences.filter((audience) => brief.audiences.includes(audience)) : [];
  return [...new Set([...byRole, ...(document.roles.length === 0 ? byType : [])])];
};

/** How to use it at this stage with the people on the chain, and whether it may leave the house (REC-1, GUARD-4). */
const handlingOf = (brief: Brief, candidate: Candidate): Bilingual => {
  const { document } = candidate;
  const type = knownType(document.type);
  const { stage } = brief.opportunity;
  const [audience = null] = audiencesOf(brief, candidate);
  const how = type ? handlingOfType(type, stage, audience) : handlingOfOther(stage, audience);
  return sharingOf(document).mayLeave
    ? how
    : {
        zh: `${how.zh}仅供内部学习，不要外发，也不要提及其中其他客户的名称和数字（GUARD-4）。`,
        en: `${how.en} Internal only: learn from it, do not hand it over, and name no other customer or figure in it (GUARD-4).`,
      };
};

/** The playbook's words for its kind; where it is not for one of them, the stage's own task is named. */
const handlingOfType = (type: DocumentType, stage: Stage, audience: Audience | null): Bilingual => {
  const how = howToUse(type, stage, audience);
  if (audience !== null && !DOCUMENT_TABLE[type].internal) return how;
  const { label, task } = STAGE_TABLE[stage];
  return {
    zh: `${how.zh}现在是“${label.zh}”阶段，要做的是：${task.zh}。`,
    en: `${how.en} The stage is "${label.en}": ${task.en.charAt(0).toLowerCase()}${task.en.slice(1)}.`,
  };
};

const handlingOfOther = (stage: Stage, audience: Audience | null): Bilingual => {
  const label = STAGE_LABELS[stage];
  const who = audience ? ROLE_CONCERNS[audience] : null;
  return {
    zh: `“${label.zh}”阶段使用：先读标出的段落，确认与客户情况相符${who ? `，给${who.label.zh}看时重点说${who.show.zh}` : ''}。`,
    en: `For the stage "${label.en}": read the marked passages and check that they match this customer${who ? `; with ${who.label.en.toLowerCase()}, stress ${who.show.en}` : ''}.`,
  };
};
