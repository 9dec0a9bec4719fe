import { enDemoSet } from '#src/db/demo/en/index.ts';
import type { DemoAccount, DemoContact, DemoOpportunity, DemoSet } from '#src/db/demo/shape.ts';
import { zhDemoSet } from '#src/db/demo/zh/index.ts';
import type { EvidenceItem } from '#src/evidence/index.ts';
import { hashOf } from './seeded.ts';
import type { Currency, Pack, Tongue } from './types.ts';
import { dateForms, moneyForms } from './write-values.ts';

const START = Date.UTC(2026, 10, 21);
/** The ISO day that lies so many days before the lab's day. */
export const dayBefore = (days: number): string => new Date(START - days * 864e5).toISOString().slice(0, 10);

export const ROLE_WORDS: Record<DemoContact['roles'][number], { zh: string; en: string }> = {
  EB: { zh: '最终决策者', en: 'economic buyer' },
  UB: { zh: '应用选型者', en: 'user buyer' },
  TB: { zh: '技术选型者', en: 'technical buyer' },
  coach: { zh: '教练', en: 'coach' },
  influencer: { zh: '影响者', en: 'influencer' },
  gatekeeper: { zh: '把关者', en: 'gatekeeper' },
  finance: { zh: '财务', en: 'finance' },
  executor: { zh: '执行者', en: 'executor' },
};

const BUDGET = {
  approved: { zh: '已批准', en: 'approved' },
  planned: { zh: '已列入计划', en: 'planned' },
  none: { zh: '无', en: 'none' },
} as const;
const CERTAIN = {
  known: { zh: '已证实', en: 'known' },
  inferred: { zh: '推断', en: 'inferred' },
  unknown: { zh: '未知', en: 'unknown' },
} as const;
export const STAGES: Record<DemoOpportunity['stage'], { zh: string; en: string }> = {
  lead: { zh: '线索', en: 'lead' },
  committed: { zh: '立项', en: 'committed' },
  needs: { zh: '需求', en: 'needs' },
  tender: { zh: '投标', en: 'tender' },
  negotiation: { zh: '谈判', en: 'negotiation' },
  signed: { zh: '签约', en: 'signed' },
  delivery: { zh: '交付', en: 'delivery' },
  lost: { zh: '丢单', en: 'lost' },
  on_hold: { zh: '暂停', en: 'on hold' },
};

/** A sum as the record shows it: one fixed form for a value. */
export const recordMoney = (value: number, currency: Currency, language: Tongue): string => {
  const forms = moneyForms(value, currency, language);
  return forms[hashOf(`${value}`) % Math.min(forms.length, 2)] ?? `${value}`;
};

export type DemoHouse = {
  language: Tongue;
  set: DemoSet;
  account: DemoAccount;
  contacts: DemoContact[];
  deals: DemoOpportunity[];
  pack: Pack;
};

/** One pack an account, in the shape of the dossier's: fields, people, deals, purchases, needs and notes. */
export const demoHouses = (): DemoHouse[] =>
  [zhDemoSet, enDemoSet].flatMap((set) => set.accounts.map((account) => house(set, account)));

const house = (set: DemoSet, account: DemoAccount): DemoHouse => {
  const { language } = set;
  const zh = language === 'zh';
  const label = (a: string, b: string): string => (zh ? `${a}：` : `${b}: `);
  const join = (parts: (string | undefined | null | false)[]): string =>
    parts.filter((p) => typeof p === 'string').join(zh ? '；' : '; ');
  const contacts = set.contacts.filter((c) => c.accountKey === account.key);
  const deals = set.opportunities.filter((o) => o.accountKey === account.key);
  const product = (key?: string): string | undefined => set.products.find((p) => p.key === key)?.name;
  const user = (key: string): string => set.users.find((u) => u.key === key)?.name ?? '';
  const items: Omit<EvidenceItem, 'ref'>[] = [];
  const add = (
    type: EvidenceItem['source']['type'],
    id: string,
    title: string,
    text: string | undefined,
    more = {},
  ): void => {
    if (text) items.push({ source: { type, id }, label: title, text, accountId: account.key, ...more });
  };
  const field = (name: string, text: string): void =>
    add('account', account.key, name, text, { source: { type: 'account', id: account.key, field: name } });
  field('name', account.name);
  field('employees', zh ? `${account.employees} 人` : `${account.employees} people`);
  field('revenue', recordMoney(account.revenue, account.currency, language));
  field('founded', String(account.founded));
  field('description', account.description);
  for (const key of account.ownerKeys) add('user', key, zh ? '负责人' : 'Accountable owner', user(key));
  for (const [i, f] of account.facts.entries())
    add('fact', `${account.key}-f${i}`, `${f.field} · ${dayBefore(f.daysAgo)}`, f.value, {
      asOf: dayBefore(f.daysAgo),
    });
  for (const c of contacts)
    add(
      'contact',
      c.key,
      c.name,
      join([
        c.name,
        label('职务', 'Title') + c.title,
        label('部门', 'Department') + c.department,
        c.roles.length > 0 &&
          `${label('决策角色', 'Decision role')}${c.roles.map((r) => ROLE_WORDS[r][language]).join(zh ? '、' : ', ')} (${CERTAIN[c.roleCertainty][language]})`,
        c.kpi && label('考核', 'Measured by') + c.kpi,
        c.concerns && label('关切', 'Concerns') + c.concerns,
      ]),
    );
  for (const o of deals)
    add(
      'opportunity',
      o.key,
      o.name,
      join([
        o.name,
        label('阶段', 'Stage') + STAGES[o.stage][language],
        label('金额', 'Amount') + recordMoney(o.amount, account.currency, language),
        product(o.productKey) && label('产品', 'Product') + product(o.productKey),
        o.closeDaysAgo !== undefined && label('预计成交', 'Expected close') + dayBefore(o.closeDaysAgo),
        o.budget && label('预算', 'Budget') + BUDGET[o.budget][language],
        o.timingDriver && label('时间驱动', 'Timing driver') + o.timingDriver,
        label('负责人', 'Accountable owner') + user(o.ownerKey),
        ...o.competitors.map(
          (r) => `${label('竞争对手', 'Competitor')}${r.name}${r.strengths ? `（${r.strengths}）` : ''}`,
        ),
      ]),
      { asOf: dayBefore(o.openedDaysAgo) },
    );
  for (const [i, a] of set.activities.filter((x) => x.accountKey === account.key).entries()) {
    const day = dayBefore(a.daysAgo);
    add(
      'activity',
      `${account.key}-a${i}`,
      `${day} ${a.kind} · ${a.contactKeys.map((key) => contacts.find((c) => c.key === key)?.name ?? '').join(zh ? '、' : ', ')}`,
      join([
        `${day} ${a.subject}`,
        a.summary && label('纪要', 'Summary') + a.summary,
        label('记录', 'Notes') + a.notes,
      ]),
      { asOf: day, untrusted: true },
    );
  }
  for (const [i, n] of set.needs.filter((x) => deals.some((o) => o.key === x.opportunityKey)).entries())
    add(
      'need',
      `${account.key}-n${i}`,
      n.priority,
      join([
        n.statement,
        n.problem && label('背后的问题', 'Problem behind it') + n.problem,
        n.presentState && label('现状', 'Present state') + n.presentState,
        n.wantedState && label('期望', 'Wanted state') + n.wantedState,
      ]),
    );
  const bought = Map.groupBy(
    set.purchases.filter((p) => p.accountKey === account.key),
    (p) => p.productKey,
  );
  for (const [key, months] of bought)
    add(
      'purchase',
      `${account.key}-${key}`,
      product(key) ?? key,
      `${product(key)} ${months
        .toSorted((a, b) => b.monthsAgo - a.monthsAgo)
        .map((m) => `${monthText(m.monthsAgo)} ${recordMoney(m.amount, account.currency, language)}`)
        .join(zh ? '、' : ', ')}`,
    );
  const ours = set.users.map((u) => u.name);
  const rivals = deals.flatMap((o) => o.competitors.map((r) => r.name));
  return {
    language,
    set,
    account,
    contacts,
    deals,
    pack: {
      id: `${language}-${account.key}`,
      accountId: account.key,
      items: items.map((item, i) => ({ ref: `E${i + 1}`, ...item })),
      names: {
        people: [
          ...contacts.map((c) => ({ name: c.name, roles: c.roles.flatMap((r) => [r, ROLE_WORDS[r][language]]) })),
          ...[...account.ownerKeys, ...account.supporterKeys].map((key) => ({ name: user(key), roles: [] })),
        ],
        companies: [...new Set([account.name, ...account.aliases, ...rivals])],
        products: [...new Set(set.products.map((p) => p.name))],
      },
      ours,
      same: [[account.name, ...account.aliases], ...set.products.map((p) => [p.name, ...(p.aliases ?? [])])],
      outside: [],
    },
  };
};

/** The month as `2026-08`; 1 is the last whole month before the lab's day. */
export const monthsBefore = (months: number): { year: number; month: number } => {
  const at = new Date(Date.UTC(2026, 10 - months, 1));
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1 };
};
const monthText = (months: number): string => dateForms(monthsBefore(months), 'zh')[1] ?? '';
