import type { Claim, VerifyOptions } from '#src/evidence/index.ts';
import {
  keptIn,
  type RuleFault,
  type SettledById,
  type Spoken,
  setAside,
  settledById,
  settleSpoken,
} from '#src/features/drafts/index.ts';
import { pickByRules } from './card-by-rules.ts';
import { offeredOf, pickFaults, servesMore, twiceFault } from './card-faults.ts';
import type { CardMaterial } from './card-material.ts';
import { type CardParts, type CardPick, type CardReason, claimsOf, claimsOfPick } from './card-parts.ts';

/** Cards are read in the house: internal documents may be cited, and are marked so (GUARD-4). */
export const IN_HOUSE: VerifyOptions = { allowInternal: true };

/** Verified cards; `aside` are the rejected claims, `mended` what was put right without the drafter. */
export type SettledCards = { parts: CardParts; aside: Claim[]; mended: RuleFault[] };

/** Questions and proposals are held to what may be said to a customer: a seller repeats them. */
export const spokenOf = ({ language, brief }: CardMaterial): Spoken => ({
  language,
  competitors: brief.competitors,
  isSaid: (claim) => claim.kind === 'question' || claim.kind === 'proposal',
});

/**
 * Verifies cards (GUARD-1, 2, 3, 6, 7, 9) and holds them to REC-1: only documents offered, each once, a passage of their own, an internal
 * one kept in the house (GUARD-4), one that answers a need before one that does less. What does not hold is the rules' or goes; claims
 * that go stand in `aside` with the reason.
 */
export const settleCards = (drafted: CardParts, material: CardMaterial): SettledCards => {
  const settle = (claims: readonly Claim[]) => settleSpoken(claims, material.pack, spokenOf(material), IN_HOUSE);
  const settled = settledById(settle(claimsOf(drafted)));
  const aside: Claim[] = [...settled.values()].filter((claim) => claim.status === 'rejected');
  const mended: SettledCards['mended'] = [];
  const put = (claims: readonly Claim[], { rule, message }: RuleFault) => {
    mended.push({ rule, message });
    aside.push(
      ...claims
        .map((claim) => settled.get(claim.id) ?? claim)
        .filter((claim) => claim.status !== 'rejected')
        .map((claim) => setAside(claim, { rule, message }, material.language)),
    );
  };

  const settlePick = (pick: CardPick): CardPick[] => {
    const document = offeredOf(pick, material);
    const rules = pickByRules(pick.document, material);
    const faults = pickFaults(pick, material);
    const fault = (at: string) => faults.find((each) => each.at === at);
    const strange = fault('document');
    if (!document || !rules || strange) {
      if (strange) put(claimsOfPick(pick), strange);
      return [];
    }
    for (const each of faults.filter(({ at }) => at === 'passage' || at === 'forWhom'))
      mended.push({ rule: each.rule, message: each.message });
    const own = pick.reasons.flatMap((reason) => settleReason(reason, settled));
    const reasons = own.length > 0 ? own : settleRules(rules.reasons, settle);
    const told = settled.get(pick.howToUse.id);
    const wrong = fault('howToUse');
    const keeps =
      !wrong && told !== undefined && told.kind === 'proposal' && told.status !== 'rejected' && told.rule !== 'GUARD-2';
    if (wrong) put([pick.howToUse], wrong);
    else if (!keeps && told && told.status !== 'rejected') put([pick.howToUse], PROMISED);
    return reasons.length === 0
      ? []
      : [
          {
            document: pick.document,
            passage: fault('passage') ? rules.passage : pick.passage,
            reasons,
            howToUse: keeps ? told : (settle([rules.howToUse])[0] ?? rules.howToUse),
            forWhom: fault('forWhom') ? null : pick.forWhom,
          },
        ];
  };

  const once = drafted.picks.filter((pick, at) => {
    const again = drafted.picks.findIndex(({ document }) => document === pick.document) < at;
    if (again) put(claimsOfPick(pick), twiceFault(pick));
    return !again;
  });
  const picks = once.flatMap(settlePick);
  const ordered = inOrder(picks);
  if (ordered.some((pick, at) => pick !== picks[at])) mended.push(REORDERED);
  return { parts: { picks: ordered, missing: drafted.missing.flatMap(keptIn(settled)) }, aside, mended };
};

/** A reason as it stands after verification: what no longer states becomes a question, and its dimension open. */
const settleReason = (reason: CardReason, settled: SettledById): CardReason[] => {
  const claim = settled.get(reason.claim.id);
  if (!claim || claim.status === 'rejected' || claim.kind === 'proposal') return [];
  return [{ ...reason, fits: claim.kind === 'question' ? 'unknown' : reason.fits, claim }];
};

const settleRules = (reasons: readonly CardReason[], settle: (claims: readonly Claim[]) => Claim[]): CardReason[] => {
  const settled = settledById(settle(reasons.map(({ claim }) => claim)));
  return reasons.flatMap((reason) => settleReason(reason, settled));
};

/** Each pick that does less goes behind the last that answers a need and serves more; the rest stays as it was chosen. */
const inOrder = (picks: readonly CardPick[]): CardPick[] => {
  const order = [...picks];
  for (const pick of picks) {
    const from = order.indexOf(pick);
    const to = order.findLastIndex((other) => servesMore(other, pick));
    if (to <= from) continue;
    order.splice(from, 1);
    order.splice(to, 0, pick);
  }
  return order;
};

const PROMISED: RuleFault = {
  rule: 'GUARD-2',
  message: {
    zh: '用法里有不能说的话，换成规则的写法。',
    en: 'How to use it held words that may not be said; the rules’ stand in their place.',
  },
};
const REORDERED: RuleFault = {
  rule: 'REC-1',
  message: { zh: '回应需求的资料排到了前面。', en: 'Documents that answer a need were moved to the front.' },
};
