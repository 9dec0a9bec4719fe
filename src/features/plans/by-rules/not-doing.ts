import type { Claim } from '#src/evidence/index.ts';
import { STAGE_LABELS } from '#src/playbook/stages.ts';
import { accountItem, computedItem, itemOf, type PlanMaterial } from '../material/material.ts';
import { CAPS } from '../parts.ts';
import type { ClaimWriter } from './claim-writer.ts';

/** PLAN-2: what we will not do, from the tier, deals whose conditions are not ripe, and needs not yet confirmed. */
export const notDoing = (material: PlanMaterial, { proposal }: ClaimWriter): Claim[] => {
  const { write, quoted, language } = material.wording;
  const { account } = material.dossier;
  const weak = material.deals.open.filter(
    (deal) =>
      deal.id !== material.deals.lead?.id &&
      (deal.stage === 'on_hold' || (deal.stage === 'lead' && deal.budget !== 'approved')),
  );
  const claims: Claim[] = [];
  if (account.tier === 'tier_opportunity')
    claims.push(
      proposal(
        write(
          '条件成熟之前只保持跟进，不投入专家驻场和高层拜访',
          'Until conditions are ripe we only follow: no resident experts, no executive visits',
        ),
        [accountItem(material, 'tier'), accountItem(material, 'tierReason')],
        'TIER-1',
      ),
    );
  if (weak.length > 0)
    claims.push(
      proposal(
        write(
          `本期不重投入${weak
            .map((deal) => `${quoted(deal.name)}（${STAGE_LABELS[deal.stage].zh}）`)
            .slice(0, 2)
            .join('、')}，等需求和预算明确再说`,
          `No heavy effort on ${weak
            .map((deal) => `${quoted(deal.name)} (${STAGE_LABELS[deal.stage][language].toLowerCase()})`)
            .slice(0, 2)
            .join(', ')} in this period; wait until need and budget are clear`,
        ),
        weak.slice(0, 2).map((deal) => itemOf(material, 'opportunity', deal.id)),
        'PLAN-2',
      ),
    );
  const unconfirmed = material.deals.moving.find(
    (deal) => !deal.needs.some((need) => ['pain_confirmed', 'benefits_agreed', 'consensus'].includes(need.step)),
  );
  if (unconfirmed)
    claims.push(
      proposal(
        write(
          `${quoted(unconfirmed.name)}的痛点得到确认之前不推方案、不报价`,
          `No pitch and no price for ${quoted(unconfirmed.name)} before the pain is confirmed`,
        ),
        [computedItem(material, `needs:${unconfirmed.id}`)],
        'NEED-7',
      ),
    );
  claims.push(
    proposal(
      write(
        '不对外承诺没有授权的折扣、交期、定制功能、法律条款和独家',
        'Nothing on price, dates, custom work or legal terms is said to the customer without leave',
      ),
      [],
      'GUARD-2',
    ),
  );
  return claims.slice(0, CAPS.notDoing);
};
