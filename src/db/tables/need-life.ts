import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { contacts } from './accounts.ts';
import { hangsOn, tenantKey, tenantRow } from './columns.ts';
import { needs, opportunities } from './opportunities.ts';

/** NEED-8: a changed grade, wording or step of a need: before, after, why, from what, and whether the customer or we changed it. */
export const needChanges = pgTable(
  'need_changes',
  {
    ...tenantRow(),
    needId: text('need_id').notNull(),
    opportunityId: text('opportunity_id').notNull(),
    field: text('field').notNull(),
    before: text('before'),
    after: text('after'),
    reason: text('reason'),
    source: jsonb('source').$type<Record<string, string>>(),
    changedBy: text('changed_by').$type<'customer' | 'us'>().notNull(),
    userId: text('user_id'),
  },
  (t) => [
    tenantKey(t),
    index('need_changes_of').on(t.tenantId, t.needId, t.createdAt),
    index('need_changes_deal').on(t.tenantId, t.opportunityId, t.createdAt),
    hangsOn(t, t.opportunityId, opportunities),
  ],
);

/** NEED-6: one proof a validation step asks for, in the words of its source. A need stands no higher than its proofs carry it. */
export const needProofs = pgTable(
  'need_proofs',
  {
    ...tenantRow(),
    needId: text('need_id').notNull(),
    kind: text('kind')
      .$type<
        'pain_quote' | 'pain_number' | 'benefit' | 'benefit_number' | 'written_summary' | 'confirmation' | 'criteria'
      >()
      .notNull(),
    quote: text('quote').notNull(),
    source: jsonb('source').$type<{ type: string; id: string; version?: number; field?: string }>().notNull(),
    contactId: text('contact_id'),
    recordedBy: text('recorded_by'),
  },
  (t) => [
    tenantKey(t),
    index('need_proofs_of').on(t.tenantId, t.needId),
    hangsOn(t, t.needId, needs),
    hangsOn(t, t.contactId, contacts),
  ],
);
