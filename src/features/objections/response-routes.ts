import { Hono } from 'hono';
import { requires } from '#src/http/authenticate.ts';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { body, query } from '#src/http/validate.ts';
import { getResponse } from './get-response.ts';
import { listResponses } from './list-responses.ts';
import {
  objectionStateSchema,
  responseFilterSchema,
  responsePageSchema,
  storedResponseSchema,
} from './response-contract.ts';
import { settleObjection } from './settle-objection.ts';

/** Stored drafts of this kind, with what has become stale in them. */
export const responseRoutes = () =>
  new Hono<AppEnv>()
    .get(
      '/objection-responses',
      describe({
        tag: 'Drafts',
        summary: 'List: replies to objections of an opportunity, newest first',
        answers: responsePageSchema,
      }),
      requires('read'),
      query(responseFilterSchema),
      async (c) => c.json(await listResponses(c.var.ctx, c.req.valid('query'))),
    )
    .get(
      '/objection-responses/:id',
      describe({
        tag: 'Drafts',
        summary: 'Read a reply to an objection, and whether it still stands on the record (PLAN-11)',
        answers: storedResponseSchema,
      }),
      requires('read'),
      async (c) => c.json(await getResponse(c.var.ctx, c.req.param('id'))),
    )
    .post(
      '/objection-responses/:id/state',
      describe({
        tag: 'Drafts',
        summary: 'Say that an objection is answered, or open again (REC-1)',
        answers: storedResponseSchema,
      }),
      requires('write'),
      body(objectionStateSchema),
      async (c) => c.json(await settleObjection(c.var.ctx, c.req.param('id'), c.req.valid('json'))),
    );
