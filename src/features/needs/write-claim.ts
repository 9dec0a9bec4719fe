import { type Claim, type ClaimKind, type Evidence, type EvidencePack, verifyClaim } from '#src/evidence/index.ts';
import { newClaim } from '#src/features/drafts/index.ts';
import type { Language } from '#src/kernel/language.ts';
import type { RuleId } from '#src/playbook/rules.ts';

/**
 * A claim in the first of several wordings, the fullest first, that holds against its evidence (GUARD-1): what a record puts
 * oddly is cited instead of repeated. The last one when none holds; verification then marks it.
 */
export const claimThatHolds = (
  kind: ClaimKind,
  wordings: readonly string[],
  evidence: Evidence[],
  { pack, rule }: { pack: EvidencePack; rule: RuleId },
): Claim => {
  const claims = wordings.map((text) => newClaim(kind, text, evidence, rule));
  const [last] = claims.slice(-1);
  // What is cited is all that is read here; the whole pack is held against the whole draft once it is written.
  const cited = pack.items.filter(({ source }) =>
    evidence.some((each) => each.source.type === source.type && each.source.id === source.id),
  );
  const found = claims.find((claim) => verifyClaim(claim, { ...pack, items: cited }).length === 0) ?? last;
  if (!found) throw new Error('a claim without a wording');
  return found;
};

/** Says that something stands in the record in the other language, and nothing of what it says (GUARD-6). */
export const citedOnly = (language: Language): string =>
  language === 'zh' ? '原文为外文，见依据。' : 'On record in Chinese; the words stand in the evidence.';
