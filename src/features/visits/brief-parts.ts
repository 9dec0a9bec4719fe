import type { Claim, EvidenceItem, EvidencePack } from '#src/evidence/index.ts';
import type { Dossier, DossierActivity, DossierContact, DossierOpportunity } from '#src/features/dossier/index.ts';
import type { Language } from '#src/kernel/language.ts';
import type { QuestionTechnique } from '#src/playbook/need-questions.ts';
import type { NeedStep } from '#src/playbook/need-words.ts';
import type { VisitGoalCode, VisitSituation } from '#src/playbook/visits.ts';

/** A document that may be shown, recommended for the deal. `item` is its title as evidence. */
export type Handout = { documentId: string; title: string; item: EvidenceItem };

/** Everything a brief is drafted from; both drafters see the same. */
export type BriefMaterial = {
  language: Language;
  dossier: Dossier;
  deal: DossierOpportunity | null;
  /** The day of the visit. */
  day: string;
  people: DossierContact[];
  /** The last visit or meeting before that day. */
  last: DossierActivity | null;
  /** What the histories and signals say has changed since, as computations. */
  changes: EvidenceItem[];
  handouts: Handout[];
  /** The furthest step a need of the deal has reached (NEED-6); `guessed` when there is none. */
  step: NeedStep;
  situation: VisitSituation;
  pack: EvidencePack;
};

export type WhoPart = {
  contact: DossierContact | null;
  role: Claim;
  stance: Claim | null;
  concern: Claim | null;
  lastAsked: Claim | null;
  lastContact: Claim | null;
};

export type QuestionPart = { claim: Claim; technique: QuestionTechnique; person: DossierContact | null };
export type BringPart = { contact: DossierContact | null; reason: Claim; useful: Claim; documentId: string | null };
export type GoalPart = { code: VisitGoalCode; claim: Claim; reached: Claim };

/** A drafted brief before verification: each drafter fills all of it. */
export type BriefParts = {
  who: WhoPart[];
  changed: Claim[];
  questions: QuestionPart[];
  goal: GoalPart;
  bring: BringPart[];
  avoid: Claim[];
};

const whoClaims = ({ role, stance, concern, lastAsked, lastContact }: WhoPart): Claim[] =>
  [role, stance, concern, lastAsked, lastContact].filter((claim) => claim !== null);

/** Every claim of a brief, in reading order. */
export const claimsOfBrief = (parts: BriefParts): Claim[] => [
  ...parts.who.flatMap(whoClaims),
  ...parts.changed,
  ...parts.questions.map((each) => each.claim),
  parts.goal.claim,
  parts.goal.reached,
  ...parts.bring.flatMap(({ reason, useful }) => [reason, useful]),
  ...parts.avoid,
];

/** The item of a record in a pack. */
export const itemOf = (
  pack: EvidencePack,
  type: EvidenceItem['source']['type'],
  id: string,
): EvidenceItem | undefined => pack.items.find((item) => item.source.type === type && item.source.id === id);
