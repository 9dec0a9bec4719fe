import type { DemoSet } from '../db/demo/shape.ts';
import { newId } from '../kernel/ids.ts';
import { nameKey } from '../kernel/name-key.ts';
import type { DemoIds } from './new-ids.ts';
import type { Dates } from './place-dates.ts';

/** Rows of people, accounts, teams, facts and contacts, ready to insert. */
export const accountRows = (set: DemoSet, tenantId: string, ids: DemoIds, dates: Dates) => ({
  users: set.users.map((user) => ({
    tenantId,
    id: ids.user(user.key),
    name: user.name,
    nameKey: nameKey(user.name),
    role: user.role,
    managerId: user.managerKey ? ids.user(user.managerKey) : null,
    region: user.region ?? null,
  })),
  accounts: set.accounts.map((account) => ({
    tenantId,
    id: ids.account(account.key),
    externalId: `demo-${set.language}-${account.key}`,
    name: account.name,
    nameKey: nameKey(account.name),
    aliases: account.aliases,
    language: set.language,
    industry: account.industry,
    region: account.region,
    employees: account.employees,
    revenue: account.revenue,
    currency: account.currency,
    founded: account.founded,
    parent: set.accounts.find((each) => each.key === account.parentKey)?.name ?? null,
    description: account.description,
    tags: account.tags,
    status: account.status ?? ('active' as const),
    isKey: account.isKey,
    keyReason: account.keyReason ?? null,
    tier: account.tier ?? null,
    tierReason: account.tierReason ?? null,
    tierWindowCloses: account.windowClosesDaysAgo === undefined ? null : dates.day(account.windowClosesDaysAgo),
  })),
  accountTeam: set.accounts.flatMap((account) => {
    const member = (part: 'accountable' | 'supporter') => (key: string) => ({
      tenantId,
      id: newId('usr'),
      accountId: ids.account(account.key),
      userId: ids.user(key),
      part,
    });
    return [...account.ownerKeys.map(member('accountable')), ...account.supporterKeys.map(member('supporter'))];
  }),
  profileFacts: set.accounts.flatMap((account) =>
    account.facts.map((fact) => ({
      tenantId,
      id: newId('fact'),
      accountId: ids.account(account.key),
      dimension: fact.dimension,
      field: fact.field,
      value: fact.value,
      numeric: fact.numeric ?? null,
      unit: fact.unit ?? null,
      asOf: dates.day(fact.daysAgo),
      source: fact.source,
    })),
  ),
  contacts: set.contacts.map((contact) => ({
    tenantId,
    id: ids.contact(contact.key),
    accountId: ids.account(contact.accountKey),
    name: contact.name,
    nameKey: nameKey(contact.name),
    title: contact.title,
    department: contact.department,
    reportsToId: contact.reportsToKey ? ids.contact(contact.reportsToKey) : null,
    roles: contact.roles,
    roleCertainty: contact.roleCertainty,
    roleSource: contact.roleSource ?? null,
    influence: contact.influence ?? null,
    stance: contact.stance ?? null,
    kpi: contact.kpi ?? null,
    concerns: contact.concerns ?? null,
    style: contact.style ?? null,
    needsFromUs: contact.needsFromUs ?? null,
    personal: contact.personal ?? null,
    leftAt: contact.left ? dates.at(20) : null,
  })),
});
