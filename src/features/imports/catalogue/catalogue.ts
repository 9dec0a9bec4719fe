import { ACCOUNT_FIELDS } from './accounts.ts';
import { ACTIVITY_FIELDS } from './activities.ts';
import { CONTACT_FIELDS } from './contacts.ts';
import type { FieldSpec, ImportKind, KindSpec, TableSpec } from './field.ts';
import { OPPORTUNITY_FIELDS } from './opportunities.ts';
import { PRODUCT_FIELDS } from './products.ts';
import { PROSPECT_FIELDS } from './prospects.ts';
import { PURCHASE_FIELDS } from './purchases.ts';
import { USER_FIELDS } from './users.ts';

/** The field catalogue: reading, header matching, error texts and the documentation all come from it. */
export const CATALOGUE: Readonly<Record<ImportKind, KindSpec>> = {
  accounts: ACCOUNT_FIELDS,
  contacts: CONTACT_FIELDS,
  opportunities: OPPORTUNITY_FIELDS,
  activities: ACTIVITY_FIELDS,
  purchases: PURCHASE_FIELDS,
  prospects: PROSPECT_FIELDS,
  products: PRODUCT_FIELDS,
  users: USER_FIELDS,
};

/** The field of that name; undefined when the kind has none. */
export const fieldOf = (spec: TableSpec, name: string): FieldSpec | undefined =>
  spec.fields.find((field) => field.name === name);
