import { type Claim, claimVerifier, type EvidencePack, type Fault } from '#src/evidence/index.ts';
import type { Ground, Reading, SaidClaim } from '../../reading/reading.ts';
import { perObject } from './memo.ts';

/** The item cited under a ref. */
export const itemAt = ({ pack }: Pick<Ground, 'pack'>, ref: string) => pack.items.find((item) => item.ref === ref);

/** A model's claim as the verifier reads it; a ref nobody gave becomes a source that cannot be found. */
const asClaim = (
  { text, kind, evidence }: Pick<SaidClaim, 'text' | 'kind' | 'evidence'>,
  pack: EvidencePack,
): Claim => ({
  id: 'clm_eval',
  text,
  kind,
  evidence: evidence.map(({ ref, quote }) => ({
    source: pack.items.find((item) => item.ref === ref)?.source ?? { type: 'document', id: ref },
    quote,
  })),
  status: 'unverified',
});

type Verify = (claim: Pick<SaidClaim, 'text' | 'kind' | 'evidence'>, today: string, internal: boolean) => Fault[];

/** A pack's verifier, which knows what it verified before: spoiled answers differ from the sound ones in a claim or two. */
const verifierOf = perObject((pack: EvidencePack): Verify => {
  const verify = claimVerifier(pack);
  const known = new Map<string, Fault[]>();
  return (claim, today, allowInternal) => {
    const key = JSON.stringify([claim.text, claim.kind, claim.evidence, today, allowInternal]);
    const found = known.get(key) ?? verify(asClaim(claim, pack), { today, allowInternal });
    known.set(key, found);
    return found;
  };
});

/** Internal documents may be cited where the draft itself says which may leave the house. */
const mayCiteInternal = ({ case: { draft } }: Reading): boolean => draft === 'recommendation';

/** Faults of the evidence itself; the others lie in the claim's words. */
const STRUCTURAL: readonly Fault['code'][] = [
  'no_evidence',
  'empty_quote',
  'unknown_source',
  'quote_not_in_source',
  'foreign_source',
  'not_shareable',
];

const meet = (a: Fault['span'], b: Fault['span']): boolean => !a || !b || (a.start < b.end && a.end > b.start);

/**
 * GUARD-1: what the verifier of the product says of a claim, read generously: a word of the claim is at fault when neither the quotes nor
 * the whole pieces they are from hold it, so that a quote cut short is no fault.
 */
export const faultsOf = (reading: Reading, claim: Pick<SaidClaim, 'text' | 'kind' | 'evidence'>): Fault[] => {
  const { pack, today } = reading.ground;
  const verify = verifierOf(pack);
  const found = verify(claim, today, mayCiteInternal(reading));
  const inWords = found.filter(({ code }) => !STRUCTURAL.includes(code));
  if (inWords.length === 0 || claim.evidence.length === 0) return found;
  const whole = claim.evidence.map(({ ref, quote }) => ({ ref, quote: itemAt(reading.ground, ref)?.text ?? quote }));
  const again = verify({ ...claim, evidence: whole }, today, mayCiteInternal(reading));
  return found.filter(
    (fault) =>
      STRUCTURAL.includes(fault.code) ||
      again.some((other) => other.code === fault.code && meet(other.span, fault.span)),
  );
};

/** The words of a text a fault speaks of; the whole text when it names none. */
export const faultyWords = (text: string, { span }: Fault): string => (span ? text.slice(span.start, span.end) : text);
