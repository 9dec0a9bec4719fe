import { findAllNames } from './all-names.ts';
import { checkAttribution } from './check-attribution.ts';
import { checkBindings } from './check-bindings.ts';
import { checkContrast } from './check-contrast.ts';
import { checkDates } from './check-dates.ts';
import { checkDenied } from './check-denied.ts';
import { checkExchanged } from './check-exchanged.ts';
import { checkNames } from './check-names.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkOtherName } from './check-other-name.ts';
import { checkOwners, checkParties } from './check-parties.ts';
import { checkPolarity } from './check-polarity.ts';
import { checkPosts, checkSides } from './check-posts.ts';
import { checkPutIn } from './check-put-in.ts';
import { checkReplaced } from './check-replaced.ts';
import { checkRoles } from './check-roles.ts';
import { checkSoftened } from './check-softened.ts';
import { checkSources } from './check-sources.ts';
import { checkSpeaker } from './check-speaker.ts';
import { checkStory } from './check-story.ts';
import type { Claim, EvidencePack, Fault } from './claim.ts';
import { findNames } from './known-names.ts';
import { layBeside } from './lay-beside.ts';
import { indexPack, type PackIndex } from './pack-index.ts';
import { perIndex } from './per-index.ts';
import { findShortDays } from './short-days.ts';
import { supportOf } from './support.ts';
import { findTitles } from './titles.ts';

/**
 * How strictly to verify. `today` (`YYYY-MM-DD`) lets `上季度` and `last year` be checked against dated evidence.
 * `allowInternal`: the draft stays in the house, so internal documents may be cited; another account's never.
 */
export type VerifyOptions = { today?: string; allowInternal?: boolean };

const ASKS =
  /[?？]|吗|呢|谁|什么|何|哪|几|多少|怎|为啥|是否|能否|可否|有没有|核实|确认|核对|了解|[问请待需缺]|清楚|未知|\b(?:who|what|which|when|where|why|how|whether|if|ask|verify|confirm|check|find out|clarify|please|need|missing|unknown|open)\b/iu;
/** Whether a question asks for anything at all. */
const asks = (text: string): boolean => ASKS.test(text);

const findFaults = (claim: Claim, index: PackIndex, options: VerifyOptions): Fault[] => {
  const { cited, found } = checkSources(claim, index, options.allowInternal ?? false);
  const supports = cited.map((each) => supportOf(each, index.source(each.item), index.read));
  const { uses, folded } = findNames(claim.text, index);
  const said = { text: claim.text, names: findAllNames(claim.text, index) };
  const quotes = supports.map(({ context }) => ({ text: context, names: findAllNames(context, index) }));
  const names = [
    ...checkNames(claim, supports, uses, index),
    ...checkRoles(claim, folded.text, uses, supports),
    ...checkParties(claim, said, index),
    ...checkPosts(claim, said, index),
    ...checkSides(claim, said, quotes, index),
  ];
  // Digits inside a known name (`XR-500`) were checked with the name.
  const own = [...uses, ...findTitles(claim.text, supports, index), ...findShortDays(claim.text, supports, index.read)];
  const masked = (span: { start: number; end: number }): boolean =>
    own.some((u) => span.start >= u.start && span.end <= u.end);
  if (claim.kind === 'question') {
    // A statement passed off as a question is held to its figures like a proposal.
    const stated = asks(claim.text) ? [] : checkNumbers({ ...claim, kind: 'proposal' }, supports, masked, index.read);
    return [...found, ...names, ...stated];
  }
  const isWritten = (words: string): boolean =>
    supports.some((s) => s.folded.includes(words) || s.label.includes(words) || s.whole().includes(words));
  const layouts = layBeside(said, quotes, index.read);
  return [
    ...found,
    ...checkExchanged(claim, layouts),
    ...checkOtherName(claim, said.names, layouts, index),
    ...checkPutIn(claim, layouts, index.read.segments, isWritten),
    ...checkSpeaker(claim, layouts, isWritten, ({ start, end }) =>
      said.names.some((n) => n.start < end && n.end > start),
    ),
    ...checkSoftened(claim, layouts),
    ...checkDenied(claim, layouts),
    ...checkNumbers(claim, supports, masked, index.read),
    ...checkDates(claim, supports, masked, options.today, index.read),
    ...checkBindings(claim, supports, said, quotes, index, masked),
    ...checkAttribution(claim, said, quotes, index.read),
    ...checkStory(claim, supports, index),
    ...checkOwners(claim, said, supports),
    ...checkReplaced(claim, folded.text, supports, quotes),
    ...names,
    ...checkPolarity(claim, supports, said, quotes, index.read),
    ...checkContrast(claim, supports, said, quotes, index.read),
  ];
};

const verified = perIndex((_of: 'claims') => new Map<string, readonly Fault[]>());

/** A claim is verified when it is complained of, repaired and settled: for the same words and pack the faults are the same. */
const verify = (claim: Claim, index: PackIndex, options: VerifyOptions): Fault[] => {
  const { text, kind, evidence } = claim;
  const key = JSON.stringify([text, kind, evidence, options.today, options.allowInternal]);
  const known = verified('claims', index);
  const faults = known.get(key) ?? findFaults(claim, index, options);
  known.set(key, faults);
  return [...faults];
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

/** Reads a pack once, for whoever verifies claims one by one as they are written. */
export const claimVerifier = (pack: EvidencePack): ((claim: Claim, options?: VerifyOptions) => Fault[]) => {
  const index = indexPack(pack);
  return (claim, options = {}) => verify(claim, index, options);
};

/** `verifyClaim` for many claims of one draft, in their order; the pack is read once. */
export const verifyClaims = (
  claims: readonly Claim[],
  pack: EvidencePack,
  options: VerifyOptions = {},
): { claim: Claim; faults: Fault[] }[] => {
  const index = indexPack(pack);
  return claims.map((claim) => ({ claim, faults: verify(claim, index, options) }));
};
