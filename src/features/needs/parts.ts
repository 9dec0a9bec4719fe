import type { Claim, EvidencePack } from '#src/evidence/index.ts';
import type { Dossier, DossierOpportunity } from '#src/features/dossier/index.ts';
import type { Language } from '#src/kernel/language.ts';
import type { NeedLevel, NeedPriority, NeedStep } from '#src/playbook/words.ts';

/** What a hierarchy is drafted from. */
export type NeedsMaterial = { language: Language; dossier: Dossier; deal: DossierOpportunity; pack: EvidencePack };

/** One drafted need, before verification. */
export type NeedPart = {
  id: string;
  needId: string | null;
  parentId: string | null;
  level: NeedLevel;
  claim: Claim;
  problem: Claim | null;
  holder: { contactId: string | null; name: string } | null;
  priority: NeedPriority;
  explicit: boolean;
  step: NeedStep;
  nextQuestion: Claim | null;
};

export type NeedsParts = { needs: NeedPart[]; questions: Claim[] };

/** Every claim of a hierarchy, in reading order. */
export const claimsOf = (parts: NeedsParts): Claim[] => [
  ...parts.needs.flatMap((need) => [
    need.claim,
    ...(need.problem ? [need.problem] : []),
    ...(need.nextQuestion ? [need.nextQuestion] : []),
  ]),
  ...parts.questions,
];
