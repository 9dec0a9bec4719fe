import type { NeedRow } from './domain.ts';

/** Why a need changes, from what, and whether the customer or we change it (NEED-8). */
export type Cause = {
  changedBy: 'customer' | 'us';
  reason: string | null;
  source: Record<string, string> | null;
};

/** The fields whose history is kept, with their names in it: grade, wording, step, level and holder. */
const KEPT = {
  statement: 'statement',
  priority: 'priority',
  step: 'step',
  level: 'level',
  contactId: 'holder',
  explicit: 'explicit',
  presentState: 'present_state',
  wantedState: 'wanted_state',
  problem: 'problem',
} as const satisfies Partial<Record<keyof NeedRow, string>>;

/** NEED-8: what a change did to a need, field by field. */
export const changesBetween = (
  before: NeedRow,
  after: NeedRow,
): { field: string; before: string | null; after: string | null }[] =>
  (Object.keys(KEPT) as (keyof typeof KEPT)[])
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field: KEPT[field], before: asText(before[field]), after: asText(after[field]) }));

const asText = (value: string | boolean | null): string | null => (value === null ? null : String(value));
