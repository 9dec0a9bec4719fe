import * as z from 'zod';
import { dossierPack, loadDossier } from '#src/features/dossier/index.ts';
import { defineTool } from '#src/features/tools/index.ts';
import { idText, line } from '#src/kernel/wire.ts';
import { rankItems } from './domain-rank-items.ts';

const MOST_ITEMS = 60;

const readRecord = defineTool({
  name: 'read_account_record',
  description: {
    zh: '读取一个客户的档案、联系人与决策角色、商机、需求、采购记录和最近互动，每条都可引用。',
    en: 'Reads an account: profile, contacts with decision roles, opportunities, needs, purchases, latest interactions; each piece citable.',
  },
  scope: 'read',
  effect: 'read',
  input: z.object({ accountId: idText() }).meta({ title: 'ReadAccountRecordInput' }),
  run: async (ctx, { accountId }) => {
    const dossier = await ctx.db.inTenant(ctx.actor.tenantId, (tx) => loadDossier(ctx, tx, accountId));
    const { items } = dossierPack(dossier, ctx.language);
    const shown = items.slice(0, MOST_ITEMS).map(({ ref: _ref, ...item }) => item);
    return {
      value: {
        account: { id: dossier.account.id, name: dossier.account.name },
        pieces: shown.map(({ label, text }) => ({ label, text })),
        leftOut: items.length - shown.length,
      },
      evidence: shown,
    };
  },
});

const searchRecord = defineTool({
  name: 'search_account_record',
  description: {
    zh: '在一个客户的全部记录（互动纪要、档案事实、需求、商机）里按文字查找，返回最相关的原文。',
    en: 'Looks for words in everything on record about an account (notes, profile facts, needs, deals); answers the closest pieces.',
  },
  scope: 'read',
  effect: 'read',
  input: z
    .object({ accountId: idText(), query: line(500), limit: z.int().min(1).max(30).default(8) })
    .meta({ title: 'SearchAccountRecordInput' }),
  run: async (ctx, { accountId, query, limit }) => {
    const dossier = await ctx.db.inTenant(ctx.actor.tenantId, (tx) => loadDossier(ctx, tx, accountId));
    const found = rankItems(query, dossierPack(dossier, ctx.language).items)
      .slice(0, limit)
      .map(({ item: { ref: _ref, ...item } }) => item);
    return { value: { pieces: found.map(({ label, text }) => ({ label, text })) }, evidence: found };
  },
});

/** What the agent and MCP may read of an account's record. */
export const recordTools = [readRecord, searchRecord];
