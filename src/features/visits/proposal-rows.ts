import type { recordProposals } from '#src/db/tables/index.ts';
import type { Proposal, ProposalValue } from './proposal-contract.ts';

export type ProposalRow = typeof recordProposals.$inferSelect;

/** A proposal as it is made. `extra` are fields that go with it into a new record. */
export type NewProposal = {
  id: string;
  targetType: ProposalRow['targetType'];
  targetId: string | null;
  /** The version the change is meant for; null where a newer one does no harm. */
  targetVersion: number | null;
  label: string;
  field: string;
  before: ProposalValue;
  after: ProposalValue;
  extra?: Record<string, string | number | null>;
  rule: string;
  inference: boolean;
  quote: string;
};

/** What a stored proposal changes. */
export type StoredChange = {
  label: string;
  field: string;
  after: ProposalValue;
  extra: Record<string, string | number | null>;
  rule: string;
  inference: boolean;
};

export const changeOf = (row: Pick<ProposalRow, 'change'>): StoredChange => row.change as StoredChange;

/** The proposal as a row to insert. */
export const toRow = (
  made: NewProposal,
  around: { tenantId: string; summaryId: string; accountId: string },
): typeof recordProposals.$inferInsert => {
  const {
    id,
    targetType,
    targetId,
    targetVersion,
    before,
    quote,
    label,
    field,
    after,
    extra = {},
    rule,
    inference,
  } = made;
  return {
    ...around,
    id,
    targetType,
    targetId,
    targetVersion: targetVersion === null ? null : String(targetVersion),
    change: { label, field, after, extra, rule, inference },
    before: { value: before },
    quote,
  };
};

/** The proposal as it goes over the wire. */
export const toProposal = (row: ProposalRow): Proposal => {
  const { label, field, after, rule, inference } = changeOf(row);
  return {
    id: row.id,
    summaryId: row.summaryId,
    target: { type: row.targetType, id: row.targetId, label },
    field,
    before: (row.before?.value ?? null) as ProposalValue,
    after,
    quote: row.quote,
    rule,
    inference,
    state: row.state,
    reason: row.reason,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    resultId: row.resultId,
  };
};
