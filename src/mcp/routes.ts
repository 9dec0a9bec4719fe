import { createMcpHandler } from '@modelcontextprotocol/server';
import { Hono } from 'hono';
import { requires } from '#src/http/authenticate.ts';
import type { AppEnv } from '#src/http/env.ts';
import { buildServer } from './build-server.ts';

/**
 * MCP at `/mcp` (streamable HTTP, stateless): a server of its own for every request, made for whoever the bearer key belongs to.
 * GET and DELETE are sessions' and answered by the protocol's 405; nothing is kept between requests, so any process can answer.
 */
export const mcpRoutes = (version: string) =>
  new Hono<AppEnv>().all('/', requires('read'), (c) => {
    const { ctx, logFields } = c.var;
    return createMcpHandler(() => buildServer(ctx, version), {
      onerror: (error) => {
        logFields.error = error.name;
      },
    }).fetch(c.req.raw);
  });
