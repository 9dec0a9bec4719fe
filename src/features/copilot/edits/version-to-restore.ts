import type { Ctx } from '#src/context.ts';
import { listVersions, type Plan } from '#src/features/plans/index.ts';

/**
 * The version that undoing leads to: the one before the present content. After a restore that is the one before what was restored,
 * so that undoing twice goes back twice; null at the first version.
 */
export const versionToRestore = async (ctx: Ctx, plan: Plan): Promise<number | null> => {
  const { items } = await listVersions(ctx, plan.id);
  let content = plan.version;
  for (;;) {
    const found = items.find(({ version }) => version === content);
    if (found?.origin !== 'restore' || found.basedOn === null || found.basedOn >= content) break;
    content = found.basedOn;
  }
  const before = items.find(({ version }) => version === content)?.basedOn ?? content - 1;
  return before >= 1 ? before : null;
};
