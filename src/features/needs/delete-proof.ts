import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { fail } from '#src/kernel/errors.ts';
import { fallBack } from './fall-back.ts';
import { ladderFor } from './list-proofs.ts';
import { removeProof } from './proof-store.ts';
import { requireNeed } from './require-need.ts';

/** Takes a proof of a need away; a step that rested on it falls back to what is still proven. @throws LinchpinError `not_found` */
export const deleteProof = (ctx: Ctx, needId: string, id: string): Promise<void> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const need = await requireNeed(ctx, tx, needId, 'change');
    const was = await ladderFor(ctx, tx, need);
    const gone = id.includes('\0') ? undefined : await removeProof(tx, ctx.actor.tenantId, needId, id);
    if (!gone) throw fail('not_found', { zh: '没有找到这条依据。', en: 'No such proof.' });
    await audit(tx, ctx, {
      action: 'delete',
      entityType: 'need_proof',
      entityId: id,
      details: { needId, kind: gone.kind },
    });
    await fallBack(ctx, tx, need, { was, now: await ladderFor(ctx, tx, need) });
  });
