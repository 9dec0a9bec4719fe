import * as z from 'zod';
import { defineTool } from '#src/features/tools/index.ts';
import { idText } from '#src/kernel/wire.ts';
import { draftPlan } from './draft-plan.ts';
import { listPlans } from './list-plans.ts';
import { loadPlan } from './load-plan.ts';
import { renderPlan } from './render/render-plan.ts';

const readPlan = defineTool({
  name: 'read_account_plan',
  description: {
    zh: '读取一个客户最新的大客户计划（Markdown）；没有则为空。',
    en: 'Reads the newest plan of an account as Markdown; null when there is none.',
  },
  scope: 'read',
  effect: 'read',
  input: z.object({ accountId: idText() }).meta({ title: 'ReadAccountPlanInput' }),
  run: async (ctx, { accountId }) => {
    const [newest] = (await listPlans(ctx, { accountId, limit: 1 })).items;
    if (!newest) return { value: { plan: null } };
    const plan = await loadPlan(ctx, newest.id);
    return { value: { plan: { id: plan.id, version: plan.version, markdown: renderPlan(plan) } } };
  },
});

const draft = defineTool({
  name: 'draft_account_plan',
  description: {
    zh: '为一个客户起草大客户计划并保存为草稿，逐条注明依据。',
    en: 'Drafts a key-account plan and stores it as a draft, each claim with its evidence.',
  },
  scope: 'draft',
  effect: 'write',
  input: z
    .object({
      accountId: idText(),
      language: z.enum(['zh', 'en']).optional(),
      instructions: z.string().max(2_000).optional(),
    })
    .meta({ title: 'DraftAccountPlanInput' }),
  run: async (ctx, { accountId, language, instructions }) => {
    const plan = await draftPlan(ctx, {
      accountId,
      language: language ?? ctx.language,
      ...(instructions ? { instructions } : {}),
    });
    return { value: { id: plan.id, drafter: plan.drafter, markdown: renderPlan(plan) } };
  },
});

/** What the agent and MCP may do with plans. */
export const planTools = [readPlan, draft];
