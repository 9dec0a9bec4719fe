import * as z from 'zod';
import { CLAIM_KINDS, CLAIM_STATUSES } from '#src/evidence/claim.ts';

const sourceSchema = z.object({
  type: z.string(),
  id: z.string(),
  version: z.int().optional(),
  field: z.string().optional(),
});

/** One sentence of a draft as it goes over the wire. Sections refer to it by `id`. */
export const claimSchema = z
  .object({
    id: z.string(),
    text: z.string(),
    kind: z.enum(CLAIM_KINDS),
    evidence: z.array(z.object({ source: sourceSchema, quote: z.string().min(1) })),
    rule: z.string().optional(),
    status: z.enum(CLAIM_STATUSES),
    note: z.string().optional(),
  })
  .meta({ id: 'Claim' });

/** Who drafted: the model, or the rules and why not the model (GUARD-8). */
export const drafterSchema = z
  .object({
    by: z.enum(['model', 'rules']),
    model: z.string().optional(),
    promptVersions: z.record(z.string(), z.string()).optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'Drafter' });

/** A judgement of the draft by one playbook rule. */
export const checkSchema = z.object({ rule: z.string(), ok: z.boolean(), message: z.string() }).meta({ id: 'Check' });

/** Something wrong with the account itself, or noticed while drafting (no coach, an instruction inside a document). */
export const findingSchema = z
  .object({ rule: z.string(), severity: z.enum(['info', 'warning', 'critical']), message: z.string() })
  .meta({ id: 'Finding' });

/** What every draft has; the typed sections stand beside it. */
export const draftSchema = z.object({
  id: z.string(),
  kind: z.string(),
  language: z.enum(['zh', 'en']),
  drafter: drafterSchema,
  claims: z.array(claimSchema),
  checks: z.array(checkSchema),
  findings: z.array(findingSchema),
  createdAt: z.string(),
});

export type DraftCheck = z.output<typeof checkSchema>;
export type Finding = z.output<typeof findingSchema>;
export type Drafter = z.output<typeof drafterSchema>;
export type Draft = z.output<typeof draftSchema>;

/** A language request: any BCP 47 tag, answered as one of the two. */
export const languageTagSchema = z.string().min(1).max(35).optional();
