import { Hono } from 'hono';
import { requires } from '#src/http/authenticate.ts';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { query } from '#src/http/validate.ts';
import { usageFilterSchema, usageSchema } from './contract.ts';
import { readUsage } from './read-usage.ts';

/** What the workspace's model calls cost; admins only. */
export const usageRoutes = () =>
  new Hono<AppEnv>().get(
    '/usage',
    describe({ tag: 'Usage', summary: 'Tokens per day, purpose and model', answers: usageSchema }),
    requires('admin'),
    query(usageFilterSchema),
    async (c) => c.json(await readUsage(c.var.ctx, c.req.valid('query'))),
  );
