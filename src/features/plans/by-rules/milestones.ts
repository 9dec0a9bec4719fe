import type { Dossier, DossierOpportunity } from '#src/features/dossier/index.ts';
import { PLAN_MILESTONE_TABLE, PLAN_MILESTONES, type PlanMilestone } from '#src/playbook/milestones.ts';
import { daysBetween, isoDay, toDate } from '#src/playbook/time.ts';
import { futureClose } from '../material/deal-facts.ts';
import type { PlanMaterial } from '../material/material.ts';
import type { MilestonePart, OwnerPart } from '../parts.ts';
import { dayAfter } from './dates.ts';
import { responsible } from './owner.ts';

/**
 * PLAN-8: the lead deal's milestones on a timeline: those the record shows as reached, with the day; the others spread
 * evenly up to the expected close. Without a close ahead nothing can be dated, and the close is asked for.
 */
export const milestonesOf = (material: PlanMaterial, ownerPart: OwnerPart): MilestonePart[] => {
  const { lead } = material.deals;
  const close = futureClose(lead, material.today);
  if (!lead || !close) return [];
  const { language } = material.wording;
  const owner = responsible(material, ownerPart);
  const reached = new Map(
    PLAN_MILESTONES.flatMap((milestone) => {
      const on = reachedOn(milestone, lead, material.dossier, material.today);
      return on ? [[milestone, on] as const] : [];
    }),
  );
  const open = PLAN_MILESTONES.filter((milestone) => !reached.has(milestone));
  const span = daysBetween(material.now, toDate(close) ?? material.now);
  return PLAN_MILESTONES.map((milestone, index) => {
    const { label, done } = PLAN_MILESTONE_TABLE[milestone];
    const step = open.indexOf(milestone) + 1;
    const planned =
      milestone === 'signed' ? close : dayAfter(material.today, Math.max(1, Math.floor((span * step) / open.length)));
    return {
      id: `m${index + 1}`,
      name: label[language],
      due: reached.get(milestone) ?? planned,
      doneWhen: done[language],
      owner,
      reached: reached.has(milestone),
    };
  });
};

/** The day the record shows a milestone as reached; null when it does not. */
const reachedOn = (
  milestone: PlanMilestone,
  deal: DossierOpportunity,
  dossier: Dossier,
  today: string,
): string | null => {
  switch (milestone) {
    case 'senior_meeting':
      return seniorMeeting(dossier, today);
    case 'need_agreed': {
      const floor = deal.needs.filter((need) => need.priority === 'P0');
      const agreed = floor.length > 0 && floor.every((need) => need.step === 'consensus');
      const day =
        floor
          .map((need) => isoDay(need.updatedAt))
          .sort()
          .at(-1) ?? null;
      return agreed && day ? (day < today ? day : today) : null;
    }
    default:
      return null;
  }
};

/** The first confirmed meeting with somebody known to be the economic buyer. */
const seniorMeeting = ({ contacts, activities }: Dossier, today: string): string | null => {
  const buyers = contacts
    .filter((contact) => contact.roles.includes('EB') && contact.roleCertainty === 'known')
    .map((contact) => contact.id);
  const held = activities
    .filter(
      (activity) => activity.summaryStatus === 'confirmed' && activity.contactIds.some((id) => buyers.includes(id)),
    )
    .map((activity) => isoDay(activity.occurredAt))
    .filter((day) => day <= today);
  return held.sort()[0] ?? null;
};
