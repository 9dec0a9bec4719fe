import type { FoundDocument, PassageView, SearchFilters } from '#src/features/library/index.ts';
import type { Bilingual, Language } from '#src/kernel/language.ts';
import type { ContactRole } from '#src/playbook/contact-roles.ts';
import type { NeedPriority } from '#src/playbook/need-words.ts';
import type { Audience } from '#src/playbook/role-concerns.ts';
import type { Stage } from '#src/playbook/stages.ts';

export type BriefNeed = { id: string; statement: string; problem: string | null; priority: NeedPriority };

/** What is on record about an opportunity that decides which documents fit (REC-1). */
export type Brief = {
  opportunity: { id: string; name: string; stage: Stage };
  accountName: string | null;
  industry: string | null;
  product: string | null;
  background: string | null;
  needs: BriefNeed[];
  /** Roles of the people on the chain; `certain`: somebody holds it by evidence, not by inference (CHAIN-8). */
  roles: { role: ContactRole; certain: boolean }[];
  audiences: Audience[];
  competitors: string[];
};

export type AskKind = 'need' | 'product' | 'industry' | 'background' | 'role' | 'competitor';

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
};

/** A passage that one of the searches found. */
export type Finding = { ask: Ask; passage: PassageView; coverage: number; matched: string[] };

/** A document and all that was found in it. */
export type Candidate = { document: FoundDocument; findings: Finding[] };

export type ReasonKind = 'industry' | 'need' | 'role' | 'stage' | 'competitor';

/** Why a document fits, or in which respect it does not; `ok` null: nothing on record to tell by. */
export type Reason = { kind: ReasonKind; text: Bilingual; ok: boolean | null };

/** What the library lacks for the opportunity, and what sales-ops should write. */
export type Gap = {
  kind: 'need' | 'industry' | 'role' | 'competitor' | 'expired' | 'empty';
  text: Bilingual;
  write: Bilingual;
  needId?: string;
  documentId?: string;
};
