import type * as z from 'zod';
import type { Ctx } from '#src/context.ts';
import type { EvidenceItem } from '#src/evidence/index.ts';
import type { Scope } from '#src/kernel/actor.ts';
import { fail } from '#src/kernel/errors.ts';
import type { Bilingual } from '#src/kernel/language.ts';

/** What a tool answers: a value that goes over the wire as JSON, and what of it can be cited. */
export type ToolResult = { value: unknown; evidence?: Omit<EvidenceItem, 'ref'>[] };

/** A use case offered to the agent and to MCP: named, described, scoped, with a titled input schema (architecture, decision 5). */
export type Tool = {
  readonly name: string;
  readonly description: Bilingual;
  readonly scope: Scope;
  /** `write` tools change records; no model may call them on its own. */
  readonly effect: 'read' | 'write';
  readonly input: z.ZodType;
  /**
   * Runs it on input as it came from outside.
   * @throws LinchpinError `forbidden` without the scope, `invalid_request` for input that does not fit
   */
  readonly call: (ctx: Ctx, input: unknown) => Promise<ToolResult>;
};

/** Makes a tool of a use case: scope and input are checked here, so that no caller can forget it. */
export const defineTool = <Schema extends z.ZodType>(
  tool: Omit<Tool, 'input' | 'call'> & {
    input: Schema;
    run: (ctx: Ctx, input: z.output<Schema>) => Promise<ToolResult>;
  },
): Tool => {
  const { run, ...parts } = tool;
  return {
    ...parts,
    call: async (ctx, input) => {
      if (!ctx.actor.scopes.includes(tool.scope))
        throw fail('forbidden', {
          zh: `这把密钥没有“${tool.scope}”权限，没有做任何改动。请向管理员申请。`,
          en: `This key lacks the scope "${tool.scope}"; nothing was changed. Ask an admin for it.`,
        });
      const read = tool.input.safeParse(input);
      if (!read.success)
        throw fail(
          'invalid_request',
          {
            zh: `工具 ${tool.name} 的参数不合规，没有执行。`,
            en: `The input of the tool ${tool.name} does not fit; it was not run.`,
          },
          {
            errors: read.error.issues.map((issue) => ({
              pointer: issue.path.map((step) => `/${String(step)}`).join(''),
              code: 'invalid_value',
              message: { zh: `取值不合规：${issue.message}`, en: issue.message },
            })),
          },
        );
      return run(ctx, read.data);
    },
  };
};
