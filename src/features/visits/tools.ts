import * as z from 'zod';
import { defineTool } from '#src/features/tools/index.ts';
import { day, idText, PROSE_MAX } from '#src/kernel/wire.ts';
import { acceptProposal } from './accept-proposal.ts';
import { draftBrief } from './draft-brief.ts';
import { draftSummary } from './draft-summary.ts';
import { listProposals } from './get-summary.ts';

const language = z.enum(['zh', 'en']).optional();

const brief = defineTool({
  name: 'draft_visit_brief',
  description: {
    zh: '起草拜访前的准备单：见谁、上次以来的变化、要问的问题、一个目标、带什么、不做什么。',
    en: 'Drafts the brief before a visit: whom we meet, what changed, what to ask, one goal, what we bring, what not to do.',
  },
  scope: 'draft',
  effect: 'write',
  input: z
    .object({
      accountId: idText(),
      opportunityId: idText().optional(),
      contactIds: z.array(idText()).max(10).optional(),
      date: day().optional(),
      language,
    })
    .meta({ title: 'DraftVisitBriefInput' }),
  run: async (ctx, { accountId, opportunityId, contactIds, date, language: asked }) => ({
    value: await draftBrief(ctx, accountId, {
      language: asked ?? ctx.language,
      ...(opportunityId ? { opportunityId } : {}),
      ...(contactIds ? { contactIds } : {}),
      ...(date ? { date } : {}),
    }),
  }),
});

const summary = defineTool({
  name: 'draft_visit_summary',
  description: {
    zh: '把一次拜访的记录写成给客户确认的纪要，并列出建议的档案改动，逐条由人接受。',
    en: 'Turns a visit’s notes into a summary for the customer to confirm, and lists the record changes they suggest, for a person to accept one by one.',
  },
  scope: 'draft',
  effect: 'write',
  input: z
    .object({ activityId: idText(), notes: z.string().max(PROSE_MAX).optional(), language })
    .meta({ title: 'DraftVisitSummaryInput' }),
  run: async (ctx, { activityId, notes, language: asked }) => ({
    value: await draftSummary(ctx, activityId, { ...(notes ? { notes } : {}), ...(asked ? { language: asked } : {}) }),
  }),
});

const proposals = defineTool({
  name: 'list_record_proposals',
  description: {
    zh: '列出一份拜访纪要建议的档案改动：对象、字段、改前、改后、原话、状态。',
    en: 'Lists the record changes a visit summary suggests: record, field, before, after, the words, and the state.',
  },
  scope: 'read',
  effect: 'read',
  input: z.object({ summaryId: idText() }).meta({ title: 'ListRecordProposalsInput' }),
  run: async (ctx, { summaryId }) => ({ value: await listProposals(ctx, summaryId) }),
});

const accept = defineTool({
  name: 'accept_proposal',
  description: {
    zh: '接受一条建议的档案改动。',
    en: 'Accepts one proposed record change.',
  },
  scope: 'write',
  effect: 'write',
  input: z
    .object({ proposalId: idText(), value: z.union([z.string().max(2_000), z.number()]).optional() })
    .meta({ title: 'AcceptProposalInput' }),
  run: async (ctx, { proposalId, value }) => ({ value: await acceptProposal(ctx, proposalId, { value }) }),
});

/** What the agent and MCP may do before and after visits. */
export const visitTools = [brief, summary, proposals, accept];
