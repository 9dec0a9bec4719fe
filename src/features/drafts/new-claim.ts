import type { Claim, ClaimKind, Evidence } from '#src/evidence/index.ts';
import { newId } from '#src/kernel/ids.ts';
import type { RuleId } from '#src/playbook/rules.ts';

/** A claim as a drafter writes it, not verified yet. */
export const newClaim = (kind: ClaimKind, text: string, evidence: Evidence[], rule: RuleId): Claim => ({
  id: newId('clm'),
  text,
  kind,
  evidence,
  rule,
  status: 'unverified',
});
