import type { Ctx } from '#src/context.ts';
import { fail } from '#src/kernel/errors.ts';
import { allowedPriority } from '#src/playbook/need-priority.ts';
import { stepIndex } from '#src/playbook/need-validation.ts';
import { isBlank } from '#src/playbook/text.ts';
import { causeOf } from './cause.ts';
import { changeNeed } from './change-need.ts';
import type { Need } from './contract.ts';
import { toNeed } from './domain.ts';
import { ladderFor } from './list-proofs.ts';
import type { MoveStep } from './proof-contract.ts';
import { refuseUnproven } from './refuse-step.ts';
import { requireNeed } from './require-need.ts';

/**
 * Moves a need on the ladder (NEED-6): up as far as its proofs carry it, down at any time with a reason. An implicit P0 that
 * falls below the confirmed pain becomes P1 (NEED-2).
 * @throws LinchpinError `not_found`, `conflict`; `unprocessable` with one entry of `errors` for each missing proof;
 * `invalid_request` for a way down without a reason
 */
export const moveStep = (ctx: Ctx, id: string, input: MoveStep): Promise<Need> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { step, version } = input;
    const need = await requireNeed(ctx, tx, id, 'change');
    const current = version === undefined || version === need.version;
    if (current) refuseUnproven(need.step, step, (await ladderFor(ctx, tx, need)).proof);
    if (current && stepIndex(step) < stepIndex(need.step) && isBlank(input.reason)) {
      const message = {
        zh: '退回一步要写明原因（NEED-8），没有改动。',
        en: 'Moving a need down takes a reason (NEED-8); nothing was changed.',
      };
      throw fail('invalid_request', message, { errors: [{ pointer: '/reason', code: 'invalid_value', message }] });
    }
    const priority = allowedPriority({ ...need, step });
    return toNeed(
      await changeNeed(ctx, tx, need, { version, set: { step, priority } }, await causeOf(ctx, tx, input, need)),
    );
  });
