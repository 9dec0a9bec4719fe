import type * as z from 'zod';
import type { Ctx } from '#src/context.ts';
import type { EvidenceItem } from '#src/evidence/index.ts';
import { discretionOf } from '#src/features/workspaces/index.ts';
import type { Scope } from '#src/kernel/actor.ts';
import { fail } from '#src/kernel/errors.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import { mapTexts } from '#src/playbook/leave-out.ts';

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

/** What a tool does to the store: nothing, a new draft (never the truth), or a change of records. */
export type ToolKind = 'read' | 'draft' | 'write';

/** Which of the three a tool is: its effect, and for one that writes, what its scope lets it write. */
export const kindOfTool = ({ effect, scope }: Pick<Tool, 'effect' | 'scope'>): ToolKind => {
  if (effect === 'read') return 'read';
  return scope === 'draft' ? 'draft' : 'write';
};

/**
 * Makes a tool of a use case: scope and input are checked here, and what is personal is left out of its answer (PROFILE-3), so that no
 * caller can forget it: a tool's answer is read by a model.
 */
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
      return mapTexts(await run(ctx, read.data), await discretionOf(ctx));
    },
  };
};
