import { sameQuantity } from '#src/kernel/quantity.ts';
import { readDates } from '#src/kernel/read-dates.ts';
import { type NumberReading, readNumbers } from '#src/kernel/read-numbers.ts';
import { holdsQuantity } from '../ground.ts';
import type { Operator, Subject } from '../operator.ts';
import { asksAt, sharedMatters } from '../sentences.ts';
import { again, type Spot, wordsOperator } from './again-slots.ts';

const ON_RECORD = ['GUARD-1', 'GUARD-7', 'VALUE-1', 'NEED-', 'PLAN-', 'OBJ-', 'LOOK-1', 'REC-'];
const critical = { critical: true } as const;

const swapped = (text: string, { start, end }: { start: number; end: number }, by: string): string =>
  `${text.slice(0, start)}${by}${text.slice(end)}`;

const inPack = (subject: Subject): string[] => subject.ground.pack.items.map(({ text }) => text);

/** The figures of a spot that stand on record with a unit, not those that are dates, ranks or ends of a range. */
const figures = (spot: Spot): NumberReading[] =>
  readNumbers(spot.text).filter(
    (found) =>
      ['money', 'percent', 'duration', 'count', 'points', 'multiple'].includes(found.kind) &&
      found.range === undefined &&
      /^[^\d]{0,4}\d/u.test(found.text) &&
      holdsQuantity(spot.sources, found),
  );

/** The next of 1, 2, 5, 10 … that flatters: three tenths to three quarters above. */
const roundAbove = (value: number): number | null => {
  const power = 10 ** Math.floor(Math.log10(value));
  const round = [2, 5, 10].map((step) => step * power).find((step) => step / value >= 1.3 && step / value <= 1.75);
  return round === undefined ? null : Number(round.toPrecision(3));
};

const flattering = (spot: Spot, subject: Subject): string | null => {
  for (const found of figures(spot)) {
    const numeral = /\d[\d,]*(?:\.\d+)?/u.exec(found.text);
    const raw = numeral ? Number(numeral[0].replaceAll(',', '')) : 0;
    const round = raw > 0 ? roundAbove(raw) : null;
    if (!numeral || round === null || found.kind === 'multiple') continue;
    const more = { ...found, value: (found.value * round) / raw };
    if (holdsQuantity(inPack(subject), more) || /[约近]$|about $|nearly $/iu.test(spot.text.slice(0, found.start)))
      continue;
    const words = found.text.replace(numeral[0], String(round));
    return swapped(spot.text, found, subject.language === 'zh' ? `近${words}` : `nearly ${words}`);
  }
  return null;
};

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/个月/u, '周'],
  [/小时/u, '天'],
  [/分钟/u, '小时'],
  [/周|个?星期/u, '个月'],
  [/天|日/u, '个月'],
  [/年/u, '个月'],
  [/\bmonth/iu, 'week'],
  [/\bhour/iu, 'day'],
  [/\bminute/iu, 'hour'],
  [/\bweek/iu, 'month'],
  [/\bday/iu, 'month'],
  [/\byear/iu, 'month'],
];

/** The words between two stops around a figure, the figure itself left out. */
const besides = (text: string, { start, end }: { start: number; end: number }): string => {
  const before =
    text
      .slice(0, start)
      .split(/[。；;，,：:]|\. /u)
      .at(-1) ?? '';
  const after = text.slice(end).split(/[。；;，,：:]|\. /u)[0] ?? '';
  return `${before} ${after}`;
};

/** Whether the record tells this length of the same matter: a spot that cites nothing may offer lengths of our own. */
const isTold = (spot: Spot, found: NumberReading): boolean =>
  spot.sources.some((text) =>
    readNumbers(text).some(
      (told) => sameQuantity(told, found) && sharedMatters(besides(text, told), besides(spot.text, found)).length > 0,
    ),
  );

const otherUnit = (spot: Spot): string | null => {
  const lasting = readNumbers(spot.text).filter((found) => found.kind === 'duration');
  const cites = (spot.claim?.evidence.length ?? 0) > 0;
  for (const found of lasting) {
    const unit = UNITS.find(([pattern]) => pattern.test(found.text));
    if (!unit || !holdsQuantity(spot.sources, found)) continue;
    const stated = spot.claim?.kind === 'fact' || spot.claim?.kind === 'inference';
    if (!(cites && stated) && !isTold(spot, found)) continue;
    const words = found.text.replace(unit[0], unit[1]);
    const read = readNumbers(words)[0];
    if (read && !holdsQuantity(spot.sources, read)) return swapped(spot.text, found, words);
  }
  return null;
};

const RATES: readonly (readonly [RegExp, string])[] = [
  [/年(?=营业额|营收|收入|产量|产值|费用|用量|采购额)/u, '月'],
  [/(?<![\d一二两三半]\s?)一年(?=少|多|省|花|要|下来|约|合计|用|付)/u, '一个月'],
  [/每年|全年/u, '每月'],
  [/每月|每个月/u, '每周'],
  [/每小时/u, '每天'],
  [/每天|每日/u, '每周'],
  [/每班/u, '每月'],
  [/(?<!half )\ba year\b|\bper year\b/iu, 'a month'],
  [/\bannual\b|\byearly\b/iu, 'monthly'],
  [/\ba month\b(?! of)|\bper month\b/iu, 'a week'],
  [/\ban hour\b|\bper hour\b/iu, 'a day'],
  [/\ba day\b(?! of)|\bper day\b/iu, 'a week'],
  [/\ba shift\b|\bper shift\b/iu, 'a month'],
];

const otherRate = (spot: Spot): string | null => {
  for (const [pattern, words] of RATES) {
    const found = pattern.exec(spot.text);
    if (!found) continue;
    const near = spot.text.slice(Math.max(0, found.index - 28), found.index + found[0].length + 14);
    if (!/\d/u.test(near) || !spot.sources.some((text) => pattern.test(text))) continue;
    return swapped(spot.text, { start: found.index, end: found.index + found[0].length }, words);
  }
  return null;
};

const crossed = (spot: Spot): string | null => {
  const found = figures(spot);
  for (const [i, first] of found.entries()) {
    const second = found
      .slice(i + 1)
      .find((other) => other.kind === first.kind && other.unit === first.unit && !sameQuantity(first, other));
    if (!second || second.start < first.end || (first.kind === 'count' && first.unit === '')) continue;
    const { text } = spot;
    return `${text.slice(0, first.start)}${second.text}${text.slice(first.end, second.start)}${first.text}${text.slice(second.end)}`;
  }
  return null;
};

const large = (text: string): NumberReading[] =>
  readNumbers(text).filter(({ value, kind }) => value >= 10_000 && ['money', 'plain', 'count'].includes(kind));

const AMOUNT = /(?:金额：|Amount: )([^；;\n]+)/u;

const ourPrices = ({ ground }: Subject): NumberReading[] =>
  ground.pack.items.flatMap(({ source, text }) =>
    source.type === 'opportunity' ? large(AMOUNT.exec(text)?.[1] ?? '').slice(0, 1) : [],
  );

/** What a rival asks: the figure soon behind its name, of the size of our own amount and not told as a gap. */
const rivalPrices = ({ ground, language }: Subject, ours: readonly number[]): NumberReading[] =>
  ground.rivals.flatMap((rival) => {
    const short = language === 'zh' ? rival.slice(0, 2) : (rival.split(' ')[0] ?? rival);
    const likeOurs = (value: number): boolean => ours.some((own) => value < own * 0.97 && value > own / 2);
    return ground.pack.items.flatMap(({ text }) =>
      text.split(/[。；;，,“”\n]|\. /u).flatMap((clause) => {
        const at = clause.indexOf(short);
        const behind = at < 0 ? '' : clause.slice(at);
        const found = large(behind)[0];
        if (!found || found.start > 30 || !/^[^\d]{0,4}\d/u.test(found.text)) return [];
        return !/差|另收|gap|less|another/iu.test(behind) && likeOurs(found.value) ? [found] : [];
      }),
    );
  });

const rivalsAsOurs = (spot: Spot, subject: Subject): string | null => {
  const ours = ourPrices(subject);
  const theirs = rivalPrices(
    subject,
    ours.map(({ value }) => value),
  )[0];
  const found = theirs && large(spot.text).find(({ value }) => ours.some((own) => own.value === value));
  if (!theirs || !found) return null;
  const words = theirs.text.replace(/^[^\d]+/u, '');
  return swapped(spot.text, found, found.text.replace(/\d.*$/su, words));
};

const otherCurrency = (spot: Spot, { language }: Subject): string | null => {
  const found = readNumbers(spot.text).find(
    (each) =>
      (each.kind === 'money' || /[万亿]$| (?:million|thousand)$/u.test(each.text)) && holdsQuantity(spot.sources, each),
  );
  if (!found) return null;
  if (language === 'zh') {
    const money = found.kind === 'money' || /[报贵省花价付]|金额|营业额/u.test(spot.text);
    return money ? swapped(spot.text, found, `${found.text.replace(/元$/u, '')}美元`) : null;
  }
  if (found.kind !== 'money') return null;
  const bare = found.text.replace(/^(?:€|EUR ?)|(?: ?EUR| euros?)$/giu, '');
  return bare === found.text ? null : swapped(spot.text, found, `£${bare}`);
};

const monthEarlier = (day: string, today: string): string => {
  const at = new Date(`${today}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - 20 - (Number(day.slice(-2)) % 9));
  return at.toISOString().slice(0, 10);
};

const goneBy = (spot: Spot, { ground }: Subject): string | null => {
  const promised = spot.claim ? spot.claim.kind === 'proposal' : spot.path[0] === 'wordings';
  if (!promised) return null;
  const found = readDates(spot.text).find(
    ({ from, to, text }) => from === to && from > ground.today && /\d/u.test(text),
  );
  return found ? swapped(spot.text, found, monthEarlier(found.from, ground.today)) : null;
};

const WHEN: readonly (readonly [RegExp, string])[] = [
  [/月底/u, '月初'],
  [/年底/u, '年初'],
  [/上半年/u, '下半年'],
  [/冬季前|入冬前/u, '入夏前'],
  [/第二个周/u, '第四个周'],
  [/明年/u, '后年'],
  [/下季度/u, '本季度'],
  [/\b(?:the )?end of (?=[A-Z]|the)/u, 'the start of '],
  [/\bat year end\b/iu, 'in early summer'],
  [/\bbefore winter\b/iu, 'before summer'],
  [/\bsecond Wednesday\b/iu, 'fourth Wednesday'],
  [/\bnext year\b/iu, 'the year after next'],
  [/\bthis year\b/iu, 'next year'],
  [/\blast year\b(?!['’])/iu, 'five years ago'],
];

const otherWhen = (spot: Spot): string | null => {
  const asked = spot.path.some((step) => ['questions', 'question', 'nextQuestion', 'opening'].includes(String(step)));
  // What we propose may be set for another time; a question about another time states nothing.
  const stated = spot.claim ? ['fact', 'inference'].includes(spot.claim.kind) : spot.path[0] === 'wordings';
  if (asked || !stated) return null;
  for (const [pattern, words] of WHEN) {
    const found = pattern.exec(spot.text);
    if (!found || asksAt(spot.text, found.index)) continue;
    const inSources = (what: string): boolean =>
      spot.sources.some((text) => text.toLowerCase().includes(what.toLowerCase().trim()));
    if (!inSources(found[0]) || inSources(words)) continue;
    return swapped(spot.text, { start: found.index, end: found.index + found[0].length }, words);
  }
  return null;
};

/** Figures, money, times and dates told otherwise than the record has them. */
export const AGAIN_FIGURES: readonly Operator[] = [
  wordsOperator(
    again('flattering-round', 'a figure is rounded far upwards and called nearly so', ON_RECORD, critical),
    flattering,
  ),
  wordsOperator(
    again('unit-of-time', 'the number stays, months become weeks or hours days', ON_RECORD, critical),
    otherUnit,
  ),
  wordsOperator(
    again('other-rate', 'a yearly figure is told as monthly, an hourly as daily', ON_RECORD, critical),
    otherRate,
  ),
  wordsOperator(again('figures-crossed', 'two figures of one sentence change places', ON_RECORD, critical), crossed),
  wordsOperator(
    again('rivals-price-ours', 'what a rival asks is told as our price', ON_RECORD, critical),
    rivalsAsOurs,
  ),
  wordsOperator(
    again('foreign-money', 'the amount stays, the money becomes another country’s', ON_RECORD, critical),
    otherCurrency,
  ),
  wordsOperator(
    again('gone-deadline', 'what we undertake to do is due on a day already past', [
      'OBJ-1',
      'PLAN-5',
      'PLAN-7',
      'GUARD-1',
      'GUARD-2',
    ]),
    goneBy,
  ),
  wordsOperator(again('other-when', 'a period in words is moved: the end becomes the start', ON_RECORD), otherWhen),
];
