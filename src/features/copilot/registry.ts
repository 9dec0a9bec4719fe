import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { accountTools } from '#src/features/accounts/index.ts';
import { commitmentTools } from '#src/features/commitments/index.ts';
import { libraryTools } from '#src/features/library/index.ts';
import { lookalikeTools } from '#src/features/lookalikes/index.ts';
import { needTools } from '#src/features/needs/index.ts';
import { objectionTools } from '#src/features/objections/index.ts';
import { opportunityTools } from '#src/features/opportunities/index.ts';
import { planTools } from '#src/features/plans/index.ts';
import { recommendationTools } from '#src/features/recommendations/index.ts';
import { signalTools } from '#src/features/signals/index.ts';
import { kindOfTool, type Tool, type ToolResult } from '#src/features/tools/index.ts';
import { visitTools } from '#src/features/visits/index.ts';
import { fail } from '#src/kernel/errors.ts';
import { editTools } from './edit-tools.ts';
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
  ...commitmentTools,
  ...planTools,
  ...editTools,
  ...libraryTools,
  ...recommendationTools,
  ...signalTools,
  ...visitTools,
  ...lookalikeTools,
];

/** The tool of this name; undefined when no slice offers it. */
export const findTool = (name: string): Tool | undefined => TOOLS.find((tool) => tool.name === name);

/** The tools this actor may use. */
export const toolsFor = (ctx: Ctx): Tool[] => TOOLS.filter((tool) => ctx.actor.scopes.includes(tool.scope));

/**
 * Calls a tool for somebody outside the conversation (REST, MCP): one that writes leaves a line in the audit log of who called it,
 * beside what its use case writes there itself.
 * @throws LinchpinError what `callTool` throws
 */
export const callToolFrom = async (
  door: 'rest' | 'mcp',
  ctx: Ctx,
  name: string,
  input: unknown,
): Promise<ToolResult> => {
  const result = await callTool(ctx, name, input);
  const tool = findTool(name);
  if (tool && kindOfTool(tool) !== 'read')
    await ctx.db.inTenant(ctx.actor.tenantId, (tx) =>
      audit(tx, ctx, { action: 'call', entityType: 'tool', entityId: name, details: { door, kind: kindOfTool(tool) } }),
    );
  return result;
};

/** Calls a tool by name. @throws LinchpinError `not_found` for an unknown one, and what the tool throws */
export const callTool = (ctx: Ctx, name: string, input: unknown): Promise<ToolResult> => {
  const tool = findTool(name);
  if (!tool) throw fail('not_found', { zh: `没有名为 ${name} 的工具。`, en: `There is no tool called ${name}.` });
  return tool.call(ctx, input);
};
