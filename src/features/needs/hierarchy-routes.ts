import { Hono } from 'hono';
import { requires } from '#src/http/authenticate.ts';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { query } from '#src/http/validate.ts';
import { getHierarchy } from './get-hierarchy.ts';
import { hierarchyFilterSchema, hierarchyPageSchema, storedHierarchySchema } from './hierarchy-contract.ts';
import { listHierarchies } from './list-hierarchies.ts';

/** Stored drafts of this kind, with what has become stale in them. */
export const hierarchyRoutes = () =>
  new Hono<AppEnv>()
    .get(
      '/need-hierarchies',
      describe({
        tag: 'Drafts',
        summary: 'List: need hierarchies of an opportunity, newest first',
        answers: hierarchyPageSchema,
      }),
      requires('read'),
      query(hierarchyFilterSchema),
      async (c) => c.json(await listHierarchies(c.var.ctx, c.req.valid('query'))),
    )
    .get(
      '/need-hierarchies/:id',
      describe({
        tag: 'Drafts',
        summary: 'Read a need hierarchy, and whether it still stands on the record (PLAN-11)',
        answers: storedHierarchySchema,
      }),
      requires('read'),
      async (c) => c.json(await getHierarchy(c.var.ctx, c.req.param('id'))),
    );
