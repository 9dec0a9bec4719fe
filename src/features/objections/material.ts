import type { EvidenceItem, EvidencePack } from '#src/evidence/index.ts';
import type { Firewall } from '#src/features/commitments/index.ts';
import type { DossierContact, DossierOpportunity } from '#src/features/dossier/index.ts';
import type { Language } from '#src/kernel/language.ts';
import type { ObjectionClass } from '#src/playbook/objection-classifier.ts';
import type { Audience } from '#src/playbook/role-concerns.ts';
import type { Measured } from './pick-proof.ts';

/** A measured result of a case that may be shown; `items` are the passage it stands in and the case's title. */
export type Proof = Measured & { documentId: string; title: string; sameIndustry: boolean; items: EvidenceItem[] };

/** The id of the computation that says who does the next step, and by when. */
export const NEXT_STEP_ID = 'next-step';

/** Everything a reply is drafted from; both drafters see the same. */
export type ObjectionMaterial = {
  language: Language;
  /** The objection as it was said, as evidence. */
  said: EvidenceItem;
  /** The words of it that a reply may repeat; null when none may be. */
  heard: string | null;
  deal: DossierOpportunity;
  raisedBy: DossierContact | null;
  audience: Audience | null;
  classified: ObjectionClass;
  competitors: string[];
  proofs: Proof[];
  pack: EvidencePack;
  nextStep: { owner: string | null; due: string };
  /** What the asker may promise (GUARD-2). */
  firewall: Firewall;
};
