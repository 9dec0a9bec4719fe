import { type Context, Hono } from 'hono';
import type { Ctx } from '#src/context.ts';
import { requires } from '#src/http/authenticate.ts';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { streamEvents } from '#src/http/sse.ts';
import { body, query } from '#src/http/validate.ts';
import {
  draftPlanRequestSchema,
  type Plan,
  planDiffQuerySchema,
  planDiffSchema,
  planExportQuerySchema,
  planFilterSchema,
  planSchema,
  plansSchema,
  planVersionQuerySchema,
  planVersionsSchema,
  restorePlanRequestSchema,
  revisePlanRequestSchema,
} from './contract.ts';
import { diffPlan } from './diff-plan.ts';
import { draftPlan } from './draft-plan.ts';
import { editPlanRequestSchema } from './edit-contract.ts';
import { editPlan } from './edit-plan.ts';
import { exportPlan } from './export-plan.ts';
import { listPlans } from './list-plans.ts';
import { listVersions } from './list-versions.ts';
import { openPlan } from './open-plan.ts';
import type { PlanListener } from './plan-events.ts';
import { restorePlan } from './restore-plan.ts';
import { reviewRoutes } from './review-routes.ts';
import { revisePlan } from './revise-plan.ts';
import { streamPlan } from './stream-plan.ts';

const tag = 'Plans';
const STREAMED =
  'With `Accept: text/event-stream` the steps are streamed: `step {name, state}`, `token {text}`, `citation {claimId, source, quote}`, then `draft {kind, id}` and `done {plan}`, or `error` (a problem).';

/** Account plans: draft, read, compare, take away. */
export const planRoutes = (shutdown: AbortSignal) => {
  /** Answers the draft as JSON, or streams it when the client asks for events. */
  const answer = async (
    c: Context<AppEnv>,
    draft: (ctx: Ctx, onEvent?: PlanListener) => Promise<Plan>,
  ): Promise<Response> =>
    (c.req.header('accept') ?? '').includes('text/event-stream')
      ? streamEvents(c, shutdown, (signal) => streamPlan(c.var.ctx, signal, draft))
      : c.json(await draft(c.var.ctx), 201);

  return new Hono<AppEnv>()
    .route('/', reviewRoutes())
    .post(
      '/accounts/:id/plans',
      describe({
        tag,
        summary: 'Draft an account plan',
        description: STREAMED,
        status: 201,
        answers: planSchema,
        stream: true,
      }),
      requires('draft'),
      body(draftPlanRequestSchema),
      (c) =>
        answer(c, (ctx, onEvent) => draftPlan(ctx, { ...c.req.valid('json'), accountId: c.req.param('id') }, onEvent)),
    )
    .get(
      '/plans',
      describe({ tag, summary: 'List plans, newest first', answers: plansSchema }),
      requires('read'),
      query(planFilterSchema),
      async (c) => c.json(await listPlans(c.var.ctx, c.req.valid('query'))),
    )
    .get(
      '/plans/:id',
      describe({ tag, summary: 'Read a plan, in its current version or the one named', answers: planSchema }),
      requires('read'),
      query(planVersionQuerySchema),
      async (c) => c.json(await openPlan(c.var.ctx, c.req.param('id'), c.req.valid('query').version)),
    )
    .patch(
      '/plans/:id',
      describe({
        tag,
        summary: 'Change what is named in a plan; the answer is its next version (PLAN-11)',
        description:
          'Only what an edit names changes. `baseVersion` is the version you looked at; when it is no longer the current one the answer is 409 with the current version, its author and time, and nothing is written.',
        answers: planSchema,
      }),
      requires('write'),
      body(editPlanRequestSchema),
      async (c) => c.json(await editPlan(c.var.ctx, { ...c.req.valid('json'), planId: c.req.param('id') })),
    )
    .post(
      '/plans/:id/restore',
      describe({ tag, summary: 'Bring an earlier version back as the next one', status: 201, answers: planSchema }),
      requires('write'),
      body(restorePlanRequestSchema),
      async (c) => c.json(await restorePlan(c.var.ctx, { ...c.req.valid('json'), planId: c.req.param('id') }), 201),
    )
    .get(
      '/plans/:id/versions',
      describe({
        tag,
        summary: 'The versions of a plan: author, reason, drafter (PLAN-11)',
        answers: planVersionsSchema,
      }),
      requires('read'),
      async (c) => c.json(await listVersions(c.var.ctx, c.req.param('id'))),
    )
    .post(
      '/plans/:id/versions',
      describe({
        tag,
        summary: 'Draft the plan anew from the record as it now is, as its next version',
        description: STREAMED,
        status: 201,
        answers: planSchema,
        stream: true,
      }),
      requires('draft'),
      body(revisePlanRequestSchema),
      (c) =>
        answer(c, (ctx, onEvent) => revisePlan(ctx, { ...c.req.valid('json'), planId: c.req.param('id') }, onEvent)),
    )
    .get(
      '/plans/:id/diff',
      describe({ tag, summary: 'What differs between two versions, claim by claim', answers: planDiffSchema }),
      requires('read'),
      query(planDiffQuerySchema),
      async (c) => c.json(await diffPlan(c.var.ctx, c.req.param('id'), c.req.valid('query'))),
    )
    .get(
      '/plans/:id/export',
      describe({ tag, summary: 'The plan as a file, with its evidence', file: 'text/markdown' }),
      requires('read'),
      query(planExportQuerySchema),
      async (c) => {
        const file = await exportPlan(c.var.ctx, c.req.param('id'), c.req.valid('query'));
        return c.body(file.bytes, 200, {
          'content-type': file.type,
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        });
      },
    );
};
