/** What a figure is counted by: a stretch of time, a mass, a size. */
export type Rate = { of: 'time' | 'size'; by: string };

const TIMES: readonly (readonly [string, RegExp])[] = [
  ['hour', /每(?:个)?(?:小时|钟头)|[/／](?:小时|h\b)|\b(?:per|an|each|every|a) hours?\b|\bhourly\b|[/／]hour/iu],
  ['shift', /每(?:个)?班(?!组)|\b(?:per|a|each|every) shift\b/iu],
  [
    'day',
    /每(?:一)?[天日]|[/／][天日]|日均|日(?=[检产耗用处销]\p{Script=Han})|\b(?:per|a|each|every) days?\b|\bdaily\b|[/／]day/iu,
  ],
  ['week', /每(?:一)?(?:个)?(?:周|星期)|[/／]周|周均|\b(?:per|a|each|every) weeks?\b|\bweekly\b|[/／]week/iu],
  [
    'month',
    /每(?:一)?(?:个)?月|[/／]月|月均|月(?:度)?(?=[费用耗产支电成节采销租维]\p{Script=Han})|(?<![个上下本当今\d一二两三四五六七八九十每])月(?:均)?(?=营业|营收|收入|利润|产值|处理|检修|总)|\b(?:per|a|each|every) months?\b|\bmonthly\b|[/／]month/iu,
  ],
  ['quarter', /每(?:一)?(?:个)?季度?|[/／]季|季均|\b(?:per|a|each|every) quarters?\b|\bquarterly\b|[/／]quarter/iu],
  [
    'year',
    /每(?:一)?年|[/／]年|年均|全年|年(?:度)?(?=[费用耗产支电成节采销租维]\p{Script=Han})|(?<![今去明前后上下\d一二两三四五六七八九十半每])年(?:均)?(?=营业|营收|收入|利润|产值|处理|检修|总)|\b(?:per|a|each|every) years?\b|\b(?:yearly|annual(?:ly)?)\b|[/／]year|\bp\.?a\.?(?=\W|$)/iu,
  ],
];

const SIZES: readonly (readonly [string, RegExp])[] = [
  ['tonne', /每吨|吨(?=[奶钢铜铝料汽水产]\p{Script=Han})|[/／]吨|\b(?:per|a|each) tonn?e?s?\b|[/／]t\b/iu],
  ['kilogram', /每(?:公斤|千克)|[/／](?:公斤|千克|kg\b)|\b(?:per|a) (?:kg|kilo(?:gram)?)\b/iu],
  ['square metre', /每(?:平方米|平米)|[/／](?:平方米|平米|m2|㎡)|\b(?:per|a) square met(?:re|er)\b/iu],
  ['cubic metre', /每(?:立方米|立方|方)|[/／](?:立方米|m3|m³)|\b(?:per|a) cubic met(?:re|er)\b/iu],
  ['metre', /每米|[/／]米|\b(?:per|a) met(?:re|er)\b/iu],
  ['kilometre', /每(?:公里|千米)|[/／](?:公里|km\b)|\b(?:per|a) (?:km|kilomet(?:re|er))\b/iu],
  ['person', /每(?:个)?人(?![次员])|人均|[/／]人|\b(?:per|a) (?:head|person|employee)\b/iu],
  ['line', /每(?:一)?条线?|[/／]条线?|\b(?:per|a|each) line\b/iu],
  ['store', /每(?:一)?(?:个)?(?:家)?门?店|[/／]店|\b(?:per|a|each) (?:store|shop)\b/iu],
  ['device', /每(?:一)?台|[/／]台|\b(?:per|a|each) (?:unit|device|machine)\b/iu],
];

/** A stretch of time something takes or lies away: `in a year`, `half a year`, `a year ago`; `twice a year` counts another thing. */
const STRETCH =
  /\b(?:in|within|after|inside|under|during|for|over|half|than|nearly|almost|about|once|twice|times) (?:an?|each|every) (?:hour|shift|day|week|month|quarter|year)\b|\ban? (?:hour|day|week|month|quarter|year)(?=['’]s| (?:ago|later|earlier|from now|before|on|old|long|or (?:so|two|more)|and a (?:half|quarter)|of|ahead|away)\b)/giu;

/** A place on paper or set apart: `in a line of its own`, `on a line of the sheet`; nothing is counted by it. */
const SET_APART =
  /\b(?:an?|one|each) (?:line|sheet|store|shop|unit|device|machine) of (?:its|their|his|her|our|your) own\b|\b(?:in|on|into|to|as) an? line (?:in|on|of|below|above) (?:the|its|their|that|this|your|our) (?:sheet|table|page|summary|note|list|paper|offer|quotation)\b/giu;

/** What a figure within a quotation is counted by stands within it too. */
const withinQuotes = (before: string, after: string): string =>
  after.slice(0, /[”」》]/u.exec(after)?.index ?? after.length) +
  (/[“「《][^”」》]*$/u.test(before) ? '' : after.slice(/[”」》]/u.exec(after)?.index ?? after.length));

/** What the words beside a figure count it by. */
export const ratesOf = (around: { before: string; after: string }): Rate[] => {
  const before = around.before.replaceAll(STRETCH, ' ').replaceAll(SET_APART, ' ');
  const after = withinQuotes(around.before, around.after).replaceAll(STRETCH, ' ').replaceAll(SET_APART, ' ');
  const found = (list: readonly (readonly [string, RegExp])[], of: Rate['of']): Rate[] =>
    list.filter(([, words]) => words.test(before) || words.test(after)).map(([by]) => ({ of, by }));
  return [...found(TIMES, 'time'), ...found(SIZES, 'size')];
};

const BY_TIME =
  /每(?:一)?(?:个)?(?<zh>小时|班(?!组)|天|日|周|星期|月|季度?|年)|(?<!\b(?:does|do|would|could|can) )\b(?:per|a|an|each|every) (?<en>hour|shift|day|week|month|quarter|year)\b(?! ago| later| earlier)|\b(?<ly>hourly|daily|weekly|monthly|quarterly|yearly|annual(?:ly)?)\b/giu;
const NAMES: Readonly<Record<string, string>> = {
  小时: 'hour',
  班: 'shift',
  天: 'day',
  日: 'day',
  周: 'week',
  星期: 'week',
  月: 'month',
  季: 'quarter',
  季度: 'quarter',
  年: 'year',
  daily: 'day',
};

/** Where a text counts by a stretch of time. */
export const rateMarks = (text: string): { by: string; start: number; end: number; text: string }[] =>
  [...text.matchAll(BY_TIME)].map((match) => {
    const word = (match.groups?.zh ?? match.groups?.en ?? match.groups?.ly ?? '').toLowerCase();
    const by = NAMES[word] ?? (word.startsWith('annual') ? 'year' : word.replace(/ly$/u, ''));
    return { by, start: match.index, end: match.index + match[0].length, text: match[0] };
  });
