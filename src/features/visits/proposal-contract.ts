import * as z from 'zod';
import { optionalText } from '#src/kernel/wire.ts';

/** What a visit's notes may suggest to change (VISIT-1). Each names a field of one record. */
export const PROPOSAL_TARGETS = ['account', 'fact', 'contact', 'opportunity', 'need'] as const;

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);

/** A change to a record read out of a visit's notes. Nothing changes before somebody accepts it. */
export const proposalSchema = z
  .object({
    id: z.string(),
    summaryId: z.string(),
    target: z.object({ type: z.enum(PROPOSAL_TARGETS), id: z.string().nullable(), label: z.string() }),
    field: z.string(),
    before: value,
    after: value,
    quote: z.string().describe('The words of the notes it was read from.'),
    rule: z.string(),
    inference: z.boolean().describe('Concluded, not said (a stance sign, CHAIN-4): check before accepting.'),
    state: z.enum(['proposed', 'accepted', 'rejected']),
    reason: z.string().nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: z.string().nullable(),
    resultId: z.string().nullable(),
  })
  .meta({ id: 'RecordProposal' });

/** `GET /visit-summaries/{id}/proposals`. */
export const proposalListSchema = z.object({ items: z.array(proposalSchema) }).meta({ id: 'RecordProposalList' });

/** `POST /proposals/{id}/accept`: as it stands, or with another value of the same kind. */
export const acceptProposalSchema = z
  .strictObject({ value: z.union([z.string().trim().min(1).max(2_000), z.number(), z.null()]).optional() })
  .meta({ id: 'AcceptProposal' });

/** `POST /proposals/{id}/reject`. */
export const rejectProposalSchema = z.strictObject({ reason: optionalText(500) }).meta({ id: 'RejectProposal' });

/** What accepting did: the proposal as it now is, and the record it changed or made. */
export const acceptedSchema = z
  .object({ proposal: proposalSchema, record: z.record(z.string(), z.unknown()).nullable() })
  .meta({ id: 'AcceptedProposal' });

export type Proposal = z.output<typeof proposalSchema>;
export type ProposalValue = z.output<typeof value>;
export type AcceptedProposal = z.output<typeof acceptedSchema>;
