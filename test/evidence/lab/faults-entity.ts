import { bare, marksOf, restsOn, retold, swapped, varied, wordsOf } from './fault-help.ts';
import type { FaultMaker, Mark, Random, Right, Twist } from './types.ts';

type Words = { zh: readonly string[]; en: readonly string[] };

/** Names and titles that no record here knows; the second of each pair serves the claims that are held out. */
const STRANGERS: readonly [Words, Words] = [
  {
    zh: ['陈建国', '吴晓敏', '钱国栋', '郝文静', '申屠宁', '欧阳曼青', '贺子昂', '龚丽华'],
    en: [
      'Robert Klein',
      'Priya Nair',
      'Tomás Herrera',
      'Ingeborg Falk',
      'Kwame Mensah',
      'Laura O’Brien',
      'Hiro Tanaka',
      'Beatrice Lund',
    ],
  },
  {
    zh: ['章慕白', '彭秋实', '尉迟霖', '樊小雨', '雷振东', '夏侯敏', '丁一', '苗可欣'],
    en: [
      'Daniel Okafor',
      'Sofía Marín',
      'Gregor Weiss',
      'Mei Hua Chen',
      'Anders Holm',
      'Fatima Zahra',
      'Liam McCoy',
      'Yuki Sato',
    ],
  },
];
const TITLES: readonly [Words, Words] = [
  {
    zh: ['财务总监', '设备部长', '采购经理', '总经理', '信息化负责人', '副总裁'],
    en: ['CFO', 'Plant Manager', 'Head of Procurement', 'Managing Director', 'IT Director', 'Vice President'],
  },
  {
    zh: ['董事长', '工艺工程师', '仓储主管', '审计部长', '法务总监', '车间主任'],
    en: ['COO', 'Process Engineer', 'Warehouse Supervisor', 'Chairman', 'Legal Counsel', 'Team Lead'],
  },
];
const GIVEN: readonly [Words, Words] = [
  {
    zh: ['建国', '晓敏', '陈总', '老贺', '龚经理'],
    en: ['Sarah', 'Brandon', 'Chloe', 'Vikram', 'Mr Klein', 'Ms Nair'],
  },
  { zh: ['秋实', '可欣', '彭总', '小樊', '雷工'], en: ['Megan', 'Tyler', 'Aisha', 'Mrs Weiss', 'Dr Holm'] },
];
const FIRMS: readonly [Words, Words] = [
  {
    zh: ['汇达智能', '中科远联', '金泰机电股份有限公司', '博远软件', '恒信精工有限公司'],
    en: ['Northgate Systems', 'Brightwell Analytics', 'Zentrum GmbH', 'Lakeshore Robotics Inc.', 'Orvane Ltd'],
  },
  {
    zh: ['启明自动化', '东方联创', '顺为科技有限公司', '华岳集团', '联智数据'],
    en: ['Pinecrest Software', 'Halden Automation', 'Marlow & Sons', 'Quantia AG', 'Redstone Logistics LLC'],
  },
];
const WARES: readonly [Words, Words] = [
  { zh: ['ZK-900', '维度协同平台', '飞梭V8系统', 'MX-77'], en: ['ZK-900', 'Orbit Suite', 'MX-77', 'Flowgate'] },
  {
    zh: ['PH-310', '星图管理系统', '磐石网关', 'T9控制器'],
    en: ['PH-310', 'Helix Cloud', 'DataPilot', 'T9 Controller'],
  },
];
const of = (right: Right, [seen, kept]: readonly [Words, Words]): readonly string[] =>
  varied(right, seen, kept)[right.language];

const sameThing = (right: Right, a: string, b: string): boolean =>
  bare(a).includes(bare(b)) ||
  bare(b).includes(bare(a)) ||
  right.pack.same.some((group) => group.includes(a) && group.includes(b));

/** Whether what the claim rests on names somebody or something so, wholly or by a part long enough to be meant. */
const isNamed = (right: Right, name: string): boolean => {
  const words = bare(restsOn(right));
  const parts = /[a-z]/iu.test(name)
    ? name.split(/[\s-]+/u).filter((p) => p.length > 3)
    : [name, name.slice(0, 2), ...(name.length > 2 && name.length < 5 ? [name.slice(-2)] : [])];
  return [name, ...parts].some((p) => words.includes(bare(p)));
};

const swapName = (
  right: Right,
  random: Random,
  mark: Mark & { name?: string },
  list: readonly string[],
): Twist | undefined => {
  const fresh = list.filter((n) => !sameThing(right, n, mark.name ?? '') && !isNamed(right, n));
  const next = random.pick(fresh);
  return next ? retold(right, mark, next) : undefined;
};
const known = (right: Right, kind: 'person' | 'company' | 'product'): string[] =>
  kind === 'person'
    ? right.pack.names.people.map((p) => p.name)
    : kind === 'company'
      ? right.pack.names.companies
      : right.pack.names.products;

const change = (kind: 'person' | 'company' | 'product', from: 'known' | 'unknown'): FaultMaker => ({
  family: 'entity',
  kind: `${kind}, ${from === 'known' ? 'another of the record' : 'a stranger'}`,
  make: (r, random) => {
    const mark = random.pick(marksOf(r, kind));
    if (!mark) return undefined;
    const strangers = of(r, { person: STRANGERS, company: FIRMS, product: WARES }[kind]);
    return swapName(r, random, mark, from === 'known' ? known(r, kind) : strangers);
  },
});

/** The statement put into the mouth of somebody it does not come from. */
const attributed = (right: Right, who: string): Twist | undefined => {
  if (/[“"”]/u.test(right.text) || isNamed(right, who)) return undefined;
  const zh = varied(right, `${who}表示，`, `${who}在会上提到，`);
  const en = varied(right, `, said ${who}.`, `, ${who} told us.`);
  return { text: right.language === 'zh' ? zh + right.text : right.text.replace(/\.$/u, '') + en };
};

const surname = (name: string): string =>
  /^[一-龥]{2,4}$/u.test(name) ? name.slice(0, /^(?:欧阳|司马|上官|诸葛|申屠)/u.test(name) ? 2 : 1) : '';

export const ENTITY_FAULTS: readonly FaultMaker[] = [
  change('person', 'known'),
  change('person', 'unknown'),
  change('company', 'known'),
  change('company', 'unknown'),
  change('product', 'known'),
  change('product', 'unknown'),
  {
    family: 'entity',
    kind: 'person, a stranger with a title',
    make: (r, random) => {
      const mark = random.pick(marksOf(r, 'person'));
      const who = random.pick(of(r, STRANGERS)) ?? '';
      const title = random.pick(of(r, TITLES)) ?? '';
      if (!mark || isNamed(r, who)) return undefined;
      return retold(r, mark, r.language === 'zh' ? `${title}${who}` : `${title} ${who}`);
    },
  },
  {
    family: 'entity',
    kind: 'said by a stranger',
    make: (r, random) => (r.form === 'table' ? undefined : attributed(r, random.pick(of(r, STRANGERS)) ?? '')),
  },
  {
    family: 'entity',
    kind: 'said by a stranger with a title',
    make: (r, random) => {
      if (r.form === 'table') return undefined;
      const who = random.pick(of(r, STRANGERS)) ?? '';
      const title = random.pick(of(r, TITLES)) ?? '';
      return attributed(r, r.language === 'zh' ? `${title}${who}` : `${title} ${who}`);
    },
  },
  {
    family: 'entity',
    kind: 'said by a given name or surname',
    make: (r, random) => (r.form === 'table' ? undefined : attributed(r, random.pick(of(r, GIVEN)) ?? '')),
  },
  {
    family: 'entity',
    kind: 'said by another of the record',
    make: (r, random) => {
      if (r.form === 'table' || r.pack.items.length > 400) return undefined;
      const who = random.pick(r.pack.names.people.map((p) => p.name));
      return who && !/表示|said|says/u.test(r.text) ? attributed(r, who) : undefined;
    },
  },
  {
    family: 'entity',
    kind: 'surname or given name of another',
    make: (r, random) => {
      const people = r.pack.names.people.map((p) => p.name);
      if (r.language === 'zh') {
        const surnames = [...new Set(people.map(surname).filter((s) => s !== ''))];
        const next = random.pick(surnames.filter((s) => !restsOn(r).includes(s)));
        return next
          ? swapped(
              r,
              new RegExp(`(?:${surnames.join('|') || '无'})(?=总(?![的体是共])|部长|经理|主任|厂长)`, 'gu'),
              next,
            )
          : undefined;
      }
      const firsts = people.map((p) => p.split(' ')[0] ?? '').filter((f) => f.length > 2);
      const next = random.pick([...firsts, ...of(r, GIVEN)].filter((f) => !isNamed(r, f)));
      return next && firsts.length > 0
        ? swapped(r, new RegExp(`\\b(?:${firsts.join('|')})\\b(?! [A-Z])`, 'gu'), next)
        : undefined;
    },
  },
  {
    family: 'entity',
    kind: 'two people of the claim exchanged',
    make: (r) => {
      const people = marksOf(r, 'person');
      const [a] = people;
      const b = people.find((m) => a && m.name !== a.name);
      if (!a || !b || b.start - a.end < (r.language === 'zh' ? 4 : 12)) return undefined;
      const t = r.text;
      return { text: t.slice(0, a.start) + wordsOf(r, b) + t.slice(a.end, b.start) + wordsOf(r, a) + t.slice(b.end) };
    },
  },
];
