import type { Ctx } from '#src/context.ts';
import { toSettings } from './domain.ts';
import type { Settings } from './settings-contract.ts';
import { selectSettings } from './store.ts';

/** The workspace's settings with the playbook's defaults beside them. */
export const showSettings = (ctx: Ctx): Promise<Settings> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) =>
    toSettings(await selectSettings(tx, ctx.actor.tenantId), ctx.language),
  );
