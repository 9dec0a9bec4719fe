import type { Ctx } from '#src/context.ts';
import { loadPlan, type PlanEdit } from '#src/features/plans/index.ts';
import { LinchpinError } from '#src/kernel/errors.ts';
import type { Language } from '#src/kernel/language.ts';
import type { Proposal } from './agent-outcome.ts';
import { KIND_NAMES } from './edits/find-item.ts';
import { type OutlineItem, ofKind, outlineOf, type PlanOutline } from './edits/outline.ts';
import { selectNeedLine } from './store.ts';

/**
 * A proposed change in the reader's words: of what, from what, to what, exactly as it will be made. Null when it names what is not
 * there or not the asker's; then there is nothing to confirm.
 */
export const describeCall = async (ctx: Ctx, { tool, input }: Proposal, language: Language): Promise<string | null> => {
  try {
    if (tool === 'edit_account_plan') return await describeEdits(ctx, input, language);
    if (tool === 'restore_account_plan') return await describeRestore(ctx, input, language);
    return tool === 'update_need' ? await describeNeed(ctx, input, language) : null;
  } catch (error) {
    if (error instanceof LinchpinError && error.code === 'not_found') return null;
    throw error;
  }
};

const describeEdits = async (ctx: Ctx, input: Record<string, unknown>, language: Language): Promise<string | null> => {
  const plan = await loadPlan(ctx, String(input.planId));
  if (plan.version !== input.baseVersion) return null;
  const outline = outlineOf(plan);
  const lines = (input.edits as PlanEdit[]).flatMap((edit) => describeEdit(edit, outline) ?? []);
  // A part that is not there: nothing of it is put to the person.
  if (lines.length < (input.edits as PlanEdit[]).length) return null;
  const head =
    language === 'zh'
      ? `要对“${plan.title}”第 ${plan.version} 版做下面的修改吗？确认后才执行：`
      : `Shall “${plan.title}”, version ${plan.version}, be changed as follows? Nothing is done before you confirm:`;
  return `${head}\n${lines.map((each) => `- ${each}`).join('\n')}`;
};

/** An edit with the sentence it is about; its values as they will be written. Null when the plan has no such part. */
const describeEdit = (edit: PlanEdit, outline: PlanOutline): string | null => {
  const { op, ...fields } = edit;
  const item = outline.items.find(
    ({ kind, id, claimId }) =>
      ('goalId' in edit && kind === 'goal' && id === edit.goalId) ||
      ('actionId' in edit && kind === 'action' && id === edit.actionId) ||
      ('milestoneId' in edit && kind === 'milestone' && id === edit.milestoneId) ||
      ('claimId' in edit && claimId === edit.claimId),
  );
  if (!item && edit.op !== 'add_action' && edit.op !== 'set_owner') return null;
  const values = Object.entries(fields)
    .filter(([field]) => !/^(?:goal|action|milestone|claim)Id$/u.test(field))
    .map(([field, value]) => `${field} = ${JSON.stringify(value)}`);
  return [op, item ? `${nameOf(outline, item)} “${item.text}”` : '', values.length > 0 ? `→ ${values.join(', ')}` : '']
    .filter((part) => part !== '')
    .join(' ');
};

const nameOf = (outline: PlanOutline, item: OutlineItem): string => {
  const names = KIND_NAMES[item.kind];
  const name = /\p{Script=Han}/u.test(item.text) ? names.zh : names.en;
  return `${name} ${ofKind(outline, item.kind).indexOf(item) + 1}`;
};

const describeRestore = async (ctx: Ctx, input: Record<string, unknown>, language: Language): Promise<string> => {
  const plan = await loadPlan(ctx, String(input.planId));
  await loadPlan(ctx, plan.id, Number(input.version));
  return language === 'zh'
    ? `要把“${plan.title}”从第 ${plan.version} 版恢复到第 ${String(input.version)} 版的内容吗？（各版都会保留）`
    : `Shall “${plan.title}”, now version ${plan.version}, go back to the content of version ${String(input.version)}? (every version is kept)`;
};

const describeNeed = async (ctx: Ctx, input: Record<string, unknown>, language: Language): Promise<string | null> => {
  const { tenantId } = ctx.actor;
  const need = await ctx.db.inTenant(tenantId, (tx) => selectNeedLine(tx, tenantId, String(input.needId)));
  if (!need) return null;
  const values = Object.entries(input)
    .filter(([field]) => field !== 'needId' && field !== 'version')
    .map(([field, value]) => `${field} = ${JSON.stringify(value)}`);
  return language === 'zh'
    ? `要修改这条需求吗？“${need.statement}”（${need.priority}）→ ${values.join('，')}`
    : `Shall this need be changed? “${need.statement}” (${need.priority}) → ${values.join(', ')}`;
};
