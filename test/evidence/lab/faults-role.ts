import { marksOf, restsOn, retold, varied, wordsOf } from './fault-help.ts';
import type { FaultMaker, Right } from './types.ts';

const SAYINGS: Record<string, { zh: string[]; en: string[] }> = {
  EB: { zh: ['最终决策者', '拍板人', 'EB', '经济决策者'], en: ['economic buyer', 'EB', 'final decision maker'] },
  TB: { zh: ['技术选型者', 'TB', '技术把关人'], en: ['technical buyer', 'TB'] },
  UB: { zh: ['应用选型者', 'UB'], en: ['user buyer', 'UB'] },
  coach: { zh: ['教练'], en: ['coach'] },
};
type Words = { zh: readonly string[]; en: readonly string[] };
/** Posts; the second list serves the claims that are held out. */
const TITLES: readonly [Words, Words] = [
  {
    zh: ['财务总监', '总经理', '采购部长', '信息中心主任', '质量总监', '生产副总', '首席信息官'],
    en: [
      'Chief Financial Officer',
      'Managing Director',
      'Head of Procurement',
      'Chief Information Officer',
      'Quality Director',
      'Plant Manager',
    ],
  },
  {
    zh: ['人力资源总监', '法务总监', '市场部经理', '财务副总', '物流经理', '研发部长'],
    en: [
      'Head of Human Resources',
      'Legal Counsel',
      'Marketing Director',
      'Deputy Finance Director',
      'Logistics Manager',
      'Research Director',
    ],
  },
];
const titlesFor = (right: Right): readonly string[] => varied(right, TITLES[0], TITLES[1])[right.language];

/** Posts of one field may be two names of one post: a lie takes another field's. */
const FIELDS = [
  /信息|数字|IT|Information|Digital|Technology/u,
  /财务|Financ/u,
  /采购|Procure|Purchas/u,
  /生产|制造|运营|厂长|Plant|Production|Operations|Manufactur/u,
  /质量|Quality/u,
  /总经理|总裁|董事|Managing|Chief Executive|President|General Manager/u,
];
const likePost = (a: string, b: string): boolean =>
  FIELDS.some((f) => f.test(a) && f.test(b)) || a.includes(b) || b.includes(a);

const rolesOf = (right: Right, person: string): string[] =>
  right.pack.names.people.find((p) => p.name === person)?.roles ?? [];

export const ROLE_FAULTS: readonly FaultMaker[] = [
  {
    family: 'role',
    kind: 'another decision role',
    make: (r, random) => {
      const mark = random.pick(marksOf(r, 'role'));
      if (!mark) return undefined;
      const held = rolesOf(r, mark.of);
      const next = random.pick(Object.keys(SAYINGS).filter((role) => role !== mark.role && !held.includes(role)));
      const word = next && random.pick(SAYINGS[next]?.[r.language] ?? []);
      return word ? retold(r, mark, word) : undefined;
    },
  },
  {
    family: 'role',
    kind: 'the role given to another person',
    make: (r, random) => {
      const [role] = marksOf(r, 'role');
      const who = role && marksOf(r, 'person').find((m) => m.name === role.of);
      if (!who) return undefined;
      const next = random.pick(
        r.pack.names.people.filter(
          (p) => p.name !== role.of && !p.roles.includes(role.role) && !restsOn(r).includes(p.name),
        ),
      );
      return next ? retold(r, who, next.name) : undefined;
    },
  },
  {
    family: 'role',
    kind: 'a decision role nobody gave',
    make: (r, random) => {
      const person = random.pick(marksOf(r, 'person').filter((m) => !r.pack.ours.includes(m.name)));
      if (!person || marksOf(r, 'role').length > 0) return undefined;
      const held = rolesOf(r, person.name);
      const role = random.pick(Object.keys(SAYINGS).filter((each) => !held.includes(each)));
      const titled =
        /[总长理任监官员师][^，。]{0,1}$/u.test(r.text.slice(0, person.start)) ||
        /^, [A-Z]/u.test(r.text.slice(person.end));
      if (!role || held.length === 0 || titled) return undefined;
      const word = random.pick(SAYINGS[role]?.[r.language] ?? []) ?? '';
      return retold(r, person, r.language === 'zh' ? `${word}${person.name}` : `${person.name}, the ${word},`);
    },
  },
  {
    family: 'role',
    kind: 'another post',
    make: (r, random) => {
      const mark = random.pick(marksOf(r, 'title'));
      const old = mark && wordsOf(r, mark);
      const next = random.pick(
        titlesFor(r).filter((t) => old !== undefined && !restsOn(r).includes(t) && !likePost(t, old)),
      );
      return mark && next ? retold(r, mark, next) : undefined;
    },
  },
  {
    family: 'role',
    kind: 'another post put before the name',
    make: (r, random) => {
      const person = random.pick(marksOf(r, 'person').filter((m) => !r.pack.ours.includes(m.name)));
      if (!person || marksOf(r, 'title').length > 0) return undefined;
      const before = r.text.slice(0, person.start);
      const record = r.pack.items.find((i) => i.source.type === 'contact' && i.text.startsWith(person.name))?.text;
      const next = random.pick(
        titlesFor(r).filter(
          (t) =>
            record !== undefined && !likePost(t, record.split(/[；;]/u).slice(0, 3).join()) && !restsOn(r).includes(t),
        ),
      );
      if (!next || /[总长理任监官员师]$/u.test(before)) return undefined;
      return retold(r, person, r.language === 'zh' ? `${next}${person.name}` : `${next} ${person.name}`);
    },
  },
  {
    family: 'role',
    kind: 'ours called theirs',
    make: (r, random) => {
      const mark = random.pick(marksOf(r, 'person').filter((m) => r.pack.ours.includes(m.name)));
      if (!mark) return undefined;
      const { name } = mark;
      const zh = varied(
        r,
        [`客户的最终决策者${name}`, `客户方${name}`, `客户采购经理${name}`],
        [`甲方的${name}`, `客户那边的${name}`],
      );
      const en = varied(
        r,
        [`${name}, the customer’s economic buyer,`, `the customer’s buyer ${name}`],
        [`${name} of the customer’s purchasing team`, `${name}, on the customer’s side,`],
      );
      const forms = r.language === 'zh' ? zh : en;
      return retold(r, mark, random.pick(forms) ?? '');
    },
  },
  {
    family: 'role',
    kind: 'theirs called ours',
    make: (r, random) => {
      const mark = random.pick(
        marksOf(r, 'person').filter((m) => rolesOf(r, m.name).length > 0 && !r.pack.ours.includes(m.name)),
      );
      if (!mark) return undefined;
      const { name } = mark;
      const zh = varied(r, [`我方${name}`, `我们的销售${name}`], [`我司${name}`, `我们团队的${name}`]);
      const en = varied(
        r,
        [`our colleague ${name}`, `our seller ${name}`],
        [`${name} of our own team`, `${name}, our account manager,`],
      );
      return retold(r, mark, random.pick(r.language === 'zh' ? zh : en) ?? '');
    },
  },
];
