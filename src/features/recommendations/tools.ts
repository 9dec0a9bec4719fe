import * as z from 'zod';
import { defineTool } from '#src/features/tools/index.ts';
import { idText } from '#src/kernel/wire.ts';
import { getRecommendations } from './get-recommendations.ts';

const QUOTE = 300;

const recommended = defineTool({
  name: 'recommended_documents',
  description: {
    zh: '一个商机当前推荐的资料：理由、怎么用、能否对外、段落原文，以及资料库缺什么。',
    en: 'The documents now recommended on an opportunity: reasons, how to use them, whether they may leave the house, passages, and what the library lacks.',
  },
  scope: 'read',
  effect: 'read',
  input: z.object({ opportunityId: idText() }).meta({ title: 'RecommendedDocumentsInput' }),
  run: async (ctx, { opportunityId }) => {
    const { items, gaps, computedAt } = await getRecommendations(ctx, opportunityId);
    return {
      value: {
        computedAt,
        items: items.map(({ document, reasons, howToUse, sharing, freshness, passages }) => ({
          documentId: document.id,
          title: document.title,
          reasons: reasons.map((reason) => reason.text),
          howToUse,
          sharing: sharing.text,
          freshness: freshness.text,
          passages: passages.map((passage) => ({ id: passage.id, text: passage.text.slice(0, QUOTE) })),
        })),
        gaps: gaps.map((gap) => gap.text),
      },
      evidence: items.flatMap(({ document, passages }) =>
        passages.map((passage) => ({
          source: { type: 'passage' as const, id: passage.id },
          label: document.title,
          text: passage.text,
          accountId: null,
          shareable: document.shareable,
          untrusted: true,
        })),
      ),
    };
  },
});

/** What the agent and MCP may do with recommendations. */
export const recommendationTools = [recommended];
