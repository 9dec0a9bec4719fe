import { readDates } from '#src/kernel/read-dates.ts';
import { type NumberReading, readNumbers } from '#src/kernel/read-numbers.ts';
import { holdsPeriod, holdsQuantity } from '../ground.ts';
import type { Operator, Subject } from '../operator.ts';
import { behind } from '../say.ts';
import {
  fresh,
  isTold,
  linesOf,
  type Misreading,
  misreadOperator,
  openDeals,
  partOf,
  rewordOperator,
  setIn,
  type Words,
} from './fresh-lines.ts';

const RECORD = ['GUARD-1', 'GUARD-7', 'VALUE-1', 'NEED-', 'PLAN-', 'OBJ-', 'LOOK-1', 'REC-'];
const critical = { critical: true } as const;

const sent = ({ ground }: Subject): string[] => ground.pack.items.map(({ text }) => text);
const put = (text: string, { start, end }: { start: number; end: number }, words: string): string =>
  `${text.slice(0, start)}${words}${text.slice(end)}`;

const NUMERAL = /\d[\d,]*(?:\.\d+)?/u;
const numeralOf = (words: string): string => NUMERAL.exec(words)?.[0] ?? '';

/** Figures that stand on record, with a unit and in digits; no parts of dates, no ends of ranges. */
const onRecord = (
  { text, sources }: Pick<Words, 'text' | 'sources'>,
  kinds: readonly string[] = ['money', 'percent', 'points', 'duration', 'count'],
): NumberReading[] => {
  const dates = readDates(text);
  return readNumbers(text).filter(
    (found) =>
      kinds.includes(found.kind) &&
      found.range === undefined &&
      /^\D{0,4}\d/u.test(found.text) &&
      !dates.some(({ start, end }) => found.start < end && found.end > start) &&
      holdsQuantity(sources, found),
  );
};

/** Whether these words hold a quantity that nothing sent holds. */
const isNew = (words: string, subject: Subject): boolean => {
  const found = readNumbers(words)[0];
  return found !== undefined && !holdsQuantity(sent(subject), found);
};

const pointMoved = (words: Words, subject: Subject): string | null => {
  const found = onRecord(words);
  const broken = found.filter(({ text }) => numeralOf(text).includes('.'));
  const whole = found.filter(({ text }) => /^\d{3,4}$/u.test(numeralOf(text)) && !numeralOf(text).endsWith('0'));
  for (const each of [...broken, ...whole]) {
    const numeral = numeralOf(each.text);
    const [left = '', right = ''] = numeral.replaceAll(',', '').split('.');
    const later =
      right === '' ? `${left.slice(0, -1)}.${left.slice(-1)}` : `${left}${right.slice(0, 1)}.${right.slice(1)}`;
    const sooner = `${left.slice(0, -1)}.${left.slice(-1)}${right}`;
    const moved =
      each.kind === 'percent' && left.length > 1 ? sooner : later.replace(/\.$/u, '').replace(/^0+(?=\d)/u, '');
    const now = each.text.replace(numeral, moved);
    if (isNew(now, subject)) return put(words.text, each, now);
  }
  return null;
};

/** The words of a figure with another value in the same scale (`78.52万元` → `9.8万元`). */
const inScale = (like: NumberReading, value: number): string => {
  const numeral = numeralOf(like.text);
  const shown = (value * Number(numeral.replaceAll(',', ''))) / like.value;
  return like.text.replace(numeral, String(Number(shown.toFixed(numeral.split('.')[1]?.length ?? 0))));
};

/** Figures that can be set against each other: of one kind and unit, and of like size. */
const comparable = (found: readonly NumberReading[]): [NumberReading, NumberReading][] =>
  found.flatMap((first, i) =>
    found.slice(i + 1).flatMap((second): [NumberReading, NumberReading][] => {
      const [less, more] = first.value < second.value ? [first, second] : [second, first];
      const alike = first.kind === second.kind && first.unit === second.unit;
      return alike && less.value > 0 && less.value < more.value && more.value < less.value * 9 ? [[less, more]] : [];
    }),
  );

const miscounted = (words: Words, subject: Subject): string | null => {
  const told = words.claim === null ? words.path[0] === 'wordings' : isTold(words);
  if (!told) return null;
  const zh = subject.language === 'zh';
  const found = onRecord(words, ['money', 'duration', 'count', 'plain']).filter(({ value }) => value >= 10);
  for (const [less, more] of comparable(found)) {
    const gap = inScale(more, (more.value - less.value) * 1.3);
    const part = Math.round((100 * less.value) / more.value);
    const share = `${part > 78 ? part - 19 : part + 17}%`;
    const [few, many] = [less.text.trim(), more.text.trim()];
    const said = zh
      ? [`${few}与${many}之间差了${gap}。`, `${few}只相当于${many}的${share}。`]
      : [`From ${few} to ${many} is a step of ${gap}.`, `In other words, ${few} is only ${share} of ${many}.`];
    const usable = [isNew(gap, subject) ? said[0] : undefined, isNew(share, subject) ? said[1] : undefined];
    const sentence = subject.pick.one(usable.filter((each) => each !== undefined));
    if (sentence)
      return words.claim
        ? behind(words.text, sentence, subject.language)
        : setIn(words.text, sentence, subject.language);
  }
  return null;
};

const money = (text: string): NumberReading | undefined =>
  readNumbers(text).find(({ kind, value }) => value >= 10_000 && ['money', 'plain', 'count'].includes(kind));

/** Where a rival on record asks less than we do. */
const dearer = ({ ground, language }: Subject): Misreading[] =>
  openDeals(ground).flatMap((item) => {
    const ours = money(partOf(item.text, '金额', 'Amount') ?? '');
    const rivals = item.text.split(/竞争对手：|Competitor: /u).slice(1);
    return rivals.flatMap((line) => {
      const name = line.split(/[；;]/u)[0]?.trim() ?? '';
      const strength = partOf(line, '优势', 'strengths') ?? '';
      const theirs = /报价|只要|quote|offer|bid|cost/iu.test(strength) ? money(strength) : undefined;
      if (!ours || !theirs || theirs.value >= ours.value) return [];
      const said =
        language === 'zh'
          ? [`两边的报价放在一起，${name}反而比我们高。`, `单看总价，我们比${name}低。`, `价格上我们比${name}占优。`]
          : [
              `Side by side, ${name} is the dearer of the two.`,
              `On the total alone we are below ${name}.`,
              `On price we have the edge over ${name}.`,
            ];
      return said.map((text) => ({ text, item, quote: strength, about: name }));
    });
  });

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const otherClose = (subject: Subject): Misreading[] =>
  openDeals(subject.ground).flatMap((item) => {
    const day = partOf(item.text, '预计成交', 'Expected close')?.slice(0, 10) ?? '';
    return [-33, 47, 74].flatMap((by) => {
      if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) return [];
      const other = shifted(day, by);
      if (other <= subject.ground.today || holdsPeriod(sent(subject), other, other)) return [];
      const said =
        subject.language === 'zh'
          ? [`这一单预计在${other}成交。`, `记录里的预计签约日是${other}。`]
          : [`The deal is expected to close on ${other}.`, `On record the signature is expected for ${other}.`];
      const quote = subject.language === 'zh' ? `预计成交：${day}` : `Expected close: ${day}`;
      return said.map((text) => ({ text, item, quote, about: item.text.split(/[；;]/u)[0] ?? '' }));
    });
  });

const RESULT =
  /回收期\d|缩短到|降到|减少到|压到|少花|节省|payback took|\bcut from|\bfell from|\bdropped from|was saved|saved a year/iu;

/** The measured result of another company's case, told as what this customer has measured. */
const anothersResult = (subject: Subject): Misreading[] => {
  const { ground, language } = subject;
  const about = ground.account.aliases.at(-1) ?? ground.account.name;
  const own = ground.pack.items.filter(({ source }) => source.type !== 'passage').map(({ text }) => text);
  return linesOf(ground, 'passage').flatMap((item) => {
    if (!/案例|\bcase\b/iu.test(item.label)) return [];
    const lines = item.text.split(/[。；\n]|(?<=\.) (?=[A-Z])|; /u).map((line) => line.trim().replace(/\.$/u, ''));
    return lines
      .filter((line) => RESULT.test(line) && line.length > 10 && line.length < 160 && !line.startsWith('|'))
      .filter((line) => readNumbers(line).some((found) => found.value > 1 && !holdsQuantity(own, found)))
      .flatMap((line) => {
        const said =
          language === 'zh'
            ? [`${about}自己已经做到：${line}。`, `在${about}现场实测的结果是：${line}。`]
            : [
                `What ${about} has measured on its own site: ${line}.`,
                `${about} has already seen this for itself: ${line}.`,
              ];
        return said.map((text) => ({ text, item, quote: line, about }));
      });
  });
};

const SCALES: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d)万(?=元)/u, '亿'],
  [/(?<=\d)亿(?=元)/u, '万'],
  [/(?<=\d)万$/u, '亿'],
  [/ ?million\b/iu, ' billion'],
  [/ ?thousand\b/iu, ' million'],
  [/(?<=\d)M$/u, 'bn'],
  [/(?<=\d)bn$/u, 'M'],
  [/(?<=\d)K$/u, 'M'],
  [/(?<=\d),000$/u, ''],
];

const misscaled = (words: Words, subject: Subject): string | null => {
  const free = words.claim === null || words.claim.kind === 'proposal' || words.claim.kind === 'question';
  if (!free) return null;
  for (const found of onRecord({ text: words.text, sources: sent(subject) })) {
    const scale = SCALES.find(([pattern]) => pattern.test(found.text));
    const now = scale && found.text.replace(scale[0], scale[1]);
    if (now && isNew(now, subject)) return put(words.text, found, now);
  }
  return null;
};

/** Figures and days that the record has otherwise. */
export const FRESH_FIGURES: readonly Operator[] = [
  rewordOperator(
    fresh('point-moved', 'the decimal point of a figure is moved by one place', RECORD, critical),
    pointMoved,
  ),
  rewordOperator(
    fresh('miscounted', 'a gap or a share is worked out wrongly from two figures', RECORD, critical),
    miscounted,
  ),
  misreadOperator(
    fresh(
      'dearer-told-cheaper',
      'who asks less and who asks more is told the wrong way round',
      [...RECORD, 'STAGE-4', 'GUARD-3'],
      critical,
    ),
    dearer,
  ),
  misreadOperator(
    fresh(
      'others-result',
      'the result of another company’s case is told as this customer’s own',
      [...RECORD, 'GUARD-4'],
      critical,
    ),
    anothersResult,
  ),
  rewordOperator(
    fresh(
      'misscaled-in-passing',
      'an amount in words to be said, in a question or a proposal is told in another scale',
      [...RECORD, 'GUARD-2'],
      critical,
    ),
    misscaled,
  ),
  misreadOperator(
    fresh('other-close', 'a deal is expected to close on a day that is not the record’s', RECORD),
    otherClose,
  ),
];
