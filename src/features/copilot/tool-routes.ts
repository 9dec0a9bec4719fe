import { Hono } from 'hono';
import { requires } from '#src/http/authenticate.ts';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { body } from '#src/http/validate.ts';
import { callToolFrom, toolsFor } from './registry.ts';
import { showAnswer, showTool } from './show-tool.ts';
import { toolAnswerSchema, toolInputSchema, toolsViewSchema } from './tool-contract.ts';

const tag = 'Tools';
const CALL = `The same tools the agent and MCP (\`/mcp\`) have. Which scope a tool needs stands in \`GET /tools\`; one that writes is audited.`;

/** The registry of tools over REST. */
export const toolRoutes = () =>
  new Hono<AppEnv>()
    .get(
      '/tools',
      describe({ tag, summary: 'Tools this key may call, with their input schemas', answers: toolsViewSchema }),
      requires('read'),
      (c) => c.json({ items: toolsFor(c.var.ctx).map((tool) => showTool(tool, c.var.ctx.language)) }),
    )
    .post(
      '/tools/:name',
      describe({ tag, summary: 'Call a tool', description: CALL, answers: toolAnswerSchema }),
      body(toolInputSchema),
      async (c) => c.json(showAnswer(await callToolFrom('rest', c.var.ctx, c.req.param('name'), c.req.valid('json')))),
    );
