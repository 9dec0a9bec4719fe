import * as z from 'zod';
import { defineTool } from '#src/features/tools/index.ts';
import { idText } from '#src/kernel/wire.ts';
import { OPEN_STAGES } from '#src/playbook/stages.ts';
import { listOpportunities } from './list-opportunities.ts';

const listDeals = defineTool({
  name: 'list_opportunities',
  description: {
    zh: '列出商机：名称、阶段、金额、预计成交。可限定客户，可只看在谈的。',
    en: 'Lists opportunities: name, stage, amount, expected close. Of one account, or only open ones, when asked.',
  },
  scope: 'read',
  effect: 'read',
  input: z
    .object({
      accountId: idText().optional(),
      open: z.boolean().default(false),
      limit: z.int().min(1).max(100).default(20),
    })
    .meta({ title: 'ListOpportunitiesInput' }),
  run: async (ctx, { accountId, open, limit }) => {
    const { items } = await listOpportunities(ctx, {
      limit,
      ...(accountId ? { accountId } : {}),
      ...(open ? { stage: [...OPEN_STAGES] } : {}),
    });
    const opportunities = items.map(({ id, name, account, stage, amount, currency, closeDate }) => ({
      id,
      name,
      account,
      stage,
      amount,
      currency,
      closeDate,
    }));
    return { value: { opportunities } };
  },
});

/** What the agent and MCP may do with opportunities. */
export const opportunityTools = [listDeals];
