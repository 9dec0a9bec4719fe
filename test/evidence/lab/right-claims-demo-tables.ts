import type { Evidence } from '#src/evidence/index.ts';
import { slot, tell } from './compose.ts';
import { type DemoHouse, dayBefore, monthsBefore, ROLE_WORDS, recordMoney, STAGES } from './demo-packs.ts';
import type { Day, Meaning, Right, Told } from './types.ts';
import { dateForms, moneyForms, monthName } from './write-values.ts';

/** What is said about one row: the first way is the claim, the others are rewordings of it. */
type Saying = { id: string; evidence: Evidence[]; ways: Told[]; across: Told[] };

const dayOf = (iso: string): Day => {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
};
const date = (day: Day, language: 'zh' | 'en', form = 0) =>
  slot(dateForms(day, language)[form] ?? '', { kind: 'date', ...day });
const money = (text: string, value: number, currency: 'CNY' | 'USD' | 'EUR') =>
  slot(text, { kind: 'money', value, currency });
const name = (kind: 'person' | 'company' | 'product', text: string) => slot(text, { kind, name: text } as Meaning);

const cite = (house: DemoHouse, type: string, id: string, field?: string): Evidence[] => {
  const item = house.pack.items.find(
    (i) => i.source.type === type && i.source.id === id && (field === undefined || i.source.field === field),
  );
  return item ? [{ source: { ...item.source }, quote: item.text }] : [];
};

/** Statements over the rows of one demo account: its own fields, people, deals and purchases, in both languages. */
export const tableClaims = (house: DemoHouse): Right[] => {
  const sayings = [
    ...accountSayings(house),
    ...contactSayings(house),
    ...dealSayings(house),
    ...purchaseSayings(house),
  ];
  return sayings.flatMap(({ id, evidence, ways: [first, ...rest], across }) =>
    first && evidence.length > 0 && evidence.every((e) => e.quote !== '')
      ? [
          {
            ...first,
            id: `${house.pack.id}/${id}`,
            origin: 'demo' as const,
            language: house.language,
            form: 'table' as const,
            kind: 'fact' as const,
            evidence,
            pack: house.pack,
            others: [
              ...rest.map((o) => ({ family: 'said otherwise', text: o.text })),
              ...across.map((o) => ({ family: 'other language', text: o.text })),
            ],
          },
        ]
      : [],
  );
};

const accountSayings = (house: DemoHouse): Saying[] => {
  const { account, language } = house;
  const who = name('company', account.name);
  const people = (unit: string) =>
    slot(unit === '人' ? `${account.employees}人` : `${account.employees} people`, {
      kind: 'count',
      value: account.employees,
      unit,
    });
  const year = slot(String(account.founded), { kind: 'date', year: account.founded });
  const sum = (form: number, lang: 'zh' | 'en') =>
    money(moneyForms(account.revenue, account.currency, lang)[form] ?? '', account.revenue, account.currency);
  const named = cite(house, 'account', account.key, 'name');
  const zh = [
    tell`${who}成立于${year}年。`,
    tell`${who}现有员工${people('人')}。`,
    tell`${who}年营业额为${sum(1, 'zh')}。`,
  ];
  const en = [
    tell`${who} was founded in ${year}.`,
    tell`${who} employs ${people('people')}.`,
    tell`${who} has a yearly revenue of ${sum(0, 'en')}.`,
  ];
  const more = {
    zh: [tell`公司${year}年成立。`, tell`员工人数：${people('人')}。`, tell`年营业额${sum(0, 'zh')}，公司为${who}。`],
    en: [
      tell`The company dates from ${year}.`,
      tell`Headcount is ${people('people')}.`,
      tell`Yearly revenue stands at ${sum(1, 'en')}.`,
    ],
  };
  return ['founded', 'employees', 'revenue'].map((fieldName, i) => ({
    id: `account-${fieldName}`,
    evidence: [...named, ...cite(house, 'account', account.key, fieldName)],
    ways: [(language === 'zh' ? zh : en)[i], more[language][i]].filter((t) => t !== undefined),
    across: [(language === 'zh' ? en : zh)[i]].filter((t) => t !== undefined),
  }));
};

/** Roles that a sentence can call a person; `finance` names a department. */
const SAID: readonly string[] = ['EB', 'TB', 'UB', 'coach', 'influencer', 'gatekeeper'];

const contactSayings = (house: DemoHouse): Saying[] =>
  house.contacts.flatMap((c) => {
    const [role] = c.roles;
    const zh = house.language === 'zh';
    const who = name('person', c.name);
    const title = slot(c.title, { kind: 'title', of: c.name });
    const evidence = cite(house, 'contact', c.key);
    const out: Saying[] = [
      {
        id: `contact-${c.key}-title`,
        evidence,
        ways: zh
          ? [tell`${who}任${title}。`, tell`${title}为${who}。`, tell`${title}${who}在${c.department}任职。`]
          : [tell`${who} holds the post of ${title}.`, tell`The post of ${title} is held by ${who}.`],
        across: [],
      },
    ];
    if (role && SAID.includes(role) && c.roleCertainty === 'known') {
      const as = (lang: 'zh' | 'en') => slot(ROLE_WORDS[role][lang], { kind: 'role', role, of: c.name });
      out.push({
        id: `contact-${c.key}-role`,
        evidence,
        ways: zh
          ? [tell`${who}是${as('zh')}。`, tell`本项目的${as('zh')}是${who}。`]
          : [tell`${who} is the ${as('en')}.`, tell`The ${as('en')} is ${who}.`],
        across: zh ? [tell`${who} is the ${as('en')}.`] : [tell`${who}是${as('zh')}。`],
      });
    }
    if (role && SAID.includes(role) && c.roleCertainty === 'inferred') {
      const as = (lang: 'zh' | 'en') => slot(ROLE_WORDS[role][lang], { kind: 'role', role, of: c.name });
      out.push({
        id: `contact-${c.key}-inferred`,
        evidence,
        ways: zh ? [tell`${who}的决策角色推断为${as('zh')}。`] : [tell`${who} is inferred to be the ${as('en')}.`],
        across: [],
      });
    }
    return out;
  });

const dealSayings = (house: DemoHouse): Saying[] =>
  house.deals.flatMap((o) => {
    const { currency } = house.account;
    const sum = (form: number, lang: 'zh' | 'en') => {
      const forms = moneyForms(o.amount, currency, lang);
      return money(forms[form % forms.length] ?? '', o.amount, currency);
    };
    const seller = name('person', house.set.users.find((u) => u.key === o.ownerKey)?.name ?? '');
    const evidence = cite(house, 'opportunity', o.key);
    const stage = STAGES[o.stage];
    const budget = o.budget === 'approved' || o.budget === 'planned' ? o.budget : undefined;
    const zh = [
      tell`“${o.name}”金额${sum(1, 'zh')}，处于${stage.zh}阶段。`,
      tell`商机“${o.name}”处于${stage.zh}阶段，金额为${sum(0, 'zh')}。`,
      tell`“${o.name}”由${seller}负责，金额${sum(2, 'zh')}。`,
    ];
    const en = [
      tell`The deal “${o.name}” is worth ${sum(1, 'en')} and stands at the stage ${stage.en}.`,
      tell`At the stage ${stage.en}: “${o.name}”, worth ${sum(0, 'en')}.`,
      tell`“${o.name}” (${sum(2, 'en')}) is looked after by ${seller}.`,
    ];
    const own = house.language === 'zh' ? zh : en;
    const out: Saying[] = [
      {
        id: `deal-${o.key}-sum`,
        evidence,
        ways: own,
        across:
          house.language === 'zh' ? [tell`The deal is worth ${sum(1, 'en')}.`] : [tell`该商机金额为${sum(1, 'zh')}。`],
      },
    ];
    if (o.closeDaysAgo !== undefined) {
      const day = dayOf(dayBefore(o.closeDaysAgo));
      const month = { year: day.year ?? 0, month: day.month ?? 1 };
      const cn = [
        tell`该商机预计${date(day, 'zh')}成交。`,
        tell`预计成交日期：${date(day, 'zh', 1)}。`,
        tell`该商机预计于${date(month, 'zh')}成交。`,
      ];
      const eng = [
        tell`The deal is expected to close on ${date(day, 'en')}.`,
        tell`Expected close: ${date(day, 'en', 1)}.`,
        tell`It is expected to close in ${date(month, 'en')}.`,
      ];
      out.push({
        id: `deal-${o.key}-close`,
        evidence,
        ways: house.language === 'zh' ? cn : eng,
        across: house.language === 'zh' ? eng.slice(0, 2) : cn.slice(0, 2),
      });
    }
    if (budget) {
      const cn =
        budget === 'approved'
          ? [tell`“${o.name}”的预算已批准，金额${sum(1, 'zh')}。`]
          : [tell`“${o.name}”的预算已列入计划，金额${sum(1, 'zh')}。`];
      const eng =
        budget === 'approved'
          ? [tell`The budget of “${o.name}” is approved; the deal is worth ${sum(1, 'en')}.`]
          : [tell`The budget of “${o.name}” is planned; the deal is worth ${sum(1, 'en')}.`];
      out.push({ id: `deal-${o.key}-budget`, evidence, ways: house.language === 'zh' ? cn : eng, across: [] });
    }
    for (const rival of o.competitors) {
      const r = name('company', rival.name);
      out.push({
        id: `deal-${o.key}-rival-${rival.name}`,
        evidence,
        ways:
          house.language === 'zh'
            ? [tell`“${o.name}”的竞争对手有${r}。`, tell`${r}是这个商机的竞争对手。`]
            : [tell`${r} competes for “${o.name}”.`, tell`Among the competitors for “${o.name}” is ${r}.`],
        across: [],
      });
    }
    return out;
  });

const purchaseSayings = (house: DemoHouse): Saying[] => {
  const { set, account, language } = house;
  const byProduct = Map.groupBy(
    set.purchases.filter((p) => p.accountKey === account.key),
    (p) => p.productKey,
  );
  return [...byProduct].flatMap(([key, months]) => {
    const product = set.products.find((p) => p.key === key)?.name ?? key;
    const [row] = months.toSorted((a, b) => ((a.amount * 7) % 11) - ((b.amount * 7) % 11));
    if (!row) return [];
    const evidence = cite(house, 'purchase', `${account.key}-${key}`);
    const at = monthsBefore(row.monthsAgo);
    const p = name('product', product);
    const sum = money(recordMoney(row.amount, account.currency, language), row.amount, account.currency);
    const sumZh = money(moneyForms(row.amount, account.currency, 'zh')[0] ?? '', row.amount, account.currency);
    const sumEn = money(moneyForms(row.amount, account.currency, 'en')[0] ?? '', row.amount, account.currency);
    const zh = [tell`${date(at, 'zh')}采购${p}，金额${sum}。`, tell`${p}在${date(at, 'zh', 1)}的采购额为${sumZh}。`];
    const en = [
      tell`Purchases of ${p} came to ${sum} in ${date(at, 'en')}.`,
      tell`In ${monthName(at.month)} ${at.year}, ${sumEn} of ${p} was bought.`,
    ];
    return [
      {
        id: `purchase-${key}`,
        evidence,
        ways: language === 'zh' ? zh : en,
        across:
          language === 'zh'
            ? [tell`In ${date(at, 'en')}, ${p} worth ${sumEn} was purchased.`]
            : [tell`${date(at, 'zh')}采购${p}，金额${sumZh}。`],
      },
    ];
  });
};
