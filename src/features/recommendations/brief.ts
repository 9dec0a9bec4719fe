import type { FoundDocument, PassageView, SearchFilters } from '#src/features/library/index.ts';
import type { Bilingual, Language } from '#src/kernel/language.ts';
import type { ContactRole } from '#src/playbook/contact-roles.ts';
import type { DocumentType } from '#src/playbook/documents.ts';
import type { NeedPriority } from '#src/playbook/need-words.ts';
import type { ObjectionType } from '#src/playbook/objection-words.ts';
import type { Audience } from '#src/playbook/role-concerns.ts';
import type { Stage } from '#src/playbook/stages.ts';

export type BriefNeed = { id: string; statement: string; problem: string | null; priority: NeedPriority };

/** An objection that nobody has called answered; `type` null: it could not be classified (OBJ-2). */
export type OpenObjection = { id: string; text: string; type: ObjectionType | null };

/** What is on record about an opportunity that decides which documents fit (REC-1). */
export type Brief = {
  opportunity: { id: string; name: string; stage: Stage };
  accountName: string | null;
  accountAliases?: string[];
  /** How many work there. */
  employees?: number | null;
  /** Companies the account counts as its rivals. */
  rivals?: string[];
  objections?: OpenObjection[];
  industry: string | null;
  product: string | null;
  background: string | null;
  needs: BriefNeed[];
  /** Roles of the people on the chain; `certain`: somebody holds it by evidence, not by inference (CHAIN-8). */
  roles: { role: ContactRole; certain: boolean }[];
  audiences: Audience[];
  competitors: string[];
};

export type AskKind = 'need' | 'product' | 'industry' | 'background' | 'role' | 'competitor' | 'objection';

/** One small search made for an opportunity, and what it stands for. */
export type Ask = {
  kind: AskKind;
  query: string;
  language: Language;
  filters?: SearchFilters;
  need?: BriefNeed;
  /** The competitor's or product's name. */
  name?: string;
  audience?: Audience;
  objection?: OpenObjection;
};

/** A passage that one of the searches found; `rank`: where its document stood among the documents found, from 1. */
export type Finding = { ask: Ask; passage: PassageView; coverage: number; matched: string[]; rank?: number };

/** A document and all that was found in it. */
export type Candidate = { document: FoundDocument; findings: Finding[] };

export type ReasonKind = 'industry' | 'need' | 'role' | 'stage' | 'competitor' | 'objection';

/** Why a document fits, or in which respect it does not; `ok` null: nothing on record to tell by. */
export type Reason = { kind: ReasonKind; text: Bilingual; ok: boolean | null; needId?: string };

/** What sales-ops should write: which kind of document, for whom, for which need, and what must stand in it (REC-2). */
export type WritingOrder = {
  type: DocumentType;
  for: ContactRole[];
  need: string | null;
  mustContain: Bilingual[];
};

/** What the library lacks for the opportunity, and what sales-ops should write. */
export type Gap = {
  kind: 'need' | 'industry' | 'role' | 'competitor' | 'objection' | 'expired' | 'outdated' | 'empty';
  text: Bilingual;
  write: Bilingual;
  order?: WritingOrder;
  needId?: string;
  documentId?: string;
};
