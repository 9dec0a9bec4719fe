import type { Claim } from '#src/evidence/index.ts';
import type { DossierOpportunity } from '#src/features/dossier/index.ts';
import { formatMoney } from '#src/kernel/format-number.ts';
import { STAGE_LABELS, STAGE_TABLE } from '#src/playbook/stages.ts';
import { futureClose } from '../material/deal-facts.ts';
import { itemOf, type PlanMaterial } from '../material/material.ts';
import { CAPS, type GoalPart, type PeriodPart } from '../parts.ts';
import { claimWriter } from './claim-writer.ts';
import { chainGoals } from './goals-chain.ts';
import { servedPlan } from './serves.ts';

const DEALS = 2;
const EARLIEST_STAGE = STAGE_TABLE.needs.order ?? 0;

/** PLAN-5: goals computed from what the record dates and counts. What has no date or no ground becomes a question instead. */
export const goalsByRules = (material: PlanMaterial, period: PeriodPart): GoalPart[] =>
  [...dealGoals(material), ...chainGoals(material, period)]
    .slice(0, CAPS.goals)
    .map((goal, index) => ({ ...goal, id: `g${index + 1}` }));

/** Deals with an amount, a date ahead, and a ground on record for reaching it. */
const dealGoals = (material: PlanMaterial): Omit<GoalPart, 'id'>[] =>
  material.deals.moving
    .flatMap((deal) => {
      const due = futureClose(deal, material.today);
      const reachableBecause = ground(material, deal);
      return due && deal.amount && reachableBecause ? [{ deal, due, amount: deal.amount, reachableBecause }] : [];
    })
    .slice(0, DEALS)
    .map(({ deal, due, amount, reachableBecause }) => {
      const { proposal } = claimWriter(material);
      const { write, quoted, day, language } = material.wording;
      const currency = deal.currency ?? material.dossier.account.currency ?? 'CNY';
      const money = formatMoney(amount, currency, language);
      return {
        claim: proposal(
          write(
            `${day(due)}之前签下${quoted(deal.name)}，签约金额达到 ${money}，基线 0`,
            `Sign ${quoted(deal.name)} by ${day(due)}, reaching a contract value of ${money}; baseline 0`,
          ),
          [itemOf(material, 'opportunity', deal.id)],
          'PLAN-5',
        ),
        measure: write(`${quoted(deal.name)}签约金额`, `Contract value of ${quoted(deal.name)}`),
        baseline: 0,
        target: amount,
        unit: currency,
        due,
        reachableBecause,
        serves: servedPlan(
          material,
          [
            deal.name,
            deal.productName,
            deal.timingDriver,
            ...deal.needs.flatMap((need) => [need.statement, need.kpi, need.wantedState]),
          ].join(' '),
        ),
      };
    });

/** Why a deal is within reach: stage and budget on record; null where neither speaks for it. */
const ground = (material: PlanMaterial, deal: DossierOpportunity): Claim | null => {
  const { inference } = claimWriter(material);
  const { write, quoted, language } = material.wording;
  const staged = (STAGE_TABLE[deal.stage].order ?? 0) >= EARLIEST_STAGE;
  const budget =
    deal.budget === 'approved'
      ? write('预算：已批准', 'budget: approved')
      : deal.budget === 'planned'
        ? write('预算：已列入计划', 'budget: planned')
        : null;
  if (!staged && !budget) return null;
  const stage = write(
    `${quoted(deal.name)}处于${quoted(STAGE_LABELS[deal.stage].zh)}阶段`,
    `${quoted(deal.name)} stands in the stage ${quoted(STAGE_LABELS[deal.stage][language].toLowerCase())}`,
  );
  return inference(
    write(
      ['可以争取：', [stage, budget].filter(Boolean).join('，')].join(''),
      ['Within reach: ', [stage, budget].filter(Boolean).join('; ')].join(''),
    ),
    [itemOf(material, 'opportunity', deal.id)],
    'PLAN-5',
  );
};
