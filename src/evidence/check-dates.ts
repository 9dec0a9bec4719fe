import { holdsPeriod, inYear, type Period, yearOf } from '#src/kernel/date-periods.ts';
import { type RelativeDate, resolveRelativeDate } from '#src/kernel/read-relative-dates.ts';
import type { Claim, Fault } from './claim.ts';
import { faults } from './faults.ts';
import { certaintyOf, eventsOf } from './modality.ts';
import { isGrounds } from './own-target.ts';
import type { Reader } from './reader.ts';
import type { Support } from './support.ts';

type Span = { start: number; end: number };

/** When the source itself is from: its date and the dates in its label (`2026-03 拜访纪要`). */
const anchors = (support: Support, read: Reader): readonly Period[] => {
  const asOf = support.item.asOf?.slice(0, 10);
  return [...read.dates(support.item.label), ...(asOf ? read.dates(asOf) : [])];
};

/** The periods a piece of evidence speaks of; a date without a year gets that of a source dated in the same month. */
const periodsOf = (support: Support, read: Reader): { own: Period[]; dated: readonly Period[] } => {
  const dated = anchors(support, read);
  const asOf = support.item.asOf?.slice(0, 10);
  const completed = support.dates.flatMap((date) =>
    yearOf(date) === undefined
      ? dated.flatMap((a) => {
          const year = yearOf(a);
          const whole = year === undefined ? undefined : inYear(date, year);
          return whole && (holdsPeriod(a, whole) || holdsPeriod(whole, a)) && a.kind !== 'year' ? [whole] : [];
        })
      : [],
  );
  const relative = asOf ? support.relative.map((r) => resolveRelativeDate(r, asOf)) : [];
  return { own: [...support.dates, ...completed, ...relative], dated };
};

const PARTS: ReadonlySet<Period['kind']> = new Set(['half', 'quarter', 'fiscal_half', 'fiscal_quarter']);

const yearAsNumber = (date: Period, support: Support): boolean =>
  date.kind === 'year' && support.numbers.some((n) => n.kind === 'plain' && n.value === yearOf(date));

const sameWord = (said: RelativeDate, support: Support): boolean =>
  support.relative.some((r) => r.unit === said.unit && r.offset === said.offset);

/**
 * Whether a relative period stands in evidence on the day it means. The evidence's own word of that sort decides where it has one
 * (`去年` is not told as `今年` because the note is of this year); the same word is right as it is.
 */
const standsOn = (said: RelativeDate, meant: Period, support: Support, held: readonly Period[]): boolean => {
  const asOf = support.item.asOf?.slice(0, 10);
  if (sameWord(said, support)) return true;
  const own = support.relative.filter((r) => r.unit === said.unit);
  if (own.length > 0 && asOf !== undefined && support.dates.length === 0)
    return own.some((r) => holdsPeriod(meant, resolveRelativeDate(r, asOf)));
  return held.some((p) => holdsPeriod(meant, p));
};

const AS_OF_TODAY = /(?:as of|until|up to|from|for) $|(?:截至|截止到?|到|从|至)$/iu;
const SEEN_TODAY = /^(?:看来|来看|为止|的情况|起)|^['’]s /u;

/** Whether `today` only says how things stand, or the day on which it is said; what happened today is dated by evidence. */
const isPresent = (date: RelativeDate, { text, kind }: Claim): boolean => {
  if (date.unit !== 'day' || date.offset !== 0) return false;
  const [ahead, behind] = [text.slice(0, date.start), text.slice(date.end)];
  if (AS_OF_TODAY.test(ahead) || SEEN_TODAY.test(behind)) return true;
  return kind === 'inference' && certaintyOf(text).level < 3 && eventsOf(text).length === 0;
};

/**
 * GUARD-1: every date and period of the claim stands in what is cited; it may be less exact there than in the evidence, never more.
 * `上季度` and the like are resolved against `today` when it is given, else must be the evidence's own words.
 * A proposal's dates are its own unless they stand in its grounds.
 */
export const checkDates = (
  claim: Claim,
  supports: readonly Support[],
  masked: (span: Span) => boolean,
  today: string | undefined,
  read: Reader,
): Fault[] => {
  const free = (span: Span): boolean => masked(span) || (claim.kind === 'proposal' && !isGrounds(claim.text, span));
  const found: Fault[] = [];
  const dates = read.dates(claim.text);
  const relative = read.relative(claim.text);
  if (dates.length + relative.length === 0) return found;
  const periods = supports.map((support) => ({ support, ...periodsOf(support, read) }));
  for (const date of dates) {
    if (free(date)) continue;
    const ok = periods.some(
      ({ support, own, dated }) =>
        own.some((p) => holdsPeriod(date, p)) ||
        // A half or quarter the evidence names itself is not another one because the note was written in that.
        (!PARTS.has(date.kind) || own.every((p) => p.kind !== date.kind)
          ? dated.some((p) => holdsPeriod(date, p))
          : false) ||
        yearAsNumber(date, support),
    );
    if (!ok) found.push(faults.date(date.text, { start: date.start, end: date.end }));
  }
  for (const date of relative) {
    if (free(date) || isPresent(date, claim)) continue;
    const meant = today === undefined ? undefined : resolveRelativeDate(date, today);
    const ok = meant
      ? periods.some(({ support, own, dated }) => standsOn(date, meant, support, [...own, ...dated]))
      : supports.some((s) => sameWord(date, s));
    if (!ok) found.push(faults.date(date.text, { start: date.start, end: date.end }));
  }
  return found;
};
