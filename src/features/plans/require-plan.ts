import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { requireAccount } from '#src/features/accounts/index.ts';
import { fail, LinchpinError } from '#src/kernel/errors.ts';
import type { Plan } from './contract.ts';
import { selectPlan, selectVersion } from './store.ts';

const NO_PLAN = () => fail('not_found', { zh: '没有找到这个计划。', en: 'No such plan.' });

/**
 * The row of a plan whose account the asker may see.
 * @param purpose `change` holds the row until the transaction ends
 * @throws LinchpinError `not_found` when there is none, it is another tenant's, or its account is not theirs to see
 */
export const requirePlanRow = async (ctx: Ctx, tx: Tx, id: string, purpose: 'read' | 'change' = 'read') => {
  const row = await selectPlan(tx, ctx.actor.tenantId, id, purpose === 'change');
  if (!row) throw NO_PLAN();
  try {
    await requireAccount(ctx, tx, row.accountId);
  } catch (error) {
    if (error instanceof LinchpinError && error.code === 'not_found') throw NO_PLAN();
    throw error;
  }
  return row;
};

/**
 * A plan as it is stored, in a version.
 * @param version absent: the current one
 * @throws LinchpinError `not_found` as `requirePlanRow`, or when it has no such version
 */
export const requirePlan = async (ctx: Ctx, tx: Tx, id: string, version?: number): Promise<Plan> => {
  const row = await requirePlanRow(ctx, tx, id);
  const plan = await selectVersion(tx, ctx.actor.tenantId, id, version ?? row.currentVersion);
  if (!plan)
    throw fail('not_found', {
      zh: `这个计划没有第 ${version} 版，最新是第 ${row.currentVersion} 版。`,
      en: `The plan has no version ${version}; the latest is ${row.currentVersion}.`,
    });
  return plan;
};
