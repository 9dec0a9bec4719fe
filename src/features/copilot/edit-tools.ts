import * as z from 'zod';
import { changeNeedSchema, listNeeds, updateNeed } from '#src/features/needs/index.ts';
import {
  editPlan,
  editPlanRequestSchema,
  listPlans,
  loadPlan,
  renderPlan,
  restorePlan,
} from '#src/features/plans/index.ts';
import { defineTool } from '#src/features/tools/index.ts';
import { idText } from '#src/kernel/wire.ts';
import { outlineOf } from './edits/outline.ts';

/** These change what stands; the agent may propose a call, and only the person's word runs it. */

const edit = defineTool({
  name: 'edit_account_plan',
  description: {
    zh: '逐项修改一份大客户计划，存为新的一版；没有点到的内容逐字不变。baseVersion 是修改者看到的版本。',
    en: 'Changes named parts of an account plan and stores the next version; what is not named stays word for word. baseVersion is the version the editor saw.',
  },
  scope: 'write',
  effect: 'write',
  input: editPlanRequestSchema.extend({ planId: idText() }).meta({ title: 'EditAccountPlanInput' }),
  run: async (ctx, input) => {
    const plan = await editPlan(ctx, input);
    return { value: { id: plan.id, version: plan.version, markdown: renderPlan(plan) } };
  },
});

const parts = defineTool({
  name: 'list_plan_parts',
  description: {
    zh: '列出一个客户最新大客户计划的各部分和编号（目标、行动、里程碑、卡点、风险），供逐项修改；没有计划则为空。',
    en: 'Lists the parts of an account’s newest plan with their ids (goals, actions, milestones, bottlenecks, risks), for changing them one by one; null when there is no plan.',
  },
  scope: 'read',
  effect: 'read',
  input: z.object({ accountId: idText() }).meta({ title: 'ListPlanPartsInput' }),
  run: async (ctx, { accountId }) => {
    const [newest] = (await listPlans(ctx, { accountId, limit: 1 })).items;
    if (!newest) return { value: { plan: null } };
    const plan = await loadPlan(ctx, newest.id);
    return { value: { plan: { planId: plan.id, baseVersion: plan.version, parts: outlineOf(plan).items } } };
  },
});

const restore = defineTool({
  name: 'restore_account_plan',
  description: {
    zh: '把大客户计划恢复到以前的一版：作为新的一版存入，任何版本都不删除。',
    en: 'Brings an earlier version of an account plan back as the next one; no version is deleted.',
  },
  scope: 'write',
  effect: 'write',
  input: z.object({ planId: idText(), version: z.int().min(1) }).meta({ title: 'RestoreAccountPlanInput' }),
  run: async (ctx, input) => {
    const plan = await restorePlan(ctx, input);
    return { value: { id: plan.id, version: plan.version, markdown: renderPlan(plan) } };
  },
});

const needsOnRecord = defineTool({
  name: 'list_needs',
  description: {
    zh: '列出一个商机记录在案的需求：层级、内容、优先级、确认进度。',
    en: 'Lists the needs on record of an opportunity: level, statement, priority, validation step.',
  },
  scope: 'read',
  effect: 'read',
  input: z.object({ opportunityId: idText() }).meta({ title: 'ListNeedsInput' }),
  run: async (ctx, { opportunityId }) => {
    const { items } = await listNeeds(ctx, { opportunityId, limit: 100 });
    const needs = items.reverse().map(({ id, level, statement, priority, step, explicit, version }) => ({
      id,
      level,
      statement,
      priority,
      step,
      explicit,
      version,
    }));
    return { value: { needs } };
  },
});

const changeNeed = defineTool({
  name: 'update_need',
  description: {
    zh: '修改一条记录在案的需求：优先级、内容、确认进度等；没有写的字段不变。',
    en: 'Changes a need on record: priority, statement, validation step and the like; fields not given stay.',
  },
  scope: 'write',
  effect: 'write',
  input: changeNeedSchema.extend({ needId: idText() }).meta({ title: 'UpdateNeedInput' }),
  run: async (ctx, { needId, ...change }) => ({ value: await updateNeed(ctx, needId, change) }),
});

/** What changes a plan or a need sentence by sentence. */
export const editTools = [needsOnRecord, parts, edit, restore, changeNeed];
