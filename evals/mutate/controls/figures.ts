import { sameQuantity } from '#src/kernel/quantity.ts';
import { readDates } from '#src/kernel/read-dates.ts';
import { type NumberReading, readNumbers } from '#src/kernel/read-numbers.ts';
import type { Rewriting } from '../operator.ts';
import { rewriteWords } from './everywhere.ts';

const family = 'control_figures';

const noDate = (text: string): NumberReading[] => {
  const dates = readDates(text);
  return readNumbers(text).filter((n) => !dates.some((d) => n.start < d.end && n.end > d.start));
};

/** Quantities and days of both texts are the same ones in the same order: the guard every rewriting of figures passes through. */
export const sameFigures = (before: string, after: string): boolean => {
  const [a, b] = [noDate(before), noDate(after)];
  const [from, to] = [readDates(before), readDates(after)];
  const year = (date: string): string => date.slice(-5);
  return (
    a.length === b.length &&
    a.every((one, i) => b[i] !== undefined && sameQuantity(one, b[i])) &&
    from.length === to.length &&
    from.every((one, i) => year(one.from) === year(to[i]?.from ?? '') && year(one.to) === year(to[i]?.to ?? ''))
  );
};

const kept = (before: string, after: string): string | null =>
  before !== after && sameFigures(before, after) ? after : null;

const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/gu, ',');

/** Every figure of a text rewritten, from the last to the first so that places stay right. */
const eachFigure = (text: string, write: (figure: NumberReading) => string | null): string => {
  let out = text;
  for (const figure of noDate(text).toReversed()) {
    const words = write(figure);
    if (words !== null) out = out.slice(0, figure.start) + words + out.slice(figure.end);
  }
  return out;
};

const HAN = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const han = (n: number): string => {
  if (n < 10) return HAN[n] ?? '';
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens === 1 ? '' : HAN[tens]}十${ones === 0 ? '' : HAN[ones]}`;
};

const whole = (text: string): number | null => (/^\d{1,2}$/u.test(text) ? Number(text) : null);

const MONEY_ZH = /^([\d,]+(?:\.\d+)?)(万|亿)(元|欧元|美元)$/u;
const MONEY_EN = /^(EUR |€|\$|USD |CNY )([\d,]+(?:\.\d+)?) ?(K|M|thousand|million)$/u;
const FACTOR: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, K: 1e3, thousand: 1e3, M: 1e6, million: 1e6 };

const inFull = (digits: string, factor: number): string | null => {
  const value = Math.round(Number(digits.replaceAll(',', '')) * factor);
  return Number.isSafeInteger(value) ? grouped(String(value)) : null;
};

export const FIGURE_REWRITINGS: readonly Rewriting[] = [
  rewriteWords({ id: 'groups-of-digits', family, about: 'commas between groups of digits set or left out' }, (text) => {
    const without = text.replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '');
    const after =
      without === text
        ? eachFigure(text, (n) =>
            // A bare number of four digits may be a year.
            n.kind === 'plain' && n.value < 10_000
              ? null
              : n.text.replace(
                  /^(\D*)(\d{4,})(?!\d)/u,
                  (_, before: string, digits: string) => before + grouped(digits),
                ),
          )
        : without;
    return kept(text, after);
  }),
  rewriteWords(
    { id: 'money-in-full', family, about: '1200万元 as 12,000,000元, EUR 12 million as EUR 12,000,000' },
    (text) =>
      kept(
        text,
        eachFigure(text, (n) => {
          const zh = MONEY_ZH.exec(n.text);
          if (zh) {
            const full = inFull(zh[1] ?? '', FACTOR[zh[2] ?? ''] ?? 1);
            return full && `${full}${zh[3]}`;
          }
          const en = MONEY_EN.exec(n.text);
          const full = en ? inFull(en[2] ?? '', FACTOR[en[3] ?? ''] ?? 1) : null;
          return en && full ? `${en[1]}${full}` : null;
        }),
      ),
  ),
  rewriteWords(
    { id: 'money-with-scale', family, about: '12,000,000元 as 1200万元, EUR 12,000,000 as EUR 12 million' },
    (text) =>
      kept(
        text,
        eachFigure(text, (n) => {
          const zh = /^([\d,]{5,})元$/u.exec(n.text);
          if (zh) return `${Number((zh[1] ?? '').replaceAll(',', '')) / 1e4}万元`;
          const en = /^(EUR |€)([\d,]{7,})$/u.exec(n.text);
          const millions = en ? Number((en[2] ?? '').replaceAll(',', '')) / 1e6 : 0;
          return en && millions >= 1 ? `${en[1]}${millions} million` : null;
        }),
      ),
  ),
  rewriteWords(
    { id: 'currency-mark', family, about: '€ for EUR and EUR for €, 元 for 元人民币' },
    (text, { language }) =>
      language === 'en'
        ? kept(text, text.includes('€') ? text.replace(/€ ?(?=\d)/gu, 'EUR ') : text.replace(/EUR (?=\d)/gu, '€'))
        : kept(text, text.replace(/(?<=[\d万亿])元(?!人民币|[件素旦气])/u, '元人民币')),
  ),
  rewriteWords({ id: 'percent-in-words', family, about: '12% as 百分之十二 or 12 percent' }, (text, { language }) =>
    kept(
      text,
      text.replace(/(?<![\d.])(\d{1,2}(?:\.\d+)?) ?[%％]/u, (all, digits: string) => {
        if (language === 'en') return `${digits} percent`;
        const [before = '', after] = digits.split('.');
        const n = whole(before);
        if (n === null) return all;
        return `百分之${han(n)}${after ? `点${[...after].map((d) => HAN[Number(d)]).join('')}` : ''}`;
      }),
    ),
  ),
  rewriteWords({ id: 'wide-digits', family, about: 'digits in full width' }, (text, { language }) =>
    language === 'zh'
      ? kept(
          text,
          text.replace(/(?<![A-Za-z\d.-])\d+(?![A-Za-z\d.,-])/gu, (digits) =>
            [...digits].map((d) => String.fromCodePoint(0xff10 + Number(d))).join(''),
          ),
        )
      : null,
  ),
  rewriteWords(
    { id: 'space-at-figures', family, about: 'a space between figure and unit set or left out' },
    (text, { language }) => {
      const after =
        language === 'zh'
          ? text.replace(/(?<=\d)(?=[台次人家条天个项])/gu, ' ')
          : text.includes(' %')
            ? text.replace(/(?<=\d) %/gu, '%')
            : text.replace(/(?<=\d)%/gu, ' %');
      return kept(text, after);
    },
  ),
  rewriteWords({ id: 'small-numbers-in-words', family, about: '3 as three, 2个 as 两个' }, (text, { language }) => {
    const words = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
    const after =
      language === 'zh'
        ? text.replace(/(?<![\d.,-])([3-9])(?=(?:个月|台|次|条|家|位|天|周|年)(?!月))/gu, (_, d: string) =>
            han(Number(d)),
          )
        : text.replace(
            /(?<![\d.,€$-])([2-9]|10)(?= (?:days|weeks|months|years|plants|lines|people|sites|centres|hubs|interactions|meetings|needs)\b)/gu,
            (_, d: string) => words[Number(d)] ?? d,
          );
    return kept(text, after);
  }),
];
