import { checkDates } from './check-dates.ts';
import { checkNames } from './check-names.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkPolarity } from './check-polarity.ts';
import { checkRoles } from './check-roles.ts';
import { checkSources } from './check-sources.ts';
import type { Claim, EvidencePack, Fault } from './claim.ts';
import { findNames } from './known-names.ts';
import { indexPack, type PackIndex } from './pack-index.ts';
import { supportOf } from './support.ts';

/**
 * How strictly to verify. `today` (`YYYY-MM-DD`) lets `上季度` and `last year` be checked against dated evidence.
 * `allowInternal`: the draft stays in the house, so internal documents may be cited; another account's never.
 */
export type VerifyOptions = { today?: string; allowInternal?: boolean };

const verify = (claim: Claim, index: PackIndex, options: VerifyOptions): Fault[] => {
  const { cited, found } = checkSources(claim, index, options.allowInternal ?? false);
  const supports = cited.map(supportOf);
  const { uses, folded } = findNames(claim.text, index);
  const names = [...checkNames(claim, supports, uses, index), ...checkRoles(claim, folded.text, uses, supports)];
  if (claim.kind === 'question') return [...found, ...names];
  // Digits inside a known name (`XR-500`) were checked with the name.
  const masked = (span: { start: number; end: number }): boolean =>
    uses.some((u) => span.start >= u.start && span.end <= u.end);
  return [
    ...found,
    ...checkNumbers(claim, supports, masked),
    ...checkDates(claim, supports, masked, options.today),
    ...names,
    ...checkPolarity(claim, supports),
  ];
};

/**
 * GUARD-1: holds one claim against what it cites, word by word. Pure and quick; no model.
 *
 * Facts and inferences must cite; sources must be in the pack and of this account (or shareable library); quotes must stand in their
 * sources; numbers, units, dates, names and decision roles must stand in the quotes; certainty, denial and direction must be the
 * evidence's. Proposals may set their own targets and dates. Questions need no evidence, but name nobody who is not on record.
 * @returns the faults; empty = the claim holds.
 */
export const verifyClaim = (claim: Claim, pack: EvidencePack, options: VerifyOptions = {}): Fault[] =>
  verify(claim, indexPack(pack), options);

/** `verifyClaim` for many claims of one draft, in their order; the pack is read once. */
export const verifyClaims = (
  claims: readonly Claim[],
  pack: EvidencePack,
  options: VerifyOptions = {},
): { claim: Claim; faults: Fault[] }[] => {
  const index = indexPack(pack);
  return claims.map((claim) => ({ claim, faults: verify(claim, index, options) }));
};
