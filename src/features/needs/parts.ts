import type { Claim, EvidencePack } from '#src/evidence/index.ts';
import type { Dossier, DossierOpportunity } from '#src/features/dossier/index.ts';
import type { Language } from '#src/kernel/language.ts';
import type { NeedLevel, NeedPriority, NeedStep, ProblemType } from '#src/playbook/words.ts';

/** What a hierarchy is drafted from. */
export type NeedsMaterial = { language: Language; dossier: Dossier; deal: DossierOpportunity; pack: EvidencePack };

/** One drafted need, before verification. */
export type NeedPart = {
  id: string;
  /** The need on record it stands for; null = newly read from the material. */
  needId: string | null;
  parentId: string | null;
  /** Where the link to the parent comes from; null without a parent. */
  link: 'recorded' | 'inferred' | null;
  level: NeedLevel;
  claim: Claim;
  present: Claim | null;
  wanted: Claim | null;
  problem: Claim | null;
  problemType: ProblemType;
  /** NEED-4: what to ask about a problem of this type; business needs alone. */
  diagnosis: Claim[];
  kpi: Claim | null;
  holder: { contactId: string; name: string } | null;
  priority: NeedPriority;
  explicit: boolean;
  step: NeedStep;
  nextQuestion: Claim | null;
};

export type NeedsParts = { needs: NeedPart[]; questions: Claim[] };

/** The claims of one need, in reading order. */
export const claimsOfNeed = (need: NeedPart): Claim[] =>
  [need.claim, need.present, need.wanted, need.problem, need.kpi, ...need.diagnosis, need.nextQuestion].filter(
    (claim) => claim !== null,
  );

/** Every claim of a hierarchy, in reading order. */
export const claimsOf = (parts: NeedsParts): Claim[] => [...parts.needs.flatMap(claimsOfNeed), ...parts.questions];
