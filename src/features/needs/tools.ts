import * as z from 'zod';
import { defineTool } from '#src/features/tools/index.ts';
import { idText } from '#src/kernel/wire.ts';
import { addProof } from './add-proof.ts';
import { draftNeeds } from './draft-needs.ts';
import { moveStep } from './move-step.ts';
import { moveStepSchema, newProofSchema } from './proof-contract.ts';
import { readNeedTree } from './read-need-tree.ts';

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

const read = defineTool({
  name: 'read_needs',
  description: {
    zh: '读取一个商机记录在案的需求：层级、上级、优先级、持有人、确认进度、已有依据与还缺什么。',
    en: 'Reads the needs on record of an opportunity: level, parent, priority, holder, validation step, proofs and what is missing.',
  },
  scope: 'read',
  effect: 'read',
  input: z.object({ opportunityId: idText() }).meta({ title: 'ReadNeedsInput' }),
  run: (ctx, { opportunityId }) => readNeedTree(ctx, opportunityId),
});

const prove = defineTool({
  name: 'add_need_proof',
  description: {
    zh: '为一条需求补一条依据：引文必须原样出现在跟进记录或客户文件里（NEED-6）。不改变进度。',
    en: 'Adds a proof to a need: the quote must stand in an activity or a paper of the customer’s (NEED-6). The step stays.',
  },
  scope: 'write',
  effect: 'write',
  input: newProofSchema.extend({ needId: idText() }).meta({ title: 'AddNeedProofInput' }),
  run: async (ctx, { needId, ...proof }) => ({ value: await addProof(ctx, needId, proof) }),
});

const move = defineTool({
  name: 'move_need_step',
  description: {
    zh: '把一条需求移到另一个确认进度：上移要有依据，下移要写原因（NEED-6、NEED-8）。',
    en: 'Moves a need to another validation step: up takes its proofs, down takes a reason (NEED-6, NEED-8).',
  },
  scope: 'write',
  effect: 'write',
  input: moveStepSchema.extend({ needId: idText() }).meta({ title: 'MoveNeedStepInput' }),
  run: async (ctx, { needId, ...input }) => ({ value: await moveStep(ctx, needId, input) }),
});

/** What the agent and MCP may do with needs. */
export const needTools = [draft, read, prove, move];
