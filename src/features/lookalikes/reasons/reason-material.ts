import type { EvidencePack } from '#src/evidence/index.ts';
import type { Language } from '#src/kernel/language.ts';
import type { NeedPriority, NeedStep } from '#src/playbook/need-words.ts';
import type { Difference, Reason } from '../likeness/domain-reasons.ts';
import type { Candidate, Part } from '../likeness/likeness-model.ts';

/** The prospect as the card sees it: without what is personal (PROFILE-3). */
export type ReasonProspect = Candidate & { version: number };

/** A need of a won customer whose pain is confirmed, or better (NEED-6). */
export type SeedNeed = {
  id: string;
  version: number;
  accountId: string;
  /** Of a deal that was won, not of one that is open. */
  won: boolean;
  statement: string;
  problem: string | null;
  step: NeedStep;
  priority: NeedPriority;
};

/** A won customer as it is on record. */
export type SeedRecord = {
  id: string;
  version: number;
  name: string;
  description: string | null;
  industry: string | null;
  region: string | null;
  employees: number | null;
  tags: readonly string[];
};

/** A won customer the prospect is held beside; `similarity` 0–1. */
export type ReasonSeed = SeedRecord & { similarity: number; needs: SeedNeed[] };

/** How like the won customers the prospect is, as it was computed: in a run, or for this card. */
export type ComputedLikeness = { score: number; parts: Part[]; reasons: Reason[]; differs: Difference[] };

/** Everything a reason card is drafted from; both drafters see the same. `seeds` are the nearest, the nearest first. */
export type ReasonMaterial = {
  language: Language;
  runId: string | null;
  prospect: ReasonProspect;
  seeds: ReasonSeed[];
  likeness: ComputedLikeness;
  /** Every account on record by each of its names: an opening line names none of them (REF-1, GUARD-4). */
  customers: string[];
  /** As it is sent: fitted, and numbered from E1. Claims are held against this and nothing else. */
  pack: EvidencePack;
};
