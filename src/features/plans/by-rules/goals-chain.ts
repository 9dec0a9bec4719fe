import type { Claim } from '#src/evidence/index.ts';
import { gapId } from '../material/compute-people.ts';
import { futureClose } from '../material/deal-facts.ts';
import { computedItem, itemOf, type PlanMaterial } from '../material/material.ts';
import type { GoalPart, PeriodPart } from '../parts.ts';
import { claimWriter } from './claim-writer.ts';
import { ahead, workdayAfter } from './dates.ts';
import { servedPlan } from './serves.ts';
import { holderOf, reachable } from './whom.ts';

type Goal = Omit<GoalPart, 'id'>;

const MEETING_DAYS = 30;
const NEED_DAYS = 30;
const COVERAGE_DAYS = 60;

/** Goals on the way to the decision: meet the buyer, agree on the needs, stand on more than one person. */
export const chainGoals = (material: PlanMaterial, period: PeriodPart): Goal[] => [
  ...meeting(material, period),
  ...needs(material, period),
  ...firstNeed(material, period),
  ...coverage(material, period),
];

/** The last day such a goal may have: before the lead deal closes, and within the period. */
const latest = (material: PlanMaterial, period: PeriodPart): string =>
  futureClose(material.deals.lead, material.today) ?? period.to;

const meeting = (material: PlanMaterial, period: PeriodPart): Goal[] => {
  const gap = material.chain.gaps.find((each) => each.code === 'eb_never_met');
  const buyer = material.chain.people.find((contact) => contact.id === gap?.subjectContactId);
  if (!gap || !buyer) return [];
  const { proposal, inference } = claimWriter(material);
  const { write, day } = material.wording;
  const due = ahead(workdayAfter(material.today, MEETING_DAYS), latest(material, period), material.today);
  const bridge = reachable(material).find((contact) => contact.reportsToId === buyer.id) ?? holderOf(material, 'coach');
  const known = bridge && bridge.id !== buyer.id && (material.chain.meetings.get(bridge.id) ?? 0) > 0 ? bridge : null;
  const because: Claim | null = known
    ? inference(
        known.reportsToId === buyer.id
          ? write(
              `可以争取：${known.name}直接向${buyer.name}汇报，我们与其有往来`,
              `Within reach: ${known.name}, whom we know, reports to ${buyer.name}`,
            )
          : write(
              `可以争取：教练${known.name}与我们有往来，可以请其引荐`,
              `Within reach: we know the coach ${known.name}, who can introduce us`,
            ),
        [itemOf(material, 'contact', known.id), itemOf(material, 'contact', buyer.id)],
        'PLAN-5',
      )
    : null;
  return [
    {
      claim: proposal(
        write(
          `${day(due)}之前与${buyer.name}完成 1 次面谈并确认纪要，基线 0 次`,
          `Hold 1 meeting with ${buyer.name} by ${day(due)}, its summary confirmed; baseline 0`,
        ),
        [computedItem(material, gapId(gap))],
        'PLAN-5',
      ),
      measure: write(`与${buyer.name}面谈且纪要确认的次数`, `Meetings with ${buyer.name} with a confirmed summary`),
      baseline: 0,
      target: 1,
      unit: write('次', 'meetings'),
      due,
      reachableBecause: because,
      serves: servedPlan(material, [buyer.kpi, buyer.concerns, buyer.needsFromUs].join(' ')),
    },
  ];
};

const needs = (material: PlanMaterial, period: PeriodPart): Goal[] => {
  const { lead } = material.deals;
  const floor = (lead?.needs ?? []).filter((need) => need.priority === 'P0' || need.priority === 'P1');
  const agreed = floor.filter((need) => need.step === 'consensus');
  if (!lead || floor.length === 0 || agreed.length === floor.length) return [];
  const { proposal, inference } = claimWriter(material);
  const { write, quoted, day } = material.wording;
  const due = ahead(workdayAfter(material.today, NEED_DAYS), latest(material, period), material.today);
  const further = floor.filter((need) => need.step !== 'consensus' && need.step !== 'guessed');
  const item = computedItem(material, `needs:${lead.id}`);
  return [
    {
      claim: proposal(
        write(
          `${day(due)}之前，${quoted(lead.name)}的 P0、P1 需求书面确认达到 ${floor.length} 条，基线 ${agreed.length} 条`,
          `By ${day(due)}, have ${floor.length} P0 and P1 needs of ${quoted(lead.name)} confirmed in writing; baseline ${agreed.length}`,
        ),
        [item],
        'PLAN-5',
      ),
      measure: write('书面确认的 P0、P1 需求条数', 'P0 and P1 needs confirmed in writing'),
      baseline: agreed.length,
      target: floor.length,
      unit: write('条', 'needs'),
      due,
      reachableBecause:
        further.length > 0 || agreed.length > 0
          ? inference(
              write(
                `可以争取：部分需求经过复述或痛点确认，可以继续推进到书面确认`,
                'Within reach: some needs were restated or their pain confirmed, and can go on to consensus',
              ),
              [...further, ...agreed].slice(0, 2).map((need) => itemOf(material, 'need', need.id)),
              'PLAN-5',
            )
          : null,
      serves: servedPlan(material, floor.flatMap((need) => [need.statement, need.kpi, need.wantedState]).join(' ')),
    },
  ];
};

/** With an open deal and no need on record, the first goal is to have one: person, problem and need (NEED-4). */
const firstNeed = (material: PlanMaterial, period: PeriodPart): Goal[] => {
  const { lead } = material.deals;
  if (!lead || lead.needs.length > 0) return [];
  const { proposal, inference } = claimWriter(material);
  const { write, quoted, day } = material.wording;
  const due = ahead(workdayAfter(material.today, NEED_DAYS), latest(material, period), material.today);
  return [
    {
      claim: proposal(
        write(
          `${day(due)}之前，记下${quoted(lead.name)}的第 1 条需求，写明人和问题，基线 0 条`,
          `By ${day(due)}, put the first need of ${quoted(lead.name)} on record with its person and problem; baseline 0`,
        ),
        [computedItem(material, `needs:${lead.id}`)],
        'PLAN-5',
      ),
      measure: write(
        `${quoted(lead.name)}写明人和问题的需求条数`,
        `Needs of ${quoted(lead.name)} with person and problem`,
      ),
      baseline: 0,
      target: 1,
      unit: write('条', 'needs'),
      due,
      reachableBecause: inference(
        write(
          `可以争取：${quoted(lead.name)}在谈，可以当面问`,
          `Within reach: ${quoted(lead.name)} is open, so they can be asked`,
        ),
        [itemOf(material, 'opportunity', lead.id)],
        'PLAN-5',
      ),
      serves: null,
    },
  ];
};

const coverage = (material: PlanMaterial, period: PeriodPart): Goal[] => {
  const gap = material.chain.gaps.find((each) => each.code === 'single_thread');
  const subject = material.chain.people.find((contact) => contact.id === gap?.subjectContactId);
  if (!gap || !subject) return [];
  const { proposal, inference } = claimWriter(material);
  const { write, day } = material.wording;
  const share = Math.round((gap.numbers.share ?? 0) * 100);
  const limit = Math.round(material.thresholds.singleThreadShare * 100);
  const due = ahead(workdayAfter(material.today, COVERAGE_DAYS), latest(material, period), material.today);
  return [
    {
      claim: proposal(
        write(
          `${day(due)}之前，经过${subject.name}一人的互动占比降到 ${limit}% 以内，基线 ${share}%`,
          `By ${day(due)}, cut the share of interactions that rest on ${subject.name} to at most ${limit}%; baseline ${share}%`,
        ),
        [computedItem(material, gapId(gap))],
        'PLAN-5',
      ),
      measure: write('最主要联系人占互动的比例', 'Share of interactions on the main contact'),
      baseline: share,
      target: limit,
      unit: '%',
      due,
      reachableBecause:
        material.chain.people.length > 1
          ? inference(
              write(
                `可以争取：${subject.name}与我们往来最多，可以请其牵线其他同事`,
                `Within reach: ${subject.name}, who knows us best, can connect us to colleagues`,
              ),
              [computedItem(material, gapId(gap))],
              'PLAN-5',
            )
          : null,
      serves: null,
    },
  ];
};
