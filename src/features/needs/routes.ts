import { Hono } from 'hono';
import { requires } from '#src/http/authenticate.ts';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { recordRoutes } from '#src/http/record-routes.ts';
import { optionalBody } from '#src/http/validate.ts';
import {
  changeNeedSchema,
  draftNeedsRequestSchema,
  needFilterSchema,
  needHierarchySchema,
  needSchema,
  newNeedSchema,
} from './contract.ts';
import { createNeed } from './create-need.ts';
import { deleteNeed } from './delete-need.ts';
import { draftNeeds } from './draft-needs.ts';
import { getNeed } from './get-need.ts';
import { listNeeds } from './list-needs.ts';
import { updateNeed } from './update-need.ts';

/** Needs on record, and hierarchies drafted from them. */
export const needRoutes = () =>
  new Hono<AppEnv>()
    .post(
      '/opportunities/:id/needs',
      describe({ tag: 'Drafts', summary: 'Draft the need hierarchy', status: 201, answers: needHierarchySchema }),
      requires('draft'),
      async (c) =>
        c.json(await draftNeeds(c.var.ctx, c.req.param('id'), await optionalBody(c, draftNeedsRequestSchema)), 201),
    )
    .route(
      '/',
      recordRoutes({
        path: '/needs',
        tag: 'Needs',
        one: 'a need',
        schemas: { create: newNeedSchema, change: changeNeedSchema, filter: needFilterSchema, answer: needSchema },
        calls: { create: createNeed, list: listNeeds, get: getNeed, update: updateNeed, remove: deleteNeed },
      }),
    );
