import { restsOn, swapped, varied } from './fault-help.ts';
import type { FaultMaker, Right, Twist } from './types.ts';

type Raise = readonly [kind: string, find: RegExp, to: string];

const ZH: readonly Raise[] = [
  [
    'considered → decided',
    /(?<!不|无需|不用|不必|不需要|没有|没|别)(?:正在|还在|在)?考虑(?!到|因素|的|是|，|。|周)/gu,
    '决定',
  ],
  [
    'planned → done',
    /(?<!(?:经营|战略|年度|采购|项目|生产|列入|的|五年|该|一|工作|行动|实施|这个|业务|推广|提出|制定|个|份|客户|整改|培训|原))(?:计划|打算)(?=[在于把将用到为对向从与和先再改上新建采购扩投推进实开增更换引设申提发做让给年月日\d二三四五六七八九十一2])/gu,
    '已经',
  ],
  ['hoped → required', /(?<![的是有不没])(?:希望|想要|期望|期待)(?![的，。工值])/gu, '要求'],
  ['may → will', /(?<![不尽只有])可能(?![性的，。])/gu, '必定'],
  ['may → will', /(?:也许|或许|大概|说不定)/gu, '必定'],
  ['expected → done', /(?:预计|有望|预期)(?!到|值|成交日|的|，)/gu, '已经'],
  ['suggested → required', /(?<![的份条点项些不])建议(?![的，。书稿])/gu, '要求'],
  [
    'will → did',
    /(?<![大即就必主名武战部少中上准干健])将(?!在未来)(?=在|于|由|会|为|从|对|与|使|成|建|开|继|进|推|实|提)/gu,
    '已经',
  ],
  ['willing → committed', /愿意/gu, '承诺'],
  ['on the list → approved', /已列入计划/gu, '已批准'],
  ['inferred → known', /推断为/gu, '已证实为'],
  ['should → must', /应该|应当/gu, '必须'],
];
const EN: readonly Raise[] = [
  ['may → will', /\b(?:may|might|could)(?= (?!not\b|have\b)[a-z]+)/gu, 'will'],
  ['considered → decided', /\bis considering\b/gu, 'has decided on'],
  ['considered → decided', /\bconsiders?\b(?! (?:as|it|the fact))/gu, 'has decided on'],
  [
    'planned → done',
    /(?<=\b(?:company|he|she|it|customer|board|group|firm|government|[A-Z][a-z]+) )plans to (?=[a-z])/gu,
    'has decided to ',
  ],
  ['planned → done', /(?<=\b(?:they|companies|customers|owners) )plan to (?=[a-z])/gu, 'have decided to '],
  ['planned → approved', /\bis planned\b/gu, 'is approved'],
  [
    'hoped → required',
    /\b(?:hopes|wishes|wants|would like)(?= (?:to|a|the|one|it|an|two|three|[a-z]+ (?:to|in)) ?)/gu,
    'requires',
  ],
  ['hoped → required', /\bhope to\b/gu, 'insist to'],
  ['expected → done', /\b(?:is|are) expected to\b/gu, 'is certain to'],
  ['expected → certain', /\b(?:probably|possibly|perhaps)\b/gu, 'certainly'],
  ['expected → certain', /\b(?:is|are) likely to\b/gu, 'is certain to'],
  ['suggested → agreed', /\b(?:proposed|suggested)\b/gu, 'agreed'],
  ['suggested → agreed', /\b(?:proposes|suggests)\b/gu, 'confirms'],
  ['should → must', /\bshould\b(?! not)/gu, 'must'],
  ['inferred → known', /\bis inferred to be\b/gu, 'is known to be'],
  ['will → did', /\bwill be\b(?! not)/gu, 'has been'],
  [
    'will → did',
    /\bwill (?=(?:send|write|read|join|buy|sign|move|use|decide|supply|confirm|take|start)\b)/gu,
    'did already ',
  ],
  ['seemed → was', /\b(?:seems|appears) to be\b/gu, 'is'],
  ['estimated → confirmed', /\bestimate[sd]?\b/gu, 'confirmed'],
];

/** Other words as strong, for the claims that are held out. */
const KEPT: Readonly<Record<string, string>> = {
  决定: '已经敲定',
  必定: '肯定会',
  要求: '坚持',
  已经: '业已',
  已批准: '已获批',
  承诺: '保证',
  will: 'is certain to',
  requires: 'demands',
  certainly: 'definitely',
  confirms: 'proves',
  confirmed: 'established',
  'has decided to ': 'has committed to ',
  'has decided on': 'has approved',
  must: 'has to',
};

const raise = (right: Right, kind: string, rules: readonly Raise[]): Twist | undefined => {
  for (const [name, find, to] of rules) {
    // What is asked about is not stated, so nothing is raised by asking it more firmly.
    if (name !== kind || /\b(?:asks?|asked|whether|wonders)\b/u.test(right.text)) continue;
    const out = swapped(right, find, varied(right, to, KEPT[to] ?? to));
    // When the raised word stands in the evidence too, somebody may have said it: leave that claim alone.
    if (out && !restsOn(right).includes(to.trim())) return out;
  }
  return undefined;
};

const kinds = [...new Set([...ZH, ...EN].map(([kind]) => kind))];

export const MODALITY_FAULTS: readonly FaultMaker[] = kinds.map((kind) => ({
  family: 'modality',
  kind,
  make: (r) => raise(r, kind, r.language === 'zh' ? ZH : EN),
}));
