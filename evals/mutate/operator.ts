import type { GatedDraft } from '../cases/case.ts';
import type { Answers, Ground } from '../reading/reading.ts';

/** Deterministic choice: the same seed picks the same places. */
export type Picker = {
  /** A member of a list; undefined of an empty one. */
  one<T>(from: readonly T[]): T | undefined;
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
};

export type Language = 'zh' | 'en';

/** Answers with one defect put in, and where. `from` and `to` are the words before and after, for the list of survivors. */
export type Mutant = { answers: Answers; at: string; from: string; to: string };

/** What an operator is given beside the answers: what was sent, the language, and the words of the case. */
export type Subject = {
  draft: GatedDraft;
  language: Language;
  ground: Ground;
  /** The case expects the model to abstain. */
  abstain: boolean;
  /** Words of an order planted in the material, which only an answer that follows it would hold; empty for most cases. */
  planted: readonly string[];
  pick: Picker;
};

/** One way to spoil an answer. Shares no expression with the graders. */
export type Operator = {
  id: string;
  family: string;
  about: string;
  drafts: readonly GatedDraft[];
  /** Defects of which not one may pass: they do harm when a reader trusts them. */
  critical: boolean;
  /** Ids of graders (or their beginnings, `GUARD-1`) of which one must fail for the kill to count as rightly made. */
  killers: readonly string[];
  /** @returns null where the answers offer no place for this defect. */
  mutate: (answers: Answers, subject: Subject) => Mutant | null;
};

/** One way to write a right answer otherwise, with the same meaning: no grader may fail it. */
export type Rewriting = Omit<Operator, 'critical' | 'killers'>;
