import { Hono } from 'hono';
import type * as z from 'zod';
import type { Ctx } from '../context.ts';
import { pageOf } from '../kernel/wire.ts';
import { requires } from './authenticate.ts';
import { describe } from './describe.ts';
import type { AppEnv } from './env.ts';
import { body, query } from './validate.ts';

/** The five calls of a kind of record: `POST`, `GET` list, `GET` one, `PATCH`, `DELETE`. */
export type RecordCalls<New, Change, Filter, Answer extends object> = {
  create: (ctx: Ctx, input: New) => Promise<Answer>;
  list: (ctx: Ctx, filter: Filter) => Promise<{ items: Answer[]; nextCursor: string | null }>;
  get: (ctx: Ctx, id: string) => Promise<Answer>;
  update: (ctx: Ctx, id: string, change: Change) => Promise<Answer>;
  remove: (ctx: Ctx, id: string) => Promise<void>;
};

/**
 * The routes every kind of record has, over a slice's use cases.
 * @param spec.one the record in the summary of a route: `an account`
 */
export const recordRoutes = <New, Change, Filter, Answer extends object>(spec: {
  path: string;
  tag: string;
  one: string;
  schemas: {
    create: z.ZodType<New>;
    change: z.ZodType<Change>;
    filter: z.ZodType<Filter>;
    answer: z.ZodType<Answer>;
  };
  calls: RecordCalls<New, Change, Filter, Answer>;
}) => {
  const { path, tag, one, schemas, calls } = spec;
  return new Hono<AppEnv>()
    .basePath(path)
    .post(
      '/',
      describe({ tag, summary: `Add ${one}`, status: 201, answers: schemas.answer }),
      requires('write'),
      body(schemas.create),
      async (c) => c.json(await calls.create(c.var.ctx, c.req.valid('json')), 201),
    )
    .get(
      '/',
      describe({ tag, summary: `List: ${one} each, newest first`, answers: pageOf(schemas.answer) }),
      requires('read'),
      query(schemas.filter),
      async (c) => c.json(await calls.list(c.var.ctx, c.req.valid('query'))),
    )
    .get('/:id', describe({ tag, summary: `Read ${one}`, answers: schemas.answer }), requires('read'), async (c) =>
      c.json(await calls.get(c.var.ctx, c.req.param('id'))),
    )
    .patch(
      '/:id',
      describe({
        tag,
        summary: `Change ${one}`,
        description:
          'Only the fields sent change; null clears one. With `version`, a change made on an older version is a conflict.',
        answers: schemas.answer,
      }),
      requires('write'),
      body(schemas.change),
      async (c) => c.json(await calls.update(c.var.ctx, c.req.param('id'), c.req.valid('json'))),
    )
    .delete('/:id', describe({ tag, summary: `Delete ${one}`, status: 204 }), requires('write'), async (c) => {
      await calls.remove(c.var.ctx, c.req.param('id'));
      return c.body(null, 204);
    });
};
