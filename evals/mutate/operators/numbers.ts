import { readNumbers } from '#src/kernel/read-numbers.ts';
import { claimOperator, either, type Spec, textOperator } from '../build.ts';
import { citedItems, holdsQuantity } from '../ground.ts';
import type { Operator, Subject } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { behind, stateOperator } from '../say.ts';
import { digitsSwapped, exchanged, figures, groundedFigures, otherFigure, splice, unheard } from './figures.ts';

const family = 'numbers';
const killers = ['GUARD-1'];

/** An operator that rewrites one figure of a claim that its evidence holds. `alter` sees the figure's words with a little room behind. */
const onFigure = (
  spec: Omit<Spec, 'family' | 'killers'>,
  alter: (words: string, subject: Subject, kind: string) => string | null,
): Operator =>
  claimOperator({ ...spec, family, killers }, (claim, subject) => {
    const texts = citedItems(claim, subject.ground).map(({ text }) => text);
    for (const figure of groundedFigures(claim, subject)) {
      const altered = alter(figure.text, subject, figure.kind);
      if (altered === null || altered === figure.text) continue;
      const text = splice(claim.text, figure.start, figure.end, altered);
      if (readNumbers(text).every((now) => holdsQuantity(texts, now))) continue;
      return { text };
    }
    return null;
  });

const SCALES: readonly (readonly [RegExp, string])[] = [
  [/万/u, '亿'],
  [/亿/u, '万'],
  [/ ?thousand/iu, ' million'],
  [/ ?million/iu, ' thousand'],
  [/(?<=\d)K/u, 'M'],
  [/(?<=\d)M/u, 'K'],
  [/(?<=\d) ?bn/u, 'M'],
  [/^(\D*\d{1,3}(?:,\d{3})*),\d{3}(?!\d)/u, '$1'],
  [/^(\D*[1-9]\d{1,3})(?= ?(?:元|台|人|吨|kWh|people|units|tonnes))/u, '$10000'],
];
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/(?<![美欧日港])元/u, '美元'],
  [/美元/u, '元'],
  [/欧元/u, '元'],
  [/€/u, '$'],
  [/EUR/u, 'USD'],
  [/USD/u, 'EUR'],
  [/\$/u, '€'],
  [/£/u, '€'],
  [/CNY/u, 'USD'],
  [/euros?/iu, 'dollars'],
];
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/个?小时/u, '天'],
  [/分钟/u, '小时'],
  [/个月/u, '周'],
  [/个?季度/u, '个月'],
  [/周/u, '个月'],
  [/工作日|天/u, '周'],
  [/年/u, '个月'],
  [/吨/u, '公斤'],
  [/公里/u, '米'],
  [/hours?/iu, 'days'],
  [/minutes?/iu, 'hours'],
  [/months?/iu, 'weeks'],
  [/quarters?/iu, 'months'],
  [/weeks?/iu, 'months'],
  [/days?/iu, 'weeks'],
  [/years?/iu, 'months'],
  [/tonnes?/iu, 'kg'],
];
const POINTS: readonly (readonly [RegExp, string])[] = [
  [/个?百分点/u, '%'],
  [/ percentage points?| pp\b/iu, '%'],
  [/ ?[%％]/u, 'POINTS'],
];

const ADDED = {
  zh: ['同比增长37%', '比去年多出43万元', '涉及19条产线'],
  en: ['up 37 % on the year before', 'EUR 430,000 more than last year', 'across 19 lines'],
} as const;

const RESULTS = {
  zh: ['同类客户用了之后，能耗平均下降37%。', '我们已有83家客户这样做，平均7个月回本。', '实测每年能省下416万元。'],
  en: [
    'Customers like you cut energy use by 37 % on average.',
    'We have 83 customers doing this, with payback in 7 months on average.',
    'Measured savings come to EUR 4.16 million a year.',
  ],
} as const;

/** A result with a number nobody measured, none of whose figures the material holds. */
const result = (subject: Subject): string[] =>
  RESULTS[subject.language].filter((sentence) => unheard(sentence.replace(/^\D+/u, ''), subject));

export const NUMBERS: readonly Operator[] = [
  onFigure(
    {
      id: 'number-fabricated',
      about: 'a figure of a claim is replaced by one the material does not hold',
      critical: true,
    },
    (words, subject) => {
      const other = otherFigure(words, subject);
      return other && unheard(other, subject) ? other : null;
    },
  ),
  claimOperator(
    { id: 'number-added', family, about: 'a claim gains a figure that nobody said', critical: true, killers },
    (claim, subject) => {
      if (claim.kind !== 'fact' || !/\d/u.test(claim.text)) return null;
      const added = subject.pick.one(ADDED[subject.language].filter((words) => unheard(words, subject)));
      if (!added) return null;
      return {
        text: `${claim.text.replace(/[。.；;]$/u, '')}${subject.language === 'zh' ? '，' : ', '}${added}${subject.language === 'zh' ? '。' : '.'}`,
      };
    },
  ),
  onFigure(
    { id: 'scale-slip', about: '万 for 亿, thousand for million, or a group of digits lost', critical: true },
    (words) => exchanged(words, SCALES),
  ),
  onFigure(
    { id: 'digits-exchanged', about: 'two neighbouring digits of a figure change places', critical: true },
    digitsSwapped,
  ),
  onFigure(
    { id: 'currency-wrong', about: 'the right amount in another currency', critical: true },
    (words, _subject, kind) => (kind === 'money' ? exchanged(words, CURRENCIES) : null),
  ),
  onFigure(
    { id: 'unit-changed', about: 'the right figure with another unit: days for weeks, hours for days' },
    (words) => exchanged(words, UNITS),
  ),
  onFigure(
    { id: 'percent-for-points', about: 'percent for percentage points or the other way round' },
    (words, subject, kind) =>
      kind === 'percent' || kind === 'points'
        ? (exchanged(words, POINTS)?.replace('POINTS', subject.language === 'zh' ? '个百分点' : ' percentage points') ??
          null)
        : null,
  ),
  claimOperator(
    {
      id: 'number-of-another',
      family,
      about: 'a figure is replaced by one of the same kind that the record holds of something or somebody else',
      critical: true,
      killers,
    },
    (claim, subject) => {
      const cited = citedItems(claim, subject.ground);
      const texts = cited.map(({ text }) => text);
      for (const figure of groundedFigures(claim, subject)) {
        const others = subject.ground.pack.items
          .filter((item) => !cited.includes(item))
          .flatMap(({ text }) => readNumbers(text))
          .filter(
            (n) =>
              n.kind === figure.kind &&
              n.unit === figure.unit &&
              n.kind !== 'plain' &&
              n.value > 1 &&
              !/[^\S ]/u.test(n.text) &&
              !holdsQuantity(texts, n),
          );
        const other = subject.pick.one(others);
        if (other) return { text: splice(claim.text, figure.start, figure.end, other.text) };
      }
      return null;
    },
  ),
  either(
    textOperator(
      {
        id: 'number-in-wording',
        family,
        about: 'words for the customer, or words without evidence, hold a figure that nobody measured',
        critical: true,
        killers: [...killers, 'OBJ-2', 'VALUE-1'],
      },
      (text, subject, place) => {
        const added = subject.pick.one(result(subject));
        return added && place.use === 'to_customer' ? behind(text, added, subject.language) : null;
      },
    ),
    textOperator({ id: 'number-in-wording', family, about: '', killers }, (text, subject) => {
      for (const figure of inAnyOrder(figures(text, subject), subject.pick)) {
        const other = figure.value === 0 ? null : otherFigure(figure.text, subject);
        if (other && unheard(other, subject)) return splice(text, figure.start, figure.end, other);
      }
      return null;
    }),
  ),
  stateOperator(
    {
      id: 'result-invented',
      family,
      about: 'a proposal or an inference is backed with a measured result that stands nowhere',
      critical: true,
      killers: [...killers, 'VALUE-1'],
    },
    result,
    ['proposal', 'inference'],
  ),
];
