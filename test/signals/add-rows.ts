import * as tables from '#src/db/tables/index.ts';
import { type IdPrefix, newId } from '#src/kernel/ids.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import type { TestWorkspace } from '#test/house.ts';

type New<T extends { $inferInsert: object }> = Partial<T['$inferInsert']>;

type Table = Parameters<Parameters<Parameters<TestWorkspace['db']['inTenant']>[1]>[0]['insert']>[0];

/** Tables before those that hang on them. */
const ORDER: Table[] = [
  ...[tables.users, tables.products, tables.accounts, tables.accountTeam, tables.profileFacts, tables.contacts],
  ...[tables.contactChanges, tables.opportunities, tables.opportunityChanges, tables.opportunityCompetitors],
  ...[tables.needs, tables.needChanges, tables.activities, tables.activityContacts, tables.purchases],
  ...[tables.customerFeedback, tables.plans, tables.planVersions, tables.planReviews, tables.claimSources],
];

/**
 * Makes rows with what a test does not care about filled in; each answers its id at once. `flush` puts them in the store, in one
 * transaction.
 */
export const rowsOf = (house: TestWorkspace) => {
  const { tenantId } = house;
  const waiting = new Map<Table, object[]>();
  const put = (table: Table, prefix: IdPrefix, values: object): string => {
    const id = newId(prefix);
    waiting.set(table, [...(waiting.get(table) ?? []), { tenantId, id, ...values }]);
    return id;
  };
  const flush = async (): Promise<void> => {
    if (waiting.size === 0) return;
    await house.db.inTenant(tenantId, async (tx) => {
      for (const table of ORDER) {
        const rows = waiting.get(table);
        if (rows) await tx.insert(table).values(rows as never);
      }
    });
    waiting.clear();
  };
  const named = (name: string) => ({ name, nameKey: nameKey(name) });
  return {
    flush,
    account: (values: New<typeof tables.accounts> = {}) =>
      put(tables.accounts, 'acc', {
        ...named(values.name ?? '澄川精密'),
        createdAt: new Date('2026-11-20T00:00:00Z'),
        ...values,
      }),
    member: (accountId: string, userId: string, part: 'accountable' | 'supporter' = 'accountable') =>
      put(tables.accountTeam, 'team', { accountId, userId, part }),
    user: (name: string) => put(tables.users, 'usr', { ...named(name), role: 'seller' }),
    fact: (accountId: string, field: string, value: string | number, asOf: string) =>
      put(tables.profileFacts, 'fact', {
        ...{ accountId, dimension: 3, field, asOf, source: 'report', value: String(value) },
        numeric: typeof value === 'number' ? value : null,
      }),
    contact: (accountId: string, name: string, values: New<typeof tables.contacts> = {}) =>
      put(tables.contacts, 'con', {
        accountId,
        ...named(name),
        updatedAt: new Date('2026-11-20T00:00:00Z'),
        ...values,
      }),
    deal: (accountId: string, values: New<typeof tables.opportunities> = {}) =>
      put(tables.opportunities, 'opp', {
        accountId,
        ...named(values.name ?? '扩产项目'),
        stage: 'needs',
        stageSince: '2026-11-15',
        ...values,
      }),
    visit: (accountId: string, day: string, values: New<typeof tables.activities> = {}, contactIds: string[] = []) => {
      const moment = new Date(day);
      const id = put(tables.activities, 'act', {
        ...{ accountId, kind: 'visit', occurredAt: moment, subject: '技术交流', summaryStatus: 'confirmed' },
        ...values,
      });
      for (const contactId of contactIds) put(tables.activityContacts, 'act', { activityId: id, contactId });
      return id;
    },
    bought: (accountId: string, productText: string, month: string, quantity: number) =>
      put(tables.purchases, 'pur', { accountId, productText, month: `${month}-01`, quantity }),
    competitor: (opportunityId: string, name: string, day: string) =>
      put(tables.opportunityCompetitors, 'comp', { opportunityId, name, createdAt: new Date(day) }),
    stageChange: (opportunityId: string, before: string, after: string, day: string) =>
      put(tables.opportunityChanges, 'chg', { opportunityId, field: 'stage', before, after, createdAt: new Date(day) }),
    need: (opportunityId: string, statement: string, priority: 'P0' | 'P1' | 'P2') =>
      put(tables.needs, 'need', { opportunityId, statement, priority, level: 'business' }),
    needChange: (
      needId: string,
      opportunityId: string,
      field: string,
      day: string,
      changedBy: 'customer' | 'us' = 'customer',
    ) =>
      put(tables.needChanges, 'chg', {
        needId,
        opportunityId,
        field,
        before: 'a',
        after: 'b',
        changedBy,
        createdAt: new Date(day),
      }),
    contactChange: (
      contactId: string,
      accountId: string,
      field: string,
      before: string | null,
      after: string,
      day: string,
    ) => put(tables.contactChanges, 'chg', { contactId, accountId, field, before, after, createdAt: new Date(day) }),
    feedback: (accountId: string, values: New<typeof tables.customerFeedback>) =>
      put(tables.customerFeedback, 'fbk', { accountId, kind: 'score', happenedOn: '2026-11-01', ...values }),
    plan: (accountId: string, body: object, day: string) => {
      const at = new Date(day);
      const id = put(tables.plans, 'plan', {
        accountId,
        language: 'zh',
        currentVersion: 1,
        createdAt: at,
        updatedAt: at,
      });
      put(tables.planVersions, 'plan', {
        planId: id,
        version: 1,
        reason: '首版',
        language: 'zh',
        drafter: { by: 'rules' },
        body,
      });
      return id;
    },
    review: (planId: string, accountId: string, values: New<typeof tables.planReviews>) =>
      put(tables.planReviews, 'rev', {
        ...{
          planId,
          accountId,
          version: 1,
          itemKind: 'action',
          itemId: 'a1',
          itemText: '',
          state: 'done',
          result: '已完成',
          evidence: [],
        },
        ...values,
      }),
    claimSource: (planId: string, accountId: string, claimId: string, values: New<typeof tables.claimSources>) =>
      put(tables.claimSources, 'src', {
        ...{ draftKind: 'plan', draftId: planId, draftVersion: 1, claimId, ordinal: 0, accountId },
        ...{ sourceType: 'fact', sourceId: 'fact_x', ...values },
      }),
  };
};

/** The signals that stand, as stored: `rule subject` of each scope. */
export const standing = async (house: TestWorkspace) => {
  const { signals } = tables;
  const found = await house.db.inTenant(house.tenantId, (tx) => tx.select().from(signals));
  return found.filter((row) => row.clearedAt === null);
};
