import { marksOf, restsOn, retold, swapped, wordsOf } from './fault-help.ts';
import type { FaultMaker, Right } from './types.ts';

/** For each unit one that cannot mean the same thing. */
const OTHER: Record<string, string> = {
  天: '个月',
  个月: '天',
  小时: '分钟',
  个小时: '分钟',
  分钟: '小时',
  毫秒: '分钟',
  周: '天',
  年: '个月',
  人: '台',
  名: '台',
  台: '人',
  家: '人',
  公里: '米',
  米: '公里',
  公斤: '吨',
  吨: '公斤',
  岁: '个月',
  辆: '人',
  平方公里: '公里',
  英里: '米',
  公顷: '公里',
  days: 'months',
  hours: 'minutes',
  minutes: 'hours',
  weeks: 'days',
  months: 'years',
  years: 'months',
  seconds: 'hours',
  people: 'machines',
  employees: 'machines',
  machines: 'people',
  units: 'people',
  hubs: 'people',
  countries: 'weeks',
  customers: 'machines',
  clusters: 'people',
  workshops: 'weeks',
  miles: 'feet',
  km: 'kg',
  kg: 'km',
  users: 'machines',
  sites: 'hours',
  plants: 'hours',
  lines: 'people',
  pharmacies: 'days',
  hospitals: 'days',
  cities: 'people',
  nodes: 'people',
  sensors: 'people',
  loggers: 'people',
  tags: 'weeks',
  students: 'machines',
  companies: 'people',
  pallets: 'people',
  trailers: 'people',
}; // prettier-ignore

/** Things one could take a share of. */
const WHOLE = /^(?:人|台|家|名|辆|people|units|machines|employees|customers|hubs|users|stores|pharmacies|clusters)$/u;

const OTHER_MONEY: readonly [RegExp, string][] = [
  [/美元/u, '欧元'],
  [/欧元/u, '美元'],
  [/英镑/u, '欧元'],
  [/人民币(.*)元/u, '$1美元'],
  [/元$/u, '美元'],
  [/US\$|\$|USD/u, '€'],
  [/€|EUR/u, '£'],
  [/£|GBP/u, '€'],
  [/CNY|RMB|¥/u, 'USD'],
];

const MOVES =
  /(?:提高|提升|下降|增长|降低|上升|增加|减少|降|升|增|rise|rose|grew|grow|growth of|up|down|fell|fall|increased?|decreased?|reduced?|reduce costs|by|improved?)(?:了|约|近|到|by|of|nearly|about|\s)*$/u;

const absent = (right: Right, words: string): boolean =>
  !restsOn(right).replace(/\s/gu, '').includes(words.replace(/\s/gu, ''));

export const UNIT_FAULTS: readonly FaultMaker[] = [
  {
    family: 'unit',
    kind: 'unit changed',
    make: (r, random) => {
      const mark = random.pick(marksOf(r, 'count').filter((m) => OTHER[m.unit] !== undefined));
      if (!mark) return undefined;
      const words = wordsOf(r, mark).replace(new RegExp(`${mark.unit}$`, 'u'), OTHER[mark.unit] ?? '');
      return absent(r, words) ? retold(r, mark, words) : undefined;
    },
  },
  {
    family: 'unit',
    kind: 'currency changed',
    make: (r, random) => {
      const mark = random.pick(marksOf(r, 'money'));
      if (!mark) return undefined;
      const words = wordsOf(r, mark);
      const rule = OTHER_MONEY.find(([find]) => find.test(words));
      const next = rule ? words.replace(rule[0], rule[1]) : words;
      return absent(r, next) ? retold(r, mark, next) : undefined;
    },
  },
  {
    family: 'unit',
    kind: 'percent for points',
    make: (r, random) => {
      const mark = random.pick(marksOf(r, 'points'));
      return mark && retold(r, mark, `${/\d[\d.]*/u.exec(wordsOf(r, mark))?.[0] ?? ''}%`);
    },
  },
  {
    family: 'unit',
    kind: 'points for percent',
    make: (r, random) => {
      const mark = random.pick(marksOf(r, 'percent').filter((m) => MOVES.test(r.text.slice(0, m.start))));
      const figure = mark && /\d[\d.]*/u.exec(wordsOf(r, mark))?.[0];
      return mark && figure
        ? retold(r, mark, r.language === 'zh' ? `${figure}个百分点` : `${figure} percentage points`)
        : undefined;
    },
  },
  {
    family: 'unit',
    kind: 'percent for a count',
    make: (r, random) => {
      const mark = random.pick(marksOf(r, 'count').filter((m) => !m.spelled && WHOLE.test(m.unit) && m.value <= 100));
      return mark && absent(r, `${mark.value}%`) ? retold(r, mark, `${mark.value}%`) : undefined;
    },
  },
  {
    family: 'unit',
    kind: 'money for a percentage',
    make: (r) => {
      const [mark] = marksOf(r, 'percent');
      return mark && retold(r, mark, r.language === 'zh' ? `${mark.value}万元` : `$${mark.value} million`);
    },
  },
  {
    family: 'unit',
    kind: 'per month for per year',
    make: (r) =>
      swapped(
        r,
        r.language === 'zh' ? /每年|每月|每天/gu : /\bper year|a year|a month|per month|per day|a day\b/gu,
        (m) =>
          ({
            每年: '每月',
            每月: '每天',
            每天: '每月',
            'per year': 'per month',
            'a year': 'a month',
            'a month': 'a year',
            'per month': 'per year',
            'per day': 'per month',
            'a day': 'a month',
          })[m[0]] ?? m[0],
      ),
  },
];
