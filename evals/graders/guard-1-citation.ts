import type { Fault } from '#src/evidence/index.ts';
import type { Reading, SaidClaim } from '../reading/reading.ts';
import { GROUNDED } from './support/drafts.ts';
import { grounding } from './support/grounding.ts';
import { faultsOf, faultyWords, itemAt } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';

/** The problems the product's verifier names by these codes, one line each. */
export const faultProblems = (
  reading: Reading,
  codes: readonly Fault['code'][],
  keep: (fault: Fault, claim: SaidClaim) => boolean = () => true,
): Problem[] =>
  reading.claims.flatMap((claim) =>
    faultsOf(reading, claim)
      .filter((fault) => codes.includes(fault.code) && keep(fault, claim))
      .map((fault) => ({
        at: claim.at,
        text:
          fault.evidence === undefined ? faultyWords(claim.text, fault) : (claim.evidence[fault.evidence]?.quote ?? ''),
        why: fault.message.en,
      })),
  );

/** GUARD-1: every fact and inference cites, and a quote stands behind each source. */
const citation: Grader = {
  ...grounding('GUARD-1/citation'),
  grade: (reading) => faultProblems(reading, ['no_evidence', 'empty_quote']),
};

/** A ref that nobody gave. */
const ref: Grader = {
  id: 'contract/ref',
  rule: null,
  tier: 'contract',
  severity: 'major',
  drafts: GROUNDED,
  grade: ({ claims, ground }) =>
    claims.flatMap(({ at, evidence }) =>
      evidence.flatMap(({ ref: cited }) =>
        itemAt(ground, cited) ? [] : [{ at, text: cited, why: `no piece ${cited} was given` }],
      ),
    ),
};

/** GUARD-1: quotes are the source's own words. */
const quote: Grader = {
  ...grounding('GUARD-1/quote'),
  grade: (reading) => faultProblems(reading, ['quote_not_in_source']),
};

/** GUARD-1, GUARD-4: what is cited belongs to this account, or may leave the house. */
const source: Grader = {
  ...grounding('GUARD-1/source', 'critical'),
  grade: (reading) => faultProblems(reading, ['foreign_source', 'not_shareable']),
};

export const citationGraders: readonly Grader[] = [ref, citation, quote, source];
