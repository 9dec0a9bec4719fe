import { addDays, addMonths, formatISO, startOfMonth, subDays } from 'date-fns';
import type { Tx } from '#src/db/database.ts';
import * as tables from '#src/db/tables/index.ts';
import { newId } from '#src/kernel/ids.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import { PROFILE_DIMENSIONS, PROFILE_TABLE } from '#src/playbook/profile-dimensions.ts';
import type { Tenant } from './open-house.ts';

const CONTACTS = 50;
const ACTIVITIES = 200;
const MONTHS = 24;
const PRODUCTS = ['采集终端A1', '采集终端A2', '排产软件', '能耗看板', '备件包', '实施服务'];
const DEALS = 5;

const FAMILY = ['顾', '程', '阮', '楚', '沈', '陆', '韩', '秦', '薛', '唐'];
const GIVEN = ['廷之', '以南', '青禾', '怀瑾', '望舒'];
const TITLES = ['总经理', '信息化总监', '车间主任', '财务总监', '采购经理', '设备部长', '质量经理', '工艺主管'];
const ROLES = [['EB'], ['TB'], ['UB', 'coach'], ['finance'], ['gatekeeper'], ['influencer'], ['UB'], ['executor']];
const CONCERNS = ['交付周期能不能缩短', '老接口怎么切换', '班组愿不愿意用', '回收期不超过24个月', '备件供应稳不稳'];
const NEEDS = ['海外订单交付周期从45天压到30天', '换型时间降到15分钟以内', '批次质量可以追溯', '能耗按产线核算'];
const SUMMARY = '双方约定先在一条产线试点六周，以返工工时衡量；客户希望12月10日前看到方案。';

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const day = (date: Date): string => formatISO(date, { representation: 'date' });

const accountRows = (tenantId: string, accountId: string, ownerId: string, now: Date) => {
  const name = '澄川精密装备有限公司';
  const account = {
    tenantId,
    id: accountId,
    name,
    nameKey: nameKey(name),
    language: 'zh' as const,
    industry: '装备制造',
    employees: 1200,
    revenue: 860_000_000,
    currency: 'CNY',
    isKey: true,
    keyReason: '液压件行业的标杆，周边配套厂都看它怎么选',
    tier: 'strategic' as const,
    tierReason: '二期平台决定今后五年的归属',
  };
  const owner = { tenantId, id: ownerId, name: '林知远', nameKey: nameKey('林知远'), role: 'seller' as const };
  const team = { tenantId, id: newId('team'), accountId, userId: ownerId, part: 'accountable' as const };
  const facts = PROFILE_DIMENSIONS.flatMap((dimension) =>
    PROFILE_TABLE[dimension].fields.flatMap(({ field, label }, index) =>
      [200, 30].map((ago) => ({
        tenantId,
        id: newId('fact'),
        accountId,
        dimension: PROFILE_TABLE[dimension].number,
        field,
        value: `${label.zh}：${field.endsWith('_days') ? `${ago === 200 ? 30 : 60}天` : `第${index + 1}项记录，${ago}天前核对`}`,
        ...(field.endsWith('_days') ? { numeric: ago === 200 ? 30 : 60 } : {}),
        asOf: day(subDays(now, ago)),
        source: 'visit',
      })),
    ),
  );
  return { account, owner, team, facts };
};

const contactRows = (tenantId: string, accountId: string) =>
  Array.from({ length: CONTACTS }, (_, n) => {
    const name = `${at(FAMILY, n)}${at(GIVEN, Math.floor(n / FAMILY.length))}`;
    return {
      tenantId,
      id: newId('con'),
      accountId,
      name,
      nameKey: nameKey(name),
      title: at(TITLES, n),
      roles: at(ROLES, n),
      roleCertainty: (['known', 'known', 'inferred', 'unknown'] as const)[n % 4] ?? 'unknown',
      roleSource: 'visit',
      influence: 1 + ((n * 7) % 5),
      stance: ((n * 3) % 5) - 2,
      concerns: at(CONCERNS, n),
    };
  });

const dealRows = (tenantId: string, accountId: string, ownerId: string, now: Date) =>
  Array.from({ length: DEALS }, (_, n) => {
    const name = `澄川${at(PRODUCTS, n)}${n + 1}期`;
    return {
      tenantId,
      id: newId('opp'),
      accountId,
      ownerId,
      name,
      nameKey: nameKey(name),
      productText: at(PRODUCTS, n),
      stage: (['tender', 'needs', 'negotiation', 'committed', 'signed'] as const)[n] ?? 'needs',
      stageSince: day(subDays(now, 20 + n)),
      amount: 4_860_000 - 700_000 * n,
      currency: 'CNY',
      openedAt: day(subDays(now, 120 + n)),
      closeDate: day(addDays(now, 40 + 20 * n)),
      budget: 'planned' as const,
    };
  });

const activityRows = (tenantId: string, accountId: string, deals: readonly { id: string }[], now: Date) =>
  Array.from({ length: ACTIVITIES }, (_, n) => ({
    tenantId,
    id: newId('act'),
    accountId,
    opportunityId: at(deals, n).id,
    kind: (['visit', 'call', 'meeting', 'email'] as const)[n % 4] ?? 'visit',
    occurredAt: subDays(now, 3 + 3 * n),
    subject: `${at(PRODUCTS, n)}沟通第${n + 1}次`,
    notes: `谈到${at(CONCERNS, n)}，对方说${at(NEEDS, n)}。`,
    ...(n % 5 === 0 ? { summary: SUMMARY, summaryStatus: 'confirmed' as const } : {}),
  }));

const purchaseRows = (tenantId: string, accountId: string, now: Date) =>
  PRODUCTS.flatMap((productText, product) =>
    Array.from({ length: MONTHS }, (_, n) => {
      const quantity = 40 + ((product * 11 + n * 5) % 17) - (product === 0 ? n : 0);
      const month = day(addMonths(startOfMonth(now), n - MONTHS));
      const amount = quantity * 12_000;
      return { tenantId, id: newId('pur'), accountId, productText, month, quantity, amount, currency: 'CNY' };
    }),
  );

/** Puts a strategic account with 50 contacts, 200 activities, 24 months of six products and five deals on record. */
export const addBigAccount = async (tenant: Tenant): Promise<{ accountId: string; dealId: string }> => {
  const { id: tenantId, ctx } = tenant;
  const now = ctx.now();
  const [accountId, ownerId] = [newId('acc'), newId('usr')];
  const { account, owner, team, facts } = accountRows(tenantId, accountId, ownerId, now);
  const contacts = contactRows(tenantId, accountId);
  const deals = dealRows(tenantId, accountId, ownerId, now);
  const activities = activityRows(tenantId, accountId, deals, now);
  const present = activities.flatMap(({ id: activityId }, n) =>
    [n, n * 7 + 1].map((who) => ({ tenantId, id: newId('act'), activityId, contactId: at(contacts, who).id })),
  );
  const needs = deals.flatMap(({ id: opportunityId }, deal) =>
    NEEDS.map((statement, n) => ({
      tenantId,
      id: newId('need'),
      opportunityId,
      contactId: at(contacts, deal + n).id,
      statement,
      level: (['strategic', 'business', 'functional', 'business'] as const)[n] ?? 'business',
      priority: (['P0', 'P1', 'P1', 'P2'] as const)[n] ?? 'P2',
      step: (['pain_confirmed', 'restructured', 'guessed', 'guessed'] as const)[n] ?? 'guessed',
    })),
  );
  await ctx.db.inTenant(tenantId, async (tx: Tx) => {
    await tx.insert(tables.users).values(owner);
    await tx.insert(tables.accounts).values(account);
    await tx.insert(tables.accountTeam).values(team);
    await tx.insert(tables.profileFacts).values(facts);
    await tx.insert(tables.contacts).values(contacts);
    await tx.insert(tables.opportunities).values(deals);
    await tx.insert(tables.needs).values(needs);
    await tx.insert(tables.activities).values(activities);
    await tx
      .insert(tables.activityContacts)
      .values(present.filter(({ contactId }, n) => present[n - 1]?.contactId !== contactId || n % 2 === 0));
    await tx.insert(tables.purchases).values(purchaseRows(tenantId, accountId, now));
  });
  return { accountId, dealId: deals[0]?.id ?? '' };
};
