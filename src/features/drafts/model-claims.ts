import * as z from 'zod';
import { CLAIM_KINDS, type Claim, type EvidencePack } from '#src/evidence/claim.ts';
import { newId } from '#src/kernel/ids.ts';

/** A claim as a model writes it: it cites by `ref` and must quote. */
export const modelClaimSchema = z
  .object({
    text: z.string().min(1).max(600),
    kind: z.enum(CLAIM_KINDS),
    evidence: z
      .array(
        z.object({ ref: z.string().regex(/^E\d+$/), quote: z.string().min(1).max(400) }).meta({ title: 'Citation' }),
      )
      .max(6),
  })
  .meta({ title: 'ModelClaim' });

export type ModelClaim = z.output<typeof modelClaimSchema>;

/**
 * Turns a model's claim into a claim of ours: each `ref` becomes its source. A ref that the pack lacks becomes a source
 * that cannot be found, so that verification refuses it by name instead of it being lost here.
 */
export const toClaim = (written: ModelClaim, pack: EvidencePack, rule?: string): Claim => ({
  id: newId('clm'),
  text: written.text.trim(),
  kind: written.kind,
  evidence: written.evidence.map(({ ref, quote }) => ({
    source: pack.items.find((item) => item.ref === ref)?.source ?? { type: 'document', id: ref },
    quote,
  })),
  ...(rule ? { rule } : {}),
  status: 'unverified',
});
