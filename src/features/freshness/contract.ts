import * as z from 'zod';
import type { ClaimStatus } from '#src/evidence/index.ts';

/** Why a claim no longer stands on what it quoted: the words are gone, the record is, a newer fact came, the document may not be used. */
export const STALE_REASONS = ['changed', 'deleted', 'superseded', 'expired', 'withdrawn'] as const;
export type StaleReason = (typeof STALE_REASONS)[number];

/** The kinds of drafts whose claims are bound to their sources. */
export type DraftKind = 'plan' | 'needs' | 'objection' | 'visit_brief' | 'visit_summary';

/** A claim as far as it is watched; both claims of the evidence room and those read from a stored draft are. */
export type DraftedClaim = {
  id: string;
  text: string;
  status: ClaimStatus;
  note?: string | undefined;
  evidence: readonly {
    source: { type: string; id: string; version?: number | undefined; field?: string | undefined };
    quote: string;
  }[];
};

/** Which draft, in which of its versions. Drafts without versions are version 1. */
export type DraftPlace = { draftKind: DraftKind; draftId: string; draftVersion: number };

/**
 * What has happened to a source of a claim since the claim was drafted. `touched`: the record was changed, but the words quoted still
 * stand in it, so the claim is not stale; `since` is null then.
 */
export type StaleMark = {
  claimId: string;
  reason: StaleReason | 'touched';
  since: string | null;
  source: { type: string; id: string; field?: string };
};

const item = z
  .object({
    claimId: z.string(),
    reason: z.enum(STALE_REASONS),
    since: z.string().nullable(),
    source: z.object({ type: z.string(), id: z.string(), field: z.string().optional() }),
  })
  .meta({ id: 'StaleClaim' });

/** Whether a draft still stands on the record (PLAN-11): what is stale, since when and why. */
export const healthSchema = z
  .object({
    state: z.enum(['sound', 'stale']),
    stale: z.int().describe('Claims whose evidence changed after they were drafted.'),
    verified: z.int().describe('Claims that still stand on what they quote.'),
    touched: z
      .int()
      .describe('Of the verified: claims whose record was changed since, with the quoted words still in it.'),
    since: z.string().nullable().describe('When the first of them was found stale.'),
    items: z.array(item),
  })
  .meta({ id: 'DraftHealth' });

export type DraftHealth = z.output<typeof healthSchema>;
