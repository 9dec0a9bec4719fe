import { Hono } from 'hono';
import { requires } from '#src/http/authenticate.ts';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { query } from '#src/http/validate.ts';
import { pageOf } from '#src/kernel/wire.ts';
import { funnelQuerySchema, funnelSchema, leftOutQuerySchema, leftOutSchema } from './funnel-contract.ts';
import { listLeftOut } from './list-left-out.ts';
import { readFunnel } from './read-funnel.ts';

const tag = 'Look-alikes';

/** How a list came about: its funnel, and who was left out for whom. */
export const funnelRoutes = () =>
  new Hono<AppEnv>()
    .get(
      '/lookalikes/:id/funnel',
      describe({
        tag,
        summary: 'The funnel of a run, with counts',
        description:
          'From all prospects over each exclusion, the scores, TOP by size in region × in industry (SEG-2) and BANT-1 to the list. Unknown is not negative: what is to be found out is said.',
        answers: funnelSchema,
      }),
      requires('read'),
      query(funnelQuerySchema),
      async (c) => c.json(await readFunnel(c.var.ctx, c.req.param('id'), c.req.valid('query'))),
    )
    .get(
      '/lookalikes/:id/left-out',
      describe({
        tag,
        summary: 'Who was left out, why, and whom they were taken for',
        answers: pageOf(leftOutSchema),
      }),
      requires('read'),
      query(leftOutQuerySchema),
      async (c) => c.json(await listLeftOut(c.var.ctx, c.req.param('id'), c.req.valid('query'))),
    );
