/** What a statement can rest on: a row of the store, a passage of the library, or a computation the service made. */
export type SourceType =
  | 'account'
  | 'fact'
  | 'contact'
  | 'opportunity'
  | 'activity'
  | 'purchase'
  | 'user'
  | 'need'
  | 'document'
  | 'passage'
  | 'prospect'
  | 'computation';

/** Where a quote comes from. `version` is the row's version at the time of drafting; `field` the column or profile field. */
export type EvidenceSource = { type: SourceType; id: string; version?: number; field?: string };

/** A source and the words in it that carry the claim: a document's words, a field's value as text, or a computation with its inputs. Never empty. */
export type Evidence = { source: EvidenceSource; quote: string };

export const CLAIM_KINDS = ['fact', 'inference', 'proposal', 'question'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const CLAIM_STATUSES = ['verified', 'unverified', 'stale', 'rejected'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** One sentence of a draft (PLAN-10, GUARD-1): a fact cites, an inference says from what, a question names whom to ask. */
export type Claim = {
  id: string;
  text: string;
  kind: ClaimKind;
  evidence: Evidence[];
  rule?: string;
  status: ClaimStatus;
  /** Why the claim is not what the drafter first wrote (repaired, turned into a question), in the draft's language. */
  note?: string;
};

/**
 * One citable piece given to a drafter. `ref` (E1, E2 …) is what a model cites; `text` is the whole citable text.
 * `label` says in the draft's language what this is (e.g. "2026-03 拜访纪要"). `shareable` is false for internal documents.
 */
export type EvidenceItem = {
  ref: string;
  source: EvidenceSource;
  label: string;
  text: string;
  /** The account this belongs to; null for library passages and computations over several accounts. */
  accountId: string | null;
  shareable?: boolean;
  /** ISO date the statement was true or recorded. */
  asOf?: string;
  /** True for text that people outside typed (notes, documents, imports): it is fenced in prompts (GUARD-5). */
  untrusted?: boolean;
};

/** Everything a drafter may rest on, and the names it may use. */
export type EvidencePack = {
  accountId: string | null;
  items: EvidenceItem[];
  /** Known names: a claim may name nobody and nothing else. `role` is e.g. EB, UB, coach, competitor. */
  names: { people: { name: string; roles: string[] }[]; companies: string[]; products: string[] };
};

/** Why a claim was refused. */
export type Fault = {
  code:
    | 'no_evidence'
    | 'unknown_source'
    | 'quote_not_in_source'
    | 'number_not_in_evidence'
    | 'date_not_in_evidence'
    | 'unknown_name'
    | 'wrong_role'
    | 'polarity_raised'
    | 'foreign_source'
    | 'not_shareable'
    | 'empty_quote';
  message: { zh: string; en: string };
  /** Which of the claim's evidence is at fault (its index); absent when the fault lies in the claim's own words. */
  evidence?: number;
  /** The words at fault in the claim's text, `[start, end)` in UTF-16 units. */
  span?: { start: number; end: number };
  /** For `unknown_name`: the name is on record, it only stands in no quote. */
  onRecord?: boolean;
};
