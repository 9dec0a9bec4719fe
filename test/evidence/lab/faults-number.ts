import { isSaid, marksOf, restsOn, retold, wordsOf } from './fault-help.ts';
import { spotMarks, valuesIn } from './spot-marks.ts';
import type { FaultMaker, Mark, Random, Right, Twist } from './types.ts';
import { grouped, plain } from './write-values.ts';

type Figure = Extract<Mark, { kind: 'money' | 'count' | 'percent' | 'points' }>;
const figures = (right: Right): Figure[] => marksOf(right, 'money', 'count', 'percent', 'points');
const DIGITS = /\d[\d,]*(?:\.\d+)?/u;

/** Whether the words around a figure make it a bound: a lower one may only be raised, an upper one only lowered, to be a lie. */
const bound = (right: Right, mark: Mark): 'lower' | 'upper' | undefined => {
  const before = right.text.slice(Math.max(0, mark.start - 16), mark.start);
  const after = right.text.slice(mark.end, mark.end + 10);
  if (
    /(?:不超过|不到|少于|低于|至多|最多|不足|不高于|控制在|up to|under|less than|at most|within|below|fewer than|no more than|almost|nearly|近)\s*[^，,]{0,4}$/iu.test(
      before,
    ) ||
    /^(?:以内|以下|之内)/u.test(after)
  )
    return 'upper';
  if (
    /(?:超过|逾|多于|高于|至少|不少于|不低于|大于|more than|over|at least|above|exceed\w*|minimum of|from)\s*[^，,]{0,4}$/iu.test(
      before,
    ) ||
    /^\s?(?:以上|多|余|\+|or more)/u.test(after)
  )
    return 'lower';
  return undefined;
};

const lieAbout = (right: Right, mark: Figure, next: number): boolean => {
  const way = bound(right, mark);
  const shown = Number((DIGITS.exec(wordsOf(right, mark))?.[0] ?? '').replaceAll(',', ''));
  if (next <= 0 || next === shown || (way === 'lower' && next < shown) || (way === 'upper' && next > shown))
    return false;
  const scale = shown > 0 ? mark.value / shown : 1;
  return !isSaid(right, next) && !isSaid(right, Number((next * scale).toPrecision(12)));
};

/** Puts another figure in place of a mark's digits, keeping scale and unit. */
const withFigure = (right: Right, mark: Figure, next: number): Twist | undefined => {
  const words = wordsOf(right, mark);
  const old = DIGITS.exec(words)?.[0];
  if (!old || !lieAbout(right, mark, next)) return undefined;
  return retold(right, mark, words.replace(old, old.includes(',') || next >= 100_000 ? grouped(next) : plain(next)));
};

const each = (
  right: Right,
  random: Random,
  make: (mark: Figure, shown: number) => Twist | undefined,
): Twist | undefined => {
  const all = figures(right).filter((m) => !(m.kind === 'count' && m.spelled));
  const from = random.below(Math.max(all.length, 1));
  for (let i = 0; i < all.length; i += 1) {
    const mark = all[(from + i) % all.length];
    if (!mark) continue;
    const shown = Number((DIGITS.exec(wordsOf(right, mark))?.[0] ?? '').replaceAll(',', ''));
    const made = Number.isFinite(shown) ? make(mark, shown) : undefined;
    if (made) return made;
  }
  return undefined;
};

/** A digit changed somewhere but in a leading place where it would make a nought. */
const otherDigit = (shown: number, random: Random): number => {
  const digits = [...plain(shown)];
  const places = digits.flatMap((d, i) => (/\d/u.test(d) ? [i] : []));
  const at = random.pick(places) ?? 0;
  const old = Number(digits[at]);
  digits[at] = String(at === 0 ? (old % 9) + 1 : (old + 1 + random.below(8)) % 10);
  return Number(digits.join(''));
};

const NUMERALS = ['三', '四', '五', '六', '七', '八', '九'];
const WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'eleven', 'twelve'];

/** Two figures of the claim that are not a mere pair (`30 and 60`), which could stand either way round. */
const pairs = (right: Right): [Figure, Figure][] => {
  const all = figures(right);
  return all.flatMap((a, i) =>
    all.slice(i + 1).flatMap((b): [Figure, Figure][] => {
      const between = right.text.slice(a.end, b.start);
      const told = /[a-z]/iu.test(between) ? between.length > 14 : between.length > 3;
      const moved = /^(?:提高|提升|增|升|降|减|上升|下降)[一-龥]{0,2}$|^ to $/u.test(between);
      const before = right.text.slice(Math.max(0, a.start - 30), a.start);
      const movedFrom = moved && /[由从]$|from $/u.test(before);
      const like = a.kind === b.kind && !(a.kind === 'count' && b.kind === 'count' && a.unit !== b.unit);
      return like &&
        a.value !== b.value &&
        (told || movedFrom) &&
        wordsOf(right, a) !== wordsOf(right, b) &&
        !/分别|respectively/u.test(right.text)
        ? [[a, b]]
        : [];
    }),
  );
};

export const NUMBER_FAULTS: readonly FaultMaker[] = [
  {
    family: 'number',
    kind: 'digit changed',
    make: (r, random) => each(r, random, (m, shown) => withFigure(r, m, otherDigit(shown, random))),
  },
  {
    family: 'number',
    kind: 'ten times',
    make: (r, random) => each(r, random, (m, shown) => withFigure(r, m, Number((shown * 10).toPrecision(12)))),
  },
  {
    family: 'number',
    kind: 'a tenth',
    make: (r, random) => each(r, random, (m, shown) => withFigure(r, m, Number((shown / 10).toPrecision(12)))),
  },
  {
    family: 'number',
    kind: 'off by one',
    make: (r, random) =>
      each(r, random, (m, shown) =>
        shown >= 3 && shown < 10_000
          ? withFigure(r, m, Number((shown + (bound(r, m) === 'upper' ? -1 : 1)).toPrecision(12)))
          : undefined,
      ),
  },
  {
    family: 'number',
    kind: 'scale slipped',
    make: (r, random) =>
      each(r, random, (m) => {
        const words = wordsOf(r, m);
        const way = bound(r, m);
        const rules: [RegExp, string, 1 | -1][] = [
          [/万/u, '亿', 1],
          [/亿/u, '万', -1],
          [/ million/u, ' billion', 1],
          [/ billion/u, ' million', -1],
          [/(?<=\d)\s?m$/u, ' bn', 1],
          [/(?<=\d)\s?bn$/u, ' m', -1],
        ];
        for (const [find, to, up] of rules) {
          if (!find.test(words) || (way === 'lower' && up < 0) || (way === 'upper' && up > 0)) continue;
          const next = words.replace(find, to);
          return restsOn(r).replace(/\s/gu, '').includes(next.replace(/\s/gu, '')) ? undefined : retold(r, m, next);
        }
        return undefined;
      }),
  },
  {
    family: 'number',
    kind: 'spelled number changed',
    make: (r, random) => {
      const mark = random.pick(marksOf(r, 'count').filter((m) => m.spelled));
      if (!mark) return undefined;
      const zh = r.language === 'zh';
      const list = zh ? NUMERALS : WORDS;
      const said = valuesIn(restsOn(r));
      const next = random.pick(
        list.filter((w) => [...valuesIn(w)].every((v) => !said.has(v)) && bound(r, mark) === undefined),
      );
      if (!next) return undefined;
      return retold(r, mark, wordsOf(r, mark).replace(zh ? /^./u : /^[a-z]+/u, next));
    },
  },
  {
    family: 'number',
    kind: 'two of the claim exchanged',
    make: (r, random) => {
      const pair = random.pick(pairs(r));
      if (!pair) return undefined;
      const [a, b] = pair;
      const t = r.text;
      return { text: t.slice(0, a.start) + wordsOf(r, b) + t.slice(a.end, b.start) + wordsOf(r, a) + t.slice(b.end) };
    },
  },
  {
    family: 'number',
    kind: 'another of the source',
    make: (r, random) => {
      const mark = random.pick(figures(r));
      const item = r.pack.items.find(
        (i) => i.source.id === r.evidence.at(-1)?.source.id && i.source.type === r.evidence.at(-1)?.source.type,
      );
      if (!mark || !item) return undefined;
      const rest = r.evidence.reduce((text, e) => text.replace(e.quote, ' '), item.text);
      const others = spotMarks(rest, r.language).filter(
        (m) =>
          m.kind === mark.kind &&
          'value' in m &&
          m.value !== mark.value &&
          !(m.kind === 'count' && mark.kind === 'count' && m.unit !== mark.unit) &&
          !isSaid(r, m.value),
      );
      const other = random.pick(others);
      if (!other || bound(r, mark)) return undefined;
      const words = rest.slice(other.start, other.end);
      return restsOn(r).includes(words) ? undefined : retold(r, mark, words);
    },
  },
];
