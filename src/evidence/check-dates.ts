import { holdsPeriod, inYear, type Period, yearOf } from '#src/kernel/date-periods.ts';
import { readDates } from '#src/kernel/read-dates.ts';
import { type RelativeDate, readRelativeDates, resolveRelativeDate } from '#src/kernel/read-relative-dates.ts';
import type { Claim, Fault } from './claim.ts';
import { faults } from './faults.ts';
import { isGrounds } from './own-target.ts';
import type { Support } from './support.ts';

type Span = { start: number; end: number };

/** When the source itself is from: its date and the dates in its label (`2026-03 拜访纪要`). */
const anchors = (support: Support): Period[] => {
  const asOf = support.item.asOf?.slice(0, 10);
  return [...readDates(support.item.label), ...(asOf ? readDates(asOf) : [])];
};

/** The periods a piece of evidence speaks of; a date without a year gets that of a source dated in the same month. */
const periodsOf = (support: Support): Period[] => {
  const dated = anchors(support);
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
  return [...support.dates, ...completed, ...relative, ...dated];
};

const yearAsNumber = (date: Period, support: Support): boolean =>
  date.kind === 'year' && support.numbers.some((n) => n.kind === 'plain' && n.value === yearOf(date));

const sameWord = (said: RelativeDate, support: Support): boolean =>
  support.relative.some((r) => r.unit === said.unit && r.offset === said.offset);

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
): Fault[] => {
  const free = (span: Span): boolean => masked(span) || (claim.kind === 'proposal' && !isGrounds(claim.text, span));
  const found: Fault[] = [];
  const dates = readDates(claim.text);
  const relative = readRelativeDates(claim.text);
  if (dates.length + relative.length === 0) return found;
  const periods = supports.map((support) => ({ support, held: periodsOf(support) }));
  for (const date of dates) {
    if (free(date)) continue;
    const ok = periods.some(
      ({ support, held }) => held.some((p) => holdsPeriod(date, p)) || yearAsNumber(date, support),
    );
    if (!ok) found.push(faults.date(date.text, { start: date.start, end: date.end }));
  }
  for (const date of relative) {
    if (free(date)) continue;
    const meant = today === undefined ? undefined : resolveRelativeDate(date, today);
    const ok = meant
      ? periods.some(({ held }) => held.some((p) => holdsPeriod(meant, p)))
      : supports.some((s) => sameWord(date, s));
    if (!ok) found.push(faults.date(date.text, { start: date.start, end: date.end }));
  }
  return found;
};
