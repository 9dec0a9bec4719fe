import * as z from 'zod';
import { defineTool } from '#src/features/tools/index.ts';
import { idText, line } from '#src/kernel/wire.ts';
import { draftObjection } from './draft-objection.ts';

const draft = defineTool({
  name: 'draft_objection_reply',
  description: {
    zh: '为客户在一个商机上提出的异议起草回复（倾听、澄清、共情、解决、确认），附案例和几种说法。',
    en: 'Drafts a reply to an objection on an opportunity (listen, clarify, empathise, resolve, confirm), with cases and ways to say it.',
  },
  scope: 'draft',
  effect: 'write',
  input: z
    .object({
      opportunityId: idText(),
      text: line(2_000),
      raisedBy: idText().optional(),
      language: z.enum(['zh', 'en']).optional(),
    })
    .meta({ title: 'DraftObjectionReplyInput' }),
  run: async (ctx, { opportunityId, text, raisedBy, language }) => ({
    value: await draftObjection(ctx, opportunityId, {
      text,
      language: language ?? ctx.language,
      ...(raisedBy ? { raisedBy } : {}),
    }),
  }),
});

/** What the agent and MCP may do with objections. */
export const objectionTools = [draft];
