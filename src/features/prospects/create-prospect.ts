import type { Ctx } from '#src/context.ts';
import { addRecord } from '#src/db/record.ts';
import { writeFeatures } from '#src/features/lookalikes/index.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import type { NewProspect, Prospect } from './contract.ts';
import { toProspect } from './domain.ts';
import { PROSPECT } from './store.ts';

/** Adds a prospect. @throws LinchpinError `conflict` for a taken external id */
export const createProspect = (ctx: Ctx, input: NewProspect): Promise<Prospect> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const row = await addRecord(tx, ctx, PROSPECT, { ...input, nameKey: nameKey(input.name) });
    await writeFeatures(tx, row.tenantId, [row]);
    return toProspect(row);
  });
