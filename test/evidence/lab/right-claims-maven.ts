import type { EvidenceItem } from '#src/evidence/index.ts';
import { type Slot, slot, tell } from './compose.ts';
import { hashOf } from './seeded.ts';
import { table } from './shared-texts.ts';
import type { Day, Meaning, Pack, Right, Told, Tongue } from './types.ts';
import { dateForms, moneyForms } from './write-values.ts';

type Row = Record<string, string>;
const name = (kind: 'person' | 'company' | 'product', text: string): Slot =>
  slot(text, { kind, name: text } as Meaning);
const usd = (value: number, language: Tongue, form: number): Slot => {
  const forms = moneyForms(value, 'USD', language);
  return slot(forms[form % forms.length] ?? '', { kind: 'money', value, currency: 'USD' });
};
const when = (day: Day, language: Tongue, form: number): Slot =>
  slot(dateForms(day, language)[form] ?? '', { kind: 'date', ...day });
const dayOf = (iso: string): Required<Pick<Day, 'year' | 'month' | 'day'>> => {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
};

const dealText = (r: Row, language: Tongue): string => {
  const value = usd(Number(r.close_value), language, 0).text;
  return language === 'zh'
    ? `${r.product}；客户：${r.account}；阶段：${r.deal_stage === 'Won' ? '签约' : '丢单'}；金额：${value}；接洽日期：${r.engage_date}；成交日期：${r.close_date}；负责人：${r.sales_agent}`
    : `${r.product}; account: ${r.account}; stage: ${r.deal_stage}; amount: ${value}; engaged on: ${r.engage_date}; closed on: ${r.close_date}; owner: ${r.sales_agent}`;
};

type Saying = { id: string; item: string; zh: Told[]; en: Told[] };

const dealSayings = (r: Row, id: string): Saying[] => {
  const value = Number(r.close_value);
  const product = name('product', r.product ?? '');
  const account = name('company', r.account ?? '');
  const agent = name('person', r.sales_agent ?? '');
  const closed = dayOf(r.close_date ?? '');
  const opened = dayOf(r.engage_date ?? '');
  const month = { year: closed.year, month: closed.month };
  return [
    {
      id: 'won',
      item: id,
      zh: [
        tell`${product} 于${when(month, 'zh', 0)}以 ${usd(value, 'zh', 0)}成交。`,
        tell`${account}于${when(closed, 'zh', 0)}签约采购${product}，金额${usd(value, 'zh', 0)}。`,
        tell`以 ${usd(value, 'zh', 0)}成交的${product}，成交日期为${when(closed, 'zh', 1)}。`,
      ],
      en: [
        tell`${product} was sold to ${account} for ${usd(value, 'en', 0)} on ${when(closed, 'en', 0)}.`,
        tell`${account} bought ${product} on ${when(closed, 'en', 1)}; the deal was worth ${usd(value, 'en', 1)}.`,
        tell`Closed in ${when(month, 'en', 0)} at ${usd(value, 'en', 2)}: ${product} for ${account}.`,
      ],
    },
    {
      id: 'agent',
      item: id,
      zh: [
        tell`由${agent}负责的${product}商机自${when(opened, 'zh', 0)}开始接洽。`,
        tell`${when(opened, 'zh', 1)}，${agent}开始与${account}接洽${product}。`,
      ],
      en: [
        tell`${agent} has handled the ${product} deal since ${when(opened, 'en', 1)}.`,
        tell`Since ${when(opened, 'en', 0)} the ${product} deal has been handled by ${agent}.`,
      ],
    },
  ];
};

const accountItems = (a: Row, language: Tongue): Omit<EvidenceItem, 'ref'>[] => {
  const id = a.account ?? '';
  const value = Math.round(Number(a.revenue) * 100) * 1e4;
  const fields: [field: string, text: string][] = [
    ['name', id],
    ['employees', language === 'zh' ? `${a.employees} 人` : `${a.employees} people`],
    ['revenue', usd(value, language, language === 'zh' ? 1 : 1).text],
    ['founded', a.year_established ?? ''],
  ];
  return fields.map(([field, text]) => ({
    source: { type: 'account', id, field },
    label: field,
    text,
    accountId: id,
  }));
};

const accountSayings = (a: Row): Saying[] => {
  const who = name('company', a.account ?? '');
  const employees = Number(a.employees);
  const head = (unit: string): Slot =>
    slot(unit === '人' ? `${employees}人` : `${employees} people`, { kind: 'count', value: employees, unit });
  const value = Math.round(Number(a.revenue) * 100) * 1e4;
  const year = slot(a.year_established ?? '', { kind: 'date', year: Number(a.year_established) });
  return [
    {
      id: 'size',
      item: 'employees',
      zh: [tell`${who}现有员工${head('人')}。`, tell`员工${head('人')}，公司为${who}。`],
      en: [tell`${who} employs ${head('people')}.`, tell`A staff of ${head('people')} works at ${who}.`],
    },
    {
      id: 'revenue',
      item: 'revenue',
      zh: [tell`${who}年营业额为${usd(value, 'zh', 1)}。`, tell`年营业额达${usd(value, 'zh', 0)}，公司为${who}。`],
      en: [
        tell`${who} has a yearly revenue of ${usd(value, 'en', 1)}.`,
        tell`Yearly revenue at ${who} is ${usd(value, 'en', 0)}.`,
      ],
    },
    {
      id: 'founded',
      item: 'founded',
      zh: [tell`${who}成立于${year}年。`],
      en: [tell`${who} was founded in ${year}.`],
    },
  ];
};

/** Statements over the rows of the public CRM: one pack an account, every second one kept in Chinese. */
export const mavenClaims = (root: string): Right[] => {
  const accounts = table(root, 'maven_crm/accounts.csv');
  const products = table(root, 'maven_crm/products.csv').map((p) => p.product ?? '');
  const deals = table(root, 'maven_crm/sales_pipeline.csv', 2500).filter(
    (d) =>
      d.deal_stage === 'Won' &&
      Number(d.close_value) > 40 &&
      d.account &&
      d.sales_agent &&
      products.includes(d.product ?? ''),
  );
  const byAccount = Map.groupBy(deals, (d) => d.account ?? '');
  return accounts.slice(0, 60).flatMap((a, i) => {
    const language: Tongue = i % 2 === 0 ? 'en' : 'zh';
    const id = a.account ?? '';
    const rows = (byAccount.get(id) ?? [])
      .toSorted((x, y) => hashOf(x.opportunity_id ?? '') - hashOf(y.opportunity_id ?? ''))
      .slice(0, 4);
    const items: EvidenceItem[] = [
      ...accountItems(a, language),
      ...rows.map((r) => ({
        source: { type: 'opportunity' as const, id: r.opportunity_id ?? '' },
        label: r.product ?? '',
        text: dealText(r, language),
        accountId: id,
      })),
    ].map((item, at) => ({ ref: `E${at + 1}`, ...item }));
    const agents = [...new Set(rows.map((r) => r.sales_agent ?? ''))];
    const pack: Pack = {
      id: `maven-${id}`,
      accountId: id,
      items,
      names: { people: agents.map((n) => ({ name: n, roles: [] })), companies: [id], products },
      ours: agents,
      same: [],
      outside: [],
    };
    const sayings = [...accountSayings(a), ...rows.flatMap((r) => dealSayings(r, r.opportunity_id ?? ''))];
    return sayings.flatMap((s): Right[] => {
      const cited = items.filter((item) => item.source.field === s.item || item.source.id === s.item);
      const named =
        s.item in { employees: 1, revenue: 1, founded: 1 } ? items.filter((item) => item.source.field === 'name') : [];
      const [first, ...rest] = s[language];
      if (!first) return [];
      const other = s[language === 'zh' ? 'en' : 'zh'];
      return [
        {
          ...first,
          id: `${pack.id}/${s.item}/${s.id}`,
          origin: 'shared',
          language,
          form: 'table',
          kind: 'fact',
          evidence: [...named, ...cited].map((item) => ({ source: { ...item.source }, quote: item.text })),
          pack,
          others: [
            ...rest.map((o) => ({ family: 'said otherwise', text: o.text })),
            ...other.map((o) => ({ family: 'other language', text: o.text })),
          ],
        },
      ];
    });
  });
};
