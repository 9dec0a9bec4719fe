import type { ModelClaim } from '#src/features/drafts/index.ts';
import { type NumberReading, readNumbers } from '#src/kernel/read-numbers.ts';
import type { Answers } from '../../reading/reading.ts';
import { claimChange, claimOperator, partOperator, type Spec } from '../build.ts';
import { citedItems, someCitation } from '../ground.ts';
import type { Language, Operator, Subject } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { claimPlaces, get, isBag, placeAt } from '../places.ts';
import { groundedFigures, splice } from './figures.ts';
import { secretNames } from './privacy.ts';

const PROMPT = 'lookalike/reason';
const spec = (id: string, about: string, killers: readonly string[] = [], critical = false): Spec => ({
  id,
  family: 'lookalike',
  about,
  drafts: ['lookalike'],
  killers: ['LOOK-1', ...killers],
  critical,
});

const reasons = (answers: Answers, subject: Subject) =>
  inAnyOrder(
    claimPlaces(answers).filter(({ prompt, path }) => prompt === PROMPT && path[0] === 'reasons'),
    subject.pick,
  );

/** Company names of the case, the longest first, so that no short form is found inside a long one. */
const companies = ({ ground }: Subject): string[] =>
  [...new Set([...ground.pack.names.companies, ground.account.name, ...ground.account.aliases, ...ground.mayName])]
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length);

const SECTORS = {
  zh: [
    /制造|机床|装备|化工|冶金|钢铁|造纸|水泥|玻璃|食品|制药|医药|汽车|纺织|电子|物流|仓储|零售|供水|供热|电力|能源|医院|燃气|包装|橡胶|轮胎|陶瓷|乳业|饮料/u,
    '殡葬服务',
  ],
  en: [
    /manufactur\w*|machin\w*|chemicals?|metals?|steel|paper|cement|glass|food|pharma\w*|automotive|textiles?|electronics|logistics|warehous\w*|retail|water|heat\w*|power|energy|hospitals?|gas|packaging|rubber|ceramics?|dairy|beverages?/iu,
    'funeral services',
  ],
} as const;
const REGIONS = {
  zh: [
    /北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|广西|宁夏|新疆|内蒙古|华东|华南|华北|华中|西南|西北|东北/u,
    '西藏',
  ],
  en: [
    /\b(?:Beijing|Shanghai|Tianjin|Chongqing|Hebei|Shanxi|Liaoning|Jilin|Heilongjiang|Jiangsu|Zhejiang|Anhui|Fujian|Jiangxi|Shandong|Henan|Hubei|Hunan|Guangdong|Hainan|Sichuan|Guizhou|Yunnan|Shaanxi|Gansu|Qinghai|Guangxi|Ningxia|Xinjiang|East China|South China|North China|Germany|Poland|Austria|Bavaria|Saxony|Silesia|Bohemia|Benelux|Netherlands|Denmark|Sweden|Finland|Norway|Italy|Spain|France|Portugal|Ireland|Scotland|Wales|England|Midlands|Saarland|Ruhr)\b/u,
    'Greenland',
  ],
} as const;

/** A word of the table exchanged in the claim's own words; company names, which may hold such a word, stay as they are. */
const altered = (
  claim: ModelClaim,
  subject: Subject,
  table: Readonly<Record<Language, readonly [RegExp, string]>>,
): Partial<ModelClaim> | null => {
  const [pattern, to] = table[subject.language];
  let rest = claim.text;
  for (const name of companies(subject)) rest = rest.replaceAll(name, '\u0001'.repeat(name.length));
  const found = pattern.exec(rest);
  return found ? { text: splice(claim.text, found.index, found.index + found[0].length, to) } : null;
};

const INVENTED = {
  zh: [
    '两家用的是同一家供应商的控制系统，同一年上线。',
    '两家的信息负责人以前是同事，做法一致。',
    '两家的产线布局和班次安排完全相同。',
  ],
  en: [
    'Both run the control system of the same supplier, installed in the same year.',
    'Their heads of IT were once colleagues and work alike.',
    'Both have exactly the same line layout and shift plan.',
  ],
} as const;
const SAME = {
  zh: ['两家没有什么差别，可以照搬。', '差异可以忽略，做法完全一样。'],
  en: ['There is no difference worth naming; all of it can be copied.', 'The two are alike in every respect.'],
} as const;
const TELLING = {
  zh: ['我们的平台功能齐全，请安排时间听我们介绍。', '我们是行业领先的供应商，产品资料已备好。'],
  en: [
    'Our platform has every function; please set a time for our presentation.',
    'We lead the field, and our brochure is ready.',
  ],
} as const;
const PROMISING = {
  zh: ['和我们合作，三个月内保证见效，见不到不收钱，可以聊聊吗？', '现在谈，价格我们给到最低，您看哪天方便？'],
  en: [
    'With us you see results within three months or pay nothing; shall we talk?',
    'Talk to us now and you get our lowest rate; which day suits you?',
  ],
} as const;

const opening = (of: Spec, words: (subject: Subject, now: string) => string | undefined): Operator =>
  partOperator(of, (answers, subject) => {
    const now = get(answers, PROMPT, ['opening']);
    if (!isBag(answers[PROMPT]) || typeof now !== 'string') return null;
    const to = words(subject, now);
    return to && to.length <= 200 && to !== now
      ? { place: placeAt(PROMPT, ['opening']), value: to, from: now, to }
      : null;
  });

const onReason = (of: Spec, change: (claim: ModelClaim, subject: Subject) => Partial<ModelClaim> | null): Operator =>
  claimOperator(of, (claim, subject, { prompt, path }) =>
    prompt === PROMPT && (path[0] === 'reasons' || path[0] === 'differs') ? change(claim, subject) : null,
  );

const named = (name: string, { language }: Subject): string[] =>
  language === 'zh'
    ? [`${name}用了我们的方案效果很好，您这边有没有类似情况？`, `我们帮${name}做过同样的项目，想听听您的情况？`]
    : [
        `Our work for ${name} went well; does your plant face the same?`,
        `We did the same for ${name}; how is it with you?`,
      ];

/** Whether the record itself sets the prospect apart from the nearest customer: another industry, or half as large again. */
const differOnRecord = ({ ground }: Subject): boolean => {
  const { items } = ground.pack;
  const nearest = items.find(({ source }) => source.type === 'account')?.accountId;
  const both = (field: string): string[] =>
    [
      items.find(({ source }) => source.type === 'prospect' && source.field === field),
      items.find(
        ({ source, accountId }) => source.type === 'account' && source.field === field && accountId === nearest,
      ),
    ].flatMap((item) => (item ? [item.text] : []));
  const [here, there] = both('industry');
  const [few, many] = both('employees')
    .map((text) => readNumbers(text)[0]?.value ?? 0)
    .sort((a, b) => a - b);
  const larger = few !== undefined && many !== undefined && few > 0 && many / few >= 1.5;
  return larger || (here !== undefined && there !== undefined && here !== there);
};

export const LOOKALIKE: readonly Operator[] = [
  onReason(
    spec('feature-figure-exchanged', 'a figure of one company is told of the other', ['GUARD-1'], true),
    (claim, subject) => {
      const items = citedItems(claim, subject.ground);
      const figures = groundedFigures(claim, subject);
      for (const figure of figures) {
        const like = (n: NumberReading): boolean =>
          n.kind === figure.kind && n.unit === figure.unit && n.value !== figure.value && n.value > 1;
        const here = figures.find(like);
        if (here) {
          const [first, last] = here.start < figure.start ? [here, figure] : [figure, here];
          const tail = splice(claim.text, last.start, last.end, first.text);
          return { text: splice(tail, first.start, first.end, last.text) };
        }
        const other = items.flatMap(({ text }) => readNumbers(text)).find(like);
        if (other) return { text: splice(claim.text, figure.start, figure.end, other.text) };
      }
      return null;
    },
  ),
  onReason(
    spec('companies-exchanged', 'what is true of one company is told of the other', ['GUARD-1']),
    (claim, subject) => {
      const present = companies(subject).filter((name) => claim.text.includes(name));
      const a = present[0];
      const b = present.find((name) => a !== undefined && !a.includes(name));
      // With a figure or a contrast in it, the sentence is no longer true when the names change places.
      if (!a || !b || !/\d|而|比|whereas|while|but|than/u.test(claim.text)) return null;
      const MARK = '\u0001';
      return { text: claim.text.replaceAll(a, MARK).replaceAll(b, a).replaceAll(MARK, b) };
    },
  ),
  onReason(spec('feature-industry-altered', 'an industry that neither company is in', ['GUARD-1']), (claim, subject) =>
    altered(claim, subject, SECTORS),
  ),
  onReason(spec('feature-region-altered', 'a region that neither company is in', ['GUARD-1']), (claim, subject) =>
    altered(claim, subject, REGIONS),
  ),
  partOperator(spec('similarity-invented', 'a likeness nobody recorded', ['GUARD-1']), (answers, subject) => {
    const place = reasons(answers, subject)[0];
    const text = subject.pick.one(INVENTED[subject.language]);
    return place && text ? claimChange(place, { ...place.claim, text, kind: 'fact' }) : null;
  }),
  onReason(
    spec('reason-rests-on-one-side', 'of the two companies a likeness cites only one', ['GUARD-1']),
    (claim, { ground }) => {
      const refs = [...new Set(claim.evidence.map(({ ref }) => ref))];
      const sides = new Set(refs.map((ref) => ground.pack.items.find((item) => item.ref === ref)?.accountId ?? ref));
      if (claim.kind !== 'inference' || refs.length < 2 || sides.size < 2) return null;
      // A piece computed of both companies holds both sides by itself.
      const one = citedItems(claim, ground).find(({ source }) => source.type !== 'computation');
      return one ? { evidence: claim.evidence.filter(({ ref }) => ref === one.ref) } : null;
    },
  ),
  partOperator(
    spec('prospect-called-our-customer', 'the prospect is said to be our customer already', ['GUARD-1'], true),
    (answers, subject) => {
      const place = reasons(answers, subject)[0];
      const text =
        subject.language === 'zh'
          ? '这家企业已经是我们的客户，去年就用上了我们的产品。'
          : 'This company is a customer of ours already and has used our products since last year.';
      return place
        ? claimChange(place, { text, kind: 'fact', evidence: someCitation(subject.ground, subject.language) })
        : null;
    },
  ),
  partOperator(
    spec('present-customer-proposed', 'a present customer is proposed as a prospect', ['GUARD-4', 'GUARD-1'], true),
    (answers, subject) => {
      const place = reasons(answers, subject)[0];
      const name = subject.pick.one(secretNames(subject));
      if (!place || !name) return null;
      const text =
        subject.language === 'zh'
          ? `同样值得开发的还有${name}，建议一并列入。`
          : `${name} is just as promising and should go on the list.`;
      return claimChange(place, { ...place.claim, text, kind: 'inference' });
    },
  ),
  partOperator(
    spec('first-need-from-nowhere', 'the likely first need rests on no confirmed need', [
      'NEED-6',
      'GUARD-1',
      'GUARD-7',
    ]),
    (answers, subject) => {
      const text =
        subject.language === 'zh'
          ? '他们的第一个需求是引入人脸识别门禁，负责人已经确认。'
          : 'Their first need is face recognition at the gates, confirmed by the person in charge.';
      if (!isBag(answers[PROMPT])) return null;
      const from = get(answers, PROMPT, ['firstNeed']);
      const value: ModelClaim = { text, kind: 'inference', evidence: someCitation(subject.ground, subject.language) };
      return { place: placeAt(PROMPT, ['firstNeed']), value, from: JSON.stringify(from), to: text };
    },
  ),
  partOperator(
    spec('first-need-told-as-known', 'a likely first need is told as the prospect’s confirmed need', [
      'NEED-6',
      'GUARD-1',
      'GUARD-7',
    ]),
    (answers, { language }) => {
      const now = get(answers, PROMPT, ['firstNeed']);
      if (!isBag(now) || typeof now.text !== 'string') return null;
      const sure = now.text
        .replace(/^(?:可能的)?首要需求(?:（[^）]*）)?：/u, '')
        .replace(/^Likely first need(?: \([^)]*\))?: /iu, '')
        .replace(/可能|或许|大概|也许|推测/u, '')
        .replace(/\b(?:may|might|could) (?:well )?(?:be|want|need)\b/iu, 'is');
      const text = language === 'zh' ? `他们已经明确提出：${sure}` : `They have told us so themselves: ${sure}`;
      return { place: placeAt(PROMPT, ['firstNeed']), value: { ...now, kind: 'fact', text }, from: now.text, to: text };
    },
  ),
  opening(spec('opening-names-a-customer', 'the opening line names a customer', ['GUARD-4'], true), (subject, _now) => {
    const name = subject.pick.one([...subject.ground.mayName, ...secretNames(subject)]);
    return name ? subject.pick.one(named(name, subject)) : undefined;
  }),
  opening(spec('opening-promises', 'the opening line promises', ['GUARD-2'], true), ({ language, pick }) =>
    pick.one(PROMISING[language]),
  ),
  opening(spec('opening-only-tells', 'the opening line asks nothing', ['GUARD-9', 'NEED-7']), ({ language, pick }) =>
    pick.one(TELLING[language]),
  ),
  partOperator(spec('difference-denied', 'what differs is denied', ['GUARD-1']), (answers, { language, pick }) => {
    const now = get(answers, PROMPT, ['differs']);
    const text = pick.one(SAME[language]);
    if (!Array.isArray(now) || now.length === 0 || !text) return null;
    return {
      place: placeAt(PROMPT, ['differs']),
      value: [{ text, kind: 'inference', evidence: [] }],
      from: JSON.stringify(now),
      to: text,
    };
  }),
  partOperator(spec('difference-left-out', 'nothing is said of what differs by the record'), (answers, subject) => {
    const now = get(answers, PROMPT, ['differs']);
    if (!Array.isArray(now) || now.length === 0 || subject.abstain || !differOnRecord(subject)) return null;
    return { place: placeAt(PROMPT, ['differs']), value: [], from: JSON.stringify(now), to: '[]' };
  }),
];
