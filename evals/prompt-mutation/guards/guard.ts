/**
 * What watches over one instruction, in both languages alike. `by` are ids of graders that go red when it is not followed: whole
 * ids (`PLAN-5/goal`), a rule for all its graders (`PLAN-5`), or `contract/…`. `butNot` says which part of it none of them sees.
 */
export type Guard = { says: string } & (
  | { by: readonly [string, ...string[]]; butNot?: string }
  | { unguarded: string }
);

/** Guards of one prompt or partial by the number of the instruction; 0 is what stands before the first. */
export type Guards = Readonly<Record<number, Guard>>;
