/** A change as a sentence tells it, in its own words. `change` alone where no level is told (`下降 12%`). */
export type Told = { measure: string | null; before: string | null; after: string | null; change: string | null };

const ABOUT_ZH = '(?:约|近|不到|不足|超过?|高达|达|平均|每[天日周月年班次台人]|最多|最少|至少)*';
const UNIT_ZH =
  '(?:%|％|‰|ppm|PPM|[A-Za-z°℃µμ]{1,6}(?:/[A-Za-z]{1,4})?|[万亿千百]*(?:个)?(?:工作日|百分点|自然日|小时|分钟|秒钟|毫秒|人天|人月|人日|元|天|日|周|月|年|次|台|套|件|人|条|家|个|倍|吨|度|米|户|座|片|只|辆|批|单|笔|例|点|支|步|项|成|秒)|[万亿])';
const NUMBER = '[-+]?\\d[\\d,]*(?:\\.\\d+)?';
const HAN_NUMBER = '[一二两三四五六七八九十百千半]+';
const VALUE_ZH = `(?:${ABOUT_ZH}\\s?(?:${NUMBER}(?:\\s?[-~～至]\\s?${NUMBER})?\\s?${UNIT_ZH}?|${HAN_NUMBER}(?:个半|多)?${UNIT_ZH})(?:以[内上下]|左右|多|内)?|(?:秒|分钟|小时|天|周|月|年)级)`;
const MOVES_ZH =
  '(?:下?降|减少?|缩[短减小]?|提[升高]|上?升|增[加长至]?|压[缩降]?|涨|扩[大展]?|改[善进]?|回落|跌|加快|优化)';

const MOVED_ZH = new RegExp(MOVES_ZH, 'u');
const BEFORE_AFTER_ZH = new RegExp(
  `(?:(?<lead>由|从)(?:原来|原先|之前|过去|以前|上线前|改造前)?的?\\s?(?<before>${VALUE_ZH})[^，。；,;\\d]{0,14}?(?:到|至|为|成|→|->)了?\\s?|(?<bare>${VALUE_ZH})\\s?(?:${MOVES_ZH}(?:到|至|为)了?|→|->|⇒|➔)\\s?)(?<after>${VALUE_ZH})`,
  'gu',
);
const CHANGE_ZH = new RegExp(
  `(?<verb>提升|提高|降低|减少|节省|缩短|增长|下降|上升|增加|节约|缩减|压缩|降本|提速)(?!的)(?:了|幅度|比例|率)*(?<object>[\\p{Script=Han}A-Za-z]{0,12}?)(?<to>到|至|为)?(?:了)?\\s?(?<change>${VALUE_ZH})`,
  'gu',
);

const ABOUT_EN =
  '(?:(?:about|around|nearly|over|more than|less than|under|up to|just|some|almost|approximately|roughly|only|an average of)\\s)?';
const STOP_EN =
  '(?!(?:to|and|for|in|by|of|from|at|on|with|after|within|per|while|when|or|the|a|but|as|over|during|since)\\b)';
const SPAN_EN = '(?:minutes?|seconds?|hours?|days?|weeks?|months?|years?|times|points?|percent)';
const WORDS_EN = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half an?|an?)';
const VALUE_EN = `(?:${ABOUT_EN}(?:[$€£¥]|RMB\\s|USD\\s|CNY\\s|EUR\\s)?(?:${NUMBER}(?:\\s?%|\\s?(?:million|billion|thousand)(?:\\s${STOP_EN}[a-z]+)?|[a-zA-Zµ]{1,4}(?![a-zA-Z])|(?:\\s|-)${STOP_EN}[a-zA-Z]+(?:\\s${SPAN_EN})?)?|${WORDS_EN}\\s(?:working\\s)?${SPAN_EN}|${SPAN_EN})(?:\\s(?:per|a|an)\\s[a-z]+)?)`;
const FROM_TO_EN = new RegExp(
  `\\bfrom\\s(?<before>${VALUE_EN})[^.;\\d]{0,30}?\\s(?:down\\s|up\\s)?to\\s(?<after>${VALUE_EN})`,
  'giu',
);
const TO_FROM_EN = new RegExp(
  `\\bto\\s(?<after>${VALUE_EN})[^.;\\d]{0,20}?,?\\s(?:down\\s|up\\s)?from\\s(?<before>${VALUE_EN})`,
  'giu',
);
const ARROW_EN = new RegExp(`(?<before>${VALUE_EN})\\s?(?:→|->|⇒|➔)\\s?(?<after>${VALUE_EN})`, 'giu');
const MOVES_EN =
  '(?:reduc(?:ed|es|ing)|cut(?:s|ting)?|shorten(?:ed|s|ing)|sav(?:ed|es|ing)|improv(?:ed|es|ing)|increas(?:ed|es|ing)|rais(?:ed|es|ing)|lower(?:ed|s|ing)|boost(?:ed|s|ing)|decreas(?:ed|es|ing)|fell|falls|dropped|drops|rose|rises|grew|grows|declined|went|gone|brought|accelerat(?:ed|es)|sped up|gained|slashed|trimmed)';
const MOVED_EN = new RegExp(MOVES_EN, 'iu');
const VERB_EN = new RegExp(
  `\\b(?:(?:is|was|were|are|been|has|have|had|being|be)\\s)*(?:\\w+ly\\s)?${MOVES_EN}\\b`,
  'giu',
);
const BY_EN = new RegExp(`\\b${MOVES_EN}\\s(?<object>[^.;,]{0,60}?)\\s?\\b(?:by|of)\\s(?<change>${VALUE_EN})`, 'giu');
const SAVED_EN = new RegExp(`\\bsav(?:ed|es|ing)\\s(?<change>${VALUE_EN})`, 'giu');
const NOUN_EN = new RegExp(
  `(?<change>${VALUE_EN})\\s(?:reduction|increase|improvement|decrease|savings?|drop|rise|growth|faster|fewer|less|lower|higher|shorter|more)\\b(?:\\s(?:in|of)\\s(?<object>[^.;,]{1,50}))?`,
  'giu',
);

const MAX_MEASURE = 40;
const IS_DATE = /^\s*(?:19|20)\d\d\s?(?:年|[-/]\d)|^\d{1,2}\s?[月日]/u;

const tidy = (words: string): string | null => {
  const bare = words
    .replace(/^[\s，。；：、,;:（(“"'—-]+|[\s，。；：、,;:）)”"'—-]+$/gu, '')
    .replace(
      /^(?:并且?|而且|同时|使得?|让|将|把|其中|例如|比如|因此|从而|最终|就|使用|通过|and|which|that|also|the|a|an|our|their|its|this)(?:\s+|(?=\p{Script=Han}))/giu,
      '',
    )
    .replace(/(?:也|已|已经|均|都|可|能|则|就|便|平均|整体|大幅|显著|明显|同比|环比|的时间?)$/u, '')
    .trim();
  const letters = [...bare];
  if (letters.length === 0) return null;
  if (letters.length <= MAX_MEASURE * (/\p{Script=Han}/u.test(bare) ? 1 : 2)) return bare;
  return null;
};

const clauseBefore = (sentence: string, at: number): string => {
  const clauses = sentence.slice(0, at).split(/[，。；：,;:、]/u);
  for (let i = clauses.length - 1; i >= 0; i -= 1) {
    const clause = clauses[i]?.trim() ?? '';
    if (clause !== '' && !/\d/u.test(clause)) return clause;
    if (clause !== '') return clause.replace(/^.*\d\S*\s?/u, '');
  }
  return '';
};

/** The subject or object an English clause has before its figures: what stands behind its verb, else before it. */
const measureEn = (sentence: string, at: number): string | null => {
  const clause =
    sentence
      .slice(0, at)
      .split(/[;:]|,(?=\s)/u)
      .at(-1) ?? '';
  const verbs = [...clause.matchAll(VERB_EN)];
  const verb = verbs.at(-1);
  if (!verb) return tidy(clause);
  const behind = tidy(clause.slice(verb.index + verb[0].length));
  return behind && !/^(?:further|again|even|down|up)$/iu.test(behind) ? behind : tidy(clause.slice(0, verb.index));
};

const bareNumber = (value: string): boolean => /^\s*[-+]?[\d,.]+\s*$/u.test(value);

const levels = (measure: string | null, before: string, after: string, stated: boolean): Told[] => {
  if (IS_DATE.test(before) || IS_DATE.test(after) || !/\d|[一二两三四五六七八九十百千半]/u.test(before + after))
    return [];
  if (bareNumber(before) && bareNumber(after) && !stated) return [];
  return [{ measure, before: before.trim(), after: after.trim(), change: null }];
};

const overlaps = (spans: readonly [number, number][], from: number, to: number): boolean =>
  spans.some(([start, end]) => from < end && to > start);

const chinese = (sentence: string): Told[] => {
  const taken: [number, number][] = [];
  const told: Told[] = [];
  for (const match of sentence.matchAll(BEFORE_AFTER_ZH)) {
    const { before, bare, after = '' } = match.groups ?? {};
    const stated = MOVED_ZH.test(match[0]);
    const found = levels(tidy(clauseBefore(sentence, match.index)), before ?? bare ?? '', after, stated);
    if (found.length > 0) taken.push([match.index, match.index + match[0].length]);
    told.push(...found);
  }
  for (const match of sentence.matchAll(CHANGE_ZH)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const { object = '', to: level, change = '' } = match.groups ?? {};
    if (overlaps(taken, from, to) || IS_DATE.test(change) || bareNumber(change)) continue;
    taken.push([from, to]);
    const measure = tidy(object) ?? tidy(clauseBefore(sentence, from));
    told.push({ measure, before: null, after: level ? change.trim() : null, change: level ? null : change.trim() });
  }
  return told;
};

const english = (sentence: string): Told[] => {
  const taken: [number, number][] = [];
  const told: Told[] = [];
  let lastMeasure: string | null = null;
  for (const pattern of [FROM_TO_EN, TO_FROM_EN, ARROW_EN])
    for (const match of sentence.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const { before = '', after = '' } = match.groups ?? {};
      if (overlaps(taken, from, to)) continue;
      const own = measureEn(sentence, from);
      // `reduced from 29s to 3s for trucks, and from 15s to 2s for cars` measures one thing twice.
      const whom = /^\s(?:for|in|at) [^,.;]{1,30}/u.exec(sentence.slice(to))?.[0] ?? '';
      const measure: string | null = own && own !== 'and' ? own : lastMeasure;
      lastMeasure = measure;
      const found = levels(measure && `${measure}${whom}`, before, after, MOVED_EN.test(sentence));
      if (found.length > 0) taken.push([from, to]);
      told.push(...found);
    }
  for (const pattern of [BY_EN, SAVED_EN, NOUN_EN])
    for (const match of sentence.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const { object = '', change = '' } = match.groups ?? {};
      if (overlaps(taken, from, to) || !/\d/u.test(change) || (pattern === BY_EN && bareNumber(change))) continue;
      taken.push([from, to]);
      told.push({
        measure: tidy(object) ?? measureEn(sentence, from),
        before: null,
        after: null,
        change: change.trim(),
      });
    }
  return told;
};

/** REC-2: what a sentence says was measured, before and after or by how much, in its own words and order. */
export const toldChanges = (sentence: string): Told[] =>
  /\p{Script=Han}/u.test(sentence) ? chinese(sentence) : english(sentence);

const LEVEL_ZH = new RegExp(
  `(?<measure>[\\p{Script=Han}A-Za-z]{0,14}(?:率|精度|比例|占比|时间|时长|成本|数量|规模|产量|覆盖))(?:高达|达到?了?|为|超过|仅为?|控制在)\\s?(?<after>${VALUE_ZH})`,
  'gu',
);
const SHARE_ZH = new RegExp(
  `(?<after>${ABOUT_ZH}${NUMBER}\\s?[%％])的(?<measure>[\\p{Script=Han}A-Za-z]{2,16}?)(?:已|都|均)?(?:实现|完成|得到|达到)`,
  'gu',
);
const LEVEL_EN = new RegExp(
  `(?<measure>[A-Za-z][\\w -]{2,50}?)\\s(?:has |have )?(?:reache[sd]|stands at|is now|achieved|exceed(?:s|ed))\\s(?<after>${ABOUT_EN}${NUMBER}\\s?%)`,
  'giu',
);

/** A level that was reached, without what it was before: `识别率高达 98%`, `近 30% 的重复性工作实现了自动化`. */
export const toldLevels = (sentence: string): Told[] =>
  (/\p{Script=Han}/u.test(sentence) ? [LEVEL_ZH, SHARE_ZH] : [LEVEL_EN]).flatMap((pattern) =>
    [...sentence.matchAll(pattern)].flatMap(({ groups }): Told[] => {
      const { measure = '', after = '' } = groups ?? {};
      return IS_DATE.test(after) || bareNumber(after)
        ? []
        : [{ measure: tidy(measure), before: null, after: after.trim(), change: null }];
    }),
  );
