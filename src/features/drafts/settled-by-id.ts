import type { Claim } from '#src/evidence/index.ts';

/** Claims after settling, found by the id of the claim as it was drafted. */
export type SettledById = ReadonlyMap<string, Claim>;

/** Settled claims by id; of two with the same id the later stands. */
export const settledById = (claims: readonly Claim[]): SettledById => new Map(claims.map((claim) => [claim.id, claim]));

/** A drafted claim as it stands after settling; empty when it was rejected, or never settled. */
export const keptIn =
  (settled: SettledById) =>
  (claim: Claim): Claim[] => {
    const after = settled.get(claim.id);
    return after && after.status !== 'rejected' ? [after] : [];
  };
