import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { fail } from '#src/kernel/errors.ts';
import { diffPlans } from './domain.ts';
import { versionRows } from './list-versions.ts';
import { requirePlanRow } from './require-plan.ts';
import { selectVersion } from './store.ts';

const NAMED = 6;

/**
 * The plan's row, when `version` is still its current one.
 * @param purpose `change` holds the row until the transaction ends
 * @throws LinchpinError `conflict`: says which version is current, who made it and when, and what changed since; `not_found`
 */
export const requireCurrent = async (ctx: Ctx, tx: Tx, planId: string, version: number, purpose: 'read' | 'change') => {
  const row = await requirePlanRow(ctx, tx, planId, purpose);
  if (row.currentVersion === version) return row;
  const { tenantId } = ctx.actor;
  const [latest] = await versionRows(tx, tenantId, planId);
  const at = latest?.createdAt ?? row.updatedAt.toISOString();
  const author = latest?.askedBy ?? '—';
  const [base, current] = [
    await selectVersion(tx, tenantId, planId, version),
    await selectVersion(tx, tenantId, planId, row.currentVersion),
  ];
  const items = base && current ? diffPlans(base, current).items.map((item) => item.id) : [];
  const since = [...new Set(items)].slice(0, NAMED).join(', ');
  const is = (pointer: string, code: string, value: string) => ({
    pointer,
    code,
    message: { zh: value, en: value },
  });
  throw fail(
    'conflict',
    {
      zh: `这个计划的当前版本是第 ${row.currentVersion} 版（${author}，${at}），您的修改基于第 ${version} 版，没有写入，也没有丢失。${since ? `其间变动的条目：${since}。` : ''}请对照新版后以 baseVersion ${row.currentVersion} 重新提交。`,
      en: `The plan’s current version is ${row.currentVersion} (${author}, ${at}); your change was made on version ${version} and was not written, nor is anything lost. ${since ? `Changed since: ${since}. ` : ''}Look at the new version and send the change again with baseVersion ${row.currentVersion}.`,
    },
    {
      errors: [
        is('/baseVersion', 'current_version', String(row.currentVersion)),
        is('/baseVersion', 'current_author', author),
        is('/baseVersion', 'current_since', at),
      ],
    },
  );
};
