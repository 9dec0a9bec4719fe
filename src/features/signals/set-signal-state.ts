import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { fail } from '#src/kernel/errors.ts';
import type { SignalStateChange, SignalView } from './contract.ts';
import { showSignals } from './signal-view.ts';
import { holdSignal, writeState } from './store.ts';

/**
 * Says what was done about a signal: seen, acted on, or dismissed with the reason. It stays so until the signal clears or worsens.
 * @throws LinchpinError `not_found` for one that no longer stands or is not theirs to see; `invalid_request` without a reason
 */
export const setSignalState = (ctx: Ctx, id: string, input: SignalStateChange): Promise<SignalView> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const reason = input.reason ?? null;
    if (input.state === 'dismissed' && reason === null) throw needsReason();
    const before = await holdSignal(tx, ctx, id);
    if (!before)
      throw fail('not_found', { zh: '没有这条信号，或它已经消除。', en: 'No such signal, or it has cleared.' });
    const row = await writeState(tx, ctx, id, { state: input.state, stateReason: reason });
    await audit(tx, ctx, {
      action: 'state',
      entityType: 'signal',
      entityId: id,
      details: { rule: row.rule, from: before.state, state: row.state },
    });
    const [view] = await showSignals(ctx, tx, [row]);
    if (!view) throw new Error('one signal in, one out');
    return view;
  });

const needsReason = () => {
  const message = {
    zh: '忽略一条信号要写明理由（reason），状态未改动。请补充理由后重试。',
    en: 'Dismissing a signal needs a reason; its state was kept. Add the reason and try again.',
  };
  return fail('invalid_request', message, { errors: [{ pointer: '/reason', code: 'required', message }] });
};
