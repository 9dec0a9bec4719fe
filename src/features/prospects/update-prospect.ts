import type { Ctx } from '#src/context.ts';
import { changeRecord } from '#src/db/record.ts';
import { writeFeatures } from '#src/features/lookalikes/index.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import type { Prospect, ProspectChange } from './contract.ts';
import { toProspect } from './domain.ts';
import { requireProspect } from './require-prospect.ts';
import { PROSPECT } from './store.ts';

/** Changes a prospect. @throws LinchpinError `not_found`, `conflict` for a stale version */
export const updateProspect = (ctx: Ctx, id: string, input: ProspectChange): Promise<Prospect> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { version, ...fields } = input;
    const before = await requireProspect(ctx, tx, id, 'change');
    const set = { ...fields, ...(fields.name ? { nameKey: nameKey(fields.name) } : {}) };
    const { row, changed } = await changeRecord(tx, ctx, PROSPECT, before, { version, set });
    if (changed.length > 0) await writeFeatures(tx, row.tenantId, [row]);
    return toProspect(row);
  });
