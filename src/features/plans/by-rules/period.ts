import { readProfileField } from '#src/playbook/profile-dimensions.ts';
import { reviewIntervalDays } from '#src/playbook/tiers.ts';
import { futureClose } from '../material/deal-facts.ts';
import { accountItem, itemOf, type PlanMaterial } from '../material/material.ts';
import { opening } from '../material/wording.ts';
import type { PeriodPart } from '../parts.ts';
import { claimWriter } from './claim-writer.ts';
import { dayAfter, workdayAfter } from './dates.ts';

const SHORTEST = 90;
const LONGEST = 365;
const LONG = 80;

/**
 * PLAN-17: from today to the last date the record gives (expected closes within a year, the assault window), at least a
 * quarter; the next review a tier's interval away at most.
 */
export const periodOf = (material: PlanMaterial): PeriodPart => {
  const { today, deals, dossier, thresholds } = material;
  const latest = dayAfter(today, LONGEST);
  const dates = [...deals.moving.map((deal) => futureClose(deal, today)), dossier.account.tierWindowCloses]
    .filter((day): day is string => day !== null && day > today && day <= latest)
    .sort();
  const least = dayAfter(today, SHORTEST);
  const last = dates.at(-1) ?? least;
  const interval = reviewIntervalDays(dossier.account.tier, thresholds);
  const review = workdayAfter(today, interval - 2);
  return {
    from: today,
    to: last > least ? last : least,
    nextReview: review <= dayAfter(today, interval) ? review : dayAfter(today, interval),
    basis: basis(material),
  };
};

/** What of the customer's calendar the period follows: their planning calendar, the window, or a deal's own driver. */
const basis = (material: PlanMaterial) => {
  const { fact } = claimWriter(material);
  const { write, own, quoted, day } = material.wording;
  const { account, facts } = material.dossier;
  const calendar = facts.find(
    (each) => each.dimension === 4 && readProfileField('strategy', each.field)?.field === 'planning_calendar',
  );
  if (calendar) {
    const words = opening(own(calendar.value) ?? '', LONG);
    return fact(
      [
        words && write(`客户的预算与计划周期：${words}`, `The customer’s planning calendar: ${words}`),
        write('客户的预算与计划周期见引文', 'The customer’s planning calendar stands in the words quoted'),
      ],
      [itemOf(material, 'fact', calendar.id)],
      'PLAN-17',
    );
  }
  if (account.tier === 'assault' && account.tierWindowCloses && account.tierWindowCloses > material.today)
    return fact(
      write(
        `攻坚窗口截止：${day(account.tierWindowCloses)}`,
        `The assault window closes: ${day(account.tierWindowCloses)}`,
      ),
      [accountItem(material, 'tierWindowCloses')],
      'PLAN-17',
    );
  const driven = material.deals.moving.find((deal) => deal.timingDriver);
  const driver = opening(own(driven?.timingDriver) ?? '', LONG);
  return driven
    ? fact(
        [
          driver &&
            write(
              `${quoted(driven.name)}的时间驱动：${driver}`,
              `What drives the timing of ${quoted(driven.name)}: ${driver}`,
            ),
          write(
            `${quoted(driven.name)}的时间驱动见引文`,
            `What drives the timing of ${quoted(driven.name)} stands in the words quoted`,
          ),
        ],
        [itemOf(material, 'opportunity', driven.id)],
        'PLAN-17',
      )
    : null;
};
