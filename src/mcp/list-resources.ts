import type { Resource } from '@modelcontextprotocol/server';
import type { Ctx } from '#src/context.ts';
import { callTool } from '#src/features/copilot/index.ts';
import { listDocuments } from '#src/features/library/index.ts';
import { listPlans } from '#src/features/plans/index.ts';

/** How many of each kind a list holds, the newest first; every other one is read by its address. */
const MOST = 100;
const mimeType = 'text/markdown';

export const TEMPLATES = [
  {
    name: 'account',
    uriTemplate: 'linchpin://accounts/{id}',
    mimeType,
    description: {
      zh: '一个客户的全部记录，逐条可引用。',
      en: 'Everything on record about an account, piece by piece.',
    },
  },
  {
    name: 'plan',
    uriTemplate: 'linchpin://plans/{id}',
    mimeType,
    description: {
      zh: '一份大客户计划的当前版本，附依据。',
      en: 'An account plan in its current version, with its evidence.',
    },
  },
  {
    name: 'document',
    uriTemplate: 'linchpin://documents/{id}',
    mimeType,
    description: { zh: '资料库中一份资料的全文。', en: 'The whole text of a document of the library.' },
  },
] as const;

/** What a client can pick from: the newest accounts, plans and documents the asker sees. */
export const listResources = async (ctx: Ctx): Promise<Resource[]> => {
  const [found, plans, documents] = [
    await callTool(ctx, 'list_accounts', { limit: MOST }),
    await listPlans(ctx, { limit: MOST }),
    await listDocuments(ctx, { limit: MOST }),
  ];
  const { accounts } = found.value as { accounts: { id: string; name: string; industry: string | null }[] };
  return [
    ...accounts.map(({ id, name, industry }) => ({
      uri: `linchpin://accounts/${id}`,
      name,
      mimeType,
      ...(industry ? { description: industry } : {}),
    })),
    ...plans.items.map(({ id, account, version }) => ({
      uri: `linchpin://plans/${id}`,
      name:
        ctx.language === 'zh'
          ? `${account.name} 大客户计划 第 ${version} 版`
          : `Account plan: ${account.name}, version ${version}`,
      mimeType,
    })),
    ...documents.items.map(({ id, title, shareable }) => ({
      uri: `linchpin://documents/${id}`,
      name: title,
      mimeType,
      description: sharing(shareable, ctx),
    })),
  ];
};

/** GUARD-4: whether a document may leave the house. */
export const sharing = (shareable: boolean, { language }: Pick<Ctx, 'language'>): string => {
  if (shareable) return language === 'zh' ? '可对外' : 'may be shared outside';
  return language === 'zh' ? '内部资料，不可对外' : 'internal, not to be sent out';
};
