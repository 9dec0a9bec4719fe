import { type Claim, type ClaimKind, type EvidenceItem, toEvidence } from '#src/evidence/index.ts';
import { newId } from '#src/kernel/ids.ts';
import type { RuleId } from '#src/playbook/rules.ts';
import type { PlanMaterial } from '../material/material.ts';
import { stop } from '../material/wording.ts';

/** What a claim rests on: an item whole, or some words of it. Absent ones are passed over. */
export type Rests = EvidenceItem | readonly [EvidenceItem | undefined, ...string[]] | undefined;

type Write = (wordings: string | readonly (string | null)[], rests: readonly Rests[], rule: RuleId) => Claim;
export type ClaimWriter = Record<ClaimKind, Write>;

/**
 * Writes claims that cite. Of several wordings, the fullest first, the first that holds against its evidence is taken
 * (GUARD-1): what a customer's note puts oddly is then cited instead of repeated.
 */
export const claimWriter = (material: PlanMaterial): ClaimWriter => {
  const { language } = material.wording;
  const write =
    (kind: ClaimKind): Write =>
    (wordings, rests, rule) => {
      const evidence = rests.flatMap(evidenceOf);
      const claim = (text: string): Claim => ({
        id: newId('clm'),
        text: stop(text, language),
        kind,
        evidence,
        rule,
        status: 'unverified',
      });
      const texts = [wordings].flat().filter((text) => text !== null);
      const held = texts.find((text) => material.verify(claim(text)).length === 0);
      return claim(held ?? texts.at(-1) ?? '');
    };
  return {
    fact: write('fact'),
    inference: write('inference'),
    proposal: write('proposal'),
    question: write('question'),
  };
};

const evidenceOf = (rests: Rests) => {
  if (!rests) return [];
  if (!Array.isArray(rests)) return [toEvidence(rests as EvidenceItem)];
  const [item, ...quotes] = rests as readonly [EvidenceItem | undefined, ...string[]];
  return item ? quotes.filter((quote) => quote.trim() !== '').map((quote) => toEvidence(item, quote)) : [];
};
