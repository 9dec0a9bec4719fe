import type { EvidenceItem, EvidencePack } from '#src/evidence/index.ts';
import type { DossierContact, DossierOpportunity } from '#src/features/dossier/index.ts';
import type { Language } from '#src/kernel/language.ts';
import type { ObjectionClass } from '#src/playbook/objection-classifier.ts';
import type { Audience } from '#src/playbook/role-concerns.ts';

/** A passage of a case that may be shown, with the sentence of it that proves something. */
export type Proof = { documentId: string; title: string; item: EvidenceItem; sentence: string };

/** Everything a reply is drafted from; both drafters see the same. */
export type ObjectionMaterial = {
  language: Language;
  /** The objection as it was said, as evidence. */
  said: EvidenceItem;
  deal: DossierOpportunity;
  raisedBy: DossierContact | null;
  audience: Audience | null;
  classified: ObjectionClass;
  competitors: string[];
  proofs: Proof[];
  pack: EvidencePack;
  nextStep: { owner: string | null; due: string };
};
