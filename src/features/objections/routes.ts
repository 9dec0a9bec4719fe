import { Hono } from 'hono';
import { requires } from '#src/http/authenticate.ts';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { body } from '#src/http/validate.ts';
import { objectionRequestSchema, objectionResponseSchema } from './contract.ts';
import { draftObjection } from './draft-objection.ts';
import { responseRoutes } from './response-routes.ts';

/** Replies to objections. */
export const objectionRoutes = () =>
  new Hono<AppEnv>()
    .post(
      '/opportunities/:id/objections',
      describe({
        tag: 'Drafts',
        summary: 'Draft a reply to an objection',
        status: 201,
        answers: objectionResponseSchema,
      }),
      requires('draft'),
      body(objectionRequestSchema),
      async (c) => c.json(await draftObjection(c.var.ctx, c.req.param('id'), c.req.valid('json')), 201),
    )
    .route('/', responseRoutes());
