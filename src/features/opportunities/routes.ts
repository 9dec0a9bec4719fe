import { Hono } from 'hono';
import { requires } from '#src/http/authenticate.ts';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { recordRoutes } from '#src/http/record-routes.ts';
import { body, query } from '#src/http/validate.ts';
import {
  changeFilterSchema,
  changeOpportunitySchema,
  changesSchema,
  competitorsSchema,
  newOpportunitySchema,
  opportunityFilterSchema,
  opportunitySchema,
} from './contract.ts';
import { createOpportunity } from './create-opportunity.ts';
import { deleteOpportunity } from './delete-opportunity.ts';
import { getOpportunity } from './get-opportunity.ts';
import { listChanges } from './list-changes.ts';
import { listOpportunities } from './list-opportunities.ts';
import { setCompetitors } from './set-competitors.ts';
import { updateOpportunity } from './update-opportunity.ts';

const tag = 'Opportunities';

/** Opportunities, their history and their competitors. */
export const opportunityRoutes = () =>
  new Hono<AppEnv>()
    .route(
      '/',
      recordRoutes({
        path: '/opportunities',
        tag,
        one: 'an opportunity',
        schemas: {
          create: newOpportunitySchema,
          change: changeOpportunitySchema,
          filter: opportunityFilterSchema,
          answer: opportunitySchema,
        },
        calls: {
          create: createOpportunity,
          list: listOpportunities,
          get: getOpportunity,
          update: updateOpportunity,
          remove: deleteOpportunity,
        },
      }),
    )
    .put(
      '/opportunities/:id/competitors',
      describe({ tag, summary: 'Set the competitors on an opportunity (STAGE-4)', answers: opportunitySchema }),
      requires('write'),
      body(competitorsSchema),
      async (c) => c.json(await setCompetitors(c.var.ctx, c.req.param('id'), c.req.valid('json'))),
    )
    .get(
      '/opportunities/:id/changes',
      describe({ tag, summary: 'What changed on an opportunity, newest first', answers: changesSchema }),
      requires('read'),
      query(changeFilterSchema),
      async (c) => c.json(await listChanges(c.var.ctx, c.req.param('id'), c.req.valid('query'))),
    );
