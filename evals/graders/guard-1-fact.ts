import type { Reading, SaidClaim } from '../reading/reading.ts';
import { grounding } from './support/grounding.ts';
import { figureAmong, isOwnEffort } from './support/material.ts';
import { shareIn } from './support/overlap.ts';
import { readNumbers } from './support/read.ts';
import { problem } from './support/said.ts';
import { faultsOf, faultyWords, itemAt } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';
import { hedgeIn, JUDGES } from './words/hedges.ts';

/** A fact repeats its source at least to this share of what it speaks of; conclusions lie far below. */
const STATED = 0.15;

/** What stands behind a claim: the quotes, and the pieces they are from. */
const grounds = ({ ground }: Reading, { evidence }: SaidClaim): string[] => [
  ground.account.name,
  ...ground.people.map(({ name }) => name),
  ...evidence.flatMap(({ ref, quote }) => {
    const item = itemAt(ground, ref);
    return item ? [quote, item.label, item.text] : [quote];
  }),
];

/** Where a form leaves the kind open, what is drawn from two sides, or from somebody's concern, is an inference all the same. */
const isDrawn = ({ ground }: Reading, { at, evidence }: SaidClaim): boolean => {
  const types = new Set(evidence.flatMap(({ ref }) => itemAt(ground, ref)?.source.type ?? []));
  if (at.startsWith('lookalike/reason'))
    return types.has('prospect') && (types.has('account') || types.has('need')) && !types.has('computation');
  return /^needs\/hierarchy needs\[\d+\]\.need$/u.test(at) && types.size === 1 && types.has('contact');
};

/** `…; your own parts may behave differently`: what stands behind is a caution about a fact that was told, and no part of it. */
const withoutRider = (text: string, held: readonly string[]): string => {
  const [told = '', ...rider] = text.split(/[；;]/u);
  return rider.length === 1 && !hedgeIn(told) && shareIn(told, held) >= 0.5 ? told : text;
};

const whyNoFact = (reading: Reading, claim: SaidClaim): string | null => {
  const held = grounds(reading, claim);
  if (isDrawn(reading, claim)) return 'what is concluded from these pieces is an inference';
  const hedge = hedgeIn(withoutRider(claim.text, held));
  if (hedge && !claim.evidence.some(({ quote }) => quote.toLowerCase().includes(hedge.toLowerCase()) || hedgeIn(quote)))
    return `a fact does not say “${hedge}”`;
  if (JUDGES.test(claim.text) && !held.some((text) => JUDGES.test(text))) return 'a judgement is called a fact';
  const share = shareIn(claim.text, held);
  return share < STATED ? `only ${Math.round(share * 100)} % of it stands in what it cites` : null;
};

/** GUARD-1, PLAN-10: what is called a fact stands in what it cites; what is concluded is called an inference. */
const fact: Grader = {
  ...grounding('GUARD-1/fact'),
  grade: (reading) =>
    reading.claims.flatMap((claim): Problem[] => {
      if (claim.kind !== 'fact' || claim.evidence.length === 0) return [];
      const why = whyNoFact(reading, claim);
      return why ? [problem(claim, why)] : [];
    }),
};

/** GUARD-1, GUARD-4: a figure that is another company's is not said of this one. */
const foreign: Grader = {
  ...grounding('GUARD-1/foreign', 'critical'),
  grade: (reading) => {
    // Beside a prospect every customer's figures are told on purpose (LOOK-1/feature).
    if (reading.case.draft === 'lookalike') return null;
    const { pack } = reading.ground;
    const isOthers = (item: (typeof pack.items)[number]): boolean =>
      item.source.type === 'passage' ||
      item.source.type === 'document' ||
      (item.accountId !== null && item.accountId !== pack.accountId);
    const others = pack.items.filter(isOthers).flatMap(({ text }) => readNumbers(text));
    const own = pack.items.filter((item) => !isOthers(item)).flatMap(({ text }) => readNumbers(text));
    return reading.claims.flatMap((claim) =>
      faultsOf(reading, claim)
        .filter(({ code, span }) => code === 'number_not_in_evidence' && span)
        .flatMap((fault) => {
          const said = readNumbers(faultyWords(claim.text, fault))[0];
          // What a claim quotes with its figure is told as that piece's, a case's result for one.
          const isQuoted = claim.evidence.some(({ quote }) => said !== undefined && quote.includes(said.text));
          return said && !isQuoted && !isOwnEffort(said) && figureAmong(said, others) && !figureAmong(said, own)
            ? [problem({ at: claim.at, text: said.text }, `“${said.text}” is another company’s figure`)]
            : [];
        }),
    );
  },
};

/** GUARD-1: as many facts hold as the case expects. */
const count: Grader = {
  ...grounding('GUARD-1/count'),
  grade: (reading) => {
    const least = reading.case.expect.minVerifiedFacts;
    const holding = reading.claims.filter(
      (claim) => claim.kind === 'fact' && faultsOf(reading, claim).length === 0,
    ).length;
    return holding >= least ? [] : [{ at: '', text: '', why: `${holding} facts hold; at least ${least} expected` }];
  },
};

export const factGraders: readonly Grader[] = [fact, foreign, count];
