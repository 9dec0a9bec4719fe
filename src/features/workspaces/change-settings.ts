import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { fail } from '#src/kernel/errors.ts';
import { checkThresholds } from '#src/playbook/thresholds.ts';
import { changedSettings, toSettings } from './domain.ts';
import type { Settings, SettingsChange } from './settings-contract.ts';
import { lockSettings, updateSettings } from './store.ts';

/**
 * Changes settings of the workspace; what is not named stays. Which were changed goes to the audit log.
 * @throws LinchpinError `invalid_request` for an unknown threshold or one out of its range; nothing is written then
 */
export const changeSettings = async (ctx: Ctx, change: SettingsChange): Promise<Settings> => {
  const { tenantId } = ctx.actor;
  const set = Object.entries(change.thresholds ?? {});
  const faults = [
    ...checkThresholds(Object.fromEntries(set.filter(([, value]) => value !== null))),
    ...checkThresholds(Object.fromEntries(set.filter(([, value]) => value === null))).filter(({ unknown }) => unknown),
  ];
  if (faults.length > 0)
    throw fail(
      'invalid_request',
      {
        zh: `有 ${faults.length} 项阈值不能这样设置，没有写入任何内容。请更正后重试。`,
        en: `${faults.length} threshold(s) cannot be set like this; nothing was written. Correct them and try again.`,
      },
      {
        errors: faults.map(({ key, message }) => ({ pointer: `/thresholds/${key}`, code: 'invalid_value', message })),
      },
    );
  return ctx.db.inTenant(tenantId, async (tx) => {
    const after = changedSettings(await lockSettings(tx, tenantId), change);
    await updateSettings(tx, tenantId, after);
    const fields = [...Object.keys(change).filter((key) => key !== 'thresholds'), ...set.map(([key]) => key)];
    await audit(tx, ctx, { action: 'update', entityType: 'settings', entityId: tenantId, details: { fields } });
    return toSettings(after, ctx.language);
  });
};
