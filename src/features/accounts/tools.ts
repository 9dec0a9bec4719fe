import * as z from 'zod';
import { defineTool } from '#src/features/tools/index.ts';
import { line } from '#src/kernel/wire.ts';
import { listAccounts } from './list-accounts.ts';
import { matchAccounts } from './match-accounts.ts';

const findAccount = defineTool({
  name: 'find_account',
  description: {
    zh: '按名称、简称或一句话找客户，返回可能的客户和编号，最像的在前。',
    en: 'Finds accounts by name, alias or a sentence that holds one; answers their ids, best first.',
  },
  scope: 'read',
  effect: 'read',
  input: z.object({ name: line(500) }).meta({ title: 'FindAccountInput' }),
  run: async (ctx, { name }) => {
    const matches = await ctx.db.inTenant(ctx.actor.tenantId, (tx) => matchAccounts(ctx, tx, name));
    return { value: { accounts: matches.map(({ id, name: found, kind }) => ({ id, name: found, matchedBy: kind })) } };
  },
});

const listOwnAccounts = defineTool({
  name: 'list_accounts',
  description: {
    zh: '列出可见的客户：名称、行业、分级、负责人。可按文字筛选。',
    en: 'Lists the visible accounts: name, industry, tier, owner. A text narrows it down.',
  },
  scope: 'read',
  effect: 'read',
  input: z
    .object({ q: line(200).optional(), limit: z.int().min(1).max(100).default(20) })
    .meta({ title: 'ListAccountsInput' }),
  run: async (ctx, { q, limit }) => {
    const { items } = await listAccounts(ctx, { limit, ...(q ? { q } : {}) });
    const accounts = items.map(({ id, name, industry, tier, isKey, owner }) => ({
      id,
      name,
      industry,
      tier,
      isKey,
      owner: owner?.name ?? null,
    }));
    return { value: { accounts } };
  },
});

/** What the agent and MCP may do with accounts. */
export const accountTools = [findAccount, listOwnAccounts];
