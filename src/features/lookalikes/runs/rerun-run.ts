import type { Ctx } from '#src/context.ts';
import { newRunSchema } from '../contract.ts';
import { requireRun } from './require-run.ts';
import { selectWorkedRun } from './run-store.ts';
import { selectPickedAccounts } from './seeds-store.ts';
import { startRun } from './start-run.ts';

/**
 * Does a run again with the recipe it was started with, on the data of now: a seed filter is asked anew, picked seeds are the same as
 * far as they are still there for the asker. The two runs can be compared.
 * @throws LinchpinError `not_found`, `unprocessable` when no seed is left
 */
export const rerunRun = async (ctx: Ctx, id: string): Promise<{ id: string; jobId: string }> => {
  const { recipe, name, webhook, present } = await ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const run = await requireRun(ctx, tx, id);
    const { filter, accountIds } = run.recipe.seeds;
    const worked = await selectWorkedRun(tx, ctx.actor.tenantId, id);
    return {
      ...run,
      webhook: worked?.webhook ?? null,
      present: filter ? [] : (await selectPickedAccounts(tx, ctx, accountIds)).map((each) => each.id),
    };
  });
  const { filter, accountIds } = recipe.seeds;
  const { territory: _settled, ...candidates } = recipe.candidates.filter as Record<string, unknown>;
  const input = newRunSchema.parse({
    ...recipe.list,
    name,
    seeds: filter ? { filter } : { accountIds: present },
    candidates: { filter: candidates },
    limit: recipe.limit,
    minScore: recipe.minScore,
    ...(webhook ? { webhook } : {}),
  });
  return startRun(ctx, input, { rerunOf: id, gone: filter ? 0 : accountIds.length - present.length });
};
