import * as z from 'zod';
import { defineTool } from '#src/features/tools/index.ts';
import { newRunSchema } from './contract.ts';
import { getRun } from './runs/get-run.ts';
import { listResults } from './runs/list-results.ts';
import { startRun } from './runs/start-run.ts';

const startLookalikes = defineTool({
  name: 'start_lookalikes',
  description: {
    zh: '以已成交客户为种子，在潜在客户中找相似的公司（LOOK-1）。后台运行，返回任务编号。',
    en: 'Finds prospects like the won customers (LOOK-1). Runs in the background; answers the ids of the run and its job.',
  },
  scope: 'draft',
  effect: 'write',
  input: z
    .object({
      accountIds: z.array(z.string()).max(1_000).optional(),
      limit: z.int().min(1).max(10_000).default(200),
      minScore: z.number().min(0).max(1).default(0),
    })
    .meta({ title: 'StartLookalikesInput' }),
  run: async (ctx, { accountIds, limit, minScore }) => ({
    value: await startRun(
      ctx,
      newRunSchema.parse({ seeds: accountIds?.length ? { accountIds } : { filter: {} }, limit, minScore }),
    ),
  }),
});

const getLookalikes = defineTool({
  name: 'get_lookalikes',
  description: {
    zh: '查看一次相似客户任务的进度和排在前面的结果，含理由与最相近的已成交客户。',
    en: 'Shows where a look-alike run stands and its best results, with reasons and nearest won customers.',
  },
  scope: 'read',
  effect: 'read',
  input: z
    .object({ runId: z.string().min(1).max(100), limit: z.int().min(1).max(50).default(10) })
    .meta({ title: 'GetLookalikesInput' }),
  run: async (ctx, { runId, limit }) => {
    const { state, counts, skipped, notes } = await getRun(ctx, runId);
    const { items, provisional } = await listResults(ctx, runId, { limit });
    return { value: { state, counts, skipped, notes, provisional, items } };
  },
});

/** What the agent and MCP may do with look-alike runs. */
export const lookalikeTools = [startLookalikes, getLookalikes];
