import { type Slot, slot, tell } from './compose.ts';
import type { Cast } from './right-claims-stories.ts';
import type { Day, Meaning, Random, Told, Tongue } from './types.ts';
import { dateForms, moneyForms, plain } from './write-values.ts';

export type StorySentence = { note: string; ways: Told[]; across: Told[] };

const SURE = [
  { zh: '考虑', en: 'is considering buying' },
  { zh: '计划', en: 'plans to buy' },
  { zh: '决定', en: 'has decided to buy' },
] as const;
const name = (kind: 'person' | 'company' | 'product', text: string): Slot =>
  slot(text, { kind, name: text } as Meaning);

/** The sentences of one visit note, each with ways to state it again in its own and the other language. */
export const storySentences = (language: Tongue, cast: Cast, random: Random): StorySentence[] => {
  const between = (low: number, high: number): number => low + random.below(high - low + 1);
  const [a, b, c] = cast.people;
  if (!a || !b || !c) return [];
  const ask = name('person', a.name);
  const tech = name('person', b.name);
  const user = name('person', c.name);
  const [p1 = '', p2 = ''] = cast.products;
  const product = name('product', p1);
  const rival = name('company', cast.rival);
  const sure = SURE[random.below(3)] ?? SURE[0];
  const quarter: Day = { year: between(2026, 2028), quarter: between(1, 4) };
  const day: Day = { year: 2027, month: between(1, 12), day: between(1, 28) };
  const units = between(3, 96);
  const budget = between(41, 980) * 1e4;
  const offer = between(41, 980) * 1e4 + 5000 * random.below(2);
  const stop = between(3, 40);
  const lead = between(41, 170);
  const stock = [between(20, 48), between(52, 99)] as const;
  const yieldRate = [between(801, 899) / 10, between(911, 989) / 10] as const;
  const plants = between(3, 9);
  const half: Day = { year: between(2024, 2026), half: between(1, 2) };
  const output = between(21, 190) * 5e6;
  const points = between(11, 68) / 10;
  const first = between(21, 39);
  const parts = between(4, 9);
  const warranty = between(13, 36);
  const sum = (value: number, l: Tongue, form: number): Slot =>
    slot(moneyForms(value, 'CNY', l)[form] ?? '', { kind: 'money', value, currency: 'CNY' });
  const date = (d: Day, l: Tongue, form = 0): Slot => slot(dateForms(d, l)[form] ?? '', { kind: 'date', ...d });
  const n = (value: number, unit: string): Slot =>
    slot(/[a-z]/u.test(unit) ? `${value} ${unit}` : `${value}${unit}`, { kind: 'count', value, unit });
  const pc = (value: number): Slot => slot(`${plain(value)}%`, { kind: 'percent', value });

  const pp = (value: number, l: Tongue): Slot =>
    slot(l === 'zh' ? `${plain(value)}个百分点` : `${plain(value)} percentage points`, { kind: 'points', value });

  const zh: Told[][] = [
    [
      tell`${language === 'zh' ? a.title : ''}${ask}表示公司${sure.zh}在${date(quarter, 'zh')}采购${product}共${n(units, '台')}，预算约${sum(budget, 'zh', 1)}。`,
      tell`据${ask}，公司${sure.zh}${date(quarter, 'zh', 2)}采购${n(units, '台')}${product}；预算约${sum(budget, 'zh', 0)}。`,
      tell`预算约${sum(budget, 'zh', 1)}：${ask}表示公司${sure.zh}在${date(quarter, 'zh', 1)}采购${n(units, '台')}${product}。`,
    ],
    [
      tell`${tech}不同意停产改造，要求单次停机不超过${n(stop, '小时')}。`,
      tell`${tech}要求单次停机不超过${n(stop, '小时')}，并且不同意停产改造。`,
    ],
    [
      tell`${rival}报价${sum(offer, 'zh', 1)}，承诺交付周期${n(lead, '天')}。`,
      tell`${rival}承诺交付周期${n(lead, '天')}，报价${sum(offer, 'zh', 0)}。`,
    ],
    [
      tell`库存天数由${n(stock[0], '天')}增至${n(stock[1], '天')}，良品率由${pc(yieldRate[0])}提升到${pc(yieldRate[1])}。`,
      tell`良品率由${pc(yieldRate[0])}提升到${pc(yieldRate[1])}；库存天数由${n(stock[0], '天')}增至${n(stock[1], '天')}。`,
    ],
    [
      tell`${user}希望${p2}先在${n(plants, '个')}车间试用，${ask}要求${date(day, 'zh')}前提交方案。`,
      tell`${ask}要求${date(day, 'zh')}前提交方案；${user}希望${p2}先在${n(plants, '个')}车间试用。`,
    ],
    [tell`董事会尚未批准预算，${tech}可能参加下一轮评审。`, tell`${tech}可能参加下一轮评审；董事会还没有批准预算。`],
    [
      tell`${tech}介绍，${date(half, 'zh')}产值为${sum(output, 'zh', 2)}，毛利率提高${pp(points, 'zh')}。`,
      tell`毛利率提高${pp(points, 'zh')}，${date(half, 'zh')}产值为${sum(output, 'zh', 1)}，${tech}这样介绍。`,
    ],
    [
      tell`合同分${n(parts, '期')}付款，首付${pc(first)}，质保期${n(warranty, '个月')}。`,
      tell`质保期${n(warranty, '个月')}；合同分${n(parts, '期')}付款，首付${pc(first)}。`,
    ],
  ];
  const en: Told[][] = [
    [
      tell`${ask}${language === 'en' ? `, ${a.title},` : ''} said the company ${sure.en} ${n(units, 'units')} of ${product} in ${date(quarter, 'en')} with a budget of about ${sum(budget, 'en', 0)}.`,
      tell`According to ${ask}, the company ${sure.en} ${n(units, 'units')} of ${product} in ${date(quarter, 'en', 1)}; the budget is about ${sum(budget, 'en', 1)}.`,
      tell`With a budget of about ${sum(budget, 'en', 1)}, the company ${sure.en} ${n(units, 'units')} of ${product} in ${date(quarter, 'en')}, ${ask} said.`,
    ],
    [
      tell`${tech} does not agree to a shutdown and requires every stop to stay under ${n(stop, 'hours')}.`,
      tell`${tech} requires every stop to stay under ${n(stop, 'hours')} and does not agree to a shutdown.`,
    ],
    [
      tell`${rival} offers ${sum(offer, 'en', 0)} and promises a delivery time of ${n(lead, 'days')}.`,
      tell`${rival} promises a delivery time of ${n(lead, 'days')} and offers ${sum(offer, 'en', 1)}.`,
    ],
    [
      tell`Inventory days rose from ${n(stock[0], 'days')} to ${n(stock[1], 'days')}, and yield improved from ${pc(yieldRate[0])} to ${pc(yieldRate[1])}.`,
      tell`Yield improved from ${pc(yieldRate[0])} to ${pc(yieldRate[1])}; inventory days rose from ${n(stock[0], 'days')} to ${n(stock[1], 'days')}.`,
    ],
    [
      tell`${user} hopes to try ${p2} in ${n(plants, 'workshops')} first, and ${ask} requires a proposal before ${date(day, 'en')}.`,
      tell`${ask} requires a proposal before ${date(day, 'en', 1)}; ${user} hopes to try ${p2} in ${n(plants, 'workshops')} first.`,
    ],
    [
      tell`The board has not approved the budget, and ${tech} may join the next review.`,
      tell`${tech} may join the next review; the board has not approved the budget.`,
    ],
    [
      tell`${tech} reported an output of ${sum(output, 'en', output % 1e6 === 0 ? 1 : 0)} for ${date(half, 'en')} and a gross margin up by ${pp(points, 'en')}.`,
      tell`Gross margin is up by ${pp(points, 'en')} and output for ${date(half, 'en', 1)} was ${sum(output, 'en', 0)}, ${tech} reported.`,
    ],
    [
      tell`The contract sets ${n(parts, 'instalments')}, ${pc(first)} paid up front and a warranty of ${n(warranty, 'months')}.`,
      tell`The warranty is ${n(warranty, 'months')}; the contract sets ${n(parts, 'instalments')}, ${pc(first)} paid up front.`,
    ],
  ];
  return (language === 'zh' ? zh : en).map((ways, i) => ({
    note: ways[0]?.text ?? '',
    ways,
    across: (language === 'zh' ? en : zh)[i]?.slice(0, 2) ?? [],
  }));
};
