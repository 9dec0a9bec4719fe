import { foldText } from '#src/kernel/fold-text.ts';
import { sameQuantity } from '#src/kernel/quantity.ts';
import type { NumberReading } from '#src/kernel/read-numbers.ts';
import { readVagueNumbers } from '#src/kernel/read-vague-numbers.ts';
import type { Claim, Fault } from './claim.ts';
import { faults } from './faults.ts';
import { directionOf } from './modality.ts';
import { countsOwnList } from './own-counts.ts';
import { isOwnTarget } from './own-target.ts';
import type { Reader } from './reader.ts';
import type { Support } from './support.ts';

type Span = { start: number; end: number };

const MONEY_WORDS =
  /金额|预算|营收|营业额|收入|采购额|合同额|总价|报价|价格|单价|费用|成本|投资|利润|amount|budget|revenue|price|cost|value|spend|capex|opex|sales|profit/iu;
const CURRENCY_WORDS: Readonly<Record<string, RegExp>> = {
  CNY: /元|¥|￥|cny|rmb|人民币|yuan/iu,
  USD: /美元|美金|\$|usd|dollar/iu,
  EUR: /欧元|€|eur/iu,
  GBP: /英镑|£|gbp/iu,
  JPY: /日元|jpy|yen/iu,
  HKD: /港元|港币|hk\$|hkd/iu,
};
const UNIT_WORDS: Readonly<Record<string, RegExp>> = {
  '%': /%|％|率|占比|比例|份额|\b(?:percent|share|rate|ratio|margin)\b/iu,
  person: /人|员工|people|employee|staff|headcount|person|user/iu,
  org: /家|公司|客户|供应商|compan|customer|supplier|client/iu,
  day: /天|日|day/iu,
  week: /周|星期|week/iu,
  month: /月|month/iu,
  quarter: /季|quarter/iu,
  year: /年|year/iu,
  hour: /小时|hour/iu,
  times: /次|场|times|visit|call|meeting|次数/iu,
};

/** Whether nothing but an end stands behind a number: its unit is then its field's. */
const isBare = (found: NumberReading, support: Support): boolean => {
  const at = support.context.indexOf(found.text);
  return (
    at >= 0 &&
    /^\s*(?:$|[，,、;；。.)）\n|/\]]|(?:和|与|至|到|增|降|升|→|-|to|and)\s?)/u.test(
      support.context.slice(at + found.text.length),
    )
  );
};

/** Whether a number that stands in the record without a unit (`库存天数：60`) carries the unit the claim gives it. */
const unitFits = (said: NumberReading, found: NumberReading, support: Support): boolean => {
  if (said.kind === 'plain') return true;
  if (said.kind === 'points')
    return new RegExp(`${found.text.replace(/[^\d.]/gu, '').replace('.', '\\.')}\\s?(?:points?|个?点)`, 'iu').test(
      support.context,
    );
  const context = `${support.context} ${support.item.label} ${support.item.source.field ?? ''}`;
  if (said.kind === 'money') {
    const named = Object.entries(CURRENCY_WORDS).filter(([, words]) => words.test(`${context} ${support.item.text}`));
    if (named.length > 0) return named.some(([code]) => code === said.unit);
    return said.unit === 'CNY' && MONEY_WORDS.test(context);
  }
  if (said.kind === 'count' && ['item', 'thing', ''].includes(said.unit)) return true;
  if (UNIT_WORDS[said.unit]?.test(behind(found, support.context))) return true;
  return isBare(found, support) && (UNIT_WORDS[said.unit]?.test(context) ?? false);
};

/** The word behind a number, where one stands (`14 hubs`, `45 件`). */
const behind = (found: NumberReading, context: string): string => {
  const at = context.indexOf(found.text);
  return at < 0
    ? ''
    : (/^\s?(?:[\p{Script=Latin}-]+(?: [\p{Script=Latin}-]+)?|[\p{Script=Han}]{1,3})/u.exec(
        context.slice(at + found.text.length),
      )?.[0] ?? '');
};

const isVaguer = (said: NumberReading, found: NumberReading): boolean =>
  said.kind === 'plain' &&
  ['money', 'duration', 'count', 'ordinal'].includes(found.kind) &&
  sameQuantity({ ...said, kind: found.kind, unit: found.unit }, found);

const sameRank = (said: NumberReading, found: NumberReading): boolean =>
  [said.kind, found.kind].includes('ordinal') &&
  said.value === found.value &&
  [said, found].every((q) => ['ordinal', 'plain'].includes(q.kind) || q.unit === 'item');

// `合同期上限为二十四个月`: the figure is named as the limit it is.
const LIMIT = /上限|最长|最多|封顶|\b(?:limit|cap|ceiling|maximum|upper bound)\b/iu;

/** `超过`, `不超过` are part of what is said; `约` may come or go. A weaker statement than a fact may leave a bound out. */
const boundFits = (said: NumberReading, found: NumberReading, { kind, text }: Claim): boolean => {
  const strict = (q: NumberReading): 'min' | 'max' | 'over' | undefined => (q.bound === 'about' ? undefined : q.bound);
  if (strict(said) === 'over') return strict(found) !== 'max';
  if (strict(found) === 'over') return strict(said) !== 'max';
  if (strict(found) === 'max' && strict(said) === undefined && LIMIT.test(text)) return true;
  return strict(said) === strict(found) || (kind !== 'fact' && strict(said) === undefined);
};

const holds = (said: NumberReading, found: NumberReading, support: Support, claim: Claim): boolean => {
  const [a, b] = [
    { ...said, value: Math.abs(said.value) },
    { ...found, value: Math.abs(found.value) },
  ];
  const same =
    b.kind === 'plain' && a.kind !== 'plain'
      ? (b.value === a.value && unitFits(said, found, support)) || sameRank(a, b)
      : sameQuantity(a, b) || isVaguer(a, b) || sameRank(a, b);
  if (!same || !boundFits(said, found, claim)) return false;
  if (Math.sign(said.value) === Math.sign(found.value)) return true;
  // `下降5%` for `-5%`, and the reverse.
  return directionOf(said.value < 0 ? support.context : claim.text) === 'down';
};

const yearHolds = (said: NumberReading, support: Support): boolean =>
  said.kind === 'plain' && support.dates.some((d) => d.kind === 'year' && d.from.startsWith(`${said.value}-`));

/** `1个` for `一个`, `1 against` for `one against`: one is written as an article as often as a number. */
const saysOne = (said: NumberReading, supports: readonly Support[]): boolean =>
  said.value === 1 &&
  (said.kind === 'plain' || said.kind === 'count') &&
  supports.some((s) => /一[\p{Script=Han}]|\b(?:one|an?|single)\b/iu.test(s.words));

/** `half` where the evidence speaks of `the other half`. */
const saysHalf = (said: NumberReading, supports: readonly Support[]): boolean =>
  /^(?:half|一半|半数)$/iu.test(said.text.trim()) &&
  supports.some((s) => /\bthe other half\b|另一半|另外一半/iu.test(s.words));

const pairs = (numbers: readonly NumberReading[]): [NumberReading, NumberReading][] =>
  numbers.flatMap((n, i): [NumberReading, NumberReading][] => {
    const next = numbers[i + 1];
    return n.range === 'from' && next?.range === 'to' ? [[n, next]] : [];
  });

/** Rule ids and priorities are the playbook's, not the customer's. */
const isOurCode = (code: string): boolean =>
  /^(?:[a-z]+-\d{1,2}|p[0-3]|e\d{1,3})$/u.test(code) &&
  /^(?:key|seg|field|bant|ideal|diff|matrix|tier|match|profile|rel|chain|need|plan|lead|stage|sol|life|funnel|ref|pract|obj|rec|look|value|visit|guard|dmi|p|e)-?\d/u.test(
    code,
  );

/**
 * GUARD-1: every quantity of the claim, with unit, currency and bound, and every designation with digits stands in what is cited.
 * A proposal's own targets and effort are its own; its grounds are checked like any fact.
 */
export const checkNumbers = (
  claim: Claim,
  supports: readonly Support[],
  masked: (span: Span) => boolean,
  read: Reader,
): Fault[] => {
  const found: Fault[] = [];
  const { numbers: said, codes } = read.figures(claim.text);
  for (const number of said) {
    if (masked(number) || (claim.kind === 'proposal' && isOwnTarget(claim.text, number))) continue;
    if (claim.kind !== 'fact' && countsOwnList(claim.text.slice(number.start))) continue;
    if (saysHalf(number, supports)) continue;
    const ok = supports.some((s) => s.numbers.some((n) => holds(number, n, s, claim)) || yearHolds(number, s));
    if (!ok && !saysOne(number, supports))
      found.push(faults.number(number.text, { start: number.start, end: number.end }));
  }
  const foundPairs = supports.flatMap((s) => pairs(s.numbers));
  for (const [from, to] of pairs(said)) {
    const span = { start: from.start, end: to.end };
    const inOrder = foundPairs.some(([a, b]) => sameQuantity(from, a) && sameQuantity(to, b));
    // The same ends the other way round, or an end of the evidence's pair joined to something else.
    const other = foundPairs.some(([a, b]) => [a, b].some((end) => sameQuantity(from, end) || sameQuantity(to, end)));
    if (other && !inOrder) found.push(faults.rangeChanged(claim.text.slice(span.start, span.end), span));
  }
  for (const { order, start, end, text } of readVagueNumbers(claim.text)) {
    if (claim.kind === 'proposal') continue;
    const ok = supports.some(
      (s) =>
        readVagueNumbers(s.words).some((v) => v.order === order) ||
        s.numbers.some((n) => n.value >= order && n.value < 10 * order),
    );
    if (!ok) found.push(faults.number(text, { start, end }));
  }
  for (const { code, start, end } of codes) {
    if (masked({ start, end }) || isOurCode(code) || claim.kind === 'proposal') continue;
    const folded = foldText(code, { tight: true });
    if (!supports.some((s) => s.folded.includes(folded) || s.label.includes(folded)))
      found.push(faults.number(claim.text.slice(start, end), { start, end }));
  }
  return found;
};
