import type { CallToolResult } from '@modelcontextprotocol/server';
import type { Ctx } from '#src/context.ts';
import { callToolFrom, showAnswer, toolText } from '#src/features/copilot/index.ts';
import { ERRORS, fail, LinchpinError } from '#src/kernel/errors.ts';

/**
 * Calls a tool for an MCP client: a text to read with its citations, and the same as data. What fails is an answer too
 * (`isError`), so that the model on the other side can read why: the problem's code, and its words in both languages.
 */
export const runTool = async (ctx: Ctx, name: string, input: unknown): Promise<CallToolResult> => {
  try {
    const result = await callToolFrom('mcp', ctx, name, input);
    return {
      content: [{ type: 'text', text: toolText(result, ctx.language) }],
      structuredContent: plain(showAnswer(result)),
    };
  } catch (error) {
    const known = error instanceof LinchpinError ? error : unexpected(ctx, name, error);
    const { language, requestId } = ctx;
    const { status, retryable, title } = ERRORS[known.code];
    return {
      isError: true,
      content: [{ type: 'text', text: `${title[language]} (${known.code}): ${known.detail[language]}` }],
      structuredContent: plain({
        code: known.code,
        status,
        retryable,
        requestId,
        title,
        detail: known.detail,
        errors: known.errors,
      }),
    };
  }
};

/** As it will be on the wire: no dates, nothing undefined. */
const plain = (value: object): Record<string, unknown> => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

const unexpected = (ctx: Ctx, tool: string, error: unknown): LinchpinError => {
  ctx.log.error('mcp.error', {
    requestId: ctx.requestId,
    tool,
    name: error instanceof Error ? error.name : 'unknown',
    at: error instanceof Error ? (/^\s+at .*/m.exec(error.stack ?? '')?.[0].trim() ?? null) : null,
  });
  return fail('internal', {
    zh: '服务内部出错，未完成的改动已撤回。请稍后重试；若仍出现，请提供请求编号。',
    en: 'Something failed inside; unfinished changes were rolled back. Try again; if it stays, report the request id.',
  });
};
