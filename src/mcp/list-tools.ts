import type { Tool } from '@modelcontextprotocol/server';
import type { Ctx } from '#src/context.ts';
import { showTool, toolsFor } from '#src/features/copilot/index.ts';

/** The registry's tools this key may call, with what each does to the store. */
export const listTools = (ctx: Ctx): Tool[] =>
  toolsFor(ctx).map((tool) => {
    const { name, description, kind, inputSchema } = showTool(tool, ctx.language);
    return {
      name,
      description,
      inputSchema: { ...inputSchema, type: 'object' as const },
      annotations: {
        readOnlyHint: kind === 'read',
        destructiveHint: kind === 'write',
        idempotentHint: kind === 'read',
        openWorldHint: false,
      },
    };
  });
