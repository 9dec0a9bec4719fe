import type { Ctx } from '#src/context.ts';
import { listPlans, loadPlan, type Plan } from '#src/features/plans/index.ts';
import { LinchpinError } from '#src/kernel/errors.ts';
import type { Named } from '#src/kernel/wire.ts';
import type { Subject } from '../find-subject.ts';
import { selectLastDraft } from '../store.ts';
import { subjectFor } from '../subject-for.ts';
import type { Turn } from '../turn.ts';

/** The plan a message is about. `seen`: the version this conversation told last; null where it told none. */
export type PlanAtHand =
  | { kind: 'one'; plan: Plan; seen: number | null }
  | { kind: 'none'; account: Named }
  | { kind: 'account'; subject: Exclude<Subject, { kind: 'one' }> };

/**
 * Finds the plan to edit: that of the account the message names, else the one this conversation drafted or changed last, else the
 * newest of the account at hand. What the asker has open counts before the conversation where the two differ.
 */
export const planAtHand = async (ctx: Ctx, turn: Turn): Promise<PlanAtHand> => {
  const last = await lastPlan(ctx, turn);
  const subject = await subjectFor(ctx, turn, [turn.message], null);
  const elsewhere =
    subject.kind === 'one' && subject.account.id !== last?.plan.account.id && subject.from !== 'conversation';
  if (last && !elsewhere) return { kind: 'one', ...last };
  if (subject.kind !== 'one') return { kind: 'account', subject };
  const [newest] = (await listPlans(ctx, { accountId: subject.account.id, limit: 1 })).items;
  if (!newest) return { kind: 'none', account: subject.account };
  return { kind: 'one', plan: await loadPlan(ctx, newest.id), seen: null };
};

const lastPlan = async (ctx: Ctx, { conversationId }: Turn): Promise<{ plan: Plan; seen: number | null } | null> => {
  const { tenantId } = ctx.actor;
  const last = await ctx.db.inTenant(tenantId, (tx) => selectLastDraft(tx, tenantId, conversationId, 'plan'));
  if (!last) return null;
  try {
    return { plan: await loadPlan(ctx, last.id), seen: last.version };
  } catch (error) {
    // Deleted since, or the asker may not see it any more.
    if (error instanceof LinchpinError && error.code === 'not_found') return null;
    throw error;
  }
};
