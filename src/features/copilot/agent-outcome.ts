import * as z from 'zod';
import type { ToolResult } from '#src/features/tools/index.ts';

/** A call the model proposes and only the person's word makes. */
export type Proposal = { tool: string; input: Record<string, unknown> };

/** What an agent's turn brought beside evidence: drafts made, one proposed change, or a question back. */
export type AgentOutcome = {
  drafts: { tool: string; result: ToolResult }[];
  proposal: Proposal | null;
  question: AskBack | null;
};

/** The agent's way to say that it is not sure. It changes and reads nothing, so it is no tool of the registry. */
export const askBackSchema = z
  .object({
    question: z.string().min(2).max(200),
    options: z.array(z.string().min(1).max(80)).min(2).max(5),
  })
  .meta({ title: 'AskBackInput' });
export type AskBack = z.output<typeof askBackSchema>;

export const ASK_BACK = {
  name: 'ask_back',
  description: {
    zh: '问对方指的是哪一项：一句问题和两到五个选项。',
    en: 'Asks the person which one is meant: one question and two to five choices.',
  },
} as const;
