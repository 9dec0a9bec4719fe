import * as tables from '#src/db/tables/index.ts';
import type { Role } from '#src/kernel/actor.ts';
import { newId } from '#src/kernel/ids.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import type { TestWorkspace } from '#test/house.ts';

type Row<Table extends keyof typeof tables> = (typeof tables)[Table] extends { $inferInsert: infer Insert }
  ? Insert
  : never;
type Part<Table extends keyof typeof tables> = Partial<Row<Table>>;

/** The clock of the tests: 2026-11-21. */
export const NOW = new Date('2026-11-21T08:00:00.000Z');
export const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000);
export const day = (days: number): string => daysAgo(days).toISOString().slice(0, 10);

/** Puts rows into a test workspace; every maker answers the id of what it made. */
export const recordOf = (house: TestWorkspace) => {
  const { tenantId } = house;
  const insert = <T>(work: (tx: Parameters<Parameters<typeof house.db.inTenant>[1]>[0]) => Promise<T>) =>
    house.db.inTenant(tenantId, work);
  const stamp = { createdAt: daysAgo(40), updatedAt: daysAgo(5) };
  return {
    user: async (name: string, role: Role = 'seller', more: Part<'users'> = {}) => {
      const id = newId('usr');
      await insert((tx) =>
        tx.insert(tables.users).values({ tenantId, id, name, nameKey: nameKey(name), role, ...more }),
      );
      return id;
    },
    account: async (name: string, more: Part<'accounts'> = {}, owners: string[] = [], supporters: string[] = []) => {
      const id = newId('acc');
      const member = (part: 'accountable' | 'supporter') => (userId: string) => ({
        tenantId,
        id: newId('acc'),
        accountId: id,
        userId,
        part,
      });
      const team = [...owners.map(member('accountable')), ...supporters.map(member('supporter'))];
      await insert(async (tx) => {
        await tx.insert(tables.accounts).values({ ...stamp, tenantId, id, name, nameKey: nameKey(name), ...more });
        if (team.length > 0) await tx.insert(tables.accountTeam).values(team);
      });
      return id;
    },
    fact: async (
      accountId: string,
      dimension: number,
      field: string,
      value: string,
      more: Part<'profileFacts'> = {},
    ) => {
      const id = newId('fact');
      const row = { tenantId, id, accountId, dimension, field, value, asOf: day(30), source: 'visit', ...more };
      await insert((tx) => tx.insert(tables.profileFacts).values(row));
      return id;
    },
    contact: async (accountId: string, name: string, more: Part<'contacts'> = {}) => {
      const id = newId('con');
      const row = { ...stamp, tenantId, id, accountId, name, nameKey: nameKey(name), ...more };
      await insert((tx) => tx.insert(tables.contacts).values(row));
      return id;
    },
    deal: async (accountId: string, name: string, more: Part<'opportunities'> = {}) => {
      const id = newId('opp');
      const row = { ...stamp, tenantId, id, accountId, name, nameKey: nameKey(name), stage: 'needs' as const, ...more };
      await insert((tx) => tx.insert(tables.opportunities).values(row));
      return id;
    },
    need: async (opportunityId: string, statement: string, more: Part<'needs'> = {}) => {
      const id = newId('need');
      const row = {
        ...stamp,
        tenantId,
        id,
        opportunityId,
        statement,
        level: 'business' as const,
        priority: 'P0' as const,
        ...more,
      };
      await insert((tx) => tx.insert(tables.needs).values(row));
      return id;
    },
    rival: async (opportunityId: string, name: string, more: Part<'opportunityCompetitors'> = {}) => {
      const row = { tenantId, id: newId('opp'), opportunityId, name, createdAt: daysAgo(20), ...more };
      await insert((tx) => tx.insert(tables.opportunityCompetitors).values(row));
    },
    activity: async (accountId: string, ago: number, contactIds: string[], more: Part<'activities'> = {}) => {
      const id = newId('act');
      const row = {
        ...stamp,
        tenantId,
        id,
        accountId,
        kind: 'visit' as const,
        occurredAt: daysAgo(ago),
        subject: 'Visit',
        ...more,
      };
      await insert(async (tx) => {
        await tx.insert(tables.activities).values(row);
        for (const contactId of contactIds)
          await tx.insert(tables.activityContacts).values({ tenantId, id: newId('act'), activityId: id, contactId });
      });
      return id;
    },
    /** Purchases of one product, oldest first, the last value in the last complete month. */
    purchases: async (accountId: string, productText: string, quantities: number[], price = 100) => {
      const rows = quantities.map((quantity, index) => {
        const month = new Date(Date.UTC(2026, 10 - quantities.length + index, 1)).toISOString().slice(0, 10);
        return {
          tenantId,
          id: newId('pur'),
          accountId,
          productText,
          month,
          quantity,
          amount: quantity * price,
          currency: 'CNY',
        };
      });
      await insert((tx) => tx.insert(tables.purchases).values(rows));
    },
  };
};

/** What a rich account holds, in words of one language. */
const WORDS = {
  zh: {
    users: ['林知远', '苏慕言'],
    name: '澄川精密装备有限公司',
    industry: '装备制造',
    reason: '液压件行业的标杆，周边配套厂都看它怎么选',
    tierReason: '二期平台决定今后五年的归属',
    contacts: ['顾廷之', '程以南', '阮青禾', '楚怀瑾'],
    titles: ['总经理', '信息化总监', '车间主任', '财务总监'],
    concerns: ['交付周期能不能缩短', '老接口怎么切换', '班组愿不愿意用', '回收期不超过24个月'],
    deal: '澄川二期制造平台',
    need: '海外订单交付周期从45天压到30天',
    business: '今年经营计划：海外订单交付周期压到30天，完成二期平台选型',
    calendar: '每年10月报预算，12月定',
    rival: '柏舟软件',
    strengths: '报价低',
    summary: '双方约定先在一条线试点六周，衡量返工工时。',
    product: '采集终端A1',
  },
  en: {
    users: ['Nora Whitcombe', 'Felix Aldery'],
    name: 'Torvane Precision Works',
    industry: 'Machinery',
    reason: 'A reference for hydraulics; suppliers around it follow its choice',
    tierReason: 'The second phase decides the platform for five years',
    contacts: ['Osric Penhale', 'Maud Tresley', 'Ivo Brandt-Ruhe', 'Celia Marrow'],
    titles: ['Managing Director', 'Head of IT', 'Plant Supervisor', 'Finance Director'],
    concerns: [
      'Shorter delivery times',
      'How old interfaces are switched',
      'Whether the crew will use it',
      'Payback within 24 months',
    ],
    deal: 'Torvane manufacturing platform',
    need: 'Cut delivery of export orders from 45 days to 30 days',
    business: 'Business plan this year: export delivery cut to 30 days, manufacturing platform chosen',
    calendar: 'Budgets are submitted in October and settled in December',
    rival: 'Keldmoor Software',
    strengths: 'low price',
    summary: 'Both agreed on a six-week trial on one line, measured by rework hours.',
    product: 'Terminal A1',
  },
} as const;

/** A strategic account with a full record and the textbook faults: buyer never met, one thread, a rival, stock 30 → 60. */
export const richAccount = async (house: TestWorkspace, language: 'zh' | 'en' = 'zh') => {
  const words = WORDS[language];
  const put = recordOf(house);
  const [owner, helper] = [await put.user(words.users[0]), await put.user(words.users[1])];
  const accountId = await put.account(
    words.name,
    {
      language,
      industry: words.industry,
      employees: 1200,
      revenue: 860_000_000,
      currency: 'CNY',
      isKey: true,
      keyReason: words.reason,
      tier: 'strategic',
      tierReason: words.tierReason,
    },
    [owner],
    [helper],
  );
  await put.fact(accountId, 3, 'inventory_days', language === 'zh' ? '库存天数30天' : 'Inventory days 30', {
    numeric: 30,
    asOf: day(200),
  });
  await put.fact(accountId, 3, 'inventory_days', language === 'zh' ? '库存天数60天' : 'Inventory days 60', {
    numeric: 60,
    asOf: day(60),
  });
  await put.fact(accountId, 4, 'business_plan', words.business);
  await put.fact(accountId, 4, 'planning_calendar', words.calendar);
  const buyer = await put.contact(accountId, words.contacts[0], {
    title: words.titles[0],
    roles: ['EB'],
    roleCertainty: 'known',
    influence: 5,
    stance: 0,
    concerns: words.concerns[0],
  });
  const technical = await put.contact(accountId, words.contacts[1], {
    title: words.titles[1],
    roles: ['TB'],
    roleCertainty: 'known',
    influence: 4,
    stance: -1,
    concerns: words.concerns[1],
    reportsToId: buyer,
  });
  const user = await put.contact(accountId, words.contacts[2], {
    title: words.titles[2],
    roles: ['UB', 'coach'],
    roleCertainty: 'known',
    influence: 3,
    stance: 2,
    concerns: words.concerns[2],
    reportsToId: buyer,
  });
  const money = await put.contact(accountId, words.contacts[3], {
    title: words.titles[3],
    roles: ['finance'],
    roleCertainty: 'inferred',
    roleSource: 'visit',
    influence: 4,
    concerns: words.concerns[3],
  });
  const dealId = await put.deal(accountId, words.deal, {
    amount: 4_860_000,
    currency: 'CNY',
    stage: 'tender',
    stageSince: day(24),
    openedAt: day(120),
    closeDate: day(-60),
    budget: 'planned',
    ownerId: owner,
  });
  await put.need(dealId, words.need, { contactId: user, step: 'restructured' });
  await put.rival(dealId, words.rival, { strengths: words.strengths });
  for (let index = 0; index < 9; index += 1)
    await put.activity(accountId, 37 + 7 * index, index === 4 ? [user, technical] : [user], {
      userId: owner,
      opportunityId: dealId,
      ...(index === 2
        ? { summary: words.summary, summaryStatus: 'confirmed' as const, summaryConfirmedAt: daysAgo(50) }
        : {}),
    });
  await put.purchases(accountId, words.product, [40, 42, 41, 40, 38, 33, 27, 20]);
  return { accountId, dealId, owner, helper, contacts: { buyer, technical, user, money }, words };
};
