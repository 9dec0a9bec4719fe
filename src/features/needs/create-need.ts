import type { Ctx } from '#src/context.ts';
import { enqueue } from '#src/db/outbox.ts';
import { addRecord } from '#src/db/record.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import { checkReferences } from './check-references.ts';
import type { Need, NewNeed } from './contract.ts';
import { toNeed } from './domain.ts';
import { refuseHighGrade, refuseUnproven } from './refuse-step.ts';
import { NEED } from './store.ts';

/**
 * Records a need and has the opportunity's documents looked at anew (REC-1). A new need has no proofs yet: it stands no higher than
 * its own words carry it (NEED-6).
 * @throws LinchpinError `not_found`, `invalid_request`; `unprocessable` by NEED-2 and NEED-6
 */
export const createNeed = (ctx: Ctx, input: NewNeed): Promise<Need> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { opportunityId, step = 'guessed', explicit = true } = input;
    const opportunity = await requireOpportunity(ctx, tx, opportunityId, 'change');
    await checkReferences(ctx, tx, opportunity, input);
    refuseUnproven('guessed', step, {
      presentState: input.presentState ?? null,
      wantedState: input.wantedState ?? null,
      problem: input.problem ?? null,
    });
    refuseHighGrade({ ...input, step, explicit });
    const row = await addRecord(tx, ctx, NEED, input);
    await enqueue(tx, ctx.actor.tenantId, 'recommendations.refresh', { opportunityId });
    return toNeed(row);
  });
