import type { DemoSet } from '../shape.ts';
import { enAccounts } from './accounts.ts';
import { enActivities } from './activities.ts';
import { enContacts } from './contacts.ts';
import { enDocuments } from './documents.ts';
import { enNeeds } from './needs.ts';
import { enOpportunities } from './opportunities.ts';
import { enProducts } from './products.ts';
import { enProspects } from './prospects.ts';
import { enPurchases } from './purchases.ts';
import { enUsers } from './users.ts';

/** The English demo data set: the international team of the selling company. All amounts in euro. */
export const enDemoSet: DemoSet = {
  language: 'en',
  users: enUsers,
  products: enProducts,
  accounts: enAccounts,
  contacts: enContacts,
  opportunities: enOpportunities,
  activities: enActivities,
  purchases: enPurchases,
  needs: enNeeds,
  documents: enDocuments,
  prospects: enProspects,
};
