import type { Ctx } from '#src/context.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import { causeOf } from './cause.ts';
import { changeNeed } from './change-need.ts';
import { checkReferences } from './check-references.ts';
import type { Need, NeedChange } from './contract.ts';
import { type NeedRow, toNeed } from './domain.ts';
import { fallBack } from './fall-back.ts';
import { ladderFor } from './list-proofs.ts';
import { refuseHighGrade, refuseUnproven } from './refuse-step.ts';
import { requireNeed } from './require-need.ts';

/**
 * Changes a need and keeps what changed, why and by whom (NEED-8); a real change has the documents looked at anew. The step goes
 * up only as far as the proofs carry (NEED-6); taking a state or the problem away takes the steps away that rest on it.
 * @throws LinchpinError `not_found`, `conflict`, `invalid_request`; `unprocessable` by NEED-2 and NEED-6
 */
export const updateNeed = (ctx: Ctx, id: string, input: NeedChange): Promise<Need> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { version, changedBy, reason, source, ...set } = input;
    const { opportunityId } = await requireNeed(ctx, tx, id);
    const opportunity = await requireOpportunity(ctx, tx, opportunityId, 'change');
    const before = await requireNeed(ctx, tx, id, 'change');
    await checkReferences(ctx, tx, opportunity, { ...set, id });
    const was = await ladderFor(ctx, tx, before);
    const wanted = merged(before, set);
    const now = await ladderFor(ctx, tx, wanted);
    // A change made on an older version is a conflict, whatever else it is.
    const current = version === undefined || version === before.version;
    if (current) refuseUnproven(before.step, wanted.step, now.proof);
    if (current && GRADING.some((field) => set[field] !== undefined && set[field] !== before[field]))
      refuseHighGrade(wanted);
    const cause = await causeOf(ctx, tx, { changedBy, reason, source }, before);
    const row = await changeNeed(ctx, tx, before, { version, set }, cause);
    return toNeed(await fallBack(ctx, tx, row, { was, now }));
  });

/** The fields that decide whether a grade may stand (NEED-2). */
const GRADING = ['priority', 'level', 'explicit', 'step'] as const;

type Changed = Omit<NeedChange, 'version' | 'changedBy' | 'reason' | 'source'>;

/** The need as it would be. */
const merged = (before: NeedRow, set: Changed): NeedRow => ({
  ...before,
  ...(Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)) as Partial<NeedRow>),
});
