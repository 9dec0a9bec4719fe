import { date, doublePrecision, index, pgTable, text } from 'drizzle-orm/pg-core';
import { editableRow, tenantKey } from './columns.ts';

/**
 * What may be promised (GUARD-2): up to which limit, by whom of ours, for which product, until when. Anything that no row covers is
 * not promised: it becomes "I will check and come back".
 */
export const commitments = pgTable(
  'commitments',
  {
    ...editableRow(),
    kind: text('kind')
      .$type<'discount' | 'delivery_date' | 'sla' | 'terms' | 'custom_feature' | 'legal_term' | 'exclusivity'>()
      .notNull(),
    role: text('role').$type<'seller' | 'manager' | 'sales_ops' | 'admin'>(),
    productId: text('product_id'),
    limit: doublePrecision('limit_value'),
    unit: text('unit').$type<'percent' | 'days' | 'hours' | 'months'>(),
    wording: text('wording').notNull(),
    validUntil: date('valid_until', { mode: 'string' }),
    createdBy: text('created_by'),
  },
  (t) => [tenantKey(t), index('commitments_kind').on(t.tenantId, t.kind)],
);
