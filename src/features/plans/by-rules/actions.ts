import { RESOURCE_TABLE } from '#src/playbook/resources.ts';
import { isWon } from '#src/playbook/stages.ts';
import { futureClose } from '../material/deal-facts.ts';
import { itemOf, type PlanMaterial } from '../material/material.ts';
import { type ActionPart, type BottleneckPart, CAPS, type OwnerPart, type PeriodPart } from '../parts.ts';
import type { Candidate } from './candidates.ts';
import { claimWriter } from './claim-writer.ts';
import { ahead, workdayAfter } from './dates.ts';
import { responsible } from './owner.ts';

/** Most supporters an action names. */
const SUPPORTERS = 2;

/**
 * PLAN-7: one action a bottleneck, bound to it. Without a bottleneck there are no actions: the plan asks. What comes
 * first is started first; nothing is dated before tomorrow or after the lead deal closes.
 */
export const actionsByRules = (
  material: PlanMaterial,
  candidates: readonly Candidate[],
  bottlenecks: readonly BottleneckPart[],
  owner: OwnerPart,
  period: PeriodPart,
): ActionPart[] => {
  const { proposal } = claimWriter(material);
  const steps = bottlenecks
    .flatMap((bottleneck) => {
      const candidate = candidates.find((each) => each.code === bottleneck.code);
      return candidate ? [{ candidate, bottleneck }] : [];
    })
    .slice(0, CAPS.actions)
    .map((each, index) => ({ ...each, id: `a${index + 1}` }));
  const end = futureClose(material.deals.lead, material.today) ?? period.to;
  return steps.map(({ candidate, bottleneck, id }) => {
    const { step } = candidate;
    const first = steps.filter((other) => step.after.includes(other.candidate.code));
    return {
      id,
      claim: proposal(
        step.task,
        candidate.contactIds.map((contactId) => itemOf(material, 'contact', contactId)).slice(0, 1),
        candidate.rule,
      ),
      bottleneckId: bottleneck.id,
      ...actionFrame(material, owner, step.resource),
      dependsOn: first.map((other) => other.id),
      start: ahead(workdayAfter(material.today, first.length > 0 ? 7 : 2), end, material.today),
      verifyBy: ahead(workdayAfter(material.today, step.withinDays), end, material.today),
      observable: step.observable,
    };
  });
};

/** What every action of this account has: who answers, who helps, which part, with which help and authority (PLAN-13, PLAN-18). */
export const actionFrame = (
  material: PlanMaterial,
  ownerPart: OwnerPart,
  resource: keyof typeof RESOURCE_TABLE,
): Pick<ActionPart, 'owner' | 'supporters' | 'phase' | 'resources' | 'people' | 'hours' | 'authority'> => {
  const { write, language, quoted } = material.wording;
  const owner = responsible(material, ownerPart);
  const supporters = ownerPart.supporters.filter((each) => each.name !== owner?.name).slice(0, SUPPORTERS);
  const { lead, won } = material.deals;
  const { label, use } = RESOURCE_TABLE[resource];
  const paper = resource === 'own_content' ? material.passages[0] : undefined;
  const shown = paper ? write(`；可用${quoted(paper.title)}`, `; use ${quoted(paper.title)}`) : '';
  return {
    owner,
    supporters,
    phase: !lead && won.some((deal) => isWon(deal.stage)) ? 'after_sale' : 'before_sale',
    resources: write(
      `${label.zh}：${use.zh}${shown}`,
      `${label[language]}: ${use.en.charAt(0).toLowerCase()}${use.en.slice(1)}${shown}`,
    ),
    people: owner ? 1 + supporters.length : null,
    hours: null,
    authority: write(
      '在负责人现有权限内安排；价格、交期、条款另行申请授权',
      'Within the owner’s present authority; price, dates and terms need leave first',
    ),
  };
};
