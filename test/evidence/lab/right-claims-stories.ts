import { slot } from './compose.ts';
import { randomFrom } from './seeded.ts';
import { table } from './shared-texts.ts';
import { storySentences } from './story-sentences.ts';
import type { Pack, Right, Tongue } from './types.ts';

const SURNAMES = [...'俞柏戚穆褚卞蒯郦饶邝糜臧亓栾冼隗'];
const GIVEN = ['予安', '书瑶', '景行', '乐恺', '若岚', '思远', '承泽', '静姝', '牧之', '启航', '雨彤', '文博'];
const TITLES = {
  zh: ['设备部部长', '生产总监', '信息中心主任', '采购经理', '质量总监', '财务总监'],
  en: [
    'Head of Maintenance',
    'Production Director',
    'IT Manager',
    'Purchasing Manager',
    'Quality Director',
    'Finance Director',
  ],
} as const;
const ROLES = [
  ['EB', '最终决策者', 'economic buyer'],
  ['TB', '技术选型者', 'technical buyer'],
  ['UB', '应用选型者', 'user buyer'],
  ['coach', '教练', 'coach'],
] as const;

export type Cast = {
  people: { name: string; title: string; role: (typeof ROLES)[number] }[];
  company: string;
  rival: string;
  products: string[];
  seller: string;
};

/** Visit notes with people and companies that no store knows: companies and English people of the public texts, Chinese people made up. */
export const storyClaims = (root: string): Right[] => {
  const companies = table(root, 'companies/yc.csv', 700)
    .map((r) => r.name ?? '')
    .filter((n) => /^[A-Z][a-z]{5,}(?:[A-Z][a-z]+)?$/u.test(n) && !/ing$|er$|ly$/u.test(n));
  const agents = table(root, 'maven_crm/sales_teams.csv').map((r) => r.sales_agent ?? '');
  return (['zh', 'en'] as const).flatMap((language) =>
    Array.from({ length: 36 }, (_, i) => story(language, i, companies, agents)).flat(),
  );
};

const story = (language: Tongue, i: number, companies: readonly string[], agents: readonly string[]): Right[] => {
  const random = randomFrom(`story|${language}|${i}`);
  const zhName = (n: number): string =>
    `${SURNAMES[(i * 5 + n * 3) % SURNAMES.length]}${GIVEN[(i * 7 + n * 5) % GIVEN.length]}`;
  const person = (n: number): string =>
    language === 'zh' ? zhName(n) : (agents[(i * 4 + n * 7) % agents.length] ?? '');
  const at = random.below(TITLES[language].length);
  const cast: Cast = {
    people: [0, 1, 2, 3].map((n) => ({
      name: person(n),
      title: TITLES[language][(at + n) % TITLES[language].length] ?? '',
      role: ROLES[n % 4] ?? ROLES[0],
    })),
    company: companies[(i * 17) % companies.length] ?? 'Acme',
    rival: companies[(i * 17 + 5) % companies.length] ?? 'Umbra',
    products: [`TX-${100 + random.below(800)}`, `QL-${100 + random.below(800)}`],
    seller: person(4),
  };
  const sentences = storySentences(language, cast, random);
  const note = sentences.map((s) => s.note).join(language === 'zh' ? '' : ' ');
  const id = `story-${language}-${i}`;
  const zh = language === 'zh';
  const pack: Pack = {
    id,
    accountId: id,
    items: [
      {
        source: { type: 'activity' as const, id: 'note' },
        label: '2026-03 visit',
        text: note,
        accountId: id,
        asOf: '2026-03-05',
      },
      {
        source: { type: 'user' as const, id: 'seller', field: 'name' },
        label: zh ? '负责人' : 'Accountable owner',
        text: cast.seller,
        accountId: id,
      },
      ...cast.people.map((p, n) => ({
        source: { type: 'contact' as const, id: `p${n}` },
        label: p.name,
        text: zh
          ? `${p.name}；职务：${p.title}；决策角色：${p.role[1]} (已证实)`
          : `${p.name}; Title: ${p.title}; Decision role: ${p.role[2]} (known)`,
        accountId: id,
      })),
    ].map((item, n) => ({ ref: `E${n + 1}`, ...item })),
    names: {
      people: [
        ...cast.people.map((p) => ({ name: p.name, roles: [p.role[0], p.role[zh ? 1 : 2]] })),
        { name: cast.seller, roles: [] },
      ],
      companies: [cast.company, cast.rival],
      products: cast.products,
    },
    ours: [cast.seller],
    same: [],
    outside: [],
  };
  const base = { origin: 'shared' as const, language, form: 'story' as const, kind: 'fact' as const, pack };
  const source = { type: 'activity' as const, id: 'note' };
  return [
    ...sentences.flatMap((s, n): Right[] => {
      const [first, ...rest] = s.ways;
      if (!first) return [];
      const others = [
        ...rest.map((o) => ({ family: 'said otherwise', text: o.text })),
        ...s.across.map((o) => ({ family: 'other language', text: o.text })),
      ];
      return [
        {
          ...base,
          ...first,
          id: `${id}/${n}`,
          evidence: [{ source, quote: (i + n) % 4 === 0 ? note : s.note }],
          others,
        },
      ];
    }),
    ...cast.people.slice(0, 3).map((p, n): Right => {
      const text = zh ? `${p.name}是${p.role[1]}。` : `${p.name} is the ${p.role[2]}.`;
      const words = p.role[zh ? 1 : 2];
      const start = text.indexOf(words);
      const item = pack.items.find((it) => it.source.id === `p${n}`);
      return {
        ...base,
        id: `${id}/role-${n}`,
        text,
        marks: [
          { ...slotMeaning(p.name), start: text.indexOf(p.name), end: text.indexOf(p.name) + p.name.length },
          { kind: 'role', role: p.role[0], of: p.name, start, end: start + words.length },
        ],
        evidence: [{ source: { type: 'contact', id: `p${n}` }, quote: item?.text ?? '' }],
        others: [
          {
            family: 'said otherwise',
            text: zh ? `${p.role[1]}为${p.title}${p.name}。` : `The ${p.role[2]} is ${p.name}, ${p.title}.`,
          },
          { family: 'other language', text: zh ? `${p.name} is the ${p.role[2]}.` : `${p.name}是${p.role[1]}。` },
        ],
      };
    }),
  ];
};

const slotMeaning = (person: string) => ({
  ...slot(person, { kind: 'person', name: person }).meaning,
  kind: 'person' as const,
  name: person,
});
