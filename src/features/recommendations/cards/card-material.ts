import type { EvidencePack } from '#src/evidence/index.ts';
import type { Dossier, DossierOpportunity } from '#src/features/dossier/index.ts';
import type { Language } from '#src/kernel/language.ts';
import type { Brief, Gap } from '../brief.ts';
import type { Recommendation } from '../domain.ts';

/** A document a card may choose, under the number it is offered by: nothing that ran out, nothing of the stop list. */
export type OfferedDocument = {
  /** `D1`, in the order of the ranking. */
  number: string;
  documentId: string;
  title: string;
  type: string;
  industry: string | null;
  stages: string[];
  roles: string[];
  /** Whether it may leave the house (GUARD-4): its own mark and its kind. */
  shareable: boolean;
  expired: boolean;
  validUntil: string | null;
  /** Refs of its passages in the pack, the best first. */
  refs: string[];
  /** Ref of the piece that says its properties. */
  card: string;
};

/** Everything the cards are drafted from; both drafters see the same. */
export type CardMaterial = {
  language: Language;
  opportunityId: string;
  dossier: Dossier;
  deal: DossierOpportunity;
  brief: Brief;
  offered: OfferedDocument[];
  /** What the ranking says of each document offered, by its number. */
  ranked: ReadonlyMap<string, Recommendation>;
  /** What its texts lack of a good case, by its number (REC-2). */
  texts: ReadonlyMap<string, string>;
  gaps: Gap[];
  /** As it is sent: fitted, and numbered from E1. Claims are held against this and nothing else. */
  pack: EvidencePack;
};
