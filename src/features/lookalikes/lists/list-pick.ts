import type { NameGround } from '../names/same-company.ts';
import type { AccountStanding, SkipReason } from './domain-exclusions.ts';
import type { ListedBant } from './list-bant.ts';
import type { TopOptions } from './list-contract.ts';
import type { ListedMatrix } from './list-matrix.ts';

/** Whom a candidate's name points at. `is`: the same company; `group`: of its group; `maybe`: a person must look. */
export type KnownAs = {
  as: 'is' | 'group' | 'maybe';
  kind: 'account' | 'prospect';
  id: string;
  name: string;
  /** The spelling that was met, where it is not the name. */
  by: string;
  ground: NameGround;
  standing: AccountStanding | null;
};

/** How large a candidate is among those of its region and of its trade; null where it is not among the first, or size, region or trade is not on record. */
export type TopRanks = {
  region: { name: string; rank: number } | null;
  industry: { name: string; rank: number } | null;
};

/** First need and opening line, as said; null where there is nothing to say. */
export type PickCard = { firstNeed: string | null; opening: string | null };

/** What the making of the list found about one of the best candidates. */
export type Pick = {
  prospectId: string;
  score: number;
  leftOut: SkipReason | null;
  known: KnownAs | null;
  groupKey: string | null;
  territory: { owners: { id: string; name: string }[] };
  top: boolean | null;
  topRanks: TopRanks | null;
  bant: ListedBant['priority'];
  bantParts: ListedBant;
  cell: ListedMatrix['cell'];
  matrix: ListedMatrix;
};

/** What the making of the list counted: the best it looked at, left out of them by name, and passed over for variety or length. */
export type ListFunnel = { pool: number; leftOut: Record<string, number>; top: TopOptions; passedOver: number };

/** How far the model has come with first needs and opening lines. */
export type Explaining = {
  state: 'running' | 'done' | 'budget_spent' | 'no_model';
  of: number;
  written: number;
  byRules: number;
  tokens: number;
  maxTokens: number;
};
