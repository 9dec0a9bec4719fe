import type { Bilingual, Language } from '#src/kernel/language.ts';
import { DISMISSAL_TABLE } from '#src/playbook/dismissals.ts';
import { freshnessOf } from '#src/playbook/recommendations.ts';
import type { Audience } from '#src/playbook/role-concerns.ts';
import type { Brief, Candidate, Finding, Reason } from './brief.ts';
import type { DocumentFacts } from './document-facts.ts';
import { languageOf } from './fit/domain-asks.ts';
import { type Fit, fitOf, sharingOf } from './fit/domain-fit.ts';
import { fusedRanks } from './fit/domain-fusion.ts';
import { audiencesOf, bestPassages, handlingOf } from './fit/domain-handling.ts';
import { reasonsOf } from './fit/domain-reasons.ts';
import { VARIETY, type VarietySettings, varied } from './fit/domain-variety.ts';
import type { Learnt } from './learning/domain-learning.ts';

/** Below this nothing is recommended: better none than one that wastes a customer's time. */
const THRESHOLD = 0.3;
/** How well a need must be answered, or how like the industry must be, for a document to be recommended on that ground. */
const NEED_GROUND = 0.3;
const INDUSTRY_GROUND = 0.5;
/** An open objection answered in its own words this well is a ground, too. */
const OBJECTION_GROUND = 0.6;
/** What the fused rankings count for beside the weighed fit; chosen on simulated tenants (bench `recommend`). */
export const FUSION = 0.15;
const MAX_ITEMS = 10;

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
  /** What was done with it here and is thought of it elsewhere. */
  learnt?: Learnt;
};

/** What is decided for an opportunity. `fitting`: all that fit, by standing, before anything was left out; `unfit`: the others. */
export type Choice = {
  chosen: Recommendation[];
  expired: Recommendation[];
  stopped: Recommendation[];
  dismissed: Recommendation[];
  unfit: Recommendation[];
};

export type ChoiceSettings = { variety: VarietySettings | null; fusion: number };

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

/** Every document found, weighed; those that fit are the ones that answer a need or come from the industry, and score enough. */
export const weighAll = (
  brief: Brief,
  candidates: readonly Candidate[],
  learnt: ReadonlyMap<string, Learnt>,
): { fitting: Recommendation[]; unfit: Recommendation[] } => {
  const weighed = candidates.map((candidate) => weigh(brief, candidate, learnt.get(candidate.document.id)));
  const fits = (each: Recommendation) => hasGround(each) && each.score >= THRESHOLD;
  return { fitting: weighed.filter(fits), unfit: weighed.filter((each) => !fits(each)) };
};

/**
 * Decides what is recommended for an opportunity, best first, ties by title and then id: of what fits, by weighed fit, fused rankings and
 * variety; each family once. What may not be told, has run out or was dismissed here is told apart. None when nothing fits.
 */
export const recommend = (
  brief: Brief,
  candidates: readonly Candidate[],
  learnt: ReadonlyMap<string, Learnt>,
  now: Date,
  facts: ReadonlyMap<string, DocumentFacts> = new Map(),
  settings: ChoiceSettings = { variety: VARIETY, fusion: FUSION },
): Choice => {
  const { fitting, unfit } = weighAll(brief, candidates, learnt);
  const fused = fusedRanks(candidates);
  const standing = ({ candidate: { document }, score }: Recommendation) =>
    (1 - settings.fusion) * score + settings.fusion * (fused.get(document.id) ?? 0);
  const ranked = fitting.sort(
    (a, b) => standing(b) - standing(a) || byTitle(a.candidate.document, b.candidate.document),
  );
  const stopped = ranked.filter(({ candidate }) => facts.get(candidate.document.id)?.stop);
  const told = ranked.filter((each) => !stopped.includes(each));
  const isOver = ({ candidate }: Recommendation) => freshnessOf(candidate.document, now).state === 'expired';
  const dismissed = told.filter((each) => !isOver(each) && wasDismissed(each));
  const open = told.filter((each) => !isOver(each) && !wasDismissed(each));
  const once = settings.variety ? oncePerFamily(open, facts, languageOf(brief)) : open;
  const order = settings.variety ? varied(brief, once, standing, facts, settings.variety) : once;
  return {
    chosen: order.slice(0, MAX_ITEMS),
    expired: told.filter(isOver).slice(0, MAX_ITEMS),
    stopped,
    dismissed,
    unfit,
  };
};

const wasDismissed = ({ learnt }: Recommendation): boolean =>
  learnt?.here?.action === 'dismissed' && DISMISSAL_TABLE[learnt.here.code ?? 'other'].leaves;

/**
 * Of each family the one member to show: for everybody before for some, in the deal's language before a translation, the freshest. What
 * may leave the house and what stays in it are chosen apart: one is handed over, the other learnt from.
 */
const oncePerFamily = (
  ranked: readonly Recommendation[],
  facts: ReadonlyMap<string, DocumentFacts>,
  language: Language,
): Recommendation[] => {
  const keyOf = ({ candidate: { document } }: Recommendation): string => {
    const family = facts.get(document.id)?.family ?? null;
    return family === null ? document.id : `${family} ${sharingOf(document).mayLeave}`;
  };
  const preferred = (a: Recommendation, b: Recommendation): number => {
    const [x, y] = [a.candidate.document, b.candidate.document];
    return (
      Number(facts.get(x.id)?.restricted ?? false) - Number(facts.get(y.id)?.restricted ?? false) ||
      Number(y.language === language) - Number(x.language === language) ||
      Date.parse(y.updatedAt) - Date.parse(x.updatedAt)
    );
  };
  const shown = new Set([...Map.groupBy(ranked, keyOf).values()].map((members) => [...members].sort(preferred)[0]));
  return ranked.filter((each) => shown.has(each));
};

const byTitle = (a: Candidate['document'], b: Candidate['document']): number => {
  if (a.title !== b.title) return a.title < b.title ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

/**
 * What a document may be recommended on: a need it answers, its industry, an open objection it answers, or that it is about the product.
 * A case of another trade that merely names the product is none.
 */
const hasGround = ({ fit, candidate: { document } }: Recommendation): boolean => {
  const answers = fit.needs.length > 0 || !fit.productNamed ? (fit.values.need ?? 0) >= NEED_GROUND : false;
  const isAboutProduct = fit.productNamed && !(document.type === 'case_study' && document.industry);
  const meets = fit.objections.some(({ byWords, strength }) => byWords && strength >= OBJECTION_GROUND);
  return answers || isAboutProduct || meets || (fit.values.industry ?? 0) >= INDUSTRY_GROUND;
};

const weigh = (brief: Brief, candidate: Candidate, learnt: Learnt | undefined): Recommendation => {
  const fit = fitOf(brief, candidate);
  return {
    candidate,
    fit,
    score: Number(Math.min(1, Math.max(0, fit.score + (learnt?.boost ?? 0))).toFixed(4)),
    reasons: reasonsOf(brief, candidate, fit),
    passages: bestPassages(candidate, fit),
    howToUse: handlingOf(brief, candidate),
    audiences: audiencesOf(brief, candidate),
    ...(learnt ? { learnt } : {}),
  };
};
