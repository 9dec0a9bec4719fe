import { CONTACT_ROLES } from '#src/playbook/contact-roles.ts';
import { DOCUMENT_TYPES, type DocumentType } from '#src/playbook/documents.ts';
import type { NeedPriority } from '#src/playbook/need-words.ts';
import { audienceFit, shareability, stageFit } from '#src/playbook/recommendations.ts';
import type { Stage } from '#src/playbook/stages.ts';
import type { Brief, BriefNeed, Candidate, Finding, ReasonKind } from '../brief.ts';
import { compareIndustries } from './domain-industry.ts';
import { type ObjectionMatch, objectionMatches } from './domain-objection.ts';
import { answerStrength, isNamed } from './domain-telling.ts';

/** What each dimension counts for. A need answered weighs most: a case of the trade that solves another problem persuades nobody. */
export const WEIGHTS: Readonly<Record<Exclude<ReasonKind, 'objection'>, number>> = {
  need: 0.45,
  industry: 0.25,
  stage: 0.12,
  role: 0.1,
  competitor: 0.08,
};
const PRIORITY_WEIGHTS: Readonly<Record<NeedPriority, number>> = { P0: 1, P1: 0.85, P2: 0.6, P3: 0.4 };
const RELATED_INDUSTRY = 0.6;
const NAMED_INDUSTRY = 0.6;
const PRODUCT = 0.4;
const BACKGROUND = 0.5;
const SPOKEN_CONCERN = 0.6;
/** How much of what is missing to a full score an answered objection adds; a document is none the worse for answering none. */
const OBJECTION = 0.2;

export type NeedMatch = { need: BriefNeed; finding: Finding; strength: number };

/** A document against an opportunity: each dimension 0 to 1, null where nothing on record tells. */
export type Fit = {
  values: Record<ReasonKind, number | null>;
  needs: NeedMatch[];
  industryNamed: boolean;
  productNamed: boolean;
  competitors: string[];
  objections: ObjectionMatch[];
  score: number;
};

/** A document's kind as the playbook knows it; null for `other`. */
export const knownType = (type: string): DocumentType | null =>
  (DOCUMENT_TYPES as readonly string[]).includes(type) ? (type as DocumentType) : null;

/** Whether a document may leave the house, and the words for it (GUARD-4); one of no known kind goes by its mark alone. */
export const sharingOf = (document: { type: string; shareable: boolean }): ReturnType<typeof shareability> =>
  shareability(knownType(document.type) ?? 'white_paper', document.shareable);

/**
 * Weighs a document by the dimensions of REC-1. The score is their weighted mean over those that can be told, raised by an open
 * objection it answers, 0 to 1.
 */
export const fitOf = (brief: Brief, candidate: Candidate): Fit => {
  const needs = needMatches(candidate.findings);
  const productNamed = candidate.findings.some((each) => each.ask.kind === 'product' && isNamed(each));
  const industryNamed = candidate.findings.some((each) => each.ask.kind === 'industry' && isNamed(each));
  const competitors = namedCompetitors(brief, candidate);
  const objections = objectionMatches(brief, candidate);
  const answered = objections[0]?.strength ?? 0;
  const values = {
    need: needValue(brief, candidate.findings, needs, productNamed),
    industry: industryValue(brief, candidate, industryNamed),
    stage: stageValue(brief.opportunity.stage, candidate),
    role: roleValue(brief, candidate),
    competitor: competitors.length > 0 ? 1 : null,
    objection: answered > 0 ? answered : null,
  };
  const mean = weightedMean(values);
  const score = mean + OBJECTION * answered * (1 - mean);
  return { values, needs, industryNamed, productNamed, competitors, objections, score };
};

const weightedMean = (values: Fit['values']): number => {
  const known = (Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]).flatMap((kind) =>
    values[kind] === null ? [] : [{ weight: WEIGHTS[kind], value: values[kind] }],
  );
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : known.reduce((sum, { weight, value }) => sum + weight * value, 0) / total;
};

/** The best passage for each need that the document answers, the best answered and weightiest first. */
const needMatches = (findings: readonly Finding[]): NeedMatch[] => {
  const best = new Map<string, NeedMatch>();
  for (const finding of findings) {
    const { need } = finding.ask;
    const strength = need ? answerStrength(finding) : 0;
    if (!need || strength === 0 || strength <= (best.get(need.id)?.strength ?? 0)) continue;
    best.set(need.id, { need, finding, strength });
  }
  return [...best.values()].sort((a, b) => matchWeight(b) - matchWeight(a) || (a.need.id < b.need.id ? -1 : 1));
};

const matchWeight = ({ need, strength }: NeedMatch): number => PRIORITY_WEIGHTS[need.priority] * strength;

/** Several needs answered add up, each taking its share of what is still missing. */
const needValue = (
  brief: Brief,
  findings: readonly Finding[],
  matches: readonly NeedMatch[],
  productNamed: boolean,
): number | null => {
  const background = findings.filter(({ ask }) => ask.kind === 'background').map(answerStrength);
  if (brief.needs.length === 0 && !brief.product && background.every((strength) => strength === 0)) return null;
  const parts = [
    ...matches.map(matchWeight),
    ...(productNamed ? [PRODUCT] : []),
    // Without recorded needs the customer's own description is what there is to go by.
    ...(brief.needs.length === 0 ? [BACKGROUND * Math.max(0, ...background)] : []),
  ];
  return 1 - parts.reduce((missing, part) => missing * (1 - part), 1);
};

const industryValue = (brief: Brief, { document }: Candidate, named: boolean): number | null => {
  if (!brief.industry) return null;
  const likeness = document.industry ? compareIndustries(brief.industry, document.industry) : 'other';
  if (likeness === 'same') return 1;
  if (likeness === 'related') return RELATED_INDUSTRY;
  return !document.industry && named ? NAMED_INDUSTRY : 0;
};

const stageValue = (stage: Stage, { document }: Candidate): number | null => {
  const type = knownType(document.type);
  const stages = document.stages as Stage[];
  if (type) return stageFit(type, stage, stages);
  return stages.length === 0 ? null : Number(stages.includes(stage));
};

const roleValue = (brief: Brief, { document, findings }: Candidate): number | null => {
  if (brief.roles.length === 0 && brief.audiences.length === 0) return null;
  if (document.roles.length > 0) return Number(sharedRoles(brief, document.roles).length > 0);
  const type = knownType(document.type);
  const byType = type && brief.audiences.length > 0 ? audienceFit(type, brief.audiences) : null;
  const spoken = findings.some((each) => each.ask.kind === 'role' && answerStrength(each) === 1);
  return spoken ? Math.max(SPOKEN_CONCERN, byType ?? 0) : byType;
};

/** The roles a document is for that somebody at the customer holds, in the playbook's order. */
export const sharedRoles = (brief: Brief, documentRoles: readonly string[]): Brief['roles'] =>
  CONTACT_ROLES.flatMap((role) =>
    documentRoles.includes(role) ? brief.roles.filter((held) => held.role === role) : [],
  );

const namedCompetitors = (brief: Brief, { document, findings }: Candidate): string[] =>
  brief.competitors.filter(
    (name) =>
      document.title.includes(name) ||
      findings.some((each) => each.ask.kind === 'competitor' && each.ask.name === name && isNamed(each)),
  );
