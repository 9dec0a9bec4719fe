import type { DemoSet } from '../db/demo/shape.ts';
import { newId } from '../kernel/ids.ts';
import { nameKey } from '../kernel/name-key.ts';
import type { DemoIds } from './new-ids.ts';
import type { Dates } from './place-dates.ts';

/** How long after sending a demo customer confirmed. */
const CONFIRMED_AFTER_DAYS = 1;

/** Rows of activities, participants, purchases and prospects, ready to insert. */
export const historyRows = (set: DemoSet, tenantId: string, ids: DemoIds, dates: Dates) => {
  const held = set.activities.map((activity) => ({ activity, id: newId('act') }));
  return {
    activities: held.map(({ activity, id }) => {
      const sent = activity.summarySentDaysAgo;
      return {
        tenantId,
        id,
        accountId: ids.account(activity.accountKey),
        opportunityId: activity.opportunityKey ? ids.opportunity(activity.opportunityKey) : null,
        userId: ids.user(activity.userKey),
        kind: activity.kind,
        occurredAt: dates.at(activity.daysAgo),
        subject: activity.subject,
        notes: activity.notes,
        summary: activity.summary ?? null,
        summaryStatus: activity.summaryStatus,
        summarySentAt: sent === undefined ? null : dates.at(sent),
        summaryConfirmedAt:
          activity.summaryStatus === 'confirmed'
            ? dates.at(Math.max(0, (sent ?? activity.daysAgo) - CONFIRMED_AFTER_DAYS))
            : null,
        direction: activity.direction ?? null,
      };
    }),
    activityContacts: held.flatMap(({ activity, id }) =>
      [...new Set(activity.contactKeys)].map((key) => ({
        tenantId,
        id: newId('act'),
        activityId: id,
        contactId: ids.contact(key),
      })),
    ),
    purchases: set.purchases.map((bought) => ({
      tenantId,
      id: newId('pur'),
      accountId: ids.account(bought.accountKey),
      productId: ids.product(bought.productKey),
      productText: set.products.find((each) => each.key === bought.productKey)?.name ?? bought.productKey,
      month: dates.month(bought.monthsAgo),
      quantity: bought.quantity,
      amount: bought.amount,
      currency: set.accounts.find((each) => each.key === bought.accountKey)?.currency ?? null,
    })),
    prospects: set.prospects.map((prospect) => ({
      tenantId,
      id: newId('pros'),
      externalId: prospect.externalId,
      name: prospect.name,
      nameKey: nameKey(prospect.name),
      description: prospect.description,
      industry: prospect.industry,
      employees: prospect.employees,
      regions: prospect.regions,
      tags: prospect.tags,
      website: prospect.website ?? null,
    })),
  };
};
