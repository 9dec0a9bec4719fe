import type { Ctx } from '#src/context.ts';
import { accountTools } from '#src/features/accounts/index.ts';
import { libraryTools } from '#src/features/library/index.ts';
import { lookalikeTools } from '#src/features/lookalikes/index.ts';
import { needTools } from '#src/features/needs/index.ts';
import { objectionTools } from '#src/features/objections/index.ts';
import { opportunityTools } from '#src/features/opportunities/index.ts';
import { planTools } from '#src/features/plans/index.ts';
import { recommendationTools } from '#src/features/recommendations/index.ts';
import type { Tool, ToolResult } from '#src/features/tools/index.ts';
import { fail } from '#src/kernel/errors.ts';
import { recordTools } from './tools.ts';

/**
 * The one registry of tools (architecture, decision 5): chat, agent and MCP call the same use cases. A slice offers its own in
 * `tools.ts`; here they only come together.
 */
export const TOOLS: readonly Tool[] = [
  ...accountTools,
  ...recordTools,
  ...opportunityTools,
  ...needTools,
  ...objectionTools,
  ...planTools,
  ...libraryTools,
  ...recommendationTools,
  ...lookalikeTools,
];

/** The tool of this name; undefined when no slice offers it. */
export const findTool = (name: string): Tool | undefined => TOOLS.find((tool) => tool.name === name);

/** The tools this actor may use. */
export const toolsFor = (ctx: Ctx): Tool[] => TOOLS.filter((tool) => ctx.actor.scopes.includes(tool.scope));

/** Calls a tool by name. @throws LinchpinError `not_found` for an unknown one, and what the tool throws */
export const callTool = (ctx: Ctx, name: string, input: unknown): Promise<ToolResult> => {
  const tool = findTool(name);
  if (!tool) throw fail('not_found', { zh: `没有名为 ${name} 的工具。`, en: `There is no tool called ${name}.` });
  return tool.call(ctx, input);
};
