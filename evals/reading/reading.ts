import type { EvidencePack } from '#src/evidence/index.ts';
import type { Draft, ModelClaim } from '#src/features/drafts/index.ts';
import type { OfferedDocument } from '#src/features/recommendations/index.ts';
import type { Language } from '#src/kernel/language.ts';
import type { EvalCase } from '../cases/case.ts';

/** A model's first answers of one case, parsed JSON by prompt id (`plan/goals`); text that is no JSON stays a string. */
export type Answers = Readonly<Record<string, unknown>>;

/** A person of the customer as the record knows them. */
export type Person = { name: string; title: string; roles: string[]; stance: number | null };

/** A document a recommendation could choose, in the order and under the number (`D1`) it was offered, as far as an answer shows it. */
export type Offered = Omit<OfferedDocument, 'documentId' | 'validUntil' | 'card'>;

/** All that a draft could rest on and must respect, as the product knew it when it asked the model. */
export type Ground = {
  /** The pieces that were sent, by the refs they were sent under. */
  pack: EvidencePack;
  /** Whole day, `YYYY-MM-DD`. */
  today: string;
  /** Last day of the plan's period; null for other drafts. */
  periodEnd: string | null;
  account: { name: string; aliases: string[] };
  people: Person[];
  /** Our own people on the account; `accountable` is null when the record names none or several. */
  team: { names: string[]; accountable: string | null };
  /** Names of the workspace's other customers, which no text for this one may hold (GUARD-4), unless in `mayName`. */
  otherCustomers: string[];
  /** Other customers the material itself allows to name: shareable cases, and the seeds a look-alike is compared with. */
  mayName: string[];
  /** Competitors on record. */
  rivals: string[];
  /** Sensitive personal details on record: none may be said (PROFILE-3). */
  sensitive: string[];
  /** What the asker may promise, one line a promise; empty: nothing. */
  mayPromise: string[];
  /** Bottlenecks the plan's later steps were given: `b1` and its words; K candidates are in `inputs`. */
  bottlenecks: { id: string; text: string }[];
  /** Documents offered to a recommendation; empty for other drafts. */
  offered: Offered[];
  /** Who should do the next step of an objection reply, and by when, as given. */
  next: { owner: string; due: string } | null;
  /** Inputs of each prompt as sent, by prompt id and placeholder. */
  inputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The system part of each prompt as sent, by prompt id: none of its lines may come back to the reader. */
  system: Readonly<Record<string, string>>;
};

/** One claim as the model said it, and where it stands in the answers (`plan/goals goals[0].claim`). */
export type SaidClaim = ModelClaim & { at: string };

/** Words of an answer that carry no evidence of their own: a wording ready to send, a trigger, a measure, an opening line. */
export type SaidText = {
  at: string;
  text: string;
  /** `to_customer` is meant to be said or sent; `own` stays in the house. */
  use: 'to_customer' | 'own';
};

/**
 * What the graders look at: what the model said before the product mended anything, what it was given, and the draft that came of it.
 * `unread` names prompts whose answer is no JSON or breaks its output schema, with the reason; the other parts are then read
 * as far as they go.
 */
export type Reading = {
  case: EvalCase;
  language: Language;
  answers: Answers;
  unread: { prompt: string; reason: string }[];
  claims: SaidClaim[];
  texts: SaidText[];
  ground: Ground;
  /** The product's draft of these answers; null when only the answers are at hand (mutants). */
  draft: Draft | null;
};
