import { Hono } from 'hono';
import { requires } from '#src/http/authenticate.ts';
import { describe } from '#src/http/describe.ts';
import type { AppEnv } from '#src/http/env.ts';
import { body, query } from '#src/http/validate.ts';
import { findLessons } from './find-lessons.ts';
import { focusSchema } from './focus-contract.ts';
import { listReviews } from './list-reviews.ts';
import { readFocus } from './read-focus.ts';
import {
  lessonFilterSchema,
  lessonsSchema,
  planReviewSchema,
  planReviewsSchema,
  reviewPlanRequestSchema,
} from './review-contract.ts';
import { reviewPlan } from './review-plan.ts';

const tag = 'Plans';

/** The review loop of plans (PLAN-12), its lessons, and the focus of the portfolio (TIER-2). */
export const reviewRoutes = () =>
  new Hono<AppEnv>()
    .post(
      '/plans/:id/reviews',
      describe({
        tag,
        summary: 'Record how an action, hypothesis or goal turned out (PLAN-12)',
        status: 201,
        answers: planReviewSchema,
      }),
      requires('write'),
      body(reviewPlanRequestSchema),
      async (c) => c.json(await reviewPlan(c.var.ctx, { ...c.req.valid('json'), planId: c.req.param('id') }), 201),
    )
    .get(
      '/plans/:id/reviews',
      describe({
        tag,
        summary: 'The reviews of a plan, and how its other actions stand by their date (PLAN-12)',
        answers: planReviewsSchema,
      }),
      requires('read'),
      async (c) => c.json(await listReviews(c.var.ctx, c.req.param('id'))),
    )
    .get(
      '/lessons',
      describe({
        tag,
        summary: 'Lessons of an account and of like ones, its own first (PLAN-12)',
        answers: lessonsSchema,
      }),
      requires('read'),
      query(lessonFilterSchema),
      async (c) => c.json(await findLessons(c.var.ctx, c.req.valid('query'))),
    )
    .get(
      '/portfolio/focus',
      describe({
        tag,
        summary: 'Focus over the key accounts you see, and what to give up (TIER-2)',
        answers: focusSchema,
      }),
      requires('read'),
      async (c) => c.json(await readFocus(c.var.ctx)),
    );
