import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { accountNames } from '#src/features/accounts/index.ts';
import { say } from '#src/kernel/language.ts';
import { SIGNAL_LABELS, type SignalId } from '#src/playbook/signals.ts';
import type { SignalView } from './contract.ts';
import type { SignalRow } from './store.ts';

/** These signals as they go over the wire, in the asker's language. */
export const showSignals = async (ctx: Ctx, tx: Tx, rows: readonly SignalRow[]): Promise<SignalView[]> => {
  const names = await accountNames(
    ctx,
    tx,
    rows.map((row) => row.accountId),
  );
  return rows.map((row) => {
    const rule = row.rule as SignalId;
    return {
      id: row.id,
      rule,
      label: say(SIGNAL_LABELS[rule], ctx.language),
      account: names.get(row.accountId ?? '') ?? null,
      ...(row.opportunityId ? { opportunityId: row.opportunityId } : {}),
      severity: row.severity,
      text: say(row.text, ctx.language),
      opening: say(row.opening, ctx.language),
      since: row.since,
      numbers: row.numbers,
      evidence: row.evidence,
      state: row.state,
      ...(row.stateReason ? { stateReason: row.stateReason } : {}),
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    };
  });
};
