import * as z from 'zod';
import { defineTool } from '#src/features/tools/index.ts';
import { idText } from '#src/kernel/wire.ts';
import { draftNeeds } from './draft-needs.ts';

const draft = defineTool({
  name: 'draft_needs',
  description: {
    zh: '为一个商机起草需求层级（目标、战略、业务、功能），逐条注明依据与确认进度。',
    en: 'Drafts the need hierarchy of an opportunity (goal, strategic, business, functional), each with evidence and validation step.',
  },
  scope: 'draft',
  effect: 'write',
  input: z
    .object({ opportunityId: idText(), language: z.enum(['zh', 'en']).optional() })
    .meta({ title: 'DraftNeedsInput' }),
  run: async (ctx, { opportunityId, language }) => ({
    value: await draftNeeds(ctx, opportunityId, { language: language ?? ctx.language }),
  }),
});

/** What the agent and MCP may do with needs. */
export const needTools = [draft];
