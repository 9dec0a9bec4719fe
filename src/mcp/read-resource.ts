import type { ReadResourceResult } from '@modelcontextprotocol/server';
import type { Ctx } from '#src/context.ts';
import { dossierPack, loadDossier } from '#src/features/dossier/index.ts';
import { getDocument } from '#src/features/library/index.ts';
import { loadPlan, renderPlan } from '#src/features/plans/index.ts';
import { discretionOf } from '#src/features/workspaces/index.ts';
import { fail } from '#src/kernel/errors.ts';
import { mapTexts } from '#src/playbook/leave-out.ts';
import { sharing } from './list-resources.ts';

const ADDRESS = /^linchpin:\/\/(accounts|plans|documents)\/([^/?#]{1,100})$/u;
const MOST_PIECES = 400;

const READERS = {
  accounts: async (ctx: Ctx, id: string): Promise<string> => {
    const dossier = await ctx.db.inTenant(ctx.actor.tenantId, (tx) => loadDossier(ctx, tx, id));
    const { items } = dossierPack(dossier, ctx.language);
    const lines = items.slice(0, MOST_PIECES).map(({ label, text }, index) => `[${index + 1}] ${label}: ${text}`);
    const left = items.length - lines.length;
    const rest = left > 0 ? [ctx.language === 'zh' ? `（另有 ${left} 条未列出）` : `(${left} more left out)`] : [];
    return [`# ${dossier.account.name}`, '', ...lines, ...rest].join('\n');
  },
  plans: async (ctx: Ctx, id: string): Promise<string> => renderPlan(await loadPlan(ctx, id)),
  documents: async (ctx: Ctx, id: string): Promise<string> => {
    const { title, text, shareable } = mapTexts(await getDocument(ctx, id), await discretionOf(ctx));
    return `# ${title}\n\n(${sharing(shareable, ctx)})\n\n${text}`;
  },
} as const;

/**
 * A resource as Markdown.
 * @throws LinchpinError `not_found` for an address that is none, and for what the asker does not see (another tenant's alike)
 */
export const readResource = async (ctx: Ctx, uri: string): Promise<ReadResourceResult> => {
  const [, shelf, id] = ADDRESS.exec(uri) ?? [];
  if (!shelf || !id)
    throw fail('not_found', {
      zh: '没有这个资源。地址的写法见资源模板列表。',
      en: 'No such resource. The templates list shows how addresses are written.',
    });
  const text = await READERS[shelf as keyof typeof READERS](ctx, decode(id));
  return { contents: [{ uri, mimeType: 'text/markdown', text }] };
};

const decode = (id: string): string => {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
};
